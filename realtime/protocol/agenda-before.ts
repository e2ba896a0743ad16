import type * as Y from 'yjs'
import type { AgendaCommand } from './agenda-commands.ts'
import { agendaItems, readAgenda } from './agenda-document.ts'
import { readStoredItem, type StoredItem } from './agenda-item.ts'
import { placeOf } from './agenda-order.ts'

/** What a command replaces, as plain JSON: shown beside it, compared before it is accepted, and its way back. */
export type AgendaBefore =
  | { readonly type: 'set'; readonly title: string; readonly value: string | number | readonly string[] | null }
  | { readonly type: 'add' }
  | {
      readonly type: 'remove' | 'restore'
      readonly items: readonly { readonly title: string; readonly minutes: number }[]
    }
  | {
      readonly type: 'move'
      readonly title: string
      readonly parentId: string | null
      readonly afterId: string | null
      readonly order: string
    }

/** The values that the command would replace now; null when an item it speaks of was never there. */
export function captureBefore(doc: Y.Doc, command: AgendaCommand): AgendaBefore | null {
  const map = agendaItems(doc)
  const stored = (id: string) => readStoredItem(id, map.get(id))
  switch (command.type) {
    case 'add':
      return { type: 'add' }
    case 'remove':
    case 'restore': {
      const items = command.itemIds.map(stored)
      return items.every((item) => item !== null)
        ? { type: command.type, items: items.map(({ title, minutes }) => ({ title, minutes })) }
        : null
    }
    case 'set': {
      const item = stored(command.itemId)
      return item && { type: 'set', title: item.title, value: item[command.field] }
    }
    case 'move': {
      const item = stored(command.itemId)
      return item && { type: 'move', title: item.title, ...whereabouts(doc, item) }
    }
  }
}

/**
 * Whether what the command replaces is still as it was when it was written. A neighbour that moved does not count,
 * nor does a new title of the item when the command speaks of another field.
 */
export function isStillAsBefore(before: AgendaBefore, now: AgendaBefore): boolean {
  if (before.type === 'set' && now.type === 'set') return sameJson(before.value, now.value)
  if (before.type === 'move' && now.type === 'move') {
    return before.parentId === now.parentId && before.order === now.order
  }
  if ('items' in before && 'items' in now) return sameJson(before.items, now.items)
  return before.type === now.type
}

/** The command that takes an applied one back; `before` is what was captured just before it was applied. */
export function invertCommand(doc: Y.Doc, command: AgendaCommand, before: AgendaBefore): AgendaCommand {
  switch (command.type) {
    case 'add':
      return { type: 'remove', itemIds: command.items.map((item) => item.id) }
    case 'remove':
      return { type: 'restore', itemIds: removedWith(doc, command.itemIds) }
    case 'restore':
      return { type: 'remove', itemIds: command.itemIds }
    case 'move':
      return before.type === 'move'
        ? { type: 'move', itemId: command.itemId, parentId: before.parentId, afterId: before.afterId }
        : command
    case 'set':
      // The captured value has the type of its field: captureBefore read it from there.
      return before.type === 'set' ? ({ ...command, value: before.value } as AgendaCommand) : command
  }
}

/** The ids with the children of groups among them: what a removal takes along, and its undoing brings back. */
function removedWith(doc: Y.Doc, itemIds: readonly string[]): string[] {
  const children = readAgenda(doc).filter((item) => item.parentId !== null && itemIds.includes(item.parentId))
  return [...new Set([...itemIds, ...children.map((item) => item.id)])]
}

function whereabouts(doc: Y.Doc, item: StoredItem): { parentId: string | null; afterId: string | null; order: string } {
  const place = placeOf(doc, item.id) ?? { parentId: item.parentId, afterId: null }
  return { ...place, order: item.order }
}

function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
