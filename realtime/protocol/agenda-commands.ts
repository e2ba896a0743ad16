import * as Y from 'yjs'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import { agendaItems, createItemMap, readAgenda } from './agenda-document.ts'
import { type AgendaTextField, itemText, readStoredItem } from './agenda-item.ts'
import { AGENDA_LIMITS, type AgendaItemInput, type AgendaKind } from './agenda-item-content.ts'
import { type AgendaPlace, ordersAt } from './agenda-order.ts'
import { replaceText } from './text-diff.ts'

/** One field of one item, set to a value. */
type AgendaSetCommand = { readonly type: 'set'; readonly itemId: string } & (
  | { readonly field: 'kind'; readonly value: AgendaKind }
  | { readonly field: AgendaTextField; readonly value: string }
  | { readonly field: 'presenterDepartmentId'; readonly value: string | null }
  | { readonly field: 'minutes'; readonly value: number }
  | { readonly field: 'paperIds'; readonly value: readonly string[] }
)

/** A change of the agenda: the same in the browser, in an accepted proposal and in an amendment. */
export type AgendaCommand =
  | AgendaSetCommand
  | ({ readonly type: 'add'; readonly items: readonly AgendaItemInput[] } & AgendaPlace)
  /** A group is removed with the children it has at that moment. */
  | { readonly type: 'remove'; readonly itemIds: readonly string[] }
  | { readonly type: 'restore'; readonly itemIds: readonly string[] }
  | ({ readonly type: 'move'; readonly itemId: string } & AgendaPlace)

export type AgendaCommandFailure = Failure<'item-missing' | 'item-exists' | 'too-many-items' | 'cannot-nest'>

/**
 * Applies a command in one transaction, by flags and fractional keys only: what others do at the same time survives.
 * Text is changed by the smallest replacement. Nothing is changed when it fails.
 * - `item-missing`: the item, or the group it goes to, is removed or was never there
 * - `cannot-nest`: a group into a group, or an item into itself
 * - `too-many-items`: more than AGENDA_LIMITS.items would be live
 */
export function applyAgendaCommand(
  doc: Y.Doc,
  command: AgendaCommand,
  origin?: unknown,
): Result<void, AgendaCommandFailure> {
  const refused = refusalOf(doc, command)
  if (refused) return fail(refused)
  const map = agendaItems(doc)
  if (command.type === 'add') {
    const ids = allIds(command.items)
    // Born removed, by an origin that no undo manager tracks: undoing "add" then hides the item instead of deleting
    // it together with what others have typed into it meanwhile (F15).
    doc.transact(() => {
      insertItems(doc, command.items, command)
      setRemoved(map, ids, true)
    }, BIRTH)
    doc.transact(() => setRemoved(map, ids, false), origin)
    return ok()
  }
  doc.transact(() => {
    if (command.type === 'set') setField(map, command)
    else if (command.type === 'remove') setRemoved(map, withChildren(doc, command.itemIds), true)
    else if (command.type === 'restore') setRemoved(map, command.itemIds, false)
    else {
      const [order] = ordersAt(doc, command, [command.itemId])
      entryOf(map, command.itemId)?.set('place', { parentId: command.parentId, order })
    }
  }, origin)
  return ok()
}

/** Origin of the creation of items; see applyAgendaCommand. */
const BIRTH = Symbol('agenda items are created')

function refusalOf(doc: Y.Doc, command: AgendaCommand): AgendaCommandFailure['code'] | null {
  const items = readAgenda(doc)
  const live = (id: string) => items.find((item) => item.id === id)
  const map = agendaItems(doc)
  switch (command.type) {
    case 'set':
      return live(command.itemId) ? null : 'item-missing'
    case 'remove':
      return command.itemIds.every(live) ? null : 'item-missing'
    case 'restore':
      if (!command.itemIds.every((id) => readStoredItem(id, map.get(id)))) return 'item-missing'
      return items.length + command.itemIds.filter((id) => !live(id)).length > AGENDA_LIMITS.items
        ? 'too-many-items'
        : null
    case 'add': {
      const ids = allIds(command.items)
      if (new Set(ids).size < ids.length || ids.some((id) => map.has(id))) return 'item-exists'
      if (items.length + ids.length > AGENDA_LIMITS.items) return 'too-many-items'
      const nested = command.items.some((item) => (item.children ?? []).length > 0)
      return placeRefusal(command.parentId, nested, live)
    }
    case 'move': {
      const item = live(command.itemId)
      if (!item) return 'item-missing'
      if (command.parentId === command.itemId) return 'cannot-nest'
      return placeRefusal(command.parentId, item.childCount > 0, live)
    }
  }
}

function placeRefusal(
  parentId: string | null,
  isGroup: boolean,
  live: (id: string) => { parentId: string | null } | undefined,
): 'item-missing' | 'cannot-nest' | null {
  if (parentId === null) return null
  const parent = live(parentId)
  if (!parent) return 'item-missing'
  return isGroup || parent.parentId !== null ? 'cannot-nest' : null
}

function insertItems(doc: Y.Doc, items: readonly AgendaItemInput[], place: AgendaPlace): void {
  const map = agendaItems(doc)
  const ids = items.map((input) => input.id)
  const orders = ordersAt(doc, place, ids)
  items.forEach((input, index) => {
    map.set(input.id, createItemMap(input, { parentId: place.parentId, order: orders[index] ?? '' }))
    if (place.parentId === null && input.children)
      insertItems(doc, input.children, { parentId: input.id, afterId: null })
  })
}

function allIds(items: readonly AgendaItemInput[]): string[] {
  return items.flatMap((item) => [item.id, ...(item.children ?? []).map((child) => child.id)])
}

function withChildren(doc: Y.Doc, itemIds: readonly string[]): string[] {
  return readAgenda(doc)
    .filter((item) => itemIds.includes(item.id) || (item.parentId !== null && itemIds.includes(item.parentId)))
    .map((item) => item.id)
}

function setRemoved(map: Y.Map<unknown>, itemIds: readonly string[], removed: boolean): void {
  for (const id of itemIds) entryOf(map, id)?.set('removed', removed)
}

function setField(map: Y.Map<unknown>, command: AgendaSetCommand): void {
  switch (command.field) {
    case 'title':
    case 'presenterName':
    case 'notes': {
      const text = itemText(map, command.itemId, command.field)
      if (text) replaceText(text, command.value.normalize('NFC'))
      else entryOf(map, command.itemId)?.set(command.field, new Y.Text(command.value.normalize('NFC')))
      return
    }
    case 'paperIds':
      entryOf(map, command.itemId)?.set('paperIds', [...command.value])
      return
    default:
      entryOf(map, command.itemId)?.set(command.field, command.value)
  }
}

function entryOf(map: Y.Map<unknown>, itemId: string): Y.Map<unknown> | null {
  const entry = map.get(itemId)
  return entry instanceof Y.Map ? entry : null
}
