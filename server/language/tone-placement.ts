import { toNfc } from './nfc.ts'

/**
 * Only the open syllables oa, oe and uy differ between the old (hòa, khỏe, ủy) and the new (hoà, khoẻ, uỷ) placement.
 * After "qu" nothing moves: there u belongs to the consonant (quý, quỳ, quà).
 */
const NEW_PLACEMENT = /(?<!q)(o)([àáảãạèéẻẽẹ])(?![\p{L}\p{M}])|(?<!q)(u)([ỳýỷỹỵ])(?![\p{L}\p{M}])/giu

const TONES = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323']

/** Official placement of the tone mark (domain.md §7.4). For our own words and for comparing; never for quoted text. */
export function toOldTonePlacement(text: string): string {
  return toNfc(text).replace(NEW_PLACEMENT, (syllable) => {
    const [glide, vowel] = Array.from(syllable)
    if (glide === undefined || vowel === undefined) return syllable
    const parts = Array.from(vowel.normalize('NFD'))
    const tone = parts.find((part) => TONES.includes(part)) ?? ''
    return (glide + tone + parts.filter((part) => part !== tone).join('')).normalize('NFC')
  })
}

/** Whether two texts differ at most in tone placement and normal form: such texts are duplicates. */
export function isSameWording(a: string, b: string): boolean {
  return toOldTonePlacement(a) === toOldTonePlacement(b)
}
