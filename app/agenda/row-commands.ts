import { v7 } from 'uuid'
import type { AgendaCommand } from '#realtime/protocol/agenda-commands.ts'
import type { AgendaItemView } from '#realtime/protocol/agenda-document.ts'
import type { AgendaItemInput, AgendaKind } from '#realtime/protocol/agenda-item-content.ts'

type Items = readonly AgendaItemView[]
type Move = Extract<AgendaCommand, { type: 'move' }>
type Add = Extract<AgendaCommand, { type: 'add' }>

/** Minutes that a new item starts with. */
const NEW_ITEM_MINUTES = 15

export function newItem(kind: AgendaKind, title: string): AgendaItemInput {
  return { id: v7(), kind, title, minutes: NEW_ITEM_MINUTES }
}

/** Puts new items right after a row (inside its group), right before it, at the end of a group, or last of all. */
export function addItems(
  items: Items,
  added: readonly AgendaItemInput[],
  where: { readonly after: string } | { readonly before: string } | { readonly inside: string } | 'last',
): Add {
  const add = { type: 'add', items: added } as const
  if (where === 'last') return { ...add, parentId: null, afterId: lastOf(items, null) }
  if ('inside' in where) return { ...add, parentId: where.inside, afterId: lastOf(items, where.inside) }
  const next = items.find((item) => item.id === ('after' in where ? where.after : where.before))
  if (!next) return { ...add, parentId: null, afterId: lastOf(items, null) }
  return { ...add, parentId: next.parentId, afterId: 'after' in where ? next.id : previousOf(items, next) }
}

/** Alt+↑: before the sibling above; the first of a group leaves it upwards. Null at the very top. */
export function moveUp(items: Items, item: AgendaItemView): Move | null {
  const above = previousOf(items, item)
  if (above) {
    const sibling = items.find((candidate) => candidate.id === above)
    return {
      type: 'move',
      itemId: item.id,
      parentId: item.parentId,
      afterId: sibling ? previousOf(items, sibling) : null,
    }
  }
  const group = groupOf(items, item)
  return group && { type: 'move', itemId: item.id, parentId: null, afterId: previousOf(items, group) }
}

/** Alt+↓: after the sibling below; the last of a group leaves it downwards. Null at the very end. */
export function moveDown(items: Items, item: AgendaItemView): Move | null {
  const siblings = siblingsOf(items, item.parentId)
  const below = siblings[siblings.indexOf(item) + 1]
  if (below) return { type: 'move', itemId: item.id, parentId: item.parentId, afterId: below.id }
  const group = groupOf(items, item)
  return group && { type: 'move', itemId: item.id, parentId: null, afterId: group.id }
}

/** Alt+→: to the end of the group that the item above is, or becomes. Null for groups, children and the first item. */
export function nest(items: Items, item: AgendaItemView): Move | null {
  const above = item.parentId === null && item.childCount === 0 ? previousOf(items, item) : null
  return above === null ? null : { type: 'move', itemId: item.id, parentId: above, afterId: lastOf(items, above) }
}

/** Alt+←: out of the group, right after it. Null for items that are in none. */
export function unnest(items: Items, item: AgendaItemView): Move | null {
  const group = groupOf(items, item)
  return group && { type: 'move', itemId: item.id, parentId: null, afterId: group.id }
}

/** The same once more right after it, a group with its children; under new ids. */
export function duplicate(items: Items, item: AgendaItemView): Add {
  const children = siblingsOf(items, item.id).map(copyOf)
  const copy = { ...copyOf(item), ...(children.length > 0 ? { children } : {}) }
  return { type: 'add', items: [copy], parentId: item.parentId, afterId: item.id }
}

/** Where a dragged item would go: beside the row it hovers over, or into the group that the row is. Null: not there. */
export function dropAt(
  items: Items,
  dragged: AgendaItemView,
  target: AgendaItemView,
  edge: 'before' | 'after' | 'inside',
): Move | null {
  if (dragged.id === target.id || target.parentId === dragged.id) return null
  const move = { type: 'move', itemId: dragged.id } as const
  const isGroup = dragged.childCount > 0
  if (edge === 'inside' || (edge === 'after' && target.childCount > 0 && !isGroup)) {
    if (isGroup || target.parentId !== null) return null
    const afterId = edge === 'inside' ? lastOf(items, target.id, dragged.id) : null
    return { ...move, parentId: target.id, afterId }
  }
  // A group cannot go into a group: beside a child means beside the child's group.
  const beside = isGroup ? (groupOf(items, target) ?? target) : target
  if (beside.id === dragged.id) return null
  const afterId = edge === 'after' ? beside.id : previousOf(items, beside, dragged.id)
  return { ...move, parentId: beside.parentId, afterId }
}

export function siblingsOf(items: Items, parentId: string | null): AgendaItemView[] {
  return items.filter((item) => item.parentId === parentId)
}

export function groupOf(items: Items, item: AgendaItemView): AgendaItemView | null {
  return items.find((candidate) => candidate.id === item.parentId) ?? null
}

function previousOf(items: Items, item: AgendaItemView, except?: string): string | null {
  const siblings = siblingsOf(items, item.parentId).filter((sibling) => sibling.id !== except)
  const at = siblings.findIndex((sibling) => sibling.id === item.id)
  return siblings[at - 1]?.id ?? null
}

function lastOf(items: Items, parentId: string | null, except?: string): string | null {
  return (
    siblingsOf(items, parentId)
      .filter((item) => item.id !== except)
      .at(-1)?.id ?? null
  )
}

function copyOf(item: AgendaItemView): AgendaItemInput {
  const { kind, title, ownMinutes, presenterDepartmentId, presenterName, notes, paperIds } = item
  return { id: v7(), kind, title, minutes: ownMinutes, presenterDepartmentId, presenterName, notes, paperIds }
}
