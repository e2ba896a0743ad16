import { type RefObject, useLayoutEffect, useRef } from 'react'

/** Near enough to the end that a new message is what one wants to see. */
const AT_END_PX = 80

/** Follows the end of a list while it is in sight; what is read further up stays where it is when earlier ones come. */
export function useSteadyList(oldest: number | undefined): {
  readonly list: RefObject<HTMLDivElement>
  readonly onScroll: () => void
  readonly goToEnd: () => void
} {
  const list = useRef<HTMLDivElement>(null)
  const isAtEnd = useRef(true)
  const before = useRef({ oldest, height: 0 })
  useLayoutEffect(() => {
    const box = list.current
    if (!box) return
    if (isAtEnd.current) box.scrollTop = box.scrollHeight
    else if (before.current.oldest !== oldest) box.scrollTop += box.scrollHeight - before.current.height
    before.current = { oldest, height: box.scrollHeight }
  })
  return {
    list,
    onScroll() {
      const box = list.current
      if (box) isAtEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < AT_END_PX
    },
    goToEnd() {
      isAtEnd.current = true
    },
  }
}
