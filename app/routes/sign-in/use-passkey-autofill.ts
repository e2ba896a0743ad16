import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser'
import { useEffect, useRef } from 'react'
import { askPasskey, offersPasskeysInFields, post } from '#app/passkeys/ask-passkey.ts'

/** A challenge lives five minutes; the offer is made anew before that. */
const RENEW_MS = 4 * 60_000

/**
 * Offers the passkeys of this device among the suggestions of the address field, where browser and address allow it.
 * Nothing is shown and nothing is asked until one is chosen; the button asks instead of it.
 */
export function usePasskeyAutofill(isAllowed: boolean, onSignedIn: () => void): void {
  const signedIn = useRef(onSignedIn)
  signedIn.current = onSignedIn
  useEffect(() => {
    if (!isAllowed) return
    let isOver = false
    let timer: ReturnType<typeof setTimeout> | undefined
    async function offer(): Promise<void> {
      if (!(await offersPasskeysInFields()) || isOver) return
      const begun = await post<PublicKeyCredentialRequestOptionsJSON>('/sign-in/passkey', { act: 'begin' })
      if (!begun.ok || isOver) return
      timer = setTimeout(() => void offer(), RENEW_MS)
      // Begun anew, or the button was pressed: this one ends without a word.
      const asked = await askPasskey(begun.value, true)
      if (!asked.ok || isOver) return
      const opened = await post('/sign-in/passkey', { act: 'finish', answer: asked.value })
      if (opened.ok) signedIn.current()
      else void offer()
    }
    void offer()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [isAllowed])
}
