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
    const open = async () => {
      const microphone = devices.open('microphone')
      // One after the other: two questions of the browser at once cover each other. Where it asks none, a microphone that
      // is slow to answer keeps no picture waiting.
      if (!(await isLeaveGiven())) await microphone
      if (!isOver) await Promise.all([microphone, devices.open('camera')])
    }
    void open().finally(() => !isOver && setAsking(false))
    return () => {
      isOver = true
    }
  }, [devices])
  return isAsking
}

/** Whether the browser opens both without asking; one that does not say so may ask. */
async function isLeaveGiven(): Promise<boolean> {
  try {
    const names = ['microphone', 'camera'] as PermissionName[] // younger than the type that is shipped
    const answers = await Promise.all(names.map((name) => navigator.permissions.query({ name })))
    return answers.every(({ state }) => state === 'granted')
  } catch {
    return false
  }
}
