import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { agendaItems, encodeAgenda, readAgenda } from './agenda-document.ts'
import type { AgendaItemInput } from './agenda-item-content.ts'
import { scheduleAgenda } from './agenda-schedule.ts'

const id = (n: number) => `01900000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`

function input(n: number, over: Partial<AgendaItemInput> = {}): AgendaItemInput {
  return { id: id(n), kind: 'other', title: `Mục ${n}`, minutes: 10, ...over }
}

function open(items: readonly AgendaItemInput[]): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, encodeAgenda(items))
  return doc
}

function put(doc: Y.Doc, itemId: string, field: string, value: unknown): void {
  const item = agendaItems(doc).get(itemId)
  if (item instanceof Y.Map) item.set(field, value)
}

const titles = (doc: Y.Doc) => readAgenda(doc).map((item) => item.title)

describe('the agenda document', () => {
  it('reads back what it was seeded with, groups before their children', () => {
    const doc = open([
      input(1, { kind: 'opening', title: 'Khai mạc', minutes: 15 }),
      input(2, { kind: 'paper', title: 'Tham luận', minutes: 0, children: [input(3), input(4, { minutes: 20 })] }),
      input(5, { kind: 'break', presenterName: 'Tổ kỹ thuật', notes: 'Trà', paperIds: [id(99)] }),
    ])
    expect(readAgenda(doc).map((i) => [i.title, i.parentId, i.minutes, i.childCount, i.position])).toEqual([
      ['Khai mạc', null, 15, 0, 0],
      ['Tham luận', null, 30, 2, 1],
      ['Mục 3', id(2), 10, 0, 2],
      ['Mục 4', id(2), 20, 0, 3],
      ['Mục 5', null, 10, 0, 4],
    ])
    expect(readAgenda(doc)[4]).toMatchObject({ presenterName: 'Tổ kỹ thuật', notes: 'Trà', paperIds: [id(99)] })
  })

  it('[F1] two seeds of the same agenda are the same bytes and merge into one', () => {
    const items = [input(1), input(2, { children: [input(3)] })]
    expect(encodeAgenda(items)).toEqual(encodeAgenda(items))
    const doc = open(items)
    Y.applyUpdate(doc, encodeAgenda(items))
    expect(titles(doc)).toEqual(['Mục 1', 'Mục 2', 'Mục 3'])
  })

  it('reads text in NFC, whatever form was typed', () => {
    const doc = open([input(1, { title: 'tiếng Việt'.normalize('NFD') })])
    expect(titles(doc)).toEqual(['tiếng Việt'.normalize('NFC')])
  })

  it('clamps minutes that are no sensible number', () => {
    const doc = open([input(1), input(2), input(3), input(4), input(5)])
    ;[Number.NaN, -5, 99_999, 'mười', 7.4].forEach((value, i) => void put(doc, id(i + 1), 'minutes', value))
    expect(readAgenda(doc).map((i) => i.minutes)).toEqual([0, 0, 1440, 0, 7])
  })

  it('leaves out what is no item and never throws on nonsense', () => {
    const doc = open([input(1)])
    const map = agendaItems(doc)
    map.set('không phải mã', new Y.Map())
    map.set(id(2), 'chữ')
    map.set(id(3), new Y.Map())
    put(doc, id(1), 'kind', 'party')
    put(doc, id(1), 'place', 42)
    put(doc, id(1), 'paperIds', [1, id(9), id(9), 'x'])
    put(doc, id(1), 'title', 7)
    expect(readAgenda(doc)).toMatchObject([
      { id: id(1), kind: 'other', title: '', paperIds: [id(9)] },
      { id: id(3), kind: 'other', minutes: 0 },
    ])
  })

  it('puts an item at the top when its parent is unknown, itself, removed, a child or part of a cycle', () => {
    const doc = open([input(1, { children: [input(2)] }), input(3), input(4), input(5), input(6), input(7)])
    put(doc, id(3), 'place', { parentId: id(77), order: 'b' })
    put(doc, id(4), 'place', { parentId: id(4), order: 'c' })
    put(doc, id(5), 'place', { parentId: id(6), order: 'd' })
    put(doc, id(6), 'place', { parentId: id(5), order: 'e' })
    put(doc, id(7), 'place', { parentId: id(2), order: 'f' })
    expect(readAgenda(doc).map((i) => [i.title, i.parentId])).toEqual([
      ['Mục 1', null],
      ['Mục 2', id(1)],
      ['Mục 7', null],
      ['Mục 3', null],
      ['Mục 4', null],
      ['Mục 5', null],
      ['Mục 6', null],
    ])
    put(doc, id(1), 'removed', true)
    expect(readAgenda(doc)[0]).toMatchObject({ title: 'Mục 2', parentId: null })
  })

  it('orders items with equal keys by their id', () => {
    const doc = open([input(1), input(2), input(3)])
    for (const n of [1, 2, 3]) put(doc, id(n), 'place', { parentId: null, order: 'a0' })
    expect(titles(doc)).toEqual(['Mục 1', 'Mục 2', 'Mục 3'])
  })
})

describe('the schedule', () => {
  const plan = { startsAt: new Date('2026-11-23T00:30:00Z'), endsAt: new Date('2026-11-23T01:30:00Z') }
  const clock = (date: Date) => date.toISOString().slice(11, 16)

  it('lets items follow each other and reports the drift against the planned end', () => {
    const schedule = scheduleAgenda(
      readAgenda(
        open([input(1, { minutes: 30 }), input(2, { children: [input(3), input(4, { minutes: 20 })] }), input(5)]),
      ),
      plan,
    )
    expect(schedule.items.map((i) => `${clock(i.startsAt)}–${clock(i.endsAt)}`)).toEqual([
      '00:30–01:00',
      '01:00–01:30',
      '01:00–01:10',
      '01:10–01:30',
      '01:30–01:40',
    ])
    expect(schedule).toMatchObject({ totalMinutes: 70, driftMinutes: 10 })
  })

  it('runs the children of a breakout at the same time', () => {
    const schedule = scheduleAgenda(
      readAgenda(open([input(1, { kind: 'breakout', children: [input(2), input(3, { minutes: 25 })] }), input(4)])),
      plan,
    )
    expect(schedule.items.map((i) => `${clock(i.startsAt)}–${clock(i.endsAt)}`)).toEqual([
      '00:30–00:55',
      '00:30–00:40',
      '00:30–00:55',
      '00:55–01:05',
    ])
    expect(schedule.driftMinutes).toBe(-25)
  })

  it('is the plan itself when there are no items', () => {
    expect(scheduleAgenda([], plan)).toMatchObject({ totalMinutes: 0, driftMinutes: -60 })
  })
})
