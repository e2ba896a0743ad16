import { type ReactNode, type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { classNames } from './class-names.ts'
import { placeBeside, type Side } from './place-beside.ts'

export interface PopoverProps {
  isOpen: boolean
  /** Asked for by Escape, a press outside, or the focus leaving. */
  onClose: () => void
  /** What it belongs to: placed beside it, and given the focus back after Escape. */
  anchor: RefObject<HTMLElement | null>
  /** Which edges line up. */
  align?: Side
  /** As wide as the anchor at least, e.g. for lists of choices. */
  isAnchorWide?: boolean
  id?: string
  role?: 'dialog' | 'menu' | 'listbox' | 'group'
  label?: string
  className?: string
  children: ReactNode
}

const useBrowserLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect

/** A panel in the browser's top layer: above everything, cut off by nothing, also from within a dialog. */
export function Popover(props: PopoverProps) {
  return props.isOpen ? <OpenPopover {...props} /> : null
}

function OpenPopover({
  onClose,
  anchor,
  align = 'start',
  isAnchorWide,
  id,
  role = 'group',
  label,
  className,
  children,
}: PopoverProps) {
  const panel = useRef<HTMLDivElement>(null)
  const close = useRef(onClose)
  close.current = onClose

  const place = useCallback(() => {
    if (anchor.current && panel.current) placeBeside(panel.current, anchor.current, { align, isAnchorWide })
  }, [anchor, align, isAnchorWide])

  useBrowserLayoutEffect(() => {
    const shown = panel.current
    if (!shown) return
    shown.showPopover?.()
    place()
    const observer = new ResizeObserver(place)
    observer.observe(shown)
    window.addEventListener('scroll', place, { capture: true, passive: true })
    window.addEventListener('resize', place)
    return () => {
      observer.disconnect()
      window.removeEventListener('scroll', place, { capture: true })
      window.removeEventListener('resize', place)
    }
  }, [place])

  useEffect(() => {
    const isInside = (target: EventTarget | null) =>
      target instanceof Node && Boolean(panel.current?.contains(target) || anchor.current?.contains(target))
    const onPointer = (event: PointerEvent) => {
      if (!isInside(event.target)) close.current()
    }
    const onFocus = (event: FocusEvent) => {
      if (!isInside(event.target)) close.current()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault() // a dialog around it stays open
      event.stopPropagation()
      close.current()
      focusFirst(anchor.current)
    }
    document.addEventListener('pointerdown', onPointer)
    document.addEventListener('focusin', onFocus)
    document.addEventListener('keydown', onKey, { capture: true })
    return () => {
      document.removeEventListener('pointerdown', onPointer)
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('keydown', onKey, { capture: true })
    }
  }, [anchor])

  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is given, by a variable
    <div
      ref={panel}
      id={id}
      role={role}
      aria-label={label}
      {...{ popover: 'manual' }} // not yet among React 18's attribute types
      className={classNames(
        'fixed inset-auto z-(--z-dialog) m-0 max-h-[calc(100dvh-1rem)] max-w-[calc(100vw-1rem)] overflow-auto rounded-md border border-line bg-surface text-ink shadow-2',
        className,
      )}
    >
      {children}
    </div>
  )
}

function focusFirst(anchor: HTMLElement | null): void {
  const control = anchor?.matches('button, input') ? anchor : anchor?.querySelector<HTMLElement>('input, button')
  control?.focus()
}
