import { useSubmit } from '@remix-run/react'
import { CircleUser, LockKeyhole, LogOut, Settings2 } from 'lucide-react'
import type { FormEvent, RefObject } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { coverPage } from '#app/live/lock-store.ts'
import { Button } from '#app/ui/button.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Popover } from '#app/ui/popover.tsx'
import { ReadingChoices } from './reading-choices.tsx'

export interface UserPanelProps {
  id: string
  fullName: string
  /** Office and department, for phones, where the button shows only the avatar. */
  line: string
  isAdministrator: boolean
  anchor: RefObject<HTMLElement | null>
  onClose: () => void
  onSignOut?: () => Promise<boolean>
}

/** How the product looks, and the way out. Loaded when it is first wanted: the default export is for `lazy`. */
export default function UserPanel({ id, fullName, line, isAdministrator, anchor, onClose, onSignOut }: UserPanelProps) {
  const t = useText()
  const submit = useSubmit()

  async function signOut(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    if (!onSignOut || (await onSignOut())) submit(form)
  }

  function lockNow() {
    onClose()
    coverPage()
  }

  return (
    <Popover
      id={id}
      isOpen
      onClose={onClose}
      anchor={anchor}
      align="end"
      label={t('shell.menu.open', { name: fullName })}
      className="w-80 p-4"
    >
      <div className="mb-3 border-b border-line pb-3 md:hidden">
        <p className="font-semibold">{fullName}</p>
        <p className="text-sm text-ink-2">{line}</p>
      </div>
      <LinkButton to="/account" icon={CircleUser} fullWidth className="mb-3" onClick={onClose}>
        {t('accounts.own.open')}
      </LinkButton>
      {isAdministrator && (
        <LinkButton to="/admin" icon={Settings2} fullWidth className="mb-3" onClick={onClose}>
          {t('shell.nav.admin')}
        </LinkButton>
      )}
      <ReadingChoices />
      <div className="mt-3 border-t border-line pt-3">
        <Button icon={LockKeyhole} fullWidth onClick={lockNow}>
          {t('lock.lockNow')}
        </Button>
      </div>
      <form method="post" action="/sign-out" onSubmit={(event) => void signOut(event)} className="mt-2">
        <Button type="submit" icon={LogOut} fullWidth>
          {t('shell.menu.signOut')}
        </Button>
      </form>
    </Popover>
  )
}
