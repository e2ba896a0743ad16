import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useRevalidateSoon } from '#app/live/revalidate-soon.ts'
import type { MeetingView } from '#server/meetings/board/contract.ts'
import { createMeetingBoard, type MeetingBoard } from './meeting-board.ts'
import type { MeetingClock } from './meeting-clock.ts'

/** The meeting for as long as its page is shown, followed live. */
export function useMeetingBoard(loaded: MeetingView): { board: MeetingBoard; view: MeetingView } {
  const [board] = useState(() => createMeetingBoard(loaded))
  const revalidateSoon = useRevalidateSoon()
  useEffect(() => board.follow(revalidateSoon), [board, revalidateSoon])
  useEffect(() => board.put(loaded), [board, loaded])
  const view = useSyncExternalStore(board.subscribe, board.getView, () => loaded)
  return { board, view }
}

/** The server's clock for everything below the page. */
export const ServerNow = createContext<() => number>(() => 0)

/** The server's time, again every `everyMs`. */
export function useRunningNow(everyMs = 1_000): number {
  const serverNow = useContext(ServerNow)
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    setNow(serverNow())
    const timer = setInterval(() => setNow(serverNow()), everyMs)
    return () => clearInterval(timer)
  }, [serverNow, everyMs])
  return now
}

/** The server's clock once the page is alive; until then the instant it was read at. */
export function useSteadyServerNow(clock: MeetingClock, readAt: number): () => number {
  const [isAlive, setAlive] = useState(false)
  useEffect(() => setAlive(true), [])
  return useMemo(() => (isAlive ? clock.now : () => readAt), [isAlive, clock, readAt])
}
