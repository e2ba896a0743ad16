import { type LegacyEncoding, readLegacyText } from '#server/language/legacy-encoding.ts'
import { toNfc } from '#server/language/nfc.ts'
import type { TextLine } from './text-line.ts'

/** What one page says; of files without pages, one part. */
export interface FilePage {
  readonly page: number | null
  readonly text: string
}

/** What a file says, for the index: the file itself stays as it was sent. */
export interface FileText {
  readonly pages: readonly FilePage[]
  /** It said more than is kept. */
  readonly isCut: boolean
  /** The encoding of before Unicode that it was written in, wholly or in part. */
  readonly legacy: LegacyEncoding | null
}

/** So much of a file is found by its words: some four hundred pages. */
export const MOST_TEXT = 1_000_000

/** Lines of a file by page, in their order, those of legacy fonts in Unicode. */
export function fileTextOf(lines: readonly TextLine[], most = MOST_TEXT): FileText {
  const pages: { page: number | null; part: string | null; texts: string[] }[] = []
  let legacy: LegacyEncoding | null = null
  let left = most
  for (const line of lines) {
    const read = readLegacyText(line.text)
    legacy ??= read?.encoding ?? null
    const text = toNfc(read?.text ?? line.text)
      // What PostgreSQL does not store.
      .replaceAll('\u0000', '')
    if (text.length > left) return { pages: written(pages), isCut: true, legacy }
    left -= text.length + 1
    const last = pages.at(-1)
    if (last && last.page === line.page && last.part === line.part) last.texts.push(text)
    else pages.push({ page: line.page, part: line.part, texts: [text] })
  }
  return { pages: written(pages), isCut: false, legacy }
}

function written(pages: readonly { page: number | null; texts: readonly string[] }[]): FilePage[] {
  return pages.map(({ page, texts }) => ({ page, text: texts.join('\n') }))
}
