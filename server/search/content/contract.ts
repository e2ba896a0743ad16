// What the field of every page needs: without a schema library behind it, so that pages stay light.

/** Longest question, in characters. */
export const MOST_QUERY = 300
