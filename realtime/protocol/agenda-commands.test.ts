import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { captureBefore, invertCommand, isStillAsBefore } from './agenda-before.ts'
import { agendaCommandSchema } from './agenda-command-schema.ts'
import { type AgendaCommand, applyAgendaCommand } from './agenda-commands.ts'
import { agendaItems, encodeAgenda, readAgenda } from './agenda-document.ts'
import { itemText } from './agenda-item.ts'
import type { AgendaItemInput } from './agenda-item-content.ts'
import { createAgendaUndo } from './agenda-undo.ts'

const id = (n: number) => `01900000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
const input = (n: number, over: Partial<AgendaItemInput> = {}): AgendaItemInput => ({
  id: id(n),
  kind: 'other',
  title: `Mục ${n}`,
  minutes: 10,
  ...over,
})

function open(...items: AgendaItemInput[]): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, encodeAgenda(items))
  return doc
}

/** "1 2(3 4) 5": numbers of the titles, children in brackets. */
function shape(doc: Y.Doc): string {
  const items = readAgenda(doc)
  const name = (title: string) => title.replace('Mục ', '')
  return items
    .filter((item) => item.parentId === null)
    .map((item) => {
      const children = items.filter((child) => child.parentId === item.id).map((child) => name(child.title))
      return name(item.title) + (children.length > 0 ? `(${children.join(' ')})` : '')
    })
    .join(' ')
}

function exchange(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)), 'remote')
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)), 'remote')
}

function run(doc: Y.Doc, command: AgendaCommand, origin?: unknown): string {
  const result = applyAgendaCommand(doc, command, origin)
  return result.ok ? 'ok' : result.failure.code
}

describe('agenda commands', () => {
  it('adds after a sibling, first, and inside a group', () => {
    const doc = open(input(1), input(2))
    run(doc, { type: 'add', parentId: null, afterId: id(1), items: [input(3, { children: [input(4)] }), input(5)] })
    run(doc, { type: 'add', parentId: null, afterId: null, items: [input(6)] })
    run(doc, { type: 'add', parentId: id(3), afterId: id(4), items: [input(7)] })
    expect(shape(doc)).toBe('6 1 3(4 7) 5 2')
  })

  it('moves up, down, into a group and out of it', () => {
    const doc = open(input(1), input(2, { children: [input(3)] }), input(4))
    run(doc, { type: 'move', itemId: id(4), parentId: null, afterId: null })
    expect(shape(doc)).toBe('4 1 2(3)')
    run(doc, { type: 'move', itemId: id(1), parentId: id(2), afterId: null })
    expect(shape(doc)).toBe('4 2(1 3)')
    run(doc, { type: 'move', itemId: id(3), parentId: null, afterId: id(4) })
    expect(shape(doc)).toBe('4 3 2(1)')
  })

  it('removes a group with its children and restores them', () => {
    const doc = open(input(1, { children: [input(2)] }), input(3))
    run(doc, { type: 'remove', itemIds: [id(1)] })
    expect(shape(doc)).toBe('3')
    run(doc, { type: 'restore', itemIds: [id(1), id(2)] })
    expect(shape(doc)).toBe('1(2) 3')
  })

  it('changes nothing when it refuses', () => {
    const doc = open(input(1, { children: [input(2)] }), input(3, { children: [input(4)] }))
    const before = Y.encodeStateAsUpdate(doc)
    expect(run(doc, { type: 'move', itemId: id(1), parentId: id(3), afterId: null })).toBe('cannot-nest')
    expect(run(doc, { type: 'move', itemId: id(4), parentId: id(2), afterId: null })).toBe('cannot-nest')
    expect(run(doc, { type: 'move', itemId: id(4), parentId: id(4), afterId: null })).toBe('cannot-nest')
    expect(run(doc, { type: 'set', itemId: id(9), field: 'minutes', value: 1 })).toBe('item-missing')
    expect(run(doc, { type: 'add', parentId: null, afterId: null, items: [input(1)] })).toBe('item-exists')
    expect(run(doc, { type: 'add', parentId: id(9), afterId: null, items: [input(7)] })).toBe('item-missing')
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
  })

  it('refuses the 501st item', () => {
    const doc = open(...Array.from({ length: 500 }, (_, n) => input(n + 1)))
    expect(run(doc, { type: 'add', parentId: null, afterId: null, items: [input(501)] })).toBe('too-many-items')
  })

  it('keeps what others type into a text that is set, and stores NFC', () => {
    const a = open(input(1, { title: 'Báo cáo đề dẫn' }))
    const b = new Y.Doc()
    exchange(a, b)
    run(a, { type: 'set', itemId: id(1), field: 'title', value: 'Báo cáo trung tâm đề dẫn'.normalize('NFD') })
    itemText(agendaItems(b), id(1), 'title')?.insert(14, ' của Bắc Ninh')
    exchange(a, b)
    expect(readAgenda(a)[0]?.title).toBe('Báo cáo trung tâm đề dẫn của Bắc Ninh')
  })

  it('inserts between siblings that got equal keys by concurrent moves', () => {
    const a = open(input(1), input(2), input(3), input(4))
    const b = new Y.Doc()
    exchange(a, b)
    run(a, { type: 'move', itemId: id(3), parentId: null, afterId: id(1) })
    run(b, { type: 'move', itemId: id(4), parentId: null, afterId: id(1) })
    exchange(a, b)
    expect(shape(a)).toBe('1 3 4 2')
    run(a, { type: 'add', parentId: null, afterId: id(3), items: [input(5)] })
    exchange(a, b)
    expect(shape(b)).toBe('1 3 5 4 2')
  })

  it('finds the spot of a neighbour that was removed meanwhile', () => {
    const doc = open(input(1), input(2), input(3))
    run(doc, { type: 'remove', itemIds: [id(2)] })
    run(doc, { type: 'add', parentId: null, afterId: id(2), items: [input(4)] })
    expect(shape(doc)).toBe('1 4 3')
  })

  it('moves a hundred times to one spot without growing its keys', () => {
    const doc = open(input(1), input(2), input(3))
    for (let i = 0; i < 600; i++) {
      run(doc, { type: 'move', itemId: id(2 + (i % 2)), parentId: null, afterId: id(1) })
    }
    const keys = [...agendaItems(doc).values()].map((item) =>
      item instanceof Y.Map ? String((item.get('place') as { order: string }).order).length : 0,
    )
    expect(Math.max(...keys)).toBeLessThanOrEqual(80)
  })

  it('goes back by its inverse, whatever the command', () => {
    const commands: AgendaCommand[] = [
      { type: 'set', itemId: id(1), field: 'title', value: 'Khác' },
      { type: 'set', itemId: id(1), field: 'paperIds', value: [id(50)] },
      { type: 'set', itemId: id(1), field: 'kind', value: 'vote' },
      { type: 'add', parentId: null, afterId: id(1), items: [input(9, { children: [input(10)] })] },
      { type: 'remove', itemIds: [id(2)] },
      { type: 'move', itemId: id(4), parentId: id(2), afterId: null },
    ]
    for (const command of commands) {
      const doc = open(input(1), input(2, { children: [input(3)] }), input(4))
      const original = readAgenda(doc)
      const before = captureBefore(doc, command)
      if (!before) throw new Error('nothing captured')
      const inverse = invertCommand(doc, command, before)
      expect(run(doc, command)).toBe('ok')
      expect(readAgenda(doc)).not.toEqual(original)
      expect(run(doc, inverse)).toBe('ok')
      expect(readAgenda(doc)).toEqual(original)
    }
  })

  it('tells a stale command from one whose neighbours changed', () => {
    const doc = open(input(1), input(2), input(3))
    const set: AgendaCommand = { type: 'set', itemId: id(2), field: 'minutes', value: 20 }
    const move: AgendaCommand = { type: 'move', itemId: id(2), parentId: null, afterId: null }
    const stillTrue = (command: AgendaCommand, before: ReturnType<typeof captureBefore>) => {
      const now = captureBefore(doc, command)
      return before !== null && now !== null && isStillAsBefore(before, now)
    }
    const [beforeSet, beforeMove] = [captureBefore(doc, set), captureBefore(doc, move)]
    run(doc, { type: 'set', itemId: id(2), field: 'title', value: 'Tên mới' })
    run(doc, { type: 'remove', itemIds: [id(1)] })
    expect([stillTrue(set, beforeSet), stillTrue(move, beforeMove)]).toEqual([true, true])
    run(doc, { type: 'set', itemId: id(2), field: 'minutes', value: 25 })
    run(doc, { type: 'move', itemId: id(2), parentId: null, afterId: id(3) })
    expect([stillTrue(set, beforeSet), stillTrue(move, beforeMove)]).toEqual([false, false])
  })

  it('is parsed strictly where it comes from outside', () => {
    const good: AgendaCommand = {
      type: 'add',
      parentId: null,
      afterId: null,
      items: [input(1, { children: [input(2)] })],
    }
    expect(agendaCommandSchema.parse(good)).toEqual(good)
    const bad = [
      { type: 'set', itemId: 'x', field: 'title', value: 'a' },
      { type: 'set', itemId: id(1), field: 'minutes', value: 1441 },
      { type: 'set', itemId: id(1), field: 'minutes', value: '10' },
      { type: 'set', itemId: id(1), field: 'title', value: 'a'.repeat(501) },
      { type: 'set', itemId: id(1), field: 'title', value: 'a\u0000' },
      { type: 'set', itemId: id(1), field: 'removed', value: true },
      { type: 'remove', itemIds: [] },
    ]
    for (const command of bad) expect(agendaCommandSchema.safeParse(command).success).toBe(false)
    const decomposed = 'ệ'.repeat(500).normalize('NFD')
    expect(
      agendaCommandSchema.safeParse({ type: 'set', itemId: id(1), field: 'title', value: decomposed }).success,
    ).toBe(true)
  })
})

describe('undo', () => {
  const mine = Symbol('mine')

  it('[F15] twenty undos after opening change nothing', () => {
    const doc = open(input(1), input(2))
    const undo = createAgendaUndo(doc, mine)
    const before = Y.encodeStateAsUpdate(doc)
    for (let i = 0; i < 20; i++) expect(undo.undo()).toBe('nothing')
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
  })

  it("[F15] never removes others' text, also not together with an item that I added", () => {
    const a = open(input(1))
    const b = new Y.Doc()
    exchange(a, b)
    const undo = createAgendaUndo(a, mine, 0)
    run(a, { type: 'add', parentId: null, afterId: id(1), items: [input(2, { title: '' })] }, mine)
    run(a, { type: 'set', itemId: id(1), field: 'title', value: 'Mục 1 của A' }, mine)
    exchange(a, b)
    itemText(agendaItems(b), id(2), 'title')?.insert(0, 'chữ của B')
    itemText(agendaItems(b), id(1), 'title')?.insert(0, 'B: ')
    exchange(a, b)
    const answers = Array.from({ length: 20 }, () => undo.undo())
    expect(answers.slice(0, 3)).toEqual(['undone', 'kept-for-others', 'nothing'])
    exchange(a, b)
    expect(readAgenda(b).map((item) => item.title)).toEqual(['B: Mục 1', 'chữ của B'])
  })

  it('takes back and repeats own additions, removals, moves and fields step by step', () => {
    const doc = open(input(1), input(2), input(3))
    const undo = createAgendaUndo(doc, mine, 0)
    const commands: AgendaCommand[] = [
      { type: 'add', parentId: null, afterId: id(1), items: [input(4)] },
      { type: 'move', itemId: id(3), parentId: id(4), afterId: null },
      { type: 'remove', itemIds: [id(4)] },
      { type: 'restore', itemIds: [id(4), id(3)] },
      { type: 'set', itemId: id(1), field: 'minutes', value: 45 },
    ]
    const states = [readAgenda(doc)]
    for (const command of commands) {
      run(doc, command, mine)
      states.push(readAgenda(doc))
    }
    for (const state of states.slice(0, -1).reverse()) {
      undo.undo()
      expect(readAgenda(doc)).toEqual(state)
    }
    for (const state of states.slice(1)) {
      undo.redo()
      expect(readAgenda(doc)).toEqual(state)
    }
  })

  it('[F15] does not overwrite a field that somebody else has set since', () => {
    const a = open(input(1))
    const b = new Y.Doc()
    exchange(a, b)
    const undo = createAgendaUndo(a, mine, 0)
    run(a, { type: 'set', itemId: id(1), field: 'minutes', value: 20 }, mine)
    exchange(a, b)
    run(b, { type: 'set', itemId: id(1), field: 'minutes', value: 30 })
    exchange(a, b)
    undo.undo()
    expect(readAgenda(a)[0]?.minutes).toBe(30)
  })
})
