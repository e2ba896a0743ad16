import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { busyProposals, readCaret } from './busy-proposals.ts'
import { textRoot } from './read-text.ts'
import { seedText } from './text-document.ts'
import { petitionSchema } from './text-schema.ts'

function setUp() {
  const doc = new Y.Doc()
  const content = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Sở trình' }] }] }
  Y.applyUpdate(doc, seedText(petitionSchema.nodeFromJSON(content)))
  const block = textRoot(doc).get(0)
  const text = block instanceof Y.XmlElement ? block.get(0) : null
  if (!(text instanceof Y.XmlText)) throw new Error('no text')
  text.insert(3, 'phải ', { 'ins--AAAAAAAA': { id: 'de-xuat-1', u: 's1', d: 'stc' } })
  const caretAt = (userId: string, index: number) => {
    const place = Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, index))
    return { userId, cursor: { anchor: place, head: place } }
  }
  return { doc, caretAt }
}

it('a proposal is busy while its author’s caret is in it or at its edge, and for nobody else', () => {
  const { doc, caretAt } = setUp()
  expect([...busyProposals(doc, [caretAt('s1', 5)])]).toEqual(['de-xuat-1'])
  expect([...busyProposals(doc, [caretAt('s1', 8)])]).toEqual(['de-xuat-1'])
  expect([...busyProposals(doc, [caretAt('s1', 1)])]).toEqual([])
  expect([...busyProposals(doc, [caretAt('s2', 5)])]).toEqual([])
})

it('a presence state that says nothing, or nonsense, is no caret', () => {
  const { doc } = setUp()
  expect(readCaret('s1', null)).toBeNull()
  expect(readCaret('s1', { cursor: null })).toBeNull()
  const nonsense = readCaret('s1', { cursor: { anchor: { item: 7 }, head: 'x' } })
  expect(nonsense && [...busyProposals(doc, [nonsense])]).toEqual([])
})
