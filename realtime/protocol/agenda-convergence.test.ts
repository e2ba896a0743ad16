import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { type AgendaCommand, applyAgendaCommand } from './agenda-commands.ts'
import { agendaItems, encodeAgenda, readAgenda } from './agenda-document.ts'
import { itemText } from './agenda-item.ts'
import { AGENDA_KINDS, type AgendaItemInput } from './agenda-item-content.ts'

/** A small seeded generator (mulberry32): the seed of a failing round is in its message. */
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

let counter = 0
function item(title = ''): AgendaItemInput {
  counter += 1
  return { id: `01900000-0000-7000-8000-${counter.toString(16).padStart(12, '0')}`, kind: 'paper', title, minutes: 5 }
}

function anyCommand(doc: Y.Doc, next: (below: number) => number, removed: Set<string>): AgendaCommand {
  const items = readAgenda(doc)
  const pick = () => items[next(items.length || 1)]?.id ?? item().id
  const place = { parentId: next(3) === 0 ? pick() : null, afterId: next(4) === 0 ? null : pick() }
  switch (next(8)) {
    case 0:
      return { type: 'add', items: [item('thêm'), item('nữa')], ...place }
    case 1: {
      const id = pick()
      removed.add(id)
      for (const child of items) if (child.parentId === id) removed.add(child.id)
      return { type: 'remove', itemIds: [id] }
    }
    case 2:
      return { type: 'set', itemId: pick(), field: 'title', value: ['Đề dẫn', 'Tham luận số 4', ''][next(3)] ?? '' }
    case 3:
      return { type: 'set', itemId: pick(), field: 'minutes', value: next(60) }
    case 4:
      return { type: 'set', itemId: pick(), field: 'kind', value: AGENDA_KINDS[next(AGENDA_KINDS.length)] ?? 'other' }
    default:
      return { type: 'move', itemId: pick(), ...place }
  }
}

function exchange(from: Y.Doc, to: Y.Doc): void {
  Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)))
}

it('three people editing at once converge, without an item twice and without losing one', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const next = random(seed)
    const initial = Array.from({ length: 6 }, () => item('gốc'))
    const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
    for (const doc of docs) Y.applyUpdate(doc, encodeAgenda(initial))
    const removed = new Set<string>()
    const everAdded = new Set(initial.map((one) => one.id))
    for (let step = 0; step < 120; step++) {
      const doc = docs[next(3)] ?? new Y.Doc()
      if (next(6) === 0) {
        exchange(docs[next(3)] ?? doc, doc)
        continue
      }
      if (next(5) === 0) {
        const items = readAgenda(doc)
        const text = itemText(agendaItems(doc), items[next(items.length || 1)]?.id ?? '', 'title')
        if (text) text.insert(next(text.length + 1), 'x')
        continue
      }
      const command = anyCommand(doc, next, removed)
      const result = applyAgendaCommand(doc, command)
      if (result.ok && command.type === 'add') for (const one of command.items) everAdded.add(one.id)
    }
    for (const from of docs) for (const to of docs) exchange(from, to)
    for (const from of docs) for (const to of docs) exchange(from, to)

    const [first, second, third] = docs.map((doc) => readAgenda(doc))
    const message = `seed ${seed}`
    expect(second, message).toEqual(first)
    expect(third, message).toEqual(first)
    const shown = (first ?? []).map((view) => view.id)
    expect(new Set(shown).size, message).toBe(shown.length)
    for (const id of everAdded) if (!removed.has(id)) expect(shown, message).toContain(id)
    for (const view of first ?? []) {
      const parent = (first ?? []).find((candidate) => candidate.id === view.parentId)
      expect(view.parentId === null || parent?.parentId === null, message).toBe(true)
    }
    for (const doc of docs) doc.destroy()
  }
})

it('reading is the same after the state went through bytes', () => {
  const next = random(99)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, encodeAgenda([item('một'), item('hai')]))
  for (let step = 0; step < 200; step++) applyAgendaCommand(doc, anyCommand(doc, next, new Set()))
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  expect(readAgenda(copy)).toEqual(readAgenda(doc))
})
