import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Entering } from './door/door-page.tsx'
import type { OwnDevices } from './media/own-devices.ts'
import { openRoomSession, type RoomSession } from './room-session.ts'
import { BEFORE_ROOM, type RoomSessionState } from './room-session-state.ts'

/** The visit to a room, for as long as its page is shown. */
export function useRoomSession(
  workshopId: string,
  myId: string,
  entering: Entering,
  devices: OwnDevices,
): RoomSession | null {
  const [session, setSession] = useState<RoomSession | null>(null)
  useEffect(() => {
    const opened = openRoomSession({ workshopId, myId, devices, ...entering })
    setSession(opened)
    return () => opened.close()
  }, [workshopId, myId, entering, devices])
  return session
}

const noEnd = () => () => undefined

export function useRoomState(session: RoomSession | null): RoomSessionState {
  return useSyncExternalStore(
    session?.subscribe ?? noEnd,
    () => session?.getState() ?? BEFORE_ROOM,
    () => BEFORE_ROOM,
  )
}
