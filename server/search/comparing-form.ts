import { toNfc } from '#server/language/nfc.ts'
import { toOldTonePlacement } from '#server/language/tone-placement.ts'
import { foldWord } from '#server/language/word-scan.ts'
import { foldLoneY } from '#server/language/y-spelling.ts'
import type { Form } from './token.ts'

const PLAIN = /^[a-z0-9]*$/
/** Letters whose spelling may vary: only then are the slower rules asked. */
const VARIES = /[oe][àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]|y$|[ỳýỷỹỵ]$/u

/** The forms of one word: what is written differently but is the same word compares equal. */
export function formOf(word: string): Form {
  const lower = toNfc(word).toLocaleLowerCase('vi').replaceAll('²', '2').replaceAll('³', '3')
  const toned = VARIES.test(lower) ? foldLoneY(toOldTonePlacement(lower)) : lower
  return PLAIN.test(toned) ? { toned, folded: toned } : { toned, folded: foldWord(toned) }
}

/** The forms of several words side by side. */
export function joinForms(forms: readonly Form[], joint = ' '): Form {
  return {
    toned: forms.map((form) => form.toned).join(joint),
    folded: forms.map((form) => form.folded).join(joint),
  }
}

/** A form that has no tones of its own: figures, numbers of documents. */
export function plainForm(text: string): Form {
  return { toned: text, folded: text }
}
