import { useEffect, useState } from 'react'
import { HEARD_FROM, watchLevel } from './media/sound-level.ts'

const STEPS = 10
/** Louder than this every bar is full (root mean square). */
const FULL = 0.25

/** How many of ten bars a microphone fills now; drawn anew only when that changes. */
export function useLevelBars(track: MediaStreamTrack | null): number {
  const [bars, setBars] = useState(0)
  useEffect(() => {
    if (!track) return setBars(0)
    return watchLevel(track, (level) => setBars(barsOf(level)))
  }, [track])
  return bars
}

/** In steps of loudness as it is heard, from a whisper to a call. */
export function barsOf(level: number): number {
  if (level < HEARD_FROM / 2) return 0
  const share = Math.log(level / (HEARD_FROM / 2)) / Math.log(FULL / (HEARD_FROM / 2))
  return Math.min(STEPS, Math.max(1, Math.ceil(share * STEPS)))
}
