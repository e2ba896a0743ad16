import { Fragment, type Node } from '@tiptap/pm/model'
import { type EditorState, Selection, type Transaction } from '@tiptap/pm/state'
import { AddMarkStep, AttrStep, RemoveMarkStep, ReplaceAroundStep, ReplaceStep, type Step } from '@tiptap/pm/transform'
import { type ChangedRange, changedRanges } from './changed-ranges.ts'
import { entriesIn, listOf, markOf, newTextId, type ProposalEntry, type Proposer } from './proposal.ts'
import { proposeAttributes } from './propose-attributes.ts'
import { isProposedBy, proposeDeletion } from './propose-deletion.ts'
import { isFormattingStep, proposeFormatting } from './propose-formatting.ts'
import { asProposedBlocks, asProposedText } from './proposed-content.ts'

/** Meta of a transaction that only proposes. */
export const PROPOSED = 'proposed'

/**
 * What a person with suggestion right did, as a transaction that only proposes it (overlay model): base text stays as it
 * is, and everything that is added is this person's. `original` was made on `state`.
 */
export function proposeChange(original: Transaction, state: EditorState, who: Proposer): Transaction {
  const { steps } = original
  const ranges = changedRanges(original)
  if (isWithinOwnBlocks(original, state.doc, ranges, who)) return inOwnBlocks(original, state, who)
  const transaction = state.tr
  const entry = { id: continuedId(original, state, who) ?? newTextId(), u: who.u, d: who.d }
  if (steps.every(isFormattingStep)) {
    for (const step of steps) proposeFormatting(transaction, step, entry)
    return finish(transaction, original)
  }
  if (steps.every(isAttributeStep)) {
    for (const step of steps) proposeAttributes(transaction, step.pos, { [step.attr]: step.value }, entry)
    return finish(transaction, original)
  }
  let caret: number | null = null
  // From the end, so that the positions before stay valid.
  for (const range of [...ranges].reverse()) caret = proposeRange(transaction, original, state.doc, range, entry, caret)
  return finish(transaction, original, caret)
}

/** Proposes one replaced range; answers where the caret goes. */
function proposeRange(
  transaction: Transaction,
  original: Transaction,
  before: Node,
  { from, to, newFrom, newTo }: ChangedRange,
  entry: ProposalEntry,
  caret: number | null,
): number {
  const slice = original.doc.slice(newFrom, newTo)
  const $from = before.resolve(from)
  const isInText = $from.parent.inlineContent && before.resolve(to).parent.inlineContent
  const text = slice.size > 0 ? asProposedText(slice, entry, before.type.schema) : Fragment.empty
  if (text && (isInText || slice.size === 0)) {
    if (text.size > 0) transaction.insert(to, text)
    const sizeBefore = transaction.doc.content.size
    if (to > from) proposeDeletion(transaction, from, to, entry)
    const removed = sizeBefore - transaction.doc.content.size
    return text.size > 0 ? to + text.size - removed : (caret ?? from)
  }
  // More than text: whole blocks are proposed instead of those they change.
  const isOnlyInsertion = from === to && $from.depth === 0
  const [start, end] = isOnlyInsertion ? [from, to] : wholeBlocks(before, from, to)
  const [newStart, newEnd] = wholeBlocks(original.doc, newFrom, newTo)
  const blocks = isOnlyInsertion ? slice.content : original.doc.slice(newStart, newEnd).content
  if (!isOnlyInsertion && start < end) proposeDeletion(transaction, start, end, entry)
  const at = transaction.mapping.map(end)
  const deleted = new Map(clausesDeletedBy(transaction.doc, entry).map(({ cid, id }) => [cid, id]))
  const stillThere = (cid: string) => deleted.has(cid) || isDeletedElsewhere(before, original.doc, cid)
  // A moved block and its original are one proposal, also when it was cut first and pasted later.
  const movedIds = childrenOf(blocks).map(({ attrs }) => deleted.get(String(attrs.cid)))
  const id = movedIds.find((known) => known !== undefined) ?? entry.id
  transaction.insert(at, asProposedBlocks(blocks, { ...entry, id }, stillThere))
  return at + 1
}

function childrenOf(fragment: Fragment): Node[] {
  const children: Node[] = []
  fragment.forEach((child) => {
    children.push(child)
  })
  return children
}

function clausesDeletedBy(doc: Node, { u }: Proposer): Array<{ cid: string; id: string }> {
  const found: Array<{ cid: string; id: string }> = []
  doc.forEach((block) => {
    const own = entriesIn(block.attrs.sgDel).find((entry) => entry.u === u)
    if (own && typeof block.attrs.cid === 'string') found.push({ cid: block.attrs.cid, id: own.id })
  })
  return found
}

/** Whether the original of a clause goes in the same transaction, in a range that is still to be proposed. */
function isDeletedElsewhere(before: Node, after: Node, cid: string): boolean {
  const count = (doc: Node) => childrenOf(doc.content).filter(({ attrs }) => attrs.cid === cid).length
  return count(before) === 1 && count(after) === 1
}

function wholeBlocks(doc: Node, from: number, to: number): readonly [number, number] {
  const $from = doc.resolve(from)
  const $to = doc.resolve(to)
  return [$from.depth > 0 ? $from.before(1) : from, $to.depth > 0 ? $to.after(1) : to]
}

function isAttributeStep(step: Step): step is AttrStep {
  return step instanceof AttrStep
}

/** Everything happens in blocks that this person proposed whole: there the change is made as it is. */
function isWithinOwnBlocks(
  original: Transaction,
  before: Node,
  ranges: readonly ChangedRange[],
  who: Proposer,
): boolean {
  const touched = [...ranges]
  for (const step of original.steps) {
    if (step instanceof AttrStep) touched.push({ from: step.pos, to: step.pos + 1, newFrom: 0, newTo: 0 })
    else if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) {
      touched.push({ from: step.from, to: step.to, newFrom: 0, newTo: 0 })
    } else if (!(step instanceof ReplaceStep) && !(step instanceof ReplaceAroundStep)) return false
  }
  return touched.length > 0 && touched.every(({ from, to }) => isCoveredByOwn(before, from, to, who))
}

function isCoveredByOwn(doc: Node, from: number, to: number, who: Proposer): boolean {
  const $from = doc.resolve(Math.min(from, doc.content.size))
  const $to = doc.resolve(Math.min(to, doc.content.size))
  if ($from.depth === 0 && $to.depth === 0) {
    if (from === to) return false
  } else if ($from.depth === 0 || $to.depth === 0) {
    if ($from.depth === 0 && $from.nodeAfter === null) return false
  }
  const last = $to.depth === 0 ? $to.index() - 1 : $to.index(0)
  for (let index = $from.index(0); index <= last; index++) {
    const block = doc.maybeChild(index)
    if (!block || !isProposedBy(block, who)) return false
  }
  return last >= $from.index(0)
}

/** The change itself; new blocks that came of it, by a split for example, are this person's too. */
function inOwnBlocks(original: Transaction, state: EditorState, who: Proposer): Transaction {
  const own = childrenOf(state.doc.content).flatMap(({ attrs }) =>
    entriesIn(attrs.sgIns).filter(({ u }) => u === who.u),
  )
  const known = new Set(childrenOf(state.doc.content))
  const entry = own[0]
  let position = 0
  const seen = new Set<unknown>()
  for (const block of childrenOf(original.doc.content)) {
    const isCopy = seen.has(block.attrs.cid)
    seen.add(block.attrs.cid)
    if (!known.has(block) && entry && (isCopy || block.attrs.sgIns === null)) {
      if (block.attrs.sgIns === null) original.setNodeAttribute(position, 'sgIns', listOf([entry]))
      if (isCopy || block.attrs.cid === null) original.setNodeAttribute(position, 'cid', newTextId())
    }
    position += block.nodeSize
  }
  return original.setMeta(PROPOSED, true)
}

/** A person who types on continues the proposal beside the caret: one proposal per run of keys. */
function continuedId(original: Transaction, state: EditorState, who: Proposer): string | null {
  const [step] = original.steps
  if (original.steps.length !== 1 || !(step instanceof ReplaceStep) || step.slice.content.childCount > 1) return null
  const { from, to } = step
  const before = state.doc.resolve(from).nodeBefore
  const after = state.doc.resolve(to).nodeAfter
  const beside = (name: 'ins' | 'del') =>
    [before, after]
      .map((node) => node && markOf(node.marks, name, who)?.attrs.id)
      .find((id) => id !== undefined && id !== null)
  // A key that replaces its predecessor, as an input method does, goes on with what is being typed.
  return (step.slice.size > 0 ? beside('ins') : undefined) ?? (from < to ? beside('del') : undefined) ?? null
}

function finish(transaction: Transaction, original: Transaction, caret: number | null = null): Transaction {
  if (caret !== null) {
    const $caret = transaction.doc.resolve(Math.min(caret, transaction.doc.content.size))
    transaction.setSelection(Selection.near($caret, -1))
  }
  if (original.storedMarksSet) transaction.setStoredMarks(original.storedMarks)
  if (original.scrolledIntoView) transaction.scrollIntoView()
  return transaction.setMeta(PROPOSED, true)
}
