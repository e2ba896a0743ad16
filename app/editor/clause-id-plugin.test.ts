import { undo } from '@tiptap/y-tiptap'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { TextEditor } from '#realtime/protocol/petition-text/testing/text-lab.ts'
import { seedText } from '#realtime/protocol/petition-text/text-document.ts'
import { petitionSchema } from '#realtime/protocol/petition-text/text-schema.ts'
import { clauseIdPlugin } from './clause-id-plugin.ts'

let first: TextEditor
let second: TextEditor

beforeEach(() => {
  const server = new Y.Doc()
  const content = ['aaaa', 'bbbb', 'cccc'].map((cid) => ({
    type: 'paragraph',
    attrs: { cid },
    content: [{ type: 'text', text: cid }],
  }))
  Y.applyUpdate(server, seedText(petitionSchema.nodeFromJSON({ type: 'doc', content })))
  const open = (u: string) =>
    new TextEditor(server, { who: { u, d: 'ubnd' }, suggests: false, plugins: [clauseIdPlugin(() => true)] })
  first = open('d1')
  second = open('d2')
})

afterEach(() => {
  sync()
  expect(idsAndWords(first)).toEqual(idsAndWords(second))
  first.close()
  second.close()
})

function sync(): void {
  for (let i = 0; i < 3; i++) {
    for (const update of first.outbox.splice(0)) second.receive(update)
    for (const update of second.outbox.splice(0)) first.receive(update)
  }
}

/** Ids and words; an id that is new is `new`. */
function idsAndWords({ state }: TextEditor): string[] {
  const lines: string[] = []
  state.doc.forEach(({ attrs, textContent }) => {
    lines.push(`${/^(a|b|c){4}$/.test(attrs.cid) ? attrs.cid : 'new'}:${textContent}`)
  })
  return lines
}

describe('a clause keeps its id', () => {
  it('split in the middle: the first part keeps it', () => {
    first.dispatch(first.state.tr.split(3))
    expect(idsAndWords(first)).toEqual(['aaaa:aa', 'new:aa', 'bbbb:bbbb', 'cccc:cccc'])
  })

  it('split at its start: the part with the words keeps it', () => {
    first.dispatch(first.state.tr.split(7))
    expect(idsAndWords(first)).toEqual(['aaaa:aaaa', 'new:', 'bbbb:bbbb', 'cccc:cccc'])
  })

  it('merged: the first one’s stays', () => {
    first.dispatch(first.state.tr.join(6))
    expect(idsAndWords(first)).toEqual(['aaaa:aaaabbbb', 'cccc:cccc'])
  })

  it('moved', () => {
    const node = first.state.doc.child(2)
    first.dispatch(first.state.tr.delete(12, 18).insert(0, node))
    expect(idsAndWords(first)).toEqual(['cccc:cccc', 'aaaa:aaaa', 'bbbb:bbbb'])
  })

  it('cut, and pasted later', () => {
    const node = first.state.doc.child(2)
    first.dispatch(first.state.tr.delete(12, 18))
    first.dispatch(first.state.tr.insert(0, node))
    expect(idsAndWords(first)).toEqual(['cccc:cccc', 'aaaa:aaaa', 'bbbb:bbbb'])
  })

  it('copied above itself: the copy gets a new one', () => {
    first.dispatch(first.state.tr.insert(0, first.state.doc.child(1)))
    expect(idsAndWords(first)).toEqual(['new:bbbb', 'aaaa:aaaa', 'bbbb:bbbb', 'cccc:cccc'])
  })

  it('split and undone: as before', () => {
    first.dispatch(first.state.tr.split(3))
    undo(first.state)
    expect(idsAndWords(first)).toEqual(['aaaa:aaaa', 'bbbb:bbbb', 'cccc:cccc'])
  })

  it('pasted by two people at once: repaired at the next own change', () => {
    const node = first.state.doc.child(2)
    first.dispatch(first.state.tr.delete(12, 18))
    sync()
    first.dispatch(first.state.tr.insert(0, node))
    second.dispatch(second.state.tr.insert(6, petitionSchema.nodeFromJSON(node.toJSON())))
    sync()
    first.dispatch(first.state.tr.insertText('x', 1))
    const ids: string[] = []
    first.state.doc.forEach(({ attrs }) => {
      ids.push(attrs.cid)
    })
    expect(new Set(ids).size).toBe(ids.length)
  })
})
