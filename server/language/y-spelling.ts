import { toNfc } from './nfc.ts'

const Y_AND_I: Readonly<Record<string, string>> = { y: 'i', ỳ: 'ì', ý: 'í', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' }

/** The vowel alone after h, k, l, m, s, t, qu: kỹ = kĩ, quý = quí. Nothing else: tay is not tai (domain.md §7.5). */
const LONE_Y = /(?<![\p{L}\p{M}])(h|k|l|m|s|t|qu)([yỳýỷỹỵ])(?![\p{L}\p{M}])/giu

/** One spelling of i/y for search synonyms. Never applied to names of people, never to text that is shown. */
export function foldLoneY(text: string): string {
  return toNfc(text).replace(LONE_Y, (_, onset: string, vowel: string) => onset + foldLetter(vowel))
}

function foldLetter(vowel: string): string {
  const lower = Y_AND_I[vowel.toLocaleLowerCase('vi')] ?? vowel
  return vowel === vowel.toLocaleLowerCase('vi') ? lower : lower.toLocaleUpperCase('vi')
}
