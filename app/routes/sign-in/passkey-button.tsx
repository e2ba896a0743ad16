import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser'
import { Fingerprint } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { askPasskey, knowsPasskeys, post } from '#app/passkeys/ask-passkey.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { Failure } from '#server/kernel/result.ts'

/** Signs in by a key on the device: no address, no password. Shown only where browser and address allow it. */
export function PasskeyButton({ next }: { next: string }) {
  const t = useText()
  const [isKnown, setKnown] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  useEffect(() => setKnown(knowsPasskeys()), [])

  async function signIn() {
    setBusy(true)
    setFailure(null)
    const refused = await attempt()
    if (refused === 'signed-in') {
      window.location.assign(next)
      return
    }
    setBusy(false)
    setFailure(refused)
  }

  if (!isKnown) return null
  return (
    <div className="mt-4">
      <Button
        size="lg"
        fullWidth
        icon={Fingerprint}
        busy={isBusy}
        busyLabel={t('passkeys.waiting')}
        onClick={() => void signIn()}
      >
        {t('passkeys.signIn')}
      </Button>
      {failure && (
        <Notice tone="error" isLive className="mt-3">
          {t.failure(failure)}
        </Notice>
      )}
    </div>
  )
}

async function attempt(): Promise<'signed-in' | Failure | null> {
  const begun = await post<PublicKeyCredentialRequestOptionsJSON>('/sign-in/passkey', { act: 'begin' })
  if (!begun.ok) return begun.failure
  const asked = await askPasskey(begun.value)
  if (!asked.ok) return asked.failure
  const opened = await post('/sign-in/passkey', { act: 'finish', answer: asked.value })
  return opened.ok ? 'signed-in' : opened.failure
}
