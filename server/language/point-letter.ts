/**
 * Letters of điểm: the Vietnamese alphabet without ă, â, ê, ô, ơ, ư, and without f, j, w, z (NĐ 30/2020, PL I, II.5; G11). A
 * khoản has no more of them: what stands past y has letters only to be found by (the check of documents refuses it).
 */
export const POINT_LETTERS = [...'abcdđeghiklmnopqrstuvxy']

/** "d", "đ" … of a place from 1; past y "aa", "ab". */
export function pointLetter(place: number): string {
  const index = place - 1
  const last = POINT_LETTERS[index % POINT_LETTERS.length] ?? ''
  const before = Math.floor(index / POINT_LETTERS.length)
  return before === 0 ? last : `${pointLetter(before)}${last}`
}
