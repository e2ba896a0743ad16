import { useEffect, useRef } from 'react'
import { returnToPlace } from '#app/live/lock-store.ts'
import type { LockView } from '#server/accounts/contract.ts'
import { type LockedPerson, LockPanel } from './lock-panel.tsx'

interface LockScreenProps {
  person: LockedPerson
  lock: LockView
  onUnlocked: () => void
}

/**
 * The lock over the page: a modal dialog that fills the screen, so that everything behind is inert. What the page opens
 * meanwhile (a meeting goes on) may not come above it, and no key reaches the page's own shortcuts.
 */
export function LockScreen({ person, lock, onUnlocked }: LockScreenProps) {
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    const shown = dialog.current
    if (!shown) return
    shown.showModal()
    // Never a button or a link: a key of what was being typed would press it.
    const first = shown.querySelector<HTMLElement>('[data-autofocus]') ?? shown.querySelector<HTMLElement>('h1')
    first?.focus()

    const stayOnTop = new MutationObserver((changes) => {
      const isCovered = changes.some(({ target }) => target !== shown && (target as Element).hasAttribute('open'))
      if (!isCovered) return
      const { activeElement } = document
      shown.close()
      shown.showModal()
      if (activeElement instanceof HTMLElement && shown.contains(activeElement)) activeElement.focus()
    })
    stayOnTop.observe(document.body, { subtree: true, attributeFilter: ['open'] })
    const keepKey = (event: KeyboardEvent) => event.stopPropagation()
    shown.addEventListener('keydown', keepKey)
    shown.addEventListener('keyup', keepKey)
    return () => {
      stayOnTop.disconnect()
      shown.close()
      returnToPlace()
    }
  }, [])

  return (
    <dialog
      ref={dialog}
      data-lock-screen
      aria-labelledby="lock-title"
      aria-describedby="lock-body"
      onCancel={(event) => event.preventDefault()}
      onClose={() => {
        // A second Escape closes it in some browsers whatever the page says.
        if (!dialog.current?.open) dialog.current?.showModal()
      }}
      className="fixed inset-0 m-0 h-dvh max-h-none w-dvw max-w-none overflow-auto border-0 bg-canvas p-0 text-ink backdrop:bg-canvas"
    >
      <div className="grid min-h-full place-items-center px-4 py-8">
        <LockPanel
          person={person}
          lock={lock}
          next={window.location.pathname + window.location.search}
          isOverPage
          onUnlocked={onUnlocked}
        />
      </div>
    </dialog>
  )
}
