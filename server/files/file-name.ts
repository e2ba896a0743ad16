import { toNfc } from '#server/language/nfc.ts'

const MAX_LENGTH = 180

/**
 * A file name as it is stored and offered again: NFC, the last segment of any path, without control and bidirectional
 * characters and what Windows forbids, no leading dot, at most 180 characters with its ending kept.
 * Null when nothing is left.
 */
export function cleanFileName(raw: string): string | null {
  const last = toNfc(raw).split(/[/\\]/u).at(-1)
  const name = (last ?? '')
    .replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, '')
    .replace(/[<>:"|?*]/gu, '-')
    .replace(/\s+/gu, ' ')
    .replace(/^[.\s]+|[.\s]+$/gu, '')
  if (!name) return null
  const letters = Array.from(name)
  if (letters.length <= MAX_LENGTH) return name
  const ending = endingOf(name)
  return ending
    ? `${letters
        .slice(0, MAX_LENGTH - ending.length - 1)
        .join('')
        .trimEnd()}.${ending}`
    : letters.slice(0, MAX_LENGTH).join('')
}

/** "Báo cáo.PDF" → "pdf"; '' when there is none. */
export function endingOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/u.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** The name with an ending that tells what the bytes are: "báo cáo.exe" that is a PDF becomes "báo cáo.exe.pdf". */
export function nameWithEnding(name: string, endings: readonly string[]): string {
  const [usual = ''] = endings
  return endings.includes(endingOf(name)) ? name : `${name}.${usual}`
}
