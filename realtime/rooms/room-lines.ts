import type { LineView } from '#realtime/protocol/room-protocol.ts'
import type { RoomSession } from './room-session.ts'

/** How good the lines of those in a room are, as their browsers say; told to the others, kept nowhere. */
export interface RoomLines {
  noteLine(workshopId: string, line: LineView): void
  forgetLine(workshopId: string, userId: string): void
  /** Those that are not good. */
  linesIn(workshopId: string): readonly LineView[]
  close(): void
}

const GATHER_MS = 1_000

export function createRoomLines(sessionsIn: (workshopId: string) => readonly RoomSession[]): RoomLines {
  const rooms = new Map<string, Map<string, LineView>>()
  const timers = new Map<string, NodeJS.Timeout>()

  const linesIn = (workshopId: string) => [...(rooms.get(workshopId)?.values() ?? [])]

  /** Many lines turn bad at once: told once a second, not each by itself. */
  function tellSoon(workshopId: string): void {
    if (timers.has(workshopId)) return
    const tell = () => {
      timers.delete(workshopId)
      for (const session of sessionsIn(workshopId)) if (session.peer) session.tell('lines', linesIn(workshopId))
    }
    timers.set(workshopId, setTimeout(tell, GATHER_MS))
  }

  function forgetLine(workshopId: string, userId: string): void {
    const lines = rooms.get(workshopId)
    if (!lines?.delete(userId)) return
    if (lines.size === 0) rooms.delete(workshopId)
    tellSoon(workshopId)
  }

  return {
    noteLine(workshopId, line) {
      if (line.quality === 'good') return forgetLine(workshopId, line.userId)
      rooms.set(workshopId, (rooms.get(workshopId) ?? new Map<string, LineView>()).set(line.userId, line))
      tellSoon(workshopId)
    },
    forgetLine,
    linesIn,
    close() {
      for (const timer of timers.values()) clearTimeout(timer)
      timers.clear()
    },
  }
}
