import type { Node } from '@tiptap/pm/model'
import type { Transform } from '@tiptap/pm/transform'
import { entriesIn, markOf, type ProposalEntry, type Proposer, withEntry } from './proposal.ts'

/**
 * Proposes to delete a range: what this person only proposed is really deleted, base text and what others proposed gets
 * a mark, a block that is covered whole an entry in `sgDel`, a paragraph whose beginning is crossed one in `sgJoin`.
 */
export function proposeDeletion(transform: Transform, from: number, to: number, entry: ProposalEntry): void {
  const { doc } = transform
  const { del } = doc.type.schema.marks
  const own: Array<readonly [number, number]> = []
  doc.nodesBetween(from, to, (node, position, parent) => {
    const start = Math.max(position, from)
    const end = Math.min(position + node.nodeSize, to)
    if (node.isText) {
      if (end <= start) return false
      if (markOf(node.marks, 'ins', entry) || isWithinOwn(doc, position, entry)) own.push([start, end])
      else if (del && !markOf(node.marks, 'del', entry)) transform.addMark(start, end, del.create({ ...entry }))
      return false
    }
    const isWhole = position >= from && position + node.nodeSize <= to
    if (isWhole && 'sgDel' in node.attrs && mayBeRemoved(node, parent)) {
      if (isProposedBy(node, entry) || isWithinOwn(doc, position, entry)) own.push([position, position + node.nodeSize])
      else if (!entriesIn(node.attrs.sgDel).some(({ u }) => u === entry.u)) {
        transform.setNodeAttribute(position, 'sgDel', withEntry(node.attrs.sgDel, entry))
      }
      return false
    }
    if (
      node.isTextblock &&
      from <= position &&
      to > position &&
      'sgJoin' in node.attrs &&
      hasTextBefore(doc, position)
    ) {
      transform.setNodeAttribute(position, 'sgJoin', withEntry(node.attrs.sgJoin, entry))
    }
    return true
  })
  for (const [start, end] of own.reverse()) transform.delete(start, end)
}

/** Whether this person proposed the whole block. */
export function isProposedBy(node: Node, { u }: Proposer): boolean {
  return entriesIn(node.attrs.sgIns).some((entry) => entry.u === u)
}

/** Whether a position lies inside a block that this person proposed: there everything is the person's own. */
export function isWithinOwn(doc: Node, position: number, proposer: Proposer): boolean {
  const $position = doc.resolve(position)
  return $position.depth > 0 && isProposedBy($position.node(1), proposer)
}

/** A cell keeps at least a paragraph. */
function mayBeRemoved(node: Node, parent: Node | null): boolean {
  return node.isInline || parent === null || parent.type.name === 'doc' || parent.childCount > 1
}

function hasTextBefore(doc: Node, position: number): boolean {
  return doc.resolve(position).nodeBefore?.isTextblock === true
}
