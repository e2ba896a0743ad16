import { useBlocker } from '@remix-run/react'
import { useEffect } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { useToaster } from '#app/ui/toast.tsx'

/**
 * A page asked for without network opens when the line is back. Left alone, Remix cannot load its code then, reloads the
 * document, and the browser's own error page takes the place of everything.
 */
export function WaitForNetwork() {
  const t = useText()
  const toaster = useToaster()
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => !navigator.onLine && currentLocation.pathname !== nextLocation.pathname,
  )
  const { state, proceed } = blocker
  useEffect(() => {
    if (state !== 'blocked') return
    toaster.show({ tone: 'info', text: t('shell.waitingForNetwork') })
    window.addEventListener('online', proceed)
    return () => window.removeEventListener('online', proceed)
  }, [state, proceed, toaster, t])
  return null
}
