import { splitName } from './name.ts'
import { toNfc } from './nfc.ts'
import { remembered } from './remembered.ts'

/*
 * A key is made of [a-z0-9] only, so bytes, UTF-16 units and every database collation order it alike:
 *   letter = base + variant digit (a1 a, a2 ă, a3 â, d1 d, d2 đ …), figure = "2" + figure, word gap = "1",
 *   end of a level = "0", which sorts before everything else; then one tone digit per syllable (1 ngang … 6 nặng).
 */
const MARKS: Readonly<Record<string, string>> = { '\u0306': '2', '\u0302': '3', '\u031b': '4' }
const TONES: Readonly<Record<string, string>> = {
  '\u0300': '2',
  '\u0309': '3',
  '\u0303': '4',
  '\u0301': '5',
  '\u0323': '6',
}
const END = '0'
const GAP = '1'

/**
 * Stored sort key of a text in Vietnamese order: letters first (đ after d, ă â after a), tones second
 * (ngang < huyền < hỏi < ngã < sắc < nặng), case and tone placement never (domain.md §7.6).
 */
export function sortKey(text: string): string {
  const words = toNfc(text)
    .toLocaleLowerCase('vi')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
  return words.map(lettersOf).join(GAP) + END + words.map(toneOf).join('')
}

/** Stored sort key of a person: given name, then middle, then family, each in Vietnamese order (domain.md §7.7). */
export function nameSortKey(fullName: string): string {
  const { given, middle, family } = splitName(fullName)
  return [given, middle, family].map(sortKey).join(END)
}

/** Order of two texts for `Array.prototype.sort`. */
export function compareVietnamese(a: string, b: string): number {
  return compareKeys(sortKey(a), sortKey(b))
}

/** Order of two people by name for `Array.prototype.sort`. */
export function compareNames(a: string, b: string): number {
  return compareKeys(nameSortKey(a), nameSortKey(b))
}

function compareKeys(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

// Titles and names say the same syllables again and again.
const lettersOf = remembered((word) =>
  Array.from(word, (letter) => {
    if (letter === 'đ') return 'd2'
    const [base = '', ...marks] = Array.from(letter.normalize('NFD'))
    if (/[0-9]/.test(base)) return `2${base}`
    if (!/[a-z]/.test(base)) return ''
    return base + (marks.map((mark) => MARKS[mark]).find(Boolean) ?? '1')
  }).join(''),
)

const toneOf = remembered(
  (word) =>
    Array.from(word.normalize('NFD'))
      .map((mark) => TONES[mark])
      .find(Boolean) ?? '1',
)
