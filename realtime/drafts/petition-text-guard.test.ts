import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readText, textRoot } from '../protocol/petition-text/read-text.ts'
import { seedText } from '../protocol/petition-text/text-document.ts'
import { petitionSchema } from '../protocol/petition-text/text-schema.ts'
import { openPetitionTextGuard } from './petition-text-guard.ts'
import type { GuardVerdict, UpdateGuard } from './update-guard.ts'

const STC = {
  userId: 's1',
  name: 'Sở Tài chính',
  departmentCode: 'stc',
  departmentHue: null,
  departmentShortName: 'STC',
}
const ENTRY = { id: 'abcdef123456', u: 's1', d: 'stc' }
const OTHERS = { id: 'cua-nguoi-khac', u: 's2', d: 'stp' }

let main: Y.Doc
let guard: UpdateGuard

beforeEach(() => {
  const paragraph = (cid: string, text: string) => ({
    type: 'paragraph',
    attrs: { cid },
    content: [{ type: 'text', text }],
  })
  main = new Y.Doc()
  const content = {
    type: 'doc',
    content: [paragraph('dieu-1', 'Điều 1. Phạm vi'), paragraph('dieu-2', 'Điều 2. Đối tượng')],
  }
  Y.applyUpdate(main, seedText(petitionSchema.nodeFromJSON(content)))
  guard = openPetitionTextGuard(main)
})

afterEach(() => {
  guard.close()
  main.destroy()
})

function updateOf(change: (doc: Y.Doc) => void, on = main): Uint8Array {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(on))
  const before = Y.encodeStateVector(copy)
  copy.transact(() => change(copy))
  return Y.encodeStateAsUpdate(copy, before)
}

function judge(change: (doc: Y.Doc) => void): GuardVerdict {
  return guard.judge(updateOf(change), STC)
}

const block = (doc: Y.Doc, index = 0): Y.XmlElement => {
  const element = textRoot(doc).get(index)
  if (!(element instanceof Y.XmlElement)) throw new Error('no such block')
  return element
}
const text = (doc: Y.Doc, index = 0): Y.XmlText => {
  const child = block(doc, index).get(0)
  if (!(child instanceof Y.XmlText)) throw new Error('no text in the block')
  return child
}
const ownBlock =
  (name: string, attributes: Record<string, string> = {}) =>
  (doc: Y.Doc) => {
    const element = new Y.XmlElement(name)
    for (const [key, value] of Object.entries({ sgIns: JSON.stringify([ENTRY]), ...attributes }))
      element.setAttribute(key, value)
    textRoot(doc).push([element])
  }

describe('what an honest client sends is taken', () => {
  it.each<[string, (doc: Y.Doc) => void]>([
    ['own inserted text', (doc) => text(doc).insert(4, ' mới', { 'ins--AAAAAAAA': ENTRY })],
    ['own deletion', (doc) => text(doc).format(0, 4, { 'del--AAAAAAAA': ENTRY })],
    ['own formatting', (doc) => text(doc).format(0, 4, { 'fmt--AAAAAAAA': { ...ENTRY, op: 'add', mark: 'bold' } })],
    ['own block', ownBlock('paragraph', { cid: 'doan-moi', style: 'body' })],
    ['a block to be deleted', (doc) => block(doc).setAttribute('sgDel', JSON.stringify([ENTRY]))],
    [
      'a proposed break',
      (doc) => text(doc).insert(4, '↵', { 'ins--AAAAAAAA': { ...ENTRY, br: '{"cid":"dieu-moi","style":"clause"}' } }),
    ],
    [
      'another style',
      (doc) => block(doc).setAttribute('sgAttr', JSON.stringify([{ ...ENTRY, attrs: { style: 'clause' } }])),
    ],
  ])('%s', (_, change) => {
    expect(judge(change)).toEqual({ kind: 'taken', repair: null })
  })
})

describe('what a forged client sends is refused', () => {
  it.each<[string, string, (doc: Y.Doc) => void]>([
    ['text as base', 'base-changed', (doc) => text(doc).insert(3, 'HACK')],
    ['a real deletion', 'base-changed', (doc) => text(doc).delete(0, 3)],
    ['a real block', 'base-changed', (doc) => textRoot(doc).push([new Y.XmlElement('paragraph')])],
    ['a deleted block', 'base-changed', (doc) => textRoot(doc).delete(0, 1)],
    ['real bold', 'base-changed', (doc) => text(doc).format(0, 3, { bold: {} })],
    ['another clause id', 'base-changed', (doc) => block(doc).setAttribute('cid', 'ma-khac')],
    ['an unknown attribute', 'base-changed', (doc) => block(doc).setAttribute('onclick', 'x')],
    [
      'base text relabelled as an own insertion',
      'base-changed',
      (doc) => text(doc).format(0, 3, { 'ins--AAAAAAAA': ENTRY }),
    ],
    [
      'a base block relabelled as an own one',
      'base-changed',
      (doc) => block(doc).setAttribute('sgIns', JSON.stringify([ENTRY])),
    ],
    ['a proposal in another’s name', 'base-changed', (doc) => text(doc).insert(2, 'x', { 'ins--BBBBBBBB': OTHERS })],
    ['an entry in another’s name', 'base-changed', (doc) => block(doc).setAttribute('sgDel', JSON.stringify([OTHERS]))],
    ['another root', 'foreign-root', (doc) => doc.getMap('evil').set('x', 1)],
    ['an attribute of the root', 'foreign-root', (doc) => setOnRoot(doc)],
    ['an unknown node as an own block', 'schema', ownBlock('script')],
    ['an own block with an unknown attribute', 'attribute', ownBlock('paragraph', { onclick: 'x' })],
    ['an own block with a style that there is not', 'schema', ownBlock('paragraph', { style: 'marquee' })],
    ['a row outside a table', 'attribute', ownBlock('tableRow')],
    [
      'the own proposal for another department',
      'other-department',
      (doc) => block(doc).setAttribute('sgDel', JSON.stringify([{ ...ENTRY, d: 'ubnd' }])),
    ],
    ['a list that is none', 'entry', (doc) => block(doc).setAttribute('sgJoin', 'xx')],
    [
      'an entry with more in it',
      'entry',
      (doc) => block(doc).setAttribute('sgDel', JSON.stringify([{ ...ENTRY, x: 1 }])),
    ],
    [
      'attributes that a proposal may not set',
      'entry',
      (doc) => block(doc).setAttribute('sgAttr', JSON.stringify([{ ...ENTRY, attrs: { cid: 'ma-khac' } }])),
    ],
    ['a break that is none', 'break', (doc) => text(doc).insert(2, '↵', { 'ins--AAAAAAAA': { ...ENTRY, br: '{{{' } })],
    [
      'words as a break',
      'break',
      (doc) => text(doc).insert(2, 'xx', { 'ins--AAAAAAAA': { ...ENTRY, br: '{"cid":"dieu-moi"}' } }),
    ],
    ['an unknown mark on own text', 'schema', (doc) => text(doc).insert(2, 'x', { 'ins--AAAAAAAA': ENTRY, blink: {} })],
    [
      'formatting that there is not',
      'entry',
      (doc) => text(doc).format(0, 3, { 'fmt--AAAAAAAA': { ...ENTRY, op: 'add', mark: 'blink' } }),
    ],
    [
      'another’s mark on own text',
      'other-person',
      (doc) => text(doc).insert(2, 'x', { 'ins--AAAAAAAA': ENTRY, 'del--BBBBBBBB': OTHERS }),
    ],
    [
      'an embed in a text',
      'foreign-content',
      (doc) => text(doc).insertEmbed(2, { image: 'x' }, { 'ins--AAAAAAAA': ENTRY }),
    ],
    ['another shared type as a block', 'foreign-content', (doc) => textRoot(doc).push([new Y.XmlText('x')])],
    ['an attribute of a text', 'foreign-content', (doc) => text(doc).setAttribute('x', 'y')],
  ])('%s', (_, fault, change) => {
    const before = JSON.stringify(readText(main))
    expect(judge(change)).toEqual({ kind: 'refused', fault })
    // The next honest one is judged on the document as it is.
    expect(judge((doc) => text(doc, 1).insert(0, 'a', { 'ins--AAAAAAAA': ENTRY }))).toEqual({
      kind: 'taken',
      repair: null,
    })
    expect(JSON.stringify(readText(main))).toBe(before)
  })

  it('a proposal under an id that belongs to somebody else', () => {
    main.transact(() => text(main).insert(2, 'x', { 'ins--BBBBBBBB': OTHERS }))
    expect(judge((doc) => text(doc, 1).insert(0, 'y', { 'ins--AAAAAAAA': { ...ENTRY, id: OTHERS.id } }))).toEqual({
      kind: 'refused',
      fault: 'id-taken',
    })
  })

  it('an edit of what somebody else proposed', () => {
    main.transact(() => text(main).insert(2, 'xyz', { 'ins--BBBBBBBB': OTHERS }))
    expect(judge((doc) => text(doc).delete(3, 1))).toEqual({ kind: 'refused', fault: 'base-changed' })
    expect(judge((doc) => text(doc).format(2, 3, { 'ins--BBBBBBBB': null }))).toEqual({
      kind: 'refused',
      fault: 'base-changed',
    })
    expect(judge((doc) => text(doc).format(2, 3, { 'del--AAAAAAAA': ENTRY })).kind).toBe('taken')
  })

  it('300 forged updates of every sort: none is taken', () => {
    let seed = 7
    const below = (n: number) => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff
      return seed % n
    }
    const forgeries: ReadonlyArray<(doc: Y.Doc) => void> = [
      (doc) => text(doc, below(2)).insert(below(8), 'HACK'),
      (doc) => text(doc, below(2)).delete(below(5), 1 + below(4)),
      (doc) => block(doc, below(2)).setAttribute('cid', `gia-${below(99)}`),
      (doc) => text(doc, below(2)).insert(below(8), 'x', { 'ins--BBBBBBBB': { ...OTHERS, id: `gia-mao-${below(9)}` } }),
      (doc) => text(doc, below(2)).format(below(4), 3, { bold: {} }),
      (doc) => textRoot(doc).delete(below(2), 1),
    ]
    const verdicts = Array.from({ length: 300 }, () => judge(forgeries[below(forgeries.length)] ?? (() => undefined)))
    expect(verdicts.filter(({ kind }) => kind === 'refused')).toHaveLength(300)
  })
})

describe('two who set the same list at once', () => {
  it('the entry that lost is merged again, whoever lost', () => {
    const first = updateOf((doc) => block(doc).setAttribute('sgDel', JSON.stringify([ENTRY])))
    const second = updateOf((doc) => block(doc).setAttribute('sgDel', JSON.stringify([OTHERS])))
    const STP = { ...STC, userId: 's2', departmentCode: 'stp' }
    for (const [update, who] of [
      [first, STC],
      [second, STP],
    ] as const) {
      const verdict = guard.judge(update, who)
      Y.applyUpdate(main, update)
      if (verdict.kind !== 'taken') throw new Error('refused')
      verdict.repair?.(main)
    }
    expect(block(main).getAttribute('sgDel')).toBe(JSON.stringify([ENTRY, OTHERS]))
  })
})

it('an update that builds on something missing is not judged: its sender is asked', () => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(main))
  text(copy).insert(0, 'một', { 'ins--AAAAAAAA': ENTRY })
  const between = Y.encodeStateVector(copy)
  text(copy).insert(3, 'hai', { 'ins--AAAAAAAA': ENTRY })
  expect(guard.judge(Y.encodeStateAsUpdate(copy, between), STC)).toEqual({ kind: 'incomplete' })
  expect(guard.judge(Y.encodeStateAsUpdate(copy, Y.encodeStateVector(main)), STC).kind).toBe('taken')
})

function setOnRoot(doc: Y.Doc): void {
  // Nothing of Yjs sets a key on a fragment; a forged update may.
  Y.Map.prototype.set.call(textRoot(doc), 'x', 'y')
}
