import { useEffect, useRef, useState } from 'react'
import type { RoomSession } from '../room-session.ts'
import { isSpaceForRoom } from './key-place.ts'

/** The microphone is open while the space bar is held, and closed again when it is let go, or the window is left. */
export function usePushToTalk(isOn: boolean, session: RoomSession, mayOpen: boolean): boolean {
  const [isHeld, setHeld] = useState(false)
  const held = useRef(false)
  useEffect(() => {
    if (!isOn) return
    const release = () => {
      if (!held.current) return
      held.current = false
      setHeld(false)
      void session.setMicrophone(false)
    }
    const down = (event: KeyboardEvent) => {
      if (event.key !== ' ' || !isSpaceForRoom(event)) return
      event.preventDefault()
      if (event.repeat || held.current || !mayOpen || session.getState().isMicrophoneOpen) return
      held.current = true
      setHeld(true)
      void session.setMicrophone(true).then(() => {
        // Let go before it was open.
        if (!held.current) void session.setMicrophone(false)
      })
    }
    const up = (event: KeyboardEvent) => {
      if (event.key !== ' ' || !held.current) return
      event.preventDefault() // of a button that was clicked before
      release()
    }
    document.addEventListener('keydown', down)
    document.addEventListener('keyup', up)
    window.addEventListener('blur', release)
    return () => {
      document.removeEventListener('keydown', down)
      document.removeEventListener('keyup', up)
      window.removeEventListener('blur', release)
      release()
    }
  }, [isOn, session, mayOpen])
  return isHeld
}
