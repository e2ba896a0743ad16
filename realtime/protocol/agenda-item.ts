import * as Y from 'yjs'
import { isId } from '#server/kernel/ids.ts'
import { AGENDA_LIMITS, type AgendaItemContent, isAgendaKind } from './agenda-item-content.ts'

/** One entry of the shared map, made sound: whatever a client wrote, these types are true. */
export interface StoredItem extends AgendaItemContent {
  readonly id: string
  readonly parentId: string | null
  /** Fractional index among its siblings; any string, compared by code units. */
  readonly order: string
  readonly removed: boolean
}

/** The text fields, each a Y.Text that is never replaced, so that concurrent typing merges. */
export type AgendaTextField = 'title' | 'presenterName' | 'notes'

/** Every entry that can be an item, removed ones included. */
export function readStoredItems(map: Y.Map<unknown>): Map<string, StoredItem> {
  const items = new Map<string, StoredItem>()
  for (const [id, value] of map.entries()) {
    const item = readStoredItem(id, value)
    if (item) items.set(id, item)
  }
  return items
}

/** One entry; null when it cannot be an item (no id of ours, not a map). */
export function readStoredItem(id: string, value: unknown): StoredItem | null {
  if (!(value instanceof Y.Map) || !isId(id)) return null
  const kind: unknown = value.get('kind')
  const place = readPlace(value.get('place'))
  return {
    id,
    kind: isAgendaKind(kind) ? kind : 'other',
    title: readText(value.get('title')),
    presenterDepartmentId: readId(value.get('presenterDepartmentId')),
    presenterName: readText(value.get('presenterName')),
    minutes: clampMinutes(value.get('minutes')),
    notes: readText(value.get('notes')),
    paperIds: readIds(value.get('paperIds')),
    parentId: place.parentId,
    order: place.order,
    removed: value.get('removed') === true,
  }
}

/** The shared text behind a field, or null when the item has none. */
export function itemText(map: Y.Map<unknown>, itemId: string, field: AgendaTextField): Y.Text | null {
  const item = map.get(itemId)
  const text: unknown = item instanceof Y.Map ? item.get(field) : null
  return text instanceof Y.Text ? text : null
}

/** Whole minutes within the limits; what is no number counts as 0. */
function clampMinutes(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 0
  return Math.min(AGENDA_LIMITS.minutes, Math.max(0, Math.round(value)))
}

/** NFC, and nothing that PostgreSQL or JSON cannot carry: the read-model equals what is read here (F7). */
function readText(value: unknown): string {
  if (!(value instanceof Y.Text)) return ''
  return value
    .toString()
    .replaceAll('\u0000', '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC')
}

function readId(value: unknown): string | null {
  return typeof value === 'string' && isId(value) ? value : null
}

function readIds(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return []
  const ids = value.filter((id): id is string => typeof id === 'string' && isId(id))
  return [...new Set(ids)].slice(0, AGENDA_LIMITS.papers)
}

function readPlace(value: unknown): { parentId: string | null; order: string } {
  if (typeof value !== 'object' || value === null) return { parentId: null, order: '' }
  const parentId = 'parentId' in value ? readId(value.parentId) : null
  const order = 'order' in value && typeof value.order === 'string' ? value.order : ''
  return { parentId, order }
}
