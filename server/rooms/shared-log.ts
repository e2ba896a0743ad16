import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import { happened, type MeetingEvent } from './meeting-event.ts'
import type { LoggedEvent } from './meeting-log.ts'
import {
  appendEvent,
  type EventToAppend,
  findMeeting,
  holdMeeting,
  type MeetingHead,
  rowsAfter,
} from './meeting-repository.ts'
import type { RoomState } from './room-state.ts'
import type { RoomStates } from './room-states.ts'

type By = { readonly at: Date; readonly actorId: string | null; readonly onBehalfOf: string | null }

/** The log of meetings for the module that writes into it beside the room. Kinds of events must differ from the room's. */
export interface SharedLog {
  /** The meeting of a workshop, held until the transaction ends. */
  hold(tx: Tx, workshopId: string, at: Date): Promise<MeetingHead>
  find(db: Tx | PrismaClient, workshopId: string): Promise<MeetingHead | null>
  after(db: Tx | PrismaClient, meetingId: string, seq: number): Promise<LoggedEvent[]>
  append(tx: Tx, head: MeetingHead, event: EventToAppend, by: By): Promise<MeetingHead>
  /** The room as of that head. */
  room(db: Tx | PrismaClient, head: MeetingHead): Promise<RoomState>
  /**
   * Gives the floor of the room to who speaks, or to nobody: the microphone before closes. Who is not in the room speaks
   * without it. Call it before anything else is appended in the transaction.
   */
  moveFloor(tx: Tx, head: MeetingHead, floor: MovedFloor | null, by: By): Promise<MeetingHead>
}

export interface MovedFloor {
  readonly userId: string
  /** Asked to speak, so the microphone opens at once; else the person is invited to open it. */
  readonly isCalled: boolean
}

export function createSharedLog(states: RoomStates): SharedLog {
  return {
    hold: holdMeeting,
    find: findMeeting,
    after: rowsAfter,
    append: appendEvent,
    room: (db, head) => states.at(db, head),
    async moveFloor(tx, head, floor, by) {
      let last = head
      for (const event of floorMoves(await states.at(tx, head), floor)) last = await appendEvent(tx, last, event, by)
      return last
    },
  }
}

/** Who conducts keeps an open microphone when a speech ends: they speak between the speeches. */
function floorMoves(state: RoomState, floor: MovedFloor | null): readonly MeetingEvent[] {
  const next = floor === null ? undefined : state.people.get(floor.userId)
  const userId = next?.standing === 'present' ? next.userId : null
  const isCalled = userId !== null && floor?.isCalled === true
  // A point whose next delegate is called is called anew.
  if (state.floorId === userId && !isCalled) return []
  const before = state.floorId === null ? undefined : state.people.get(state.floorId)
  const isSilenced = before && before.userId !== userId && !before.isConducting && !before.isMuted
  return [
    happened('floor-given', { userId, ...(isCalled ? { isCalled } : {}) }),
    ...(isSilenced ? [happened('muted', { userIds: [before.userId] })] : []),
    ...(next && userId !== null && next.isMuted ? [happened('unmuted', { userId })] : []),
  ]
}
