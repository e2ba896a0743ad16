import type { Node } from '@tiptap/pm/model'
import type { Transform } from '@tiptap/pm/transform'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { anchorAt, type CommentAnchor, findAnchor } from './comment-anchor.ts'
import { restoreText } from './restore-text.ts'
import { changeText, seedText, textNode } from './text-document.ts'
import { petitionSchema } from './text-schema.ts'

const LINES = {
  aaaa: 'Các Sở, ngành chịu trách nhiệm thi hành.',
  bbbb: 'Kinh phí 1.250.000.000 đồng do tỉnh chịu trách nhiệm bố trí.',
  cccc: 'Thời hạn trả lời trước ngày 30/11/2026.',
}

function opened(): Y.Doc {
  const paragraphs = Object.entries(LINES).map(([cid, text]) => ({
    type: 'paragraph',
    attrs: { cid, style: 'clause' },
    content: [{ type: 'text', text }],
  }))
  const doc = new Y.Doc()
  Y.applyUpdate(doc, seedText(petitionSchema.nodeFromJSON({ type: 'doc', content: paragraphs })))
  return doc
}

function placeOf(text: Node, words: string, skip = 0): number {
  const places: number[] = []
  text.descendants((node, position) => {
    const at = node.isText ? (node.text ?? '').indexOf(words) : -1
    if (at >= 0) places.push(position + at)
  })
  return places[skip] ?? -1
}

function anchored(doc: Y.Doc, words: string, skip = 0): CommentAnchor {
  const from = placeOf(textNode(doc), words, skip)
  const anchor = anchorAt(doc, textNode(doc), { from, to: from + words.length })
  if (!anchor) throw new Error('no anchor')
  return JSON.parse(JSON.stringify(anchor))
}

function found(doc: Y.Doc, anchor: CommentAnchor): string | null {
  const place = findAnchor(doc, textNode(doc), anchor)
  return place && textNode(doc).textBetween(place.from, place.to, '|')
}

const change = (doc: Y.Doc, how: (transform: Transform) => void) => changeText(doc, how)

it('[K1] knows its words, its surroundings and its clause', () => {
  const anchor = anchored(opened(), 'trách nhiệm', 1)
  expect(anchor).toMatchObject({
    words: 'trách nhiệm',
    cid: 'bbbb',
    after: expect.stringMatching(/^ bố trí\.\nThời hạn/),
  })
})

it('[K1] what is typed before, behind or inside moves it; it grows only from inside', () => {
  const doc = opened()
  const anchor = anchored(doc, 'trách nhiệm')
  const type = (words: string, offset: number) =>
    change(doc, (transform) => {
      const at = placeOf(transform.doc, 'trách nhiệm')
      transform.insert(at + offset, petitionSchema.text(words))
    })
  type(' SAU', 11)
  type('TRƯỚC ', 0)
  type('ZZ', 3)
  expect(found(doc, anchor)).toBe('tráZZch nhiệm')
})

it('[K2] words whose characters were made anew (a split, a join, a move, a restored version) are found again', () => {
  const doc = opened()
  const anchor = anchored(doc, 'trách nhiệm', 1)
  const before = new Y.Doc()
  Y.applyUpdate(before, Y.encodeStateAsUpdate(doc))
  change(doc, (transform) => void transform.split(placeOf(transform.doc, 'do tỉnh')))
  expect(found(doc, anchor)).toBe('trách nhiệm')
  change(doc, (transform) => {
    const node = transform.doc.child(0)
    transform.delete(0, node.nodeSize).insert(transform.doc.content.size, node)
  })
  const first = anchored(before, 'trách nhiệm', 0)
  expect(found(doc, first)).toBe('trách nhiệm')
  const place = findAnchor(doc, textNode(doc), first)
  expect(textNode(doc).resolve(place?.from ?? 0).parent.attrs.cid).toBe('aaaa')
  restoreText(doc, before)
  expect(found(doc, anchor)).toBe('trách nhiệm')
})

it('[K2] the same words in another clause are not taken for it: what is gone is said to be gone', () => {
  const doc = opened()
  const anchor = anchored(doc, 'trách nhiệm', 0)
  change(doc, (transform) => {
    const at = placeOf(transform.doc, 'trách nhiệm')
    transform.delete(at, at + 11)
  })
  expect(found(doc, anchor)).toBeNull()
})

it('[K1] a stretch over several paragraphs is one; an empty or forged one is none', () => {
  const doc = opened()
  const text = textNode(doc)
  const range = { from: placeOf(text, 'thi hành'), to: placeOf(text, '1.250') + 5 }
  const anchor = anchorAt(doc, text, range)
  expect(anchor?.words).toBe('thi hành.\nKinh phí 1.250')
  expect(anchor && findAnchor(doc, text, anchor)).toEqual({ ...range, isFoundByWords: false })
  expect(anchorAt(doc, text, { from: 5, to: 5 })).toBeNull()
  const forged = { from: { type: 'x' }, to: 7, words: 'không có', before: '', after: '', cid: null }
  expect(findAnchor(doc, text, forged)).toBeNull()
})
