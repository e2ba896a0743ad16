import { Suspense, useId, useRef, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { lazyPart } from '#app/live/keep-loading.ts'
import { Avatar } from '#app/ui/avatar.tsx'
import type { ShellPerson } from './app-shell.tsx'

const UserPanel = lazyPart(() => import('./user-panel.tsx'))

interface UserMenuProps {
  actor: ShellPerson
  isAdministrator: boolean
  /** Asked before signing out; false keeps the person here (something typed is not on the server yet). */
  onSignOut?: () => Promise<boolean>
}

/** Who is signed in; behind it how the product looks, and the way out. */
export function UserMenu({ actor, isAdministrator, onSignOut }: UserMenuProps) {
  const t = useText()
  const panelId = useId()
  const anchor = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const line = t('shell.personLine', { office: actor.office, department: actor.departmentShortName })
  return (
    <>
      <button
        ref={anchor}
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        aria-label={t('shell.menu.open', { name: actor.fullName })}
        className="flex min-h-11 items-center gap-2.5 rounded-md pl-1 text-left hover:bg-surface-hover max-md:min-w-11 md:px-2"
        onPointerEnter={UserPanel.preload}
        onFocus={UserPanel.preload}
        onClick={() => setOpen(!isOpen)}
      >
        <Avatar name={actor.fullName} hue={actor.departmentHue} />
        <span className="max-md:hidden" aria-hidden>
          <span className="block text-sm/5 font-semibold whitespace-nowrap">{actor.fullName}</span>
          <span className="block text-xs whitespace-nowrap text-ink-2">{line}</span>
        </span>
      </button>
      {isOpen && (
        <Suspense>
          <UserPanel
            id={panelId}
            fullName={actor.fullName}
            line={line}
            isAdministrator={isAdministrator}
            anchor={anchor}
            onClose={() => setOpen(false)}
            onSignOut={onSignOut}
          />
        </Suspense>
      )}
    </>
  )
}
