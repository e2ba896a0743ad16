/** Look-alikes of Đ that other keyboards and old fonts produce (domain.md §7.2). */
const LOOK_ALIKES: Readonly<Record<string, string>> = { '\u00D0': 'Đ', '\u0189': 'Đ', '\u00F0': 'đ', '\u0256': 'đ' }

/**
 * Text as it is stored: NFC, with the look-alikes of Đ mended. Also mends NFD (macOS file names) and the mixed form of
 * Windows-1258 (ê + U+0323). Apply at every boundary; never inside a text being composed (offsets of peers would break).
 */
export function toNfc(text: string): string {
  return text.normalize('NFC').replace(/[\u00D0\u0189\u00F0\u0256]/g, (letter) => LOOK_ALIKES[letter] ?? letter)
}

/** Length as limits count it: code points of the stored form. */
export function codePointLength(text: string): number {
  return Array.from(toNfc(text)).length
}
