import * as Y from 'yjs'
import { isProposalMark } from './proposal.ts'
import { textNode } from './text-document.ts'
import { indexText } from './text-index.ts'

/** Where somebody's caret is, as the binding puts it into the presence state (`cursor`). */
export interface Caret {
  readonly userId: string
  readonly cursor: { readonly anchor: unknown; readonly head: unknown }
}

/** Reads the caret of a presence state; null when there is none. */
export function readCaret(userId: string, state: unknown): Caret | null {
  if (typeof state !== 'object' || state === null || !('cursor' in state)) return null
  const { cursor } = state
  if (typeof cursor !== 'object' || cursor === null || !('anchor' in cursor) || !('head' in cursor)) return null
  return { userId, cursor: { anchor: cursor.anchor, head: cursor.head } }
}

/**
 * Ids of the proposals in which their author's caret stands. To decide one would turn the text under the caret into base
 * text, and the next key of its author would be refused (and come back a moment later): whoever decides leaves these for
 * some seconds.
 */
export function busyProposals(doc: Y.Doc, carets: readonly Caret[]): ReadonlySet<string> {
  const ids = new Set<string>()
  if (carets.length === 0) return ids
  const text = textNode(doc)
  const index = indexText(doc)
  for (const { userId, cursor } of carets) {
    for (const end of [cursor.anchor, cursor.head]) {
      const place = placeOf(doc, end)
      const begin = place && index.beginOf(place.type)
      if (!place || begin === null || begin + place.index > text.content.size) continue
      const { nodeBefore, nodeAfter } = text.resolve(begin + place.index)
      for (const { type, attrs } of [...(nodeBefore?.marks ?? []), ...(nodeAfter?.marks ?? [])]) {
        if (isProposalMark(type.name) && attrs.u === userId) ids.add(String(attrs.id))
      }
    }
  }
  return ids
}

/** A place in a text; null for what is none: presence is what a client sent. */
function placeOf(doc: Y.Doc, relative: unknown): { type: Y.XmlText; index: number } | null {
  try {
    const position = Y.createRelativePositionFromJSON(relative)
    const absolute = Y.createAbsolutePositionFromRelativePosition(position, doc)
    return absolute?.type instanceof Y.XmlText ? { type: absolute.type, index: absolute.index } : null
  } catch (error) {
    if (error instanceof Error) return null
    throw error
  }
}
