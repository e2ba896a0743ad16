import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import { eventsAfter, type MeetingHead } from './meeting-repository.ts'
import { EMPTY_ROOM, foldEvents, type RoomState } from './room-state.ts'

/** More meetings at once are folded anew when they are asked for. */
const MOST_KEPT = 100

/** States of meetings, folded from their logs and kept up to date: only what is new is read. */
export interface RoomStates {
  /** The state as of that head; call it before appending, so that nothing uncommitted is kept. */
  at(db: Tx | PrismaClient, head: MeetingHead): Promise<RoomState>
}

export function createRoomStates(): RoomStates {
  const kept = new Map<string, RoomState>()
  return {
    async at(db, head) {
      const known = kept.get(head.id) ?? EMPTY_ROOM
      if (known.seq >= head.lastSeq) return known
      const state = foldEvents(known, await eventsAfter(db, head.id, known.seq))
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
