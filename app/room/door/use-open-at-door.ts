import { useEffect, useState } from 'react'
import type { OwnDevices } from '../media/own-devices.ts'

/** Opens microphone and camera once, as the door is there to try them; says while the browser asks for leave. */
export function useOpenAtDoor(devices: OwnDevices | null): boolean {
  const [isAsking, setAsking] = useState(false)
  useEffect(() => {
    if (!devices) return
    let isOver = false
    const { microphone, camera } = devices.getState()
    if (microphone || camera) return // back at the door: as they were
    setAsking(true)
    // One after the other: two questions of the browser at once cover each other.
    const open = async () => {
      await devices.open('microphone')
      if (!isOver) await devices.open('camera')
    }
    void open().finally(() => !isOver && setAsking(false))
    return () => {
      isOver = true
    }
  }, [devices])
  return isAsking
}
