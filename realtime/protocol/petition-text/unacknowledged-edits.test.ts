import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { TextEditor } from './testing/text-lab.ts'
import { resolveInDocument, seedText, textNode, writeText } from './text-document.ts'
import { petitionSchema } from './text-schema.ts'
import { unacknowledgedEdits } from './unacknowledged-edits.ts'

const WHO = { u: 's1', d: 'stc' }
let server: Y.Doc
let editor: TextEditor

beforeEach(() => {
  server = new Y.Doc()
  const content = ['Sở trình.', 'Bộ trả lời.'].map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }))
  Y.applyUpdate(server, seedText(petitionSchema.nodeFromJSON({ type: 'doc', content })))
  editor = new TextEditor(server, { who: WHO, suggests: true })
})

afterEach(() => editor.close())

/** The client leaves its document for the server's and makes again what that one lacks; what the text says then. */
function rejoined(): string {
  const left = editor.rejoin(server)
  const edits = unacknowledgedEdits(left, editor.doc, WHO)
  for (const edit of edits) editor.dispatch(edit.make(editor.state.tr))
  return words()
}

function words(): string {
  const { doc } = editor.state
  return doc.textBetween(0, doc.content.size, '|')
}

function type(at: number, text: string): void {
  for (const key of text) editor.dispatch(editor.state.tr.insertText(key, at++))
}

it('nothing comes twice that the server has', () => {
  type(3, ' Tài chính')
  for (const update of editor.outbox) Y.applyUpdate(server, update)
  expect(rejoined()).toBe('Sở Tài chính trình.|Bộ trả lời.')
})

it('keys typed on in a run that was accepted meanwhile come back behind it, as a proposal', () => {
  type(3, ' Tài')
  for (const update of editor.outbox.splice(0)) Y.applyUpdate(server, update)
  type(7, ' chính')
  resolveInDocument(server, () => true, 'accept')
  expect(rejoined()).toBe('Sở Tài chính trình.|Bộ trả lời.')
  expect(textNode(server).textContent).toBe('Sở Tài trình.Bộ trả lời.')
})

it('what was typed in a paragraph that is gone comes back as a paragraph in its place', () => {
  type(3, ' Tài')
  writeText(server, petitionSchema.node('doc', null, [textNode(server).child(1)]))
  expect(rejoined()).toBe(' Tài|Bộ trả lời.')
})

it('a proposed deletion, a new style, a break and a block come back too', () => {
  const { doc, tr } = editor.state
  editor.dispatch(tr.delete(1, 3))
  editor.dispatch(editor.state.tr.setNodeAttribute(0, 'style', 'clause'))
  editor.dispatch(
    editor.state.tr.insert(doc.content.size, petitionSchema.node('paragraph', null, petitionSchema.text('Mới'))),
  )
  editor.dispatch(editor.state.tr.split(14))
  const before = words()
  expect(rejoined()).toBe(before)
  const resolved = new Y.Doc()
  Y.applyUpdate(resolved, Y.encodeStateAsUpdate(editor.doc))
  resolveInDocument(resolved, () => true, 'accept')
  const accepted = textNode(resolved)
  expect(accepted.child(0).attrs.style).toBe('clause')
  expect(accepted.textBetween(0, accepted.content.size, '|')).toBe(' trình.|Bộ| trả lời.|Mới')
})
