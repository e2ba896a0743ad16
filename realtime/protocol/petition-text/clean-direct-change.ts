import type { Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'

/** Pasted text may carry proposals of its own, as a cut and pasted paragraph does; longer than any key brings. */
const TYPED_AT_MOST = 200

/**
 * Text that somebody with editing right types inside a proposal belongs to the base: it must not take the proposal's
 * marks from its neighbours. Changes the transaction in place.
 */
export function cleanDirectChange(transaction: Transaction): Transaction {
  if (transaction.getMeta('paste')) return transaction
  const { ins, del } = transaction.doc.type.schema.marks
  const typed: Array<readonly [number, number]> = []
  transaction.steps.forEach((step, index) => {
    if (!(step instanceof ReplaceStep) || step.slice.openStart > 0 || step.slice.openEnd > 0) return
    const first = step.slice.content.firstChild
    if (!first?.isText || step.slice.size >= TYPED_AT_MOST) return
    const later = transaction.mapping.slice(index + 1)
    typed.push([later.map(step.from, -1), later.map(step.from + step.slice.size, 1)])
  })
  for (const [from, to] of typed) {
    if (ins) transaction.removeMark(from, to, ins)
    if (del) transaction.removeMark(from, to, del)
  }
  return transaction
}
