import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react'

interface ModalProps {
  isOpen: boolean
  /** Asked for by Escape or a press on the scrim. Leave out where an answer is owed. */
  onClose?: () => void
  labelledBy: string
  describedBy?: string
  role?: 'dialog' | 'alertdialog'
  className: string
  /** It asks for something: the focus starts in its first field. */
  isForm?: boolean
  children: ReactNode
}

/**
 * The browser's own modal dialog: the page behind is inert, Escape asks to close, the focus returns where it was.
 * The focus starts on the element marked `data-autofocus`, else in the first field of a form, else on the answer marked
 * `data-safe`, else on the first control.
 */
export function Modal(props: ModalProps) {
  return props.isOpen ? <OpenModal {...props} /> : null
}

function OpenModal({ onClose, labelledBy, describedBy, role, className, isForm = false, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const wasPressedOnScrim = useRef(false)

  useEffect(() => {
    const shown = dialog.current
    if (!shown) return
    const before = document.activeElement
    if (!shown.open) shown.showModal()
    startOf(shown, isForm)?.focus()
    const unlock = lockScroll()
    return () => {
      shown.close()
      unlock()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [isForm])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the keyboard's way, by the cancel event
    <dialog
      ref={dialog}
      role={role}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className={className}
      onCancel={(event) => {
        event.preventDefault() // the owner's state decides, not the browser
        onClose?.()
      }}
      onClose={() => {
        // Some browsers close on a second Escape whatever the page says: an owed answer is asked for again.
        if (dialog.current?.open) return
        if (onClose) onClose()
        else dialog.current?.showModal()
      }}
      onPointerDown={(event) => {
        wasPressedOnScrim.current = isOnScrim(event)
      }}
      onClick={(event) => {
        // Text selected with the mouse may end outside, a button may move away under it, and the second press of a double one
        // on what opened it falls here: none of them asks to close.
        if (wasPressedOnScrim.current && isOnScrim(event) && event.detail < 2) onClose?.()
      }}
    >
      {children}
    </dialog>
  )
}

function startOf(dialog: HTMLElement, isForm: boolean): HTMLElement | null {
  const find = (selector: string) => dialog.querySelector<HTMLElement>(selector)
  const marked = find('[data-autofocus]')
  if (marked) return marked
  const field = isForm
    ? find(':is(input:not([type=hidden], [type=file]), select, textarea):enabled:not([readonly])')
    : null
  // Of a group of radio buttons the chosen one.
  const isRadio = field instanceof HTMLInputElement && field.type === 'radio'
  const chosen = isRadio ? find(`input[name="${CSS.escape(field.name)}"]:checked`) : null
  return chosen ?? field ?? find('[data-safe]')
}

function isOnScrim({ target, currentTarget, clientX, clientY }: MouseEvent<HTMLDialogElement>): boolean {
  if (target !== currentTarget) return false
  const { left, right, top, bottom } = currentTarget.getBoundingClientRect()
  return clientX < left || clientX > right || clientY < top || clientY > bottom
}

/** Keeps the page behind from scrolling, without a jump where its scroll bar stood. */
function lockScroll(): () => void {
  const root = document.documentElement
  if (root.classList.contains('scroll-locked')) return () => undefined // a dialog over a dialog
  const hasBar = window.innerWidth > root.clientWidth
  root.classList.add('scroll-locked')
  root.classList.toggle('scroll-gutter', hasBar)
  return () => root.classList.remove('scroll-locked', 'scroll-gutter')
}
