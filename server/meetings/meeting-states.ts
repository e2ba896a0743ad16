import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import { foldMeeting, foldPresence } from './fold-meeting.ts'
import { isMeetingKind, MeetingEvent, RoomPresence } from './meeting-event.ts'
import type { LogRow, MeetingHead, MeetingLogPort } from './meeting-ports.ts'
import { EMPTY_MEETING, type MeetingState } from './meeting-state.ts'

/** More meetings at once are folded anew when they are asked for. */
const MOST_KEPT = 100

/** States of meetings, folded from their logs and kept up to date: only what is new is read. */
export interface MeetingStates {
  /** The state as of that head; call it before appending, so that nothing uncommitted is kept. */
  at(db: Tx | PrismaClient, head: MeetingHead): Promise<MeetingState>
}

export function createMeetingStates(log: Pick<MeetingLogPort, 'after'>): MeetingStates {
  const kept = new Map<string, MeetingState>()
  return {
    async at(db, head) {
      const known = kept.get(head.id) ?? EMPTY_MEETING
      if (known.seq >= head.lastSeq) return known
      const state = foldLog(await log.after(db, head.id, known.seq), known)
      // Two readers may come back in either order.
      if (state.seq >= (kept.get(head.id)?.seq ?? 0)) {
        kept.delete(head.id)
        kept.set(head.id, state)
        const [oldest] = kept.keys()
        if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
      }
      return state
    },
  }
}

/** Rows of the log, in order, on a state: the meeting's own kinds and who comes and goes in the room. */
export function foldLog(rows: readonly LogRow[], from: MeetingState = EMPTY_MEETING): MeetingState {
  let state = from
  for (const row of rows) {
    const at = row.at.getTime()
    if (isMeetingKind(row.kind)) state = foldMeeting(state, MeetingEvent.parse(row), row.seq, at)
    else {
      const presence = RoomPresence.safeParse(row)
      if (presence.success) state = foldPresence(state, presence.data, at)
    }
    state = { ...state, seq: row.seq }
  }
  return state
}
