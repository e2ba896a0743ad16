import { EditorState, type Plugin, type Transaction } from '@tiptap/pm/state'
import { EditorView } from '@tiptap/pm/view'
import { initProseMirrorDoc, ySyncPlugin, ySyncPluginKey, yUndoPlugin } from '@tiptap/y-tiptap'
import { JSDOM } from 'jsdom'
import * as Y from 'yjs'
import { cleanDirectChange } from '../clean-direct-change.ts'
import type { Proposer } from '../proposal.ts'
import { proposeChange } from '../propose-change.ts'
import { readText, textRoot } from '../read-text.ts'
import { stripProposals } from '../strip-proposals.ts'
import { petitionSchema } from '../text-schema.ts'

/** A DOM for editors in tests; ProseMirror's view looks for it in the global scope. */
export function installDom(): void {
  if (typeof document !== 'undefined') return
  const { window } = new JSDOM('<!doctype html><body></body>', { pretendToBeVisual: true })
  // Selections are asked for boxes, which jsdom does not lay out.
  window.Range.prototype.getClientRects = () => [] as unknown as DOMRectList
  for (const name of [
    'window',
    'document',
    'MutationObserver',
    'Node',
    'Element',
    'HTMLElement',
    'Event',
    'DOMParser',
    'getSelection',
    'requestAnimationFrame',
    'cancelAnimationFrame',
    'innerHeight',
  ] as const) {
    const value: unknown = name === 'window' ? window : (window as unknown as Record<string, unknown>)[name]
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
  }
}

export interface TextEditorOptions {
  readonly who: Proposer
  readonly suggests: boolean
  readonly plugins?: readonly Plugin[]
}

/** One person's editor over a Yjs document of its own: what the page has, without the page. */
export class TextEditor {
  readonly who: Proposer
  suggests: boolean
  doc: Y.Doc
  view: EditorView
  /** Local updates that were not handed on yet. */
  outbox: Uint8Array[] = []
  readonly #plugins: readonly Plugin[]

  constructor(source: Y.Doc, { who, suggests, plugins = [] }: TextEditorOptions) {
    installDom()
    this.who = who
    this.suggests = suggests
    this.#plugins = plugins
    this.doc = new Y.Doc()
    this.view = this.#open(source)
  }

  /** Starts anew from the server's document, as a client does after a refusal. Answers with the document it leaves. */
  rejoin(source: Y.Doc): Y.Doc {
    const left = this.doc
    this.view.destroy()
    this.outbox = []
    this.doc = new Y.Doc()
    this.view = this.#open(source)
    return left
  }

  get state(): EditorState {
    return this.view.state
  }

  dispatch(transaction: Transaction): void {
    this.view.dispatch(transaction)
  }

  receive(update: Uint8Array): void {
    Y.applyUpdate(this.doc, update, 'net')
  }

  close(): void {
    this.view.destroy()
    this.doc.destroy()
  }

  #open(source: Y.Doc): EditorView {
    const { doc } = this
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(source), 'net')
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'net') this.outbox.push(update)
    })
    const root = textRoot(doc)
    const { doc: content, mapping } = initProseMirrorDoc(root, petitionSchema)
    const plugins = [ySyncPlugin(root, { mapping }), yUndoPlugin(), ...this.#plugins]
    const view: EditorView = new EditorView(document.createElement('div'), {
      state: EditorState.create({ doc: content, plugins }),
      dispatchTransaction: (transaction) => {
        const isLocal = transaction.docChanged && transaction.getMeta(ySyncPluginKey) === undefined
        const made = !isLocal
          ? transaction
          : this.suggests
            ? proposeChange(transaction, view.state, this.who)
            : cleanDirectChange(transaction)
        view.updateState(view.state.apply(made))
      },
    })
    return view
  }
}

/** What a document says, in one spelling. */
export function canonical(source: Y.Doc | EditorState): string {
  const json = source instanceof Y.Doc ? readText(source) : source.doc.toJSON()
  return JSON.stringify(stripProposals(withoutDefaults(json), () => false))
}

/** ProseMirror writes the defaults of attributes, Yjs has only what was set. */
export function withoutDefaults<
  T extends { type: string; attrs?: Readonly<Record<string, unknown>>; content?: readonly T[] },
>(node: T): T {
  const defaults = petitionSchema.nodes[node.type]?.spec.attrs ?? {}
  const attrs = Object.fromEntries(
    Object.entries(node.attrs ?? {}).filter(([name, value]) => value !== null && defaults[name]?.default !== value),
  )
  return { ...node, attrs, ...(node.content && { content: node.content.map((child) => withoutDefaults(child)) }) }
}
