import { type ReactNode, useEffect, useRef, useState } from 'react'
import { classNames } from './class-names.ts'
import { placeBeside } from './place-beside.ts'

interface TooltipProps {
  text: ReactNode
  /** Id for `aria-describedby` of the control, where the text says more than the control's own name. */
  id?: string
  className?: string
  children: ReactNode
}

/** Long enough that it does not follow a pointer passing by. */
const PATIENCE_MS = 400

/** A few words beside a control while it is pointed at or has the focus. Escape hides it. Nothing in it can be pressed. */
export function Tooltip({ text, id, className, children }: TooltipProps) {
  const anchor = useRef<HTMLSpanElement>(null)
  const [isWanted, setWanted] = useState(false)
  const [isShown, setShown] = useState(false)

  useEffect(() => {
    if (!isWanted) {
      setShown(false)
      return
    }
    const timer = setTimeout(() => setShown(true), PATIENCE_MS)
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && setWanted(false)
    document.addEventListener('keydown', onKey)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('keydown', onKey)
    }
  }, [isWanted])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches the control inside, which is the interactive one
    <span
      ref={anchor}
      className={classNames('inline-flex', className)}
      onPointerEnter={(event) => event.pointerType === 'mouse' && setWanted(true)}
      onPointerLeave={() => setWanted(false)}
      onPointerDown={() => setWanted(false)}
      onFocus={(event) => event.target.matches(':focus-visible') && setWanted(true)}
      onBlur={() => setWanted(false)}
    >
      {children}
      {isShown && <Bubble id={id} text={text} anchor={anchor.current} />}
      {id && !isShown && (
        <span id={id} className="sr-only">
          {text}
        </span>
      )}
    </span>
  )
}

function Bubble({ id, text, anchor }: { id?: string; text: ReactNode; anchor: HTMLElement | null }) {
  const bubble = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (!bubble.current || !anchor) return
    bubble.current.showPopover?.()
    placeBeside(bubble.current, anchor, { align: 'start' })
  }, [anchor])
  return (
    <span
      ref={bubble}
      id={id}
      aria-hidden={id ? undefined : true} // without an id it only repeats the control's name
      role={id ? 'tooltip' : undefined}
      {...{ popover: 'manual' }} // not yet among React 18's attribute types
      className="pointer-events-none fixed inset-auto z-(--z-tooltip) m-0 max-w-80 rounded-md border-0 bg-ink px-2.5 py-1 text-sm font-medium text-canvas shadow-2"
    >
      {text}
    </span>
  )
}
