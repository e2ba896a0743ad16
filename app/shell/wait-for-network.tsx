import { useBlocker } from '@remix-run/react'
import { useEffect } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { keepLoading } from '#app/live/keep-loading.ts'
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
    let isWanted = true
    // The browser says "online" before the line carries anything.
    const open = () =>
      void keepLoading(() => fetch('/healthz', { cache: 'no-store' })).then(() => isWanted && proceed())
    window.addEventListener('online', open, { once: true })
    return () => {
      isWanted = false
      window.removeEventListener('online', open)
    }
  }, [state, proceed, toaster, t])
  return null
}
