import { afterEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { TextEditor } from '#realtime/protocol/petition-text/testing/text-lab.ts'
import { seedText } from '#realtime/protocol/petition-text/text-document.ts'
import { petitionSchema } from '#realtime/protocol/petition-text/text-schema.ts'
import { emptyPartHintsPlugin } from './empty-part-hints-plugin.ts'

const HINTS: Readonly<Record<string, string>> = { context: 'Ở đâu, khi nào', obstacle: 'Khó ở chỗ nào' }

let editor: TextEditor
afterEach(() => editor.close())

const heading = (section: string) => ({
  type: 'paragraph',
  attrs: { style: 'section', section },
  content: [{ type: 'text', text: section }],
})
const paragraph = (text = '') => ({ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] })

function open(content: readonly object[]): void {
  const server = new Y.Doc()
  Y.applyUpdate(server, seedText(petitionSchema.nodeFromJSON({ type: 'doc', content })))
  const plugins = [emptyPartHintsPlugin((section) => HINTS[section] ?? null)]
  editor = new TextEditor(server, { who: { u: 'd1', d: 'ubnd' }, suggests: false, plugins })
}

const shown = () => [...editor.view.dom.querySelectorAll('[data-hint]')].map((one) => one.getAttribute('data-hint'))

it('each empty part says what belongs there; a part with words, with two paragraphs or without a hint says nothing', () => {
  open([heading('context'), paragraph(), heading('basis'), paragraph(), heading('obstacle'), paragraph()])
  expect(shown()).toEqual(['Ở đâu, khi nào', 'Khó ở chỗ nào'])
  editor.close()
  open([heading('context'), paragraph('Xã A'), heading('obstacle'), paragraph(), paragraph()])
  expect(shown()).toEqual([])
})

it('goes with the first letter, comes back with the last, and is no part of the text', () => {
  open([heading('context'), paragraph()])
  const inside = editor.view.state.doc.content.size - 1
  editor.view.dispatch(editor.view.state.tr.insertText('Đ', inside))
  expect(shown()).toEqual([])
  editor.view.dispatch(editor.view.state.tr.delete(inside, inside + 1))
  expect(shown()).toEqual(['Ở đâu, khi nào'])
  expect(editor.view.state.doc.textContent).toBe('context')
})
