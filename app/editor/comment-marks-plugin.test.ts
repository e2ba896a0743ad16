import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { anchorAt } from '#realtime/protocol/petition-text/comment-anchor.ts'
import { canonical, TextEditor } from '#realtime/protocol/petition-text/testing/text-lab.ts'
import { seedText } from '#realtime/protocol/petition-text/text-document.ts'
import { petitionSchema } from '#realtime/protocol/petition-text/text-schema.ts'
import { commentMarksPlugin, placesOfThreads, showThreads } from './comment-marks-plugin.ts'

let reader: TextEditor
let writer: TextEditor
const before = 'Các Sở chịu trách nhiệm thi hành.'

beforeEach(() => {
  const server = new Y.Doc()
  const content = [{ type: 'paragraph', attrs: { cid: 'aaaa' }, content: [{ type: 'text', text: before }] }]
  Y.applyUpdate(server, seedText(petitionSchema.nodeFromJSON({ type: 'doc', content })))
  const open = (suggests: boolean, u: string): TextEditor => {
    const editor: TextEditor = new TextEditor(server, {
      who: { u, d: 'HN' },
      suggests,
      plugins: [commentMarksPlugin(() => editor.doc)],
    })
    return editor
  }
  reader = open(true, 's1')
  writer = open(false, 'd1')
})
afterEach(() => {
  reader.close()
  writer.close()
})

function marked(editor: TextEditor): string | null {
  const place = placesOfThreads(editor.state).get('t1')
  return place ? editor.state.doc.textBetween(place.from, place.to) : null
}

function speakOf(editor: TextEditor, words: string): void {
  const from = 1 + before.indexOf(words)
  const anchor = anchorAt(editor.doc, editor.state.doc, { from, to: from + words.length })
  if (!anchor) throw new Error('no anchor')
  editor.dispatch(showThreads(editor.state, [{ id: 't1', anchor }], 't1'))
}

function sync(): void {
  for (const update of writer.outbox.splice(0)) reader.receive(update)
  for (const update of reader.outbox.splice(0)) writer.receive(update)
}

it('[K1] what is spoken of is marked without a trace in the document, nor for the other editors', () => {
  const text = canonical(reader.doc)
  speakOf(reader, 'trách nhiệm')
  expect(marked(reader)).toBe('trách nhiệm')
  expect([canonical(reader.doc), reader.outbox]).toEqual([text, []])
})

it('[K1] the mark goes with its words: through one’s own suggestions and what others write', () => {
  speakOf(reader, 'trách nhiệm')
  writer.dispatch(writer.state.tr.insertText('Tất cả ', 1))
  sync()
  expect(marked(reader)).toBe('trách nhiệm')
  reader.dispatch(reader.state.tr.insertText('Đề nghị ', 1))
  expect(marked(reader)).toBe('trách nhiệm')
})

it('[K2] words that others take out are marked no more, and again when they are back', () => {
  speakOf(reader, 'trách nhiệm')
  const from = 1 + before.indexOf('trách nhiệm')
  writer.dispatch(writer.state.tr.delete(from, from + 11))
  sync()
  expect(marked(reader)).toBeNull()
  writer.dispatch(writer.state.tr.insertText('trách nhiệm', from))
  sync()
  expect(marked(reader)).toBe('trách nhiệm')
})
