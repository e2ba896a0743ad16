import { useCallback, useRef } from 'react'

/**
 * For what comes and goes above the sheet (a lost line, a freeze): when it grows or shrinks, the page scrolls by as
 * much, so that the cell one is in stays where it is. Runs after layout and before paint: nothing is seen to jump.
 */
export function useSteadyAbove(): (element: HTMLElement | null) => void {
  const observer = useRef<ResizeObserver>()
  return useCallback((element) => {
    observer.current?.disconnect()
    if (!element) return
    let height = element.offsetHeight
    observer.current = new ResizeObserver(() => {
      const grown = element.offsetHeight - height
      height = element.offsetHeight
      const cell = document.activeElement
      if (grown === 0 || getComputedStyle(element).position === 'fixed') return
      if (cell?.closest('[data-item]')) window.scrollBy({ top: grown, behavior: 'instant' })
    })
    observer.current.observe(element)
  }, [])
}
