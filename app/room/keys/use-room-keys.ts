import { useEffect, useRef } from 'react'
import { isForRoom } from './key-place.ts'

/** Keys of the room, each with an act; the help sheet names them in this order. */
export const ROOM_KEYS = {
  microphone: 'm',
  camera: 'h',
  hand: 'g',
  chat: 't',
  people: 'n',
  layout: 'b',
  fullScreen: 'f',
  help: '?',
} as const
export type RoomKeyAct = keyof typeof ROOM_KEYS
export type RoomKeyActs = Readonly<Record<RoomKeyAct, () => void>>

const ACTS = new Map<string, RoomKeyAct>(
  Object.entries(ROOM_KEYS).map(([act, key]) => [key, act as RoomKeyAct]), // of the object above
)

/** Single keys while nothing is being written. */
export function useRoomKeys(isOn: boolean, acts: RoomKeyActs): void {
  const now = useRef(acts)
  now.current = acts
  useEffect(() => {
    if (!isOn) return
    const press = (event: KeyboardEvent) => {
      const act = ACTS.get(event.key.toLowerCase())
      if (!act || event.repeat || !isForRoom(event)) return
      event.preventDefault()
      now.current[act]()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [isOn])
}
