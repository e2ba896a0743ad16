import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser'
import { Fingerprint, LockKeyhole, LogIn, LogOut } from 'lucide-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { sendUnlock } from '#app/live/unlock.ts'
import { askPasskey, post } from '#app/passkeys/ask-passkey.ts'
import { Avatar } from '#app/ui/avatar.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { LockView } from '#server/accounts/contract.ts'
import type { Failure } from '#server/kernel/result.ts'
import type { ShellPerson } from './app-shell.tsx'
import { UnlockAtProvider } from './unlock-at-provider.tsx'
import { UnlockForm } from './unlock-form.tsx'

export type LockedPerson = Omit<ShellPerson, 'noticeRead'> & { readonly userId: string }

interface LockPanelProps {
  person: LockedPerson
  lock: LockView
  /** Where the person was. */
  next: string
  /** The page itself stands behind, so nothing of it is lost. */
  isOverPage?: boolean
  refused?: Failure | null
  onUnlocked: () => void
}

/** Who locked, how to unlock, and the way out for somebody else. Its forms work without scripts too. */
export function LockPanel({ person, lock, next, isOverPage = false, refused, onUnlocked }: LockPanelProps) {
  const t = useText()
  const [failure, setFailure] = useState(refused ?? null)
  const [isBusy, setBusy] = useState(false)
  const alert = useRef<HTMLDivElement>(null)
  const line = t('shell.personLine', { office: person.office, department: person.departmentShortName })
  useEffect(() => {
    if (failure) alert.current?.focus()
  }, [failure])

  async function unlock(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isBusy) return
    const form = event.currentTarget
    const fields = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))
    setBusy(true)
    const outcome = await sendUnlock(fields)
    setBusy(false)
    if (outcome.ok) return onUnlocked()
    if (outcome.failure.code === 'session-over') {
      window.location.assign(`/sign-in?next=${encodeURIComponent(next)}`)
      return
    }
    form.reset()
    setFailure({ ...outcome.failure })
  }

  return (
    <div className="w-full max-w-[24rem]">
      <LockKeyhole size={28} aria-hidden className="text-primary-ink" />
      <h1 id="lock-title" tabIndex={-1} className="mt-3 text-2xl font-bold tracking-title">
        {t('lock.title')}
      </h1>
      <p id="lock-body" className="mt-1 text-ink-2">
        {t(isOverPage ? 'lock.body' : 'lock.bodyReloaded')}
      </p>
      <div className="mt-5 flex items-center gap-3">
        <Avatar name={person.fullName} hue={person.departmentHue} size="lg" />
        <p className="min-w-0">
          <span className="block font-semibold">{person.fullName}</span>
          <span className="block text-sm text-ink-2">{line}</span>
        </p>
      </div>
      <div ref={alert} tabIndex={-1} className="mt-4 empty:hidden">
        {failure && <Notice tone="error">{t.failure(failure)}</Notice>}
      </div>
      {lock.byClick && (
        <form method="post" action="/locked/unlock" onSubmit={(event) => void unlock(event)} className="mt-4">
          <input type="hidden" name="method" value="demo" />
          <input type="hidden" name="next" value={next} />
          <Button type="submit" variant="primary" size="lg" fullWidth icon={LogIn}>
            {t('lock.demo')}
          </Button>
        </form>
      )}
      <UnlockForm
        lock={lock}
        name={person.fullName}
        next={next}
        isBusy={isBusy}
        onSubmit={(event) => void unlock(event)}
      />
      {lock.bySingleSignOn && <UnlockAtProvider next={next} isOverPage={isOverPage} onUnlocked={onUnlocked} />}
      {lock.byPasskey && <UnlockByPasskey next={next} onFailed={setFailure} onUnlocked={onUnlocked} />}
      <LeaveForm person={person} />
    </div>
  )
}

/** The device of the same person unlocks: finger, face or PIN. */
function UnlockByPasskey(props: { next: string; onFailed: (failure: Failure | null) => void; onUnlocked: () => void }) {
  const t = useText()
  const [isBusy, setBusy] = useState(false)

  async function unlock() {
    setBusy(true)
    props.onFailed(null)
    const outcome = await proveByPasskey()
    setBusy(false)
    if (outcome.ok) props.onUnlocked()
    else props.onFailed(outcome.failure)
  }

  return (
    <Button
      size="lg"
      fullWidth
      icon={Fingerprint}
      busy={isBusy}
      busyLabel={t('passkeys.waiting')}
      onClick={() => void unlock()}
      className="mt-3"
    >
      {t('lock.passkey')}
    </Button>
  )
}

async function proveByPasskey() {
  const begun = await post<PublicKeyCredentialRequestOptionsJSON>('/locked/passkey', {})
  if (!begun.ok) return begun
  const asked = await askPasskey(begun.value)
  if (!asked.ok) return asked
  return sendUnlock({ method: 'passkey', answer: asked.value })
}

/** Somebody else may only sign out here, warned of what that would lose. */
function LeaveForm({ person }: { person: LockedPerson }) {
  const t = useText()
  const [unsent, setUnsent] = useState(0)
  const [isUnreachable, setUnreachable] = useState(false)
  const form = useRef<HTMLFormElement>(null)

  async function leave(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const drafts = await import('#app/live/draft-session.ts').catch(() => null)
    setUnreachable(!drafts)
    if (!drafts) return
    const count = await drafts.countUnsentDrafts(person.userId)
    if (count > 0) setUnsent(count)
    else await wipeAndLeave()
  }

  async function wipeAndLeave() {
    const { wipeOfflineDrafts } = await import('#app/live/draft-session.ts')
    await wipeOfflineDrafts(person.userId)
    form.current?.submit()
  }

  return (
    <form
      ref={form}
      method="post"
      action="/sign-out"
      onSubmit={(event) => void leave(event)}
      className="mt-6 border-t border-line pt-4"
    >
      {isUnreachable && (
        <Notice tone="error" isLive className="mb-3">
          {t.failure({ code: 'sign-out-unreachable' })}
        </Notice>
      )}
      {unsent === 0 ? (
        <div className="flex flex-wrap items-center justify-between gap-2">
          <span className="text-sm text-ink-2">{t('lock.otherPerson', { name: person.fullName })}</span>
          <Button type="submit" size="sm" icon={LogOut}>
            {t('lock.signOut')}
          </Button>
        </div>
      ) : (
        <Notice
          tone="warn"
          isLive
          title={t('accounts.signOut.title')}
          actions={
            <>
              <Button onClick={() => setUnsent(0)}>{t('accounts.signOut.stay')}</Button>
              <Button variant="danger" onClick={() => void wipeAndLeave()}>
                {t('accounts.signOut.leave')}
              </Button>
            </>
          }
        >
          {t('accounts.signOut.body', { count: unsent })}
        </Notice>
      )}
    </form>
  )
}
