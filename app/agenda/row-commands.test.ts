import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { type AgendaCommand, applyAgendaCommand } from '#realtime/protocol/agenda-commands.ts'
import { type AgendaItemView, encodeAgenda, readAgenda } from '#realtime/protocol/agenda-document.ts'
import { addItems, dropAt, duplicate, moveDown, moveUp, nest, newItem, unnest } from './row-commands.ts'

const id = (n: number) => `01900000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
const item = (n: number, children: number[] = []) => ({
  id: id(n),
  kind: 'other' as const,
  title: String(n),
  minutes: 5,
  children: children.map((child) => ({ id: id(child), kind: 'other' as const, title: String(child), minutes: 5 })),
})

/** "1 2(3 4) 5" before the command, what it becomes after it; "–" when there is nothing to do. */
function after(make: (items: AgendaItemView[], find: (n: number) => AgendaItemView) => AgendaCommand | null): string {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, encodeAgenda([item(1), item(2, [3, 4]), item(5)]))
  const items = readAgenda(doc)
  const command = make(items, (n) => items.find((candidate) => candidate.id === id(n)) as AgendaItemView)
  if (!command) return '–'
  if (!applyAgendaCommand(doc, command).ok) return 'refused'
  const now = readAgenda(doc)
  return now
    .filter((top) => top.parentId === null)
    .map((top) => {
      const children = now.filter((child) => child.parentId === top.id).map((child) => child.title)
      return top.title + (children.length > 0 ? `(${children.join(' ')})` : '')
    })
    .join(' ')
}

it('moves up and down, through the edges of groups', () => {
  expect(after((items, find) => moveUp(items, find(5)))).toBe('1 5 2(3 4)')
  expect(after((items, find) => moveUp(items, find(4)))).toBe('1 2(4 3) 5')
  expect(after((items, find) => moveUp(items, find(3)))).toBe('1 3 2(4) 5')
  expect(after((items, find) => moveUp(items, find(1)))).toBe('–')
  expect(after((items, find) => moveDown(items, find(1)))).toBe('2(3 4) 1 5')
  expect(after((items, find) => moveDown(items, find(3)))).toBe('1 2(4 3) 5')
  expect(after((items, find) => moveDown(items, find(4)))).toBe('1 2(3) 4 5')
  expect(after((items, find) => moveDown(items, find(5)))).toBe('–')
})

it('nests into the group above and out of it', () => {
  expect(after((items, find) => nest(items, find(5)))).toBe('1 2(3 4 5)')
  expect(after((items, find) => nest(items, find(2)))).toBe('–')
  expect(after((items, find) => nest(items, find(1)))).toBe('–')
  expect(after((items, find) => unnest(items, find(3)))).toBe('1 2(4) 3 5')
  expect(after((items, find) => unnest(items, find(5)))).toBe('–')
})

it('adds before, after, inside and last', () => {
  const fresh = () => [newItem('other', 'x')]
  expect(after((items) => addItems(items, fresh(), { after: id(3) }))).toBe('1 2(3 x 4) 5')
  expect(after((items) => addItems(items, fresh(), { before: id(2) }))).toBe('1 x 2(3 4) 5')
  expect(after((items) => addItems(items, fresh(), { inside: id(2) }))).toBe('1 2(3 4 x) 5')
  expect(after((items) => addItems(items, fresh(), 'last'))).toBe('1 2(3 4) 5 x')
})

it('duplicates a group with its children', () => {
  expect(after((items, find) => duplicate(items, find(2)))).toBe('1 2(3 4) 2(3 4) 5')
})

it('drops beside rows and into groups, never a group into a group', () => {
  expect(after((items, find) => dropAt(items, find(5), find(3), 'before'))).toBe('1 2(5 3 4)')
  expect(after((items, find) => dropAt(items, find(1), find(2), 'inside'))).toBe('2(3 4 1) 5')
  expect(after((items, find) => dropAt(items, find(5), find(2), 'after'))).toBe('1 2(5 3 4)')
  expect(after((items, find) => dropAt(items, find(3), find(1), 'before'))).toBe('3 1 2(4) 5')
  expect(after((items, find) => dropAt(items, find(2), find(5), 'after'))).toBe('1 5 2(3 4)')
  expect(after((items, find) => dropAt(items, find(2), find(3), 'after'))).toBe('–')
  expect(after((items, find) => dropAt(items, find(2), find(1), 'inside'))).toBe('–')
  expect(after((items, find) => dropAt(items, find(4), find(3), 'before'))).toBe('1 2(4 3) 5')
})
