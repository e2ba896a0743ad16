/** A connection test moves no more than this each way: a second on a weak line, less on others. */
export const MOST_MEASURED_BYTES = 512_000
