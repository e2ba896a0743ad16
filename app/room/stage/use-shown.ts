import { type RefObject, useEffect } from 'react'
import type { RoomSession } from '../room-session.ts'

/** Sizes come in steps, so that a window being drawn larger does not ask for another layer at each pixel. */
const STEP = 80

/** Tells the session that a picture stands on the screen, and how wide; while it is scrolled away it is not sent here. */
export function useShown(
  session: RoomSession,
  producerId: string | undefined,
  element: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const tile = element.current
    if (!tile || producerId === undefined) return
    let width = 0
    let isOnScreen = false
    let end: () => void = nothing
    let told = 0
    const tell = () => {
      const now = isOnScreen ? Math.ceil((width * Math.min(devicePixelRatio, 2)) / STEP) * STEP : 0
      if (now === told) return
      told = now
      const before = end
      end = now > 0 ? session.show(producerId, now) : nothing
      before() // after the new one: never away in between
    }
    const size = new ResizeObserver(([entry]) => {
      width = entry?.contentRect.width ?? 0
      tell()
    })
    const sight = new IntersectionObserver(([entry]) => {
      isOnScreen = entry?.isIntersecting ?? false
      tell()
    })
    size.observe(tile)
    sight.observe(tile)
    return () => {
      size.disconnect()
      sight.disconnect()
      end()
    }
  }, [session, producerId, element])
}

const nothing = () => undefined
