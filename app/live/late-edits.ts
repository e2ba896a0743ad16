import * as Y from 'yjs'
import { type AgendaBefore, captureBefore } from '#realtime/protocol/agenda-before.ts'
import type { AgendaCommand } from '#realtime/protocol/agenda-commands.ts'
import { agendaItems, readAgenda } from '#realtime/protocol/agenda-document.ts'
import { readStoredItems, type StoredItem } from '#realtime/protocol/agenda-item.ts'
import type { AgendaItemInput } from '#realtime/protocol/agenda-item-content.ts'
import { placeOf } from '#realtime/protocol/agenda-order.ts'

/** One thing that was typed too late, as the command that would bring it in. */
export interface LateChange {
  readonly key: string
  readonly command: AgendaCommand
  readonly before: AgendaBefore | null
}

/**
 * What was typed offline and cannot be merged any more (decisions.md "Late edits"), item by item: the difference
 * between what this page holds and what the server says, as commands that can be proposed or made an amendment.
 */
export function lateChanges(local: Y.Doc, server: Y.Doc): LateChange[] {
  const merged = new Y.Doc()
  Y.applyUpdate(merged, Y.encodeStateAsUpdate(local))
  Y.applyUpdate(merged, Y.encodeStateAsUpdate(server))
  const mine = readStoredItems(agendaItems(merged))
  const theirs = readStoredItems(agendaItems(server))
  const commands = [...additions(merged, theirs), ...[...mine.values()].flatMap((item) => edits(merged, item, theirs))]
  const changes = commands.map((command) => ({
    key: JSON.stringify(command),
    command,
    before: captureBefore(server, command),
  }))
  merged.destroy()
  return changes
}

/** Items that the server does not have: at the top, with their children, or inside a group that it has. */
function additions(merged: Y.Doc, theirs: ReadonlyMap<string, StoredItem>): AgendaCommand[] {
  const items = readAgenda(merged)
  const isNew = (id: string | null) => id !== null && !theirs.has(id)
  return items
    .filter((item) => isNew(item.id) && !isNew(item.parentId))
    .map((item) => {
      const children = items.filter((child) => child.parentId === item.id && isNew(child.id)).map(inputOf)
      return {
        type: 'add',
        items: [{ ...inputOf(item), ...(children.length > 0 ? { children } : {}) }],
        ...placeIn(merged, item.id),
      }
    })
}

function edits(merged: Y.Doc, item: StoredItem, theirs: ReadonlyMap<string, StoredItem>): AgendaCommand[] {
  const theirOwn = theirs.get(item.id)
  if (!theirOwn) return []
  if (item.removed !== theirOwn.removed) return [{ type: item.removed ? 'remove' : 'restore', itemIds: [item.id] }]
  if (item.removed) return []
  const set = { type: 'set', itemId: item.id } as const
  const commands: AgendaCommand[] = []
  if (item.kind !== theirOwn.kind) commands.push({ ...set, field: 'kind', value: item.kind })
  for (const field of ['title', 'presenterName', 'notes'] as const) {
    if (item[field] !== theirOwn[field]) commands.push({ ...set, field, value: item[field] })
  }
  if (item.presenterDepartmentId !== theirOwn.presenterDepartmentId) {
    commands.push({ ...set, field: 'presenterDepartmentId', value: item.presenterDepartmentId })
  }
  if (item.minutes !== theirOwn.minutes) commands.push({ ...set, field: 'minutes', value: item.minutes })
  if (item.paperIds.join() !== theirOwn.paperIds.join()) {
    commands.push({ ...set, field: 'paperIds', value: item.paperIds })
  }
  if (item.parentId !== theirOwn.parentId || item.order !== theirOwn.order) {
    commands.push({ type: 'move', itemId: item.id, ...placeIn(merged, item.id) })
  }
  return commands
}

function placeIn(doc: Y.Doc, itemId: string): { parentId: string | null; afterId: string | null } {
  return placeOf(doc, itemId) ?? { parentId: null, afterId: null }
}

function inputOf(item: Omit<AgendaItemInput, 'children'> & { readonly ownMinutes?: number }): AgendaItemInput {
  const { id, kind, title, presenterDepartmentId, presenterName, notes, paperIds } = item
  return {
    id,
    kind,
    title,
    minutes: item.ownMinutes ?? item.minutes,
    presenterDepartmentId: presenterDepartmentId ?? null,
    presenterName: presenterName ?? '',
    notes: notes ?? '',
    paperIds: [...(paperIds ?? [])],
  }
}
