import { useEffect, useState } from 'react'
import { HEARD_FROM, watchLevel } from './media/sound-level.ts'

/** A cough is no speech: so many looks (ten a second) of the last ones have to hear something. */
const LOOKS = 12
const HEARD_LOOKS = 7
const SHOWN_MS = 6_000

/** Whether the person talks into a microphone that is off. */
export function useSpeaksWhileMuted(track: MediaStreamTrack | null, isOpen: boolean): boolean {
  const [speaks, setSpeaks] = useState(false)
  useEffect(() => {
    setSpeaks(false)
    if (!track || isOpen) return
    let heard: boolean[] = []
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = watchLevel(track, (level) => {
      heard = [...heard, level > HEARD_FROM * 2].slice(-LOOKS)
      if (heard.filter(Boolean).length < HEARD_LOOKS) return
      heard = []
      setSpeaks(true)
      clearTimeout(timer)
      timer = setTimeout(() => setSpeaks(false), SHOWN_MS)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [track, isOpen])
  return speaks
}
