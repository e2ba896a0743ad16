import type { RoomState } from '#server/rooms/room-state.ts'
import type { Rooms } from '#server/rooms/rooms.ts'

/** Ends groups when their time is up. */
export interface GroupClock {
  /** As the room stands now. */
  follow(workshopId: string, state: RoomState): void
  /** Idempotent. */
  close(): void
}

export function createGroupClock(deps: {
  readonly rooms: Pick<Rooms, 'closeGroupsOnTime'>
  /** ms since the epoch, by the server's clock. */
  readonly now: () => number
  readonly reportError: (error: unknown) => void
}): GroupClock {
  const timers = new Map<string, { readonly endsAt: string; readonly timer: NodeJS.Timeout }>()
  let closed = false

  return {
    follow(workshopId, { groups }) {
      const endsAt = groups?.endsAt ?? null
      const known = timers.get(workshopId)
      if (closed || known?.endsAt === endsAt) return
      clearTimeout(known?.timer)
      timers.delete(workshopId)
      if (endsAt === null) return
      const timer = setTimeout(
        () => {
          timers.delete(workshopId)
          deps.rooms.closeGroupsOnTime({ workshopId }).catch(deps.reportError)
        },
        Math.max(0, Date.parse(endsAt) - deps.now()),
      )
      timers.set(workshopId, { endsAt, timer })
    },
    close() {
      closed = true
      for (const { timer } of timers.values()) clearTimeout(timer)
    },
  }
}
