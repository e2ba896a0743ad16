import { KEEP_PLACE_MS } from './contract.ts'
import { foldSpeaking } from './fold-speaking.ts'
import { foldVoting } from './fold-voting.ts'
import type { MeetingEvent, RoomPresence } from './meeting-event.ts'
import type { MeetingState, Presence } from './meeting-state.ts'

/** One event on a state; `at` in ms is the server's time in the log. */
export function foldMeeting(state: MeetingState, event: MeetingEvent, seq: number, at: number): MeetingState {
  const { kind, payload } = event
  switch (kind) {
    case 'came':
      return arrive(state, payload.userId, { atPage: true, fullName: payload.fullName, mayChair: payload.mayChair }, at)
    case 'went':
      return leave(state, payload.userId, { atPage: false }, Date.parse(payload.since))
    case 'lease-taken':
      return { ...state, lease: { userId: payload.userId, fullName: payload.fullName, since: at } }
    case 'meeting-opened':
      return { ...state, openedAt: at, isPaused: false }
    case 'meeting-paused':
      return { ...rest(state, at), isPaused: true }
    case 'meeting-resumed':
      return { ...state, isPaused: false, itemSince: state.itemId === null ? null : at }
    case 'meeting-closed':
      return { ...rest(state, at), closedAt: at }
    case 'item-called':
      return {
        ...rest(state, at),
        itemId: payload.itemId,
        itemSince: state.isPaused ? null : at,
        clause: null,
        paper: null,
      }
    case 'clause-shown':
      return { ...state, clause: payload.clause }
    case 'page-shown':
      return { ...state, paper: { paperId: payload.paperId, page: payload.page } }
    case 'roll-called': {
      const firstAt = state.rolls.get(payload.pointId)?.firstAt ?? at
      return { ...state, rolls: new Map(state.rolls).set(payload.pointId, { ...payload, firstAt, at }) }
    }
    default:
      return foldVoting(foldSpeaking(state, event, seq, at), event, at)
  }
}

/** Who is in the room is in the meeting. */
export function foldPresence(state: MeetingState, { kind, payload }: RoomPresence, at: number): MeetingState {
  switch (kind) {
    case 'entered':
      return arrive(state, payload.userId, { inRoom: true }, at)
    case 'admitted':
      return payload.userIds.reduce((folded, userId) => arrive(folded, userId, { inRoom: true }, at), state)
    default:
      return leave(state, payload.userId, { inRoom: false }, at)
  }
}

/** The clock of the current item stands still. */
function rest(state: MeetingState, at: number): MeetingState {
  if (state.itemId === null || state.itemSince === null) return state
  const spent = (state.itemSpent.get(state.itemId) ?? 0) + (at - state.itemSince)
  return { ...state, itemSpent: new Map(state.itemSpent).set(state.itemId, spent), itemSince: null }
}

const NOBODY_YET: Omit<Presence, 'firstSeen'> = {
  fullName: '',
  mayChair: null,
  atPage: false,
  inRoom: false,
  awaySince: null,
  stayed: 0,
  hereSince: null,
}

function arrive(state: MeetingState, userId: string, by: Partial<Presence>, at: number): MeetingState {
  const known = state.people.get(userId) ?? { ...NOBODY_YET, firstSeen: at }
  const person: Presence = { ...known, ...by, awaySince: null, hereSince: known.hereSince ?? at }
  const people = new Map(state.people).set(userId, person)
  const lost = [...state.requests.values()].filter(
    (request) => request.speaker.userId === userId && !keptUntil(known, at),
  )
  if (lost.length === 0) return { ...state, people }
  const requests = new Map(state.requests)
  for (const { requestId } of lost) requests.delete(requestId)
  return { ...state, people, requests }
}

function keptUntil(person: Presence, at: number): boolean {
  return person.awaySince === null || at - person.awaySince <= KEEP_PLACE_MS
}

function leave(state: MeetingState, userId: string, by: Partial<Presence>, since: number): MeetingState {
  const known = state.people.get(userId)
  if (!known) return state
  const now = { ...known, ...by }
  if (now.atPage || now.inRoom || known.hereSince === null)
    return { ...state, people: new Map(state.people).set(userId, now) }
  const stayed = known.stayed + Math.max(0, since - known.hereSince)
  const person: Presence = { ...now, stayed, hereSince: null, awaySince: since }
  return { ...state, people: new Map(state.people).set(userId, person) }
}
