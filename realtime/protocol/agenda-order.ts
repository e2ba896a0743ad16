import { generateNKeysBetween } from 'fractional-indexing'
import * as Y from 'yjs'
import { agendaItems, readAgenda } from './agenda-document.ts'
import { readStoredItems, type StoredItem } from './agenda-item.ts'

/** Where an item is to stand: right after a sibling, or first when there is none. */
export interface AgendaPlace {
  readonly parentId: string | null
  readonly afterId: string | null
}

/** Longer keys are worn by many moves to one spot: the siblings are numbered afresh. */
const LONGEST_KEY = 80

/**
 * Fractional keys for a run of items at a place, so that concurrent moves neither duplicate nor lose an item. Where no
 * keys fit between the neighbours (equal keys after concurrent moves, keys that are no keys), all shown siblings are
 * numbered afresh: call it inside a transaction.
 * @param ids the items that will stand there, in their order
 */
export function ordersAt(doc: Y.Doc, place: AgendaPlace, ids: readonly string[]): readonly string[] {
  const stored = readStoredItems(agendaItems(doc))
  const siblings = shownSiblings(doc, stored, place.parentId).filter((item) => !ids.includes(item.id))
  const index = indexAfter(siblings, stored, place)
  const between = keysBetween(siblings[index - 1], siblings[index], place.parentId, ids.length)
  return between ?? renumber(doc, siblings, index, place.parentId, ids.length)
}

/** The sibling before an item as shown, null when it is the first: what `afterId` would put it back. */
export function placeOf(doc: Y.Doc, itemId: string): AgendaPlace | null {
  const items = readAgenda(doc)
  const item = items.find((candidate) => candidate.id === itemId)
  if (!item) return null
  const siblings = items.filter((candidate) => candidate.parentId === item.parentId)
  return { parentId: item.parentId, afterId: siblings[siblings.indexOf(item) - 1]?.id ?? null }
}

function shownSiblings(doc: Y.Doc, stored: ReadonlyMap<string, StoredItem>, parentId: string | null): StoredItem[] {
  return readAgenda(doc).flatMap((view) => {
    const item = view.parentId === parentId ? stored.get(view.id) : undefined
    return item ? [item] : []
  })
}

/** A removed neighbour still marks its spot; one that moved elsewhere does not: then the place is the last. */
function indexAfter(
  siblings: readonly StoredItem[],
  stored: ReadonlyMap<string, StoredItem>,
  place: AgendaPlace,
): number {
  if (place.afterId === null) return 0
  const shown = siblings.findIndex((item) => item.id === place.afterId)
  if (shown >= 0) return shown + 1
  const gone = stored.get(place.afterId)
  if (!gone?.removed || gone.parentId !== place.parentId) return siblings.length
  const next = siblings.findIndex((item) => item.order > gone.order)
  return next < 0 ? siblings.length : next
}

function keysBetween(
  before: StoredItem | undefined,
  after: StoredItem | undefined,
  parentId: string | null,
  count: number,
): readonly string[] | null {
  // An item shown here because its group is gone keeps a key of another list: it says nothing about this one.
  if ([before, after].some((item) => item !== undefined && item.parentId !== parentId)) return null
  if (before && after && before.order >= after.order) return null
  try {
    const keys = generateNKeysBetween(before?.order ?? null, after?.order ?? null, count)
    return keys.some((key) => key.length > LONGEST_KEY) ? null : keys
  } catch {
    // A neighbour's key is no fractional index (only a foreign client writes such): number them afresh.
    return null
  }
}

function renumber(
  doc: Y.Doc,
  siblings: readonly StoredItem[],
  index: number,
  parentId: string | null,
  count: number,
): readonly string[] {
  const keys = generateNKeysBetween(null, null, siblings.length + count)
  const map = agendaItems(doc)
  siblings.forEach((item, position) => {
    const entry = map.get(item.id)
    const order = keys[position < index ? position : position + count]
    if (entry instanceof Y.Map) entry.set('place', { parentId, order })
  })
  return keys.slice(index, index + count)
}
