import { useEffect, useState } from 'react'
import { watchLevel } from './media/sound-level.ts'

/** Below the hum of a quiet room: a microphone whose own switch is off, or that nothing is plugged into. */
const NOTHING = 0.000_2
const LOOKS_PER_SECOND = 10
/** After it was opened; and once it had been heard, when a pause is more likely. */
const AT_FIRST_LOOKS = 12 * LOOKS_PER_SECOND
const LATER_LOOKS = 45 * LOOKS_PER_SECOND

/** Whether an open microphone brings no sound at all. */
export function useSilentMicrophone(track: MediaStreamTrack | null, isOpen: boolean): boolean {
  const [isSilent, setSilent] = useState(false)
  useEffect(() => {
    setSilent(false)
    if (!track || !isOpen) return
    let wasHeard = false
    let looks = 0
    return watchLevel(track, (level) => {
      wasHeard ||= level > NOTHING
      looks = level > NOTHING ? 0 : looks + 1
      setSilent(looks >= (wasHeard ? LATER_LOOKS : AT_FIRST_LOOKS))
    })
  }, [track, isOpen])
  return isSilent
}
