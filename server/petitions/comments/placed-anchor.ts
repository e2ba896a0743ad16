import type * as Y from 'yjs'
import { type AnchorPlace, anchorAt, type CommentAnchor } from '#realtime/protocol/petition-text/comment-anchor.ts'
import { textNode } from '#realtime/protocol/petition-text/text-document.ts'

/** The anchor of a place as it reads now. */
export function placedAnchor(doc: Y.Doc, place: AnchorPlace): CommentAnchor | null {
  return anchorAt(doc, textNode(doc), place)
}
