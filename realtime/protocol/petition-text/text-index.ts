import * as Y from 'yjs'
import { textRoot } from './read-text.ts'

/** Where in the ProseMirror document the parts of a Yjs text stand. */
export interface TextIndex {
  /** Before the first child of a fragment of any copy of the document; null when this one lacks it. */
  startOf(fragment: Y.XmlFragment): number | null
  /** Before a node of any copy of the document; null when it is not there. */
  positionOf(type: Placed): number | null
  /** Before and behind a node or a text; for a deleted one where it would stand. */
  beginOf(type: Placed): number | null
  endOf(type: Placed): number | null
  /** Before a character; for a deleted one where it would stand. */
  placeOf(id: Y.ID): { at: number; isThere: boolean } | null
  /** The stretches of a run of characters that are still there. */
  stretches(id: Y.ID, length: number): Array<{ from: number; to: number }>
  /** All characters that are there. */
  runs(): ReadonlyArray<{ id: Y.ID; length: number; at: number }>
}

/** Any shared type. */
interface Placed {
  readonly _item: Y.Item | null
}

interface Run {
  readonly id: Y.ID
  readonly length: number
  readonly at: number
  readonly isThere: boolean
}

export function indexText(doc: Y.Doc): TextIndex {
  const nodes = new Map<string, { from: number; to: number }>()
  const runs = new Map<number, Run[]>()
  const root = textRoot(doc)

  function walk(parent: Y.XmlFragment | Y.XmlText, start: number): number {
    let at = start
    for (let item = parent._start; item; item = item.right) {
      const { content, id, length } = item
      if (content instanceof Y.ContentType) {
        const from = at
        if (!item.deleted) at = ofType(content.type, at)
        nodes.set(keyOf(id), { from, to: at })
      } else if (content instanceof Y.ContentString || content instanceof Y.ContentDeleted) {
        const isThere = !item.deleted
        const list = runs.get(id.client) ?? []
        list.push({ id, length, at, isThere })
        runs.set(id.client, list)
        if (isThere) at += length
        // Elements that were deleted and collected leave only this.
        else
          for (let i = 0; i < length; i++)
            nodes.set(keyOf({ client: id.client, clock: id.clock + i }), { from: at, to: at })
      }
    }
    return at
  }

  function ofType(type: Y.AbstractType<unknown>, at: number): number {
    if (type instanceof Y.XmlText) return walk(type, at)
    if (!(type instanceof Y.XmlElement)) return at
    // A node without a place for content (hardBreak, attachment) counts one.
    if (type.nodeName === 'hardBreak' || type.nodeName === 'attachment') return at + 1
    return walk(type, at + 1) + 1
  }

  walk(root, 0)
  for (const list of runs.values()) list.sort((a, b) => a.id.clock - b.id.clock)

  function runWith({ client, clock }: Y.ID): Run | undefined {
    return runs.get(client)?.find((run) => run.id.clock <= clock && clock < run.id.clock + run.length)
  }

  return {
    startOf(fragment) {
      if (fragment._item === null) return 0
      const node = nodes.get(keyOf(fragment._item.id))
      return node && node.to > node.from ? node.from + 1 : null
    },
    positionOf: (type) => {
      const node = type._item && nodes.get(keyOf(type._item.id))
      return node && node.to > node.from ? node.from : null
    },
    beginOf: (type) => (type._item && nodes.get(keyOf(type._item.id))?.from) ?? null,
    endOf: (type) => (type._item && nodes.get(keyOf(type._item.id))?.to) ?? null,
    placeOf(id) {
      const run = runWith(id)
      if (!run) return null
      return { at: run.at + (run.isThere ? id.clock - run.id.clock : 0), isThere: run.isThere }
    },
    stretches(id, length) {
      const found: Array<{ from: number; to: number }> = []
      for (let offset = 0; offset < length; ) {
        const run = runWith({ client: id.client, clock: id.clock + offset })
        if (!run) break
        const within = id.clock + offset - run.id.clock
        const count = Math.min(length - offset, run.length - within)
        if (run.isThere) found.push({ from: run.at + within, to: run.at + within + count })
        offset += count
      }
      return found
    },
    runs: () => [...runs.values()].flat().filter(({ isThere }) => isThere),
  }
}

function keyOf({ client, clock }: Y.ID): string {
  return `${client}/${clock}`
}
