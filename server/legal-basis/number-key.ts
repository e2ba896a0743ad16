import { legalNumberKey, readLegalNumber } from '#server/language/legal-number.ts'
import { foldWord, scanWords } from '#server/language/word-scan.ts'

/** What two writings of one number share; numbers of other shapes ("24-L/CTN") compare by their letters and figures. */
export function numberKeyOf(number: string): string {
  const atoms = scanWords(number)
  const read = readLegalNumber(atoms, 0)
  if (read && read.next === atoms.length) return legalNumberKey(read.value)
  return foldWord(number.replace(/\s+/gu, ''))
}
