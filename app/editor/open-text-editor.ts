import { baseKeymap, chainCommands, toggleMark } from '@tiptap/pm/commands'
import { dropCursor } from '@tiptap/pm/dropcursor'
import { gapCursor } from '@tiptap/pm/gapcursor'
import { keymap } from '@tiptap/pm/keymap'
import { type Command, EditorState, type Plugin, type Transaction } from '@tiptap/pm/state'
import { goToNextCell, tableEditing } from '@tiptap/pm/tables'
import { EditorView } from '@tiptap/pm/view'
import { initProseMirrorDoc, redo, undo, yCursorPlugin, ySyncPlugin, yUndoPlugin } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { cleanDirectChange } from '#realtime/protocol/petition-text/clean-direct-change.ts'
import type { Proposer } from '#realtime/protocol/petition-text/proposal.ts'
import { proposeChange } from '#realtime/protocol/petition-text/propose-change.ts'
import { textRoot } from '#realtime/protocol/petition-text/read-text.ts'
import { petitionSchema } from '#realtime/protocol/petition-text/text-schema.ts'
import { unacknowledgedEdits } from '#realtime/protocol/petition-text/unacknowledged-edits.ts'
import { caretOf, selectionOf } from './carets.ts'
import { clauseIdPlugin, isFromElsewhere } from './clause-id-plugin.ts'
import { cleanPastedHtml } from './clean-pasted-html.ts'
import { commentMarksPlugin } from './comment-marks-plugin.ts'
import { composingPlugin } from './composing-plugin.ts'
import { withoutProposalSigns } from './copied-slice.ts'
import { emptyPartHintsPlugin, type HintOf } from './empty-part-hints-plugin.ts'
import { findPlugin } from './find-plugin.ts'
import { breakLine, breakParagraph, changeLevel, dropNumber } from './paragraph-commands.ts'
import { paragraphLooksPlugin } from './paragraph-looks-plugin.ts'
import { vietnameseTypingPlugin } from './vietnamese-typing-plugin.ts'
import { type Warn, warnedWordsPlugin } from './warned-words-plugin.ts'

/** `direct`: changes the text. `suggest`: proposes. `read`: nothing; the text can be selected and copied. */
export type WritingMode = 'direct' | 'suggest' | 'read'

export interface TextEditorOptions {
  readonly element: HTMLElement
  /** A document that holds its content already: an empty one would be filled twice (F1, F8). */
  readonly doc: Y.Doc
  readonly awareness?: Awareness
  readonly who: Proposer
  readonly mode: WritingMode
  /** Accessible name of the text. */
  readonly label: string
  /** False where a page shows the same text twice. */
  readonly hasAnchors?: boolean
  /** `@` was typed at the start of a word. */
  readonly onMention?: () => void
  /** Words that are spoken of were pressed. */
  readonly onThread?: (id: string) => void
  /** Looks at the lines of the text while one types: what it finds is underlined. */
  readonly warn?: Warn
  /** Said in an empty part while one may write. */
  readonly hintOf?: HintOf
  /** An input method composes a word: until told otherwise nothing of others should come into the document (F22). */
  readonly onComposing?: (isComposing: boolean) => void
}

/** One open text on the page. */
export interface OpenTextEditor {
  readonly view: EditorView
  readonly mode: WritingMode
  /** At once, also in the middle of typing: nothing more goes into the document that the mode does not allow. */
  setMode(mode: WritingMode): void
  run(command: Command): boolean
  /** Called after each change of text or selection. Returns the end of it. */
  subscribe(listener: () => void): () => void
  /** Makes again what this document does not have of another copy of it (after a refusal); answers how many edits. */
  makeAgain(local: Y.Doc): number
  /** Idempotent; the document stays with its owner. */
  close(): void
}

/** Opens a text in an element: everything of the editor but the buttons. */
export function openTextEditor(options: TextEditorOptions): OpenTextEditor {
  const listeners = new Set<() => void>()
  let mode = options.mode
  let isClosed = false
  const root = textRoot(options.doc)
  const { doc, mapping } = initProseMirrorDoc(root, petitionSchema)

  function made(transaction: Transaction, state: EditorState): Transaction {
    if (!transaction.docChanged || isFromElsewhere(transaction)) return transaction
    return mode === 'suggest' ? proposeChange(transaction, state, options.who) : cleanDirectChange(transaction)
  }

  const view = new EditorView(options.element, {
    state: EditorState.create({ doc, plugins: pluginsOf(options, () => mode, ySyncPlugin(root, { mapping })) }),
    editable: () => mode !== 'read',
    attributes: {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': options.label,
      class: 'text-page',
      lang: 'vi',
    },
    transformPastedHTML: cleanPastedHtml,
    transformPastedText: (text) => text.normalize('NFC'),
    transformCopied: withoutProposalSigns,
    clipboardTextSerializer: (slice) => slice.content.textBetween(0, slice.content.size, '\n', '\n'),
    dispatchTransaction(transaction) {
      // Plugins wait a turn before they speak (carets, the undo stack): the page may be gone by then.
      if (isClosed) return
      // A key that was pressed before the page knew that it may write no longer.
      if (transaction.docChanged && mode === 'read' && !isFromElsewhere(transaction)) return
      view.updateState(view.state.apply(made(transaction, view.state)))
      for (const listener of listeners) listener()
    },
  })

  return {
    view,
    get mode() {
      return mode
    },
    setMode(next) {
      mode = next
      if (isClosed) return // the page moves to another document and another mode in one step
      view.setProps({})
      for (const listener of listeners) listener()
    },
    run(command) {
      const isDone = command(view.state, view.dispatch, view)
      view.focus()
      return isDone
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    makeAgain(local) {
      const edits = unacknowledgedEdits(local, options.doc, options.who)
      for (const edit of edits) view.dispatch(edit.make(view.state.tr))
      return edits.length
    },
    close() {
      if (isClosed) return
      isClosed = true
      listeners.clear()
      view.destroy()
    },
  }
}

function pluginsOf(options: TextEditorOptions, mode: () => WritingMode, sync: Plugin): Plugin[] {
  const { bold, italic } = petitionSchema.marks
  return [
    sync,
    ...(options.awareness
      ? [yCursorPlugin(options.awareness, { cursorBuilder: caretOf, selectionBuilder: selectionOf })]
      : []),
    yUndoPlugin(),
    keymap({
      'Mod-z': undo,
      'Mod-y': redo,
      'Mod-Shift-z': redo,
      ...(bold && { 'Mod-b': toggleMark(bold) }),
      ...(italic && { 'Mod-i': toggleMark(italic) }),
      Enter: breakParagraph,
      'Shift-Enter': breakLine,
      Backspace: dropNumber,
      Tab: chainCommands(goToNextCell(1), changeLevel('deeper')),
      'Shift-Tab': chainCommands(goToNextCell(-1), changeLevel('higher')),
      '@': (state) => {
        const before = state.selection.$from.nodeBefore?.text?.at(-1)
        if (!options.onMention || (before !== undefined && !/\s/.test(before))) return false
        options.onMention()
        return true
      },
    }),
    keymap(baseKeymap),
    vietnameseTypingPlugin(),
    ...(options.onComposing ? [composingPlugin(options.onComposing)] : []),
    clauseIdPlugin(() => mode() === 'direct'),
    paragraphLooksPlugin({ hasAnchors: options.hasAnchors ?? true }),
    findPlugin(),
    commentMarksPlugin(() => options.doc, options.onThread),
    ...(options.warn ? [warnedWordsPlugin(options.warn)] : []),
    ...(options.hintOf ? [emptyPartHintsPlugin(options.hintOf)] : []),
    tableEditing(),
    dropCursor(),
    gapCursor(),
  ]
}
