import { useRevalidator } from '@remix-run/react'
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser'
import { Fingerprint, KeyRound, Trash2 } from 'lucide-react'
import { Suspense, useEffect, useRef, useState } from 'react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { lazyPart } from '#app/live/keep-loading.ts'
import { knowsPasskeys, makePasskey, post } from '#app/passkeys/ask-passkey.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { PasskeyView } from '#server/accounts/passkeys/contract.ts'
import type { Failure } from '#server/kernel/result.ts'

const ReauthenticateDialog = lazyPart(() => import('#app/accounts/reauthenticate-dialog.tsx'))

interface PasskeysCardProps {
  passkeys: readonly PasskeyView[]
  /** False where the page is opened by a bare IP address. */
  isAvailable: boolean
}

/** One's keys on devices: list, make one, remove one. */
export function PasskeysCard({ passkeys, isAvailable }: PasskeysCardProps) {
  const t = useText()
  const format = useFormat()
  const { revalidate } = useRevalidator()
  const [isKnown, setKnown] = useState(true)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isAsking, setAsking] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const [removing, setRemoving] = useState<PasskeyView | null>(null)
  useEffect(() => setKnown(knowsPasskeys()), [])

  async function add() {
    if (isBusy || !form.current) return
    setBusy(true)
    const refused = await register(String(new FormData(form.current).get('name') ?? ''))
    setBusy(false)
    const isProofNeeded = refused?.code === 'reauthentication-needed'
    setAsking(isProofNeeded)
    setFailure(isProofNeeded ? null : refused)
    if (refused) return
    form.current.reset()
    revalidate()
  }

  async function remove(id: string) {
    const removed = await post('/passkeys', { act: 'remove', passkey: id })
    setRemoving(null)
    setFailure(removed.ok ? null : removed.failure)
    revalidate()
  }

  return (
    <Card title={t('passkeys.title')}>
      <p className="text-ink-2">{t('passkeys.body')}</p>
      {passkeys.length > 0 && (
        <ul className="mt-4 divide-y divide-line border-y border-line">
          {passkeys.map((passkey) => (
            <li key={passkey.id} className="flex items-center gap-3 py-2.5">
              <KeyRound size={20} aria-hidden className="flex-none text-ink-2" />
              <span className="min-w-0 flex-1">
                <span className="block font-medium [overflow-wrap:anywhere]">{passkey.name}</span>
                <span className="block text-sm text-ink-2">
                  {t('passkeys.made', { day: format.date(passkey.createdAt) })}
                  {' · '}
                  {passkey.lastUsedAt
                    ? t('passkeys.used', { day: format.date(passkey.lastUsedAt) })
                    : t('passkeys.unused')}
                </span>
              </span>
              <Button size="sm" variant="quiet" icon={Trash2} onClick={() => setRemoving(passkey)}>
                {t('passkeys.remove', { name: passkey.name })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {failure && (
        <Notice tone="error" isLive className="mt-4">
          {t.failure(failure)}
        </Notice>
      )}
      {isAvailable && isKnown ? (
        <form
          ref={form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void add()
          }}
          className="mt-4 grid max-w-120 gap-4"
        >
          <TextField
            label={t('passkeys.name')}
            help={t('passkeys.nameHelp')}
            name="name"
            maxLength={60}
            autoComplete="off"
          />
          <Button
            type="submit"
            icon={Fingerprint}
            busy={isBusy}
            busyLabel={t('passkeys.waiting')}
            className="justify-self-start"
          >
            {t('passkeys.add')}
          </Button>
        </form>
      ) : (
        <Notice tone="info" className="mt-4">
          {t(isAvailable ? 'passkeys.unknownHere' : 'passkeys.unavailableHere')}
        </Notice>
      )}
      {isAsking && (
        <Suspense>
          <ReauthenticateDialog
            onProven={() => {
              setAsking(false)
              void add()
            }}
            onClose={() => setAsking(false)}
          />
        </Suspense>
      )}
      {removing && (
        <ConfirmDialog
          isOpen
          title={t('passkeys.removeTitle', { name: removing.name })}
          description={t('passkeys.removeBody')}
          safeLabel={t('passkeys.keep')}
          actLabel={t('passkeys.removeAct')}
          onAct={() => void remove(removing.id)}
          onClose={() => setRemoving(null)}
        />
      )}
    </Card>
  )
}

async function register(name: string): Promise<Failure | null> {
  if (name.trim() === '') return { code: 'passkey-name-missing' }
  const begun = await post<PublicKeyCredentialCreationOptionsJSON>('/passkeys', { act: 'begin' })
  if (!begun.ok) return begun.failure
  const made = await makePasskey(begun.value)
  if (!made.ok) return made.failure
  const kept = await post('/passkeys', { act: 'register', name, answer: made.value })
  return kept.ok ? null : kept.failure
}
