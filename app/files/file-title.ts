/** As much of a file's name as a title holds (as on the server). */
const MAX_TITLE = 300

/** What a file is called until somebody names it: its name without the ending. */
export function fileTitle({ name }: File): string {
  return name.replace(/\.[^.]+$/u, '').slice(0, MAX_TITLE) || name
}
