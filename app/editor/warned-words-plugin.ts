import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** A stretch of one line that should not stay as it is, and why, in words. */
export interface WarnedWords {
  readonly line: number
  readonly from: number
  readonly to: number
  readonly why: string
}

/** Looks at the lines of a text, a paragraph each. */
export type Warn = (lines: readonly string[]) => readonly WarnedWords[]

const key = new PluginKey<DecorationSet>('warned-words')

/** The whole text is looked at: not at each key, but when the hands rest. */
const REST_MS = 300

/** Underlines what the page warns of, while one types; the words stay as they are. */
export function warnedWordsPlugin(warn: Warn): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, { doc }) => warningsIn(doc, warn),
      apply: (transaction, before) => transaction.getMeta(key) ?? before.map(transaction.mapping, transaction.doc),
    },
    props: { decorations: (state) => key.getState(state) },
    view(view) {
      let rest: ReturnType<typeof setTimeout> | undefined
      function look(): void {
        // What changes under a composition would end it (F22).
        if (view.composing) rest = setTimeout(look, REST_MS)
        else view.dispatch(view.state.tr.setMeta(key, warningsIn(view.state.doc, warn)))
      }
      return {
        update(_view, before) {
          if (before.doc.eq(view.state.doc)) return
          clearTimeout(rest)
          rest = setTimeout(look, REST_MS)
        },
        destroy: () => clearTimeout(rest),
      }
    },
  })
}

function warningsIn(doc: Node, warn: Warn): DecorationSet {
  const lines: { readonly text: string; readonly position: number }[] = []
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true
    lines.push({ text: node.textBetween(0, node.content.size, undefined, ' '), position: position + 1 })
    return false
  })
  const places = warn(lines.map(({ text }) => text)).flatMap(({ line, from, to, why }) => {
    const start = lines[line]?.position
    return start === undefined
      ? []
      : [Decoration.inline(start + from, start + to, { class: 'warned', title: why }, { inclusiveEnd: false })]
  })
  return DecorationSet.create(doc, places)
}
