import { AddMarkStep, RemoveMarkStep, type Step, type Transform } from '@tiptap/pm/transform'
import { isProposalMark, markOf, type ProposalEntry } from './proposal.ts'
import { isWithinOwn } from './propose-deletion.ts'

export function isFormattingStep(step: Step): step is AddMarkStep | RemoveMarkStep {
  return step instanceof AddMarkStep || step instanceof RemoveMarkStep
}

/** Bold and the like, proposed as a `fmt` mark over base text; what this person proposed anyway just gets it. */
export function proposeFormatting(
  transform: Transform,
  step: AddMarkStep | RemoveMarkStep,
  entry: ProposalEntry,
): void {
  const { mark } = step
  const { fmt } = transform.doc.type.schema.marks
  if (isProposalMark(mark.type.name) || !fmt) return
  const op = step instanceof AddMarkStep ? 'add' : 'rm'
  const attrs = Object.keys(mark.attrs).length > 0 ? JSON.stringify(mark.attrs) : null
  transform.doc.nodesBetween(step.from, step.to, (node, position) => {
    if (!node.isText) return true
    const from = Math.max(position, step.from)
    const to = Math.min(position + node.nodeSize, step.to)
    if (from >= to) return false
    if (markOf(node.marks, 'ins', entry) || isWithinOwn(transform.doc, position, entry)) {
      if (op === 'add') transform.addMark(from, to, mark)
      else transform.removeMark(from, to, mark)
      return false
    }
    const earlier = node.marks.find(
      ({ type, attrs }) => type === fmt && attrs.u === entry.u && attrs.mark === mark.type.name,
    )
    if (earlier) transform.removeMark(from, to, earlier)
    // The opposite of what was proposed takes the proposal back.
    if (earlier && earlier.attrs.op !== op) return false
    transform.addMark(from, to, fmt.create({ ...entry, op, mark: mark.type.name, attrs }))
    return false
  })
}
