import { useSubmit } from '@remix-run/react'
import { LogOut } from 'lucide-react'
import { type FormEvent, useId, useRef, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Avatar } from '#app/ui/avatar.tsx'
import { Button } from '#app/ui/button.tsx'
import { Popover } from '#app/ui/popover.tsx'
import type { ShellPerson } from './app-shell.tsx'
import { ReadingChoices } from './reading-choices.tsx'

interface UserMenuProps {
  actor: ShellPerson
  /** Asked before signing out; false keeps the person here (something typed is not on the server yet). */
  onSignOut?: () => Promise<boolean>
}

/** Who is signed in; behind it how the product looks, and the way out. */
export function UserMenu({ actor, onSignOut }: UserMenuProps) {
  const t = useText()
  const submit = useSubmit()
  const panelId = useId()
  const anchor = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const line = t('shell.personLine', { office: actor.office, department: actor.departmentShortName })

  async function signOut(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    if (!onSignOut || (await onSignOut())) submit(form)
  }

  return (
    <>
      <button
        ref={anchor}
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        aria-label={t('shell.menu.open', { name: actor.fullName })}
        className="flex min-h-11 items-center gap-2.5 rounded-md border-line pl-1 text-left hover:bg-surface-hover md:px-2"
        onClick={() => setOpen(!isOpen)}
      >
        <Avatar name={actor.fullName} hue={actor.departmentHue} />
        <span className="max-md:hidden" aria-hidden>
          <span className="block text-sm/5 font-semibold whitespace-nowrap">{actor.fullName}</span>
          <span className="block text-xs whitespace-nowrap text-ink-2">{line}</span>
        </span>
      </button>
      <Popover
        id={panelId}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        anchor={anchor}
        align="end"
        role="group"
        label={t('shell.menu.open', { name: actor.fullName })}
        className="w-80 p-4"
      >
        <div className="mb-3 border-b border-line pb-3 md:hidden">
          <p className="font-semibold">{actor.fullName}</p>
          <p className="text-sm text-ink-2">{line}</p>
        </div>
        <ReadingChoices />
        <form
          method="post"
          action="/sign-out"
          onSubmit={(event) => void signOut(event)}
          className="mt-3 border-t border-line pt-3"
        >
          <Button type="submit" icon={LogOut} fullWidth>
            {t('shell.menu.signOut')}
          </Button>
        </form>
      </Popover>
    </>
  )
}
