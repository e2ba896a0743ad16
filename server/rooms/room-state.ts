import type { RoomSettings, Standing } from './contract.ts'
import type { EventPerson, MeetingEvent } from './meeting-event.ts'
import { placeOf, type RoomGroups } from './room-groups.ts'

/** A person who was in the room or asked to come in. */
export interface RoomPerson extends EventPerson {
  readonly userId: string
  readonly standing: Standing
  /** Was let in and not removed since: comes back without asking. */
  readonly wasAdmitted: boolean
  /** By who conducts; one's own silence is nobody else's business. */
  readonly isMuted: boolean
  readonly isCameraStopped: boolean
  /** Number of the event with which the hand went up; null: it is down. */
  readonly handRaisedAt: number | null
}

/** A room as its log tells it. */
export interface RoomState {
  readonly seq: number
  readonly settings: RoomSettings
  readonly people: ReadonlyMap<string, RoomPerson>
  /** By place (a group, or '' for the room itself): at most one presents in each. At most one has the floor. */
  readonly presenters: ReadonlyMap<string, string>
  readonly floorId: string | null
  /** Number of the event that called who has the floor to speak; null: nobody has it, or it was not asked for. */
  readonly calledAt: number | null
  readonly captionerId: string | null
  readonly groups: RoomGroups | null
}

export const EMPTY_ROOM: RoomState = {
  seq: 0,
  settings: { isLocked: false, admitsRegistered: true, maySelfUnmute: true },
  people: new Map(),
  presenters: new Map(),
  floorId: null,
  calledAt: null,
  captionerId: null,
  groups: null,
}

/** Folds events, in order, onto a state; what others wrote into the log (null) changes nothing but the number. */
export function foldEvents(
  state: RoomState,
  events: readonly { seq: number; event: MeetingEvent | null }[],
): RoomState {
  let folded = state
  for (const { seq, event } of events) folded = { ...(event ? fold(folded, event, seq) : folded), seq }
  return folded
}

function fold(state: RoomState, { kind, payload }: MeetingEvent, seq: number): RoomState {
  switch (kind) {
    case 'asked':
      return arrive(state, payload.userId, payload.person, { standing: 'waiting', wasAdmitted: false })
    case 'entered':
      return arrive(state, payload.userId, payload.person, {
        standing: 'present',
        wasAdmitted: true,
        isMuted: payload.isMuted,
      })
    case 'admitted':
      return payload.userIds.reduce(
        (folded, id) =>
          change(folded, id, { standing: 'present', wasAdmitted: true, isMuted: !state.settings.maySelfUnmute }),
        state,
      )
    case 'left':
      return goAway(state, payload.userId, { standing: 'absent' })
    case 'removed':
      return goAway(state, payload.userId, { standing: 'removed', wasAdmitted: false })
    case 'blocked':
      return goAway(state, payload.userId, { standing: 'blocked', wasAdmitted: false })
    case 'unblocked':
      return change(state, payload.userId, { standing: 'removed' })
    case 'settings-changed':
      return { ...state, settings: { ...state.settings, ...defined(payload) } }
    case 'muted':
      return payload.userIds.reduce((folded, id) => change(folded, id, { isMuted: true }), state)
    case 'unmuted':
      return change(state, payload.userId, { isMuted: false })
    case 'camera-stopped':
      return change(state, payload.userId, { isCameraStopped: true })
    case 'camera-allowed':
      return change(state, payload.userId, { isCameraStopped: false })
    case 'share-started':
      return {
        ...state,
        presenters: new Map(state.presenters).set(placeOf(state, payload.userId), payload.userId),
      }
    case 'share-stopped':
      return { ...state, presenters: without(state.presenters, payload.userId) }
    case 'floor-given':
      // Who has the floor has been heard.
      return {
        ...lowerHands(state, payload.userId === null ? [] : [payload.userId]),
        floorId: payload.userId,
        calledAt: payload.isCalled ? seq : null,
      }
    case 'hand-raised':
      return change(state, payload.userId, { handRaisedAt: seq })
    case 'hands-lowered':
      return lowerHands(state, payload.userIds)
    case 'captioner-seated':
      return { ...state, captionerId: payload.userId }
    case 'groups-opened': {
      const { groups, members, mayChoose, endsAt } = payload
      const dealt = new Map(members.map(({ userId, groupId }) => [userId, groupId]))
      return moved(state, { groups, mayChoose, endsAt, word: null, members: dealt })
    }
    case 'group-entered': {
      if (!state.groups) return state
      const members = new Map(state.groups.members)
      if (payload.groupId === null) members.delete(payload.userId)
      else members.set(payload.userId, payload.groupId)
      return moved(state, { ...state.groups, members })
    }
    case 'groups-timed':
      return state.groups ? { ...state, groups: { ...state.groups, endsAt: payload.endsAt } } : state
    case 'groups-addressed': {
      const { fullName, text } = payload
      return state.groups ? { ...state, groups: { ...state.groups, word: { seq, fullName, text } } } : state
    }
    case 'groups-closed':
      return moved(state, null)
    case 'captioned':
    case 'said':
      return state
  }
}

function arrive(state: RoomState, userId: string, person: EventPerson, now: Partial<RoomPerson>): RoomState {
  const before = state.people.get(userId)
  return put(state, { ...FRESH, userId, ...before, ...person, ...now })
}

/** Who goes elsewhere presents no longer: those there see another room. */
function moved(state: RoomState, groups: RoomGroups | null): RoomState {
  const next = { ...state, groups }
  const stays = ([place, userId]: [string, string]) => placeOf(next, userId) === place
  return { ...next, presenters: new Map([...state.presenters].filter(stays)) }
}

function without(presenters: ReadonlyMap<string, string>, userId: string): ReadonlyMap<string, string> {
  return new Map([...presenters].filter(([, id]) => id !== userId))
}

const FRESH = {
  wasAdmitted: false,
  standing: 'absent',
  isMuted: false,
  isCameraStopped: false,
  handRaisedAt: null,
} as const

function lowerHands(state: RoomState, userIds: readonly string[]): RoomState {
  return userIds.reduce((folded, id) => change(folded, id, { handRaisedAt: null }), state)
}

/** Who is away presents nothing, has no floor, no seat for captions and no hand up. */
function goAway(state: RoomState, userId: string, now: Partial<RoomPerson>): RoomState {
  const gone = change(state, userId, { ...now, handRaisedAt: null })
  return {
    ...gone,
    presenters: without(gone.presenters, userId),
    ...(gone.floorId === userId ? { floorId: null, calledAt: null } : {}),
    captionerId: gone.captionerId === userId ? null : gone.captionerId,
  }
}

function change(state: RoomState, userId: string, now: Partial<RoomPerson>): RoomState {
  const person = state.people.get(userId)
  return person ? put(state, { ...person, ...now }) : state
}

function put(state: RoomState, person: RoomPerson): RoomState {
  return { ...state, people: new Map(state.people).set(person.userId, person) }
}

function defined<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never // same keys
}
