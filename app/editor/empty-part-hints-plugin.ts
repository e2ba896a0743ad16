import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** What belongs into the part that a heading opens; null when nothing is to be said of it. */
export type HintOf = (section: string) => string | null

const key = new PluginKey<DecorationSet>('empty-part-hints')

/** Says in an empty part what belongs there: drawn by the style sheet, never part of the text, gone with the first letter. */
export function emptyPartHintsPlugin(hintOf: HintOf): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, { doc }) => hintsIn(doc, hintOf),
      apply: (transaction, hints) => (transaction.docChanged ? hintsIn(transaction.doc, hintOf) : hints),
    },
    props: { decorations: (state) => key.getState(state) },
  })
}

/** A part is empty when one paragraph without a word is all that stands between its heading and the next. */
function hintsIn(doc: Node, hintOf: HintOf): DecorationSet {
  const hints: Decoration[] = []
  doc.forEach((heading, position, index) => {
    const { style, section } = heading.attrs
    if (style !== 'section' || typeof section !== 'string') return
    const [paragraph, next] = [doc.maybeChild(index + 1), doc.maybeChild(index + 2)]
    const isOnlyOne = next === null || next.attrs.style === 'section'
    if (!paragraph?.isTextblock || paragraph.content.size > 0 || paragraph.attrs.style === 'section' || !isOnlyOne)
      return
    const hint = hintOf(section)
    const start = position + heading.nodeSize
    if (hint) hints.push(Decoration.node(start, start + paragraph.nodeSize, { 'data-hint': hint }))
  })
  return DecorationSet.create(doc, hints)
}
