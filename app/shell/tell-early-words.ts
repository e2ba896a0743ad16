import { isTicked, typeInto } from '#app/unsent/form-fields.ts'
import type { EarlyWords } from './early-acts.tsx'

/** Tells the page what was typed and chosen before it was alive, as if it happened now. */
export function tellEarlyWords(words: EarlyWords): void {
  for (const [field, { value, checked = false }] of words) {
    if (!field.isConnected) continue
    // React takes what it finds for its own, or puts back what it knows. Turned away from it first, the act is news.
    if (isTicked(field)) {
      field.checked = !checked
      field.click()
      continue
    }
    const caret = field === document.activeElement && 'selectionStart' in field ? field.selectionStart : null
    field.value = value === '' ? ' ' : ''
    typeInto(field, value)
    if (caret !== null && 'setSelectionRange' in field) field.setSelectionRange(caret, caret)
  }
}
