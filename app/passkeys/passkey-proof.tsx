import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser'
import { Fingerprint } from 'lucide-react'
import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { Failure } from '#server/kernel/result.ts'
import { askPasskey, post } from './ask-passkey.ts'

/** Proves by a passkey who sits here; the answer is sent by whoever asked. */
export function PasskeyProof({ onProof }: { onProof: (answer: string) => void }) {
  const t = useText()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  async function prove() {
    setBusy(true)
    const begun = await post<PublicKeyCredentialRequestOptionsJSON>('/passkeys', { act: 'begin-proof' })
    const asked = begun.ok ? await askPasskey(begun.value) : begun
    setBusy(false)
    setFailure(asked.ok ? null : asked.failure)
    if (asked.ok) onProof(asked.value)
  }

  return (
    <>
      {failure && (
        <Notice tone="error" isLive>
          {t.failure(failure)}
        </Notice>
      )}
      <Button
        icon={Fingerprint}
        busy={isBusy}
        busyLabel={t('passkeys.waiting')}
        onClick={() => void prove()}
        className="justify-self-start"
      >
        {t('passkeys.prove')}
      </Button>
    </>
  )
}
