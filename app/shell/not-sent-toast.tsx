import { useEffect } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { whenNotSent } from '#app/live/steady-requests.ts'
import { useToaster } from '#app/ui/toast.tsx'

/** Says that a command did not get through, also where its form has no place for that. */
export function NotSentToast() {
  const t = useText()
  const toaster = useToaster()
  useEffect(() => whenNotSent((failure) => toaster.show({ tone: 'error', text: t.failure(failure) })), [t, toaster])
  return null
}
