import { type RefObject, useEffect, useState } from 'react'

/** Whether something fills the screen, and the switch for the stage. */
export function useFullScreen(stage: RefObject<HTMLElement | null>): readonly [isFull: boolean, turn: () => void] {
  const [isFull, setFull] = useState(false)
  useEffect(() => {
    const look = () => setFull(document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', look)
    return () => document.removeEventListener('fullscreenchange', look)
  }, [])
  const turn = () => {
    // Not every browser lets a page do so (a phone's): then nothing happens.
    if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined)
    else stage.current?.requestFullscreen?.().catch(() => undefined)
  }
  return [isFull, turn]
}
