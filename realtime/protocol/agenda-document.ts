import { generateNKeysBetween } from 'fractional-indexing'
import * as Y from 'yjs'
import { readStoredItems, type StoredItem } from './agenda-item.ts'
import type { AgendaItemContent, AgendaItemInput } from './agenda-item-content.ts'

/** Schema of the document's content: a client that knows another one is turned away (F13). */
export const AGENDA_SCHEMA_VERSION = 1

/** One live item as it is read, normalised: at most one level of nesting, minutes of a group computed. */
export interface AgendaItemView extends AgendaItemContent {
  readonly id: string
  /** The group it belongs to, always an item without a parent; null at the top. */
  readonly parentId: string | null
  /** 0-based place in reading order, a group before its children. */
  readonly position: number
  /** Live children; an item with children is a group. */
  readonly childCount: number
  /** What the item takes in all: its own minutes, or those of its children (sum; a breakout: the longest). */
  readonly minutes: number
  /** What is stored on the item itself; counts only while it has no children. */
  readonly ownMinutes: number
}

/**
 * The initial Yjs state of an agenda. Only the server calls it, once per draft; the same items give the same bytes,
 * so that even two seeds of one agenda would merge into one (F1).
 */
export function encodeAgenda(items: readonly AgendaItemInput[]): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = SEED_CLIENT
  doc.transact(() => {
    const map = agendaItems(doc)
    writeInOrder(map, items, null)
  })
  const state = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return state
}

/**
 * The live items in reading order. Never throws on nonsense: what cannot be an item is left out; an unknown parent,
 * a cycle or a group inside a group puts the item at the top; equal keys are ordered by id.
 */
export function readAgenda(doc: Y.Doc): AgendaItemView[] {
  const stored = readStoredItems(agendaItems(doc))
  const tree = arrange(stored)
  const views: AgendaItemView[] = []
  for (const top of tree.top) {
    const children = tree.children.get(top.id) ?? []
    views.push(viewOf(top, null, children, views.length))
    for (const child of children) views.push(viewOf(child, top.id, [], views.length))
  }
  return views
}

/** The shared map itemId → item of the document. */
export function agendaItems(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('items')
}

/** A new, live item for the map; its children are not written. */
export function createItemMap(
  input: AgendaItemInput,
  place: { readonly parentId: string | null; readonly order: string },
): Y.Map<unknown> {
  const item = new Y.Map<unknown>()
  item.set('kind', input.kind)
  item.set('title', new Y.Text(input.title.normalize('NFC')))
  item.set('presenterDepartmentId', input.presenterDepartmentId ?? null)
  item.set('presenterName', new Y.Text((input.presenterName ?? '').normalize('NFC')))
  item.set('minutes', input.minutes)
  item.set('notes', new Y.Text((input.notes ?? '').normalize('NFC')))
  item.set('paperIds', [...(input.paperIds ?? [])])
  item.set('place', { parentId: place.parentId, order: place.order })
  item.set('removed', false)
  return item
}

/** The client id of every seed: no person's, and the same for all, so that seeding is deterministic. */
const SEED_CLIENT = 1

function writeInOrder(map: Y.Map<unknown>, items: readonly AgendaItemInput[], parentId: string | null): void {
  const keys = generateNKeysBetween(null, null, items.length)
  items.forEach((input, index) => {
    map.set(input.id, createItemMap(input, { parentId, order: keys[index] ?? '' }))
    if (parentId === null) writeInOrder(map, input.children ?? [], input.id)
  })
}

interface Tree {
  readonly top: readonly StoredItem[]
  readonly children: ReadonlyMap<string, readonly StoredItem[]>
}

/** Places every live item exactly once, by a total order that depends on the stored values only. */
function arrange(stored: ReadonlyMap<string, StoredItem>): Tree {
  const top: { item: StoredItem; key: readonly string[] }[] = []
  const children = new Map<string, StoredItem[]>()
  const atTop = new Map<string, boolean>()

  function isAtTop(item: StoredItem): boolean {
    const known = atTop.get(item.id)
    if (known !== undefined) return known
    const parent = parentOf(item, stored)
    const answer = parent === null || parent.removed || !isAtTop(parent)
    atTop.set(item.id, answer)
    return answer
  }

  for (const item of stored.values()) {
    if (item.removed) continue
    const parent = parentOf(item, stored)
    if (parent === null || isAtTop(item)) top.push({ item, key: placeKey(item, stored) })
    else children.set(parent.id, [...(children.get(parent.id) ?? []), item])
  }
  top.sort((a, b) => compareKeys(a.key, b.key))
  for (const list of children.values()) list.sort((a, b) => compareKeys([a.order, a.id], [b.order, b.id]))
  return { top: top.map((entry) => entry.item), children }
}

/** The stored parent, or null when there is none, it is unknown, or following it would come back to the item. */
function parentOf(item: StoredItem, stored: ReadonlyMap<string, StoredItem>): StoredItem | null {
  const parent = item.parentId === null ? undefined : stored.get(item.parentId)
  if (!parent) return null
  const seen = new Set<string>()
  for (let above: StoredItem | undefined = parent; above && !seen.has(above.id); ) {
    if (above.id === item.id) return null
    seen.add(above.id)
    above = above.parentId === null ? undefined : stored.get(above.parentId)
  }
  return parent
}

/** Where an item stands among the top ones: its own key, after the place of the parent that it cannot be inside. */
function placeKey(item: StoredItem, stored: ReadonlyMap<string, StoredItem>): readonly string[] {
  const parent = parentOf(item, stored)
  return parent ? [...placeKey(parent, stored), item.order, item.id] : [item.order, item.id]
}

function compareKeys(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const left = a[i] ?? ''
    const right = b[i] ?? ''
    if (left !== right) return left < right ? -1 : 1
  }
  return a.length - b.length
}

function viewOf(
  item: StoredItem,
  parentId: string | null,
  children: readonly StoredItem[],
  position: number,
): AgendaItemView {
  const ofChildren = children.map((child) => child.minutes)
  return {
    id: item.id,
    parentId,
    position,
    kind: item.kind,
    title: item.title,
    presenterDepartmentId: item.presenterDepartmentId,
    presenterName: item.presenterName,
    minutes:
      children.length === 0
        ? item.minutes
        : item.kind === 'breakout'
          ? Math.max(...ofChildren)
          : ofChildren.reduce((sum, minutes) => sum + minutes, 0),
    ownMinutes: item.minutes,
    notes: item.notes,
    paperIds: item.paperIds,
    childCount: children.length,
  }
}
