import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type * as Y from 'yjs'
import { type CommentAnchor, findAnchor } from '#realtime/protocol/petition-text/comment-anchor.ts'
import { isFromElsewhere } from './clause-id-plugin.ts'

/** A stretch of the text that is spoken of beside it. */
export interface MarkedThread {
  readonly id: string
  readonly anchor: CommentAnchor
}

interface Marks {
  readonly threads: readonly MarkedThread[]
  readonly current: string | null
  readonly decorations: DecorationSet
}

const NOTHING: Marks = { threads: [], current: null, decorations: DecorationSet.empty }
const key = new PluginKey<Marks>('comment-marks')

/**
 * Underlines what is spoken of: drawn, never part of the document. After one's own change the marks go with the text;
 * after everybody else's they are looked for anew, where the document has its characters now.
 */
export function commentMarksPlugin(documentOf: () => Y.Doc, onThread?: (id: string) => void): Plugin<Marks> {
  return new Plugin<Marks>({
    key,
    state: {
      init: () => NOTHING,
      apply(transaction, marks, _before, state) {
        const asked: Pick<Marks, 'threads' | 'current'> | undefined = transaction.getMeta(key)
        if (asked) return { ...asked, decorations: draw(documentOf(), state, asked) }
        if (!transaction.docChanged || marks.threads.length === 0) return marks
        if (isFromElsewhere(transaction)) return { ...marks, decorations: draw(documentOf(), state, marks) }
        return { ...marks, decorations: marks.decorations.map(transaction.mapping, transaction.doc) }
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.decorations,
      handleClick(_view, _position, event) {
        const mark = event.target instanceof Element ? event.target.closest('[data-thread]') : null
        const id = mark?.getAttribute('data-thread')
        if (id) onThread?.(id)
        return false
      },
    },
  })
}

/** Shows these conversations in the text, one of them as the one that is read. */
export function showThreads(state: EditorState, threads: readonly MarkedThread[], current: string | null): Transaction {
  return state.tr.setMeta(key, { threads, current }).setMeta('addToHistory', false)
}

/** Where each conversation stands in the text now; those that stand nowhere are left out. */
export function placesOfThreads(state: EditorState): ReadonlyMap<string, { from: number; to: number }> {
  const places = new Map<string, { from: number; to: number }>()
  for (const { from, to, spec } of key.getState(state)?.decorations.find() ?? []) {
    const id = String(spec.thread)
    const known = places.get(id)
    places.set(id, known ? { from: Math.min(known.from, from), to: Math.max(known.to, to) } : { from, to })
  }
  return places
}

function draw(doc: Y.Doc, state: EditorState, { threads, current }: Pick<Marks, 'threads' | 'current'>): DecorationSet {
  const marks = threads.flatMap(({ id, anchor }) => {
    const place = findAnchor(doc, state.doc, anchor)
    if (!place) return []
    const looks = { class: id === current ? 'commented now' : 'commented', 'data-thread': id }
    return [Decoration.inline(place.from, place.to, looks, { thread: id })]
  })
  return DecorationSet.create(state.doc, marks)
}
