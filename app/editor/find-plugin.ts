import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

export interface Found {
  readonly query: string
  readonly matches: ReadonlyArray<{ from: number; to: number }>
  /** Which match is shown; -1 when there is none. */
  readonly current: number
}

const NOTHING: Found = { query: '', matches: [], current: -1 }
const key = new PluginKey<Found>('find')

/** Marks every place where the words are that are looked for. Upper and lower case count as the same. */
export function findPlugin(): Plugin<Found> {
  return new Plugin<Found>({
    key,
    state: {
      init: () => NOTHING,
      apply(transaction, found) {
        const asked: Found | undefined = transaction.getMeta(key)
        if (asked) return asked
        if (!transaction.docChanged || found.query === '') return found
        const matches = matchesIn(transaction.doc, found.query)
        return { ...found, matches, current: Math.min(found.current, matches.length - 1) }
      },
    },
    props: {
      decorations(state) {
        const { matches, current } = foundIn(state)
        return DecorationSet.create(
          state.doc,
          matches.map(({ from, to }, i) =>
            Decoration.inline(from, to, { class: i === current ? 'found now' : 'found' }),
          ),
        )
      },
    },
  })
}

export function foundIn(state: EditorState): Found {
  return key.getState(state) ?? NOTHING
}

/** Looks for words, from the caret on. */
export function lookFor(state: EditorState, query: string): Transaction {
  const matches = matchesIn(state.doc, query)
  const next = matches.findIndex(({ from }) => from >= state.selection.from)
  return show(state.tr, { query, matches, current: matches.length === 0 ? -1 : Math.max(0, next) })
}

/** The next match, or the one before (`step` -1); round and round. */
export function showNext(state: EditorState, step: 1 | -1): Transaction {
  const found = foundIn(state)
  const count = found.matches.length
  return show(state.tr, { ...found, current: count === 0 ? -1 : (found.current + step + count) % count })
}

export function stopLooking(state: EditorState): Transaction {
  return state.tr.setMeta(key, NOTHING)
}

/** Replaces the match that is shown; the next one is shown then. */
export function replaceCurrent(state: EditorState, words: string): Transaction {
  const { matches, current } = foundIn(state)
  const match = matches[current]
  return match ? state.tr.insertText(words, match.from, match.to).scrollIntoView() : state.tr
}

/** Replaces all matches, in one step for undo. */
export function replaceAll(state: EditorState, words: string): Transaction {
  const transaction = state.tr
  for (const { from, to } of [...foundIn(state).matches].reverse()) transaction.insertText(words, from, to)
  return transaction
}

function show(transaction: Transaction, found: Found): Transaction {
  const match = found.matches[found.current]
  if (match) transaction.setSelection(TextSelection.create(transaction.doc, match.from, match.to)).scrollIntoView()
  return transaction.setMeta(key, found)
}

/** Where the words stand; never across the end of a paragraph. */
export function matchesIn(doc: Node, query: string): Array<{ from: number; to: number }> {
  const wanted = query.normalize('NFC').toLocaleLowerCase('vi')
  if (wanted === '') return []
  const matches: Array<{ from: number; to: number }> = []
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true
    const text = node.textBetween(0, node.content.size, undefined, '\uFFFC').toLocaleLowerCase('vi')
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      matches.push({ from: position + 1 + at, to: position + 1 + at + wanted.length })
    }
    return false
  })
  return matches
}
