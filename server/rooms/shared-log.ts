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
   * Gives the floor of the room to who speaks, or to nobody: that microphone opens, the one before closes. Who is not
   * in the room speaks without it. Call it before anything else is appended in the transaction.
   */
  moveFloor(tx: Tx, head: MeetingHead, userId: string | null, by: By): Promise<MeetingHead>
}

export function createSharedLog(states: RoomStates): SharedLog {
  return {
    hold: holdMeeting,
    find: findMeeting,
    after: rowsAfter,
    append: appendEvent,
    room: (db, head) => states.at(db, head),
    async moveFloor(tx, head, userId, by) {
      let last = head
      for (const event of floorMoves(await states.at(tx, head), userId)) last = await appendEvent(tx, last, event, by)
      return last
    },
  }
}

/** Who conducts keeps an open microphone when a speech ends: they speak between the speeches. */
function floorMoves(state: RoomState, wanted: string | null): readonly MeetingEvent[] {
  const next = wanted === null ? undefined : state.people.get(wanted)
  const userId = next?.standing === 'present' ? next.userId : null
  if (state.floorId === userId) return []
  const before = state.floorId === null ? undefined : state.people.get(state.floorId)
  return [
    happened('floor-given', { userId }),
    ...(before && !before.isConducting && !before.isMuted ? [happened('muted', { userIds: [before.userId] })] : []),
    ...(next && userId !== null && next.isMuted ? [happened('unmuted', { userId })] : []),
  ]
}
