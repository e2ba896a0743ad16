import { type MutableRefObject, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { AgendaLive } from '#app/live/agenda-live.ts'

const useBrowserLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect

interface Held {
  readonly element: HTMLElement
  readonly top: number
  readonly selection: readonly [number, number] | null
}

/**
 * What others do never moves what I am editing: after a change the cell with the focus stands where it stood in the
 * window, with its caret, also when rows came above it or its own row went elsewhere. `isOwn` says whether I made the
 * change: then the cell may travel and is only kept in sight. `onLost` is told when the cell is gone.
 */
export function useSteadyFocus(
  table: RefObject<HTMLElement | null>,
  live: AgendaLive | null,
  items: readonly object[],
  options: { readonly isOwn: MutableRefObject<boolean>; readonly onLost: () => void },
): void {
  const held = useRef<Held | null>(null)
  const lost = useRef(options.onLost)
  lost.current = options.onLost
  const { isOwn } = options

  // The snapshot has changed, the page not yet: this listener comes before React draws.
  useEffect(
    () =>
      live?.subscribe(() => {
        held.current = hold(table.current)
      }),
    [live, table],
  )

  useBrowserLayoutEffect(() => {
    const before = held.current
    held.current = null
    if (!before) return
    if (!before.element.isConnected) {
      if (!isOwn.current) lost.current()
      isOwn.current = false
      return
    }
    if (document.activeElement !== before.element) giveBack(before)
    if (isOwn.current) before.element.scrollIntoView({ block: 'nearest' })
    else keepAt(before)
    isOwn.current = false
  }, [items])
}

function hold(table: HTMLElement | null): Held | null {
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || !table?.contains(element)) return null
  const isText = element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement
  return {
    element,
    top: element.getBoundingClientRect().top,
    selection: isText ? [element.selectionStart ?? 0, element.selectionEnd ?? 0] : null,
  }
}

function keepAt({ element, top }: Held): void {
  const moved = element.getBoundingClientRect().top - top
  if (Math.abs(moved) >= 1) window.scrollBy({ top: moved, behavior: 'instant' })
}

/** A node that is moved in the document loses its focus. */
function giveBack({ element, selection }: Held): void {
  element.focus({ preventScroll: true })
  if (selection && element instanceof HTMLTextAreaElement) element.setSelectionRange(...selection)
}
