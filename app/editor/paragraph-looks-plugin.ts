import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { numberParagraphs } from '#realtime/protocol/petition-text/number-paragraphs.ts'
import { entriesIn } from '#realtime/protocol/petition-text/proposal.ts'

const key = new PluginKey<DecorationSet>('paragraph-looks')

/**
 * Numbers before paragraphs, what is proposed for whole blocks, and anchors for addresses (`#clause-<cid>`): drawn, never
 * part of the text.
 */
export function paragraphLooksPlugin({ hasAnchors }: { hasAnchors: boolean }): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, { doc }) => looksOf(doc, hasAnchors),
      apply: (transaction, looks) => (transaction.docChanged ? looksOf(transaction.doc, hasAnchors) : looks),
    },
    props: { decorations: (state) => key.getState(state) },
  })
}

function looksOf(doc: Node, hasAnchors: boolean): DecorationSet {
  const looks = numberParagraphs(doc).map(({ position, label }) =>
    Decoration.node(position, position + (doc.nodeAt(position)?.nodeSize ?? 0), { 'data-number': label }),
  )
  doc.descendants((node, position) => {
    const cid: unknown = node.attrs.cid
    const proposed = {
      ...(hasAnchors && typeof cid === 'string' && { id: `clause-${cid}` }),
      ...(entriesIn(node.attrs.sgIns).length > 0 && { 'data-block-inserted': '' }),
      ...(entriesIn(node.attrs.sgDel).length > 0 && { 'data-block-deleted': '' }),
      ...(entriesIn(node.attrs.sgJoin).length > 0 && { 'data-block-joined': '' }),
      ...(entriesIn(node.attrs.sgAttr).length > 0 && { 'data-block-restyled': '' }),
    }
    if (Object.keys(proposed).length > 0) looks.push(Decoration.node(position, position + node.nodeSize, proposed))
    return !node.isTextblock
  })
  return DecorationSet.create(doc, looks)
}
