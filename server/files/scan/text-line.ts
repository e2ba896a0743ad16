/** A line of a document as a reader sees it, with its place. */
export interface TextLine {
  readonly text: string
  readonly page: number | null
  /** Counted from 1 in its page or part. */
  readonly line: number
  readonly part: string | null
  /** Near the top of a document, where a stamp stands; never in cells of tables of numbers. */
  readonly isHead: boolean
}

/** Lines this near the top of a page or part are its head. */
const HEAD_LINES = 40

/** Lines of one page or part, without empty ones. */
export function linesOf(
  texts: readonly string[],
  place: { readonly page?: number; readonly part?: string; readonly hasHead: boolean },
): TextLine[] {
  const { page = null, part = null, hasHead } = place
  return texts
    .filter((text) => text.trim() !== '')
    .map((text, index) => ({ text, page, part, line: index + 1, isHead: hasHead && index < HEAD_LINES }))
}
