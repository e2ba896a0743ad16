import { type RefObject, useEffect, useState } from 'react'

/** How large an element is, in CSS pixels; 0 until it stands. */
export function usePlace(element: RefObject<HTMLElement | null>): { readonly width: number; readonly height: number } {
  const [place, setPlace] = useState({ width: 0, height: 0 })
  useEffect(() => {
    const shown = element.current
    if (!shown) return
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return
      const { width, height } = entry.contentRect
      setPlace({ width: Math.floor(width), height: Math.floor(height) })
    })
    observer.observe(shown)
    return () => observer.disconnect()
  }, [element])
  return place
}
