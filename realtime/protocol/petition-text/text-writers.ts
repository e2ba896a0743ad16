import type * as Y from 'yjs'
import { entriesIn } from './proposal.ts'
import { textNode } from './text-document.ts'
import { indexText } from './text-index.ts'

/** A run of characters of the base text, as Yjs names them, and the block at the top in which it stands. */
export interface BaseRun {
  readonly cid: string
  readonly client: number
  readonly clock: number
  readonly length: number
}

/** The characters of the base text: what is only proposed is left out. */
export function baseRuns(doc: Y.Doc): BaseRun[] {
  const text = textNode(doc)
  const found: BaseRun[] = []
  for (const { id, length, at } of indexText(doc).runs()) {
    let cid = ''
    text.nodesBetween(at, Math.min(at + length, text.content.size), (node, position, parent) => {
      if (parent === text) cid = String(node.attrs.cid ?? '')
      if (entriesIn(node.attrs.sgIns).length > 0) return false
      if (!node.isText || node.marks.some(({ type }) => type.name === 'ins')) return true
      const from = Math.max(position, at)
      const to = Math.min(position + node.nodeSize, at + length)
      if (to > from) found.push({ cid, client: id.client, clock: id.clock + from - at, length: to - from })
      return false
    })
  }
  return found
}

/**
 * Whose clients wrote what stands in the later text and not in the former, by block. Who only took words out is not
 * known: Yjs keeps no author of a deletion.
 */
export function writtenSince(
  former: readonly BaseRun[],
  later: readonly BaseRun[],
): ReadonlyMap<string, ReadonlySet<number>> {
  const known = new Map<number, BaseRun[]>()
  for (const run of former) {
    const runs = known.get(run.client)
    if (runs) runs.push(run)
    else known.set(run.client, [run])
  }
  for (const runs of known.values()) runs.sort((a, b) => a.clock - b.clock)
  const writers = new Map<string, Set<number>>()
  for (const run of later) {
    if (isWithin(run, known.get(run.client) ?? [])) continue
    const clients = writers.get(run.cid) ?? new Set()
    writers.set(run.cid, clients.add(run.client))
  }
  return writers
}

/** Whether every character of the run is among those, which are in order. */
function isWithin({ clock, length }: BaseRun, known: readonly BaseRun[]): boolean {
  let reached = clock
  for (const run of known) {
    if (run.clock > reached) break
    reached = Math.max(reached, run.clock + run.length)
    if (reached >= clock + length) return true
  }
  return false
}
