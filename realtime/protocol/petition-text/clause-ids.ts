import type { Node } from '@tiptap/pm/model'
import type { Transform } from '@tiptap/pm/transform'
import { newTextId } from './proposal.ts'

/**
 * Gives every block an id of its own. Of blocks with the same id the one at `keeper(id)` keeps it (else the first),
 * unless it is empty and the next one holds the text: a clause that was split at its start is still that clause.
 * Changes nothing but `cid`. Answers whether it changed something.
 */
export function repairClauseIds(
  transform: Transform,
  keeper: (cid: string) => number | undefined = () => undefined,
): boolean {
  const { doc } = transform
  const before = transform.steps.length
  const byId = new Map<string | null, number[]>()
  doc.descendants((node, position) => {
    if ('cid' in node.attrs) {
      const cid: string | null = node.attrs.cid
      const positions = byId.get(cid)
      if (positions) positions.push(position)
      else byId.set(cid, [position])
    }
    return !node.isTextblock
  })
  const settled = new Set<number>()
  for (const [cid, positions] of byId) {
    if (cid === null) continue
    const keep = keeperAmong(doc, cid, positions, keeper(cid))
    settled.add(keep)
    if (!positions.includes(keep)) transform.setNodeAttribute(keep, 'cid', cid)
    for (const position of positions) {
      if (position === keep) continue
      transform.setNodeAttribute(position, 'cid', newTextId())
      settled.add(position)
    }
  }
  for (const position of byId.get(null) ?? []) {
    if (!settled.has(position)) transform.setNodeAttribute(position, 'cid', newTextId())
  }
  return transform.steps.length > before
}

function keeperAmong(doc: Node, cid: string, positions: readonly number[], mapped: number | undefined): number {
  const first = mapped !== undefined && positions.includes(mapped) ? mapped : (positions[0] ?? 0)
  const node = doc.nodeAt(first)
  if (!node?.isTextblock || node.content.size > 0) return first
  const behind = first + node.nodeSize
  const next = doc.nodeAt(behind)
  const isItsText =
    next?.type === node.type && next.content.size > 0 && (next.attrs.cid === cid || next.attrs.cid === null)
  return isItsText ? behind : first
}

/** Ids that more than one block has. */
export function duplicateClauseIds(doc: Node): string[] {
  const counts = new Map<string, number>()
  doc.descendants((node) => {
    if (typeof node.attrs.cid === 'string') counts.set(node.attrs.cid, (counts.get(node.attrs.cid) ?? 0) + 1)
    return !node.isTextblock
  })
  return [...counts].filter(([, count]) => count > 1).map(([cid]) => cid)
}
