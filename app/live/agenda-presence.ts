import * as Y from 'yjs'
import { agendaItems } from '#realtime/protocol/agenda-document.ts'
import { type AgendaTextField, itemText } from '#realtime/protocol/agenda-item.ts'

/** The cells of an item in which one can be. */
export type AgendaCell = AgendaTextField | 'kind' | 'presenterDepartmentId' | 'minutes' | 'paperIds'

/** How somebody is here. */
export type AgendaPresenceMode = 'edit' | 'suggest' | 'read'

/** Where somebody is: the cell, and in a text the ends of the selection as positions that survive edits. */
export interface AgendaPlaceOfPerson {
  readonly itemId: string
  readonly cell: AgendaCell
  readonly anchor?: unknown
  readonly head?: unknown
}

/** What this page says about itself; who it is the server adds. */
export interface AgendaPresence {
  readonly mode: AgendaPresenceMode
  readonly place: AgendaPlaceOfPerson | null
}

export interface AgendaPeer {
  readonly userId: string
  readonly name: string
  readonly departmentCode: string
  readonly departmentHue: number | null
  readonly departmentShortName: string
  readonly mode: AgendaPresenceMode
  readonly place: { readonly itemId: string; readonly cell: AgendaCell; readonly caret: number | null } | null
}

/** A place inside a text, to be shared with the others. */
export function placeInText(
  itemId: string,
  cell: AgendaTextField,
  text: Y.Text,
  selection: { readonly anchor: number; readonly head: number },
): AgendaPlaceOfPerson {
  const at = (index: number) => Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, index, -1))
  return { itemId, cell, anchor: at(selection.anchor), head: at(selection.head) }
}

/**
 * The others who are here, each person once: a page on which they do something counts before one that is only open.
 * States come from other browsers: what is not understood is left out.
 * @param others their presence states, each with the `user` that the server wrote
 */
export function readPeers(others: readonly { readonly state: unknown }[], ownUserId: string, doc: Y.Doc): AgendaPeer[] {
  const peers = new Map<string, AgendaPeer>()
  for (const { state } of others) {
    const peer = readPeer(state, doc)
    if (!peer || peer.userId === ownUserId) continue
    const known = peers.get(peer.userId)
    if (!known || rank(peer) > rank(known)) peers.set(peer.userId, peer)
  }
  return [...peers.values()].sort((a, b) => rank(b) - rank(a) || (a.userId < b.userId ? -1 : 1))
}

const RANK: Readonly<Record<AgendaPresenceMode, number>> = { edit: 3, suggest: 2, read: 1 }

function rank(peer: AgendaPeer): number {
  return RANK[peer.mode] * 2 + (peer.place ? 1 : 0)
}

function readPeer(state: unknown, doc: Y.Doc): AgendaPeer | null {
  if (!isRecord(state) || !isRecord(state.user)) return null
  const { userId, name, departmentCode, departmentHue, departmentShortName } = state.user
  if (typeof userId !== 'string' || typeof name !== 'string') return null
  return {
    userId,
    name,
    departmentCode: typeof departmentCode === 'string' ? departmentCode : '',
    departmentHue: typeof departmentHue === 'number' ? departmentHue : null,
    departmentShortName: typeof departmentShortName === 'string' ? departmentShortName : '',
    mode: state.mode === 'edit' || state.mode === 'suggest' ? state.mode : 'read',
    place: readPlace(state.place, doc),
  }
}

const TEXTS: readonly AgendaTextField[] = ['title', 'presenterName', 'notes']
const CELLS: readonly AgendaCell[] = [...TEXTS, 'kind', 'presenterDepartmentId', 'minutes', 'paperIds']

function readPlace(place: unknown, doc: Y.Doc): AgendaPeer['place'] {
  if (!isRecord(place) || typeof place.itemId !== 'string') return null
  const cell = CELLS.find((known) => known === place.cell)
  if (!cell) return null
  const field = TEXTS.find((known) => known === cell)
  const text = field ? itemText(agendaItems(doc), place.itemId, field) : null
  return { itemId: place.itemId, cell, caret: text ? indexOf(place.head, text, doc) : null }
}

function indexOf(position: unknown, text: Y.Text, doc: Y.Doc): number | null {
  if (!isRecord(position)) return null
  try {
    const absolute = Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(position), doc)
    return absolute?.type === text ? absolute.index : null
  } catch {
    // A position of another make, or in a part of the document that has not arrived yet.
    return null
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
