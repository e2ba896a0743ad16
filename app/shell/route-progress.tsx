import { useNavigation } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'

/** Shown only when a page takes longer than this: most come sooner, and a flash says nothing. */
const PATIENCE_MS = 300

/** A thin line on top while the next page is being fetched, announced politely once. */
export function RouteProgress() {
  const t = useText()
  const isLoading = useNavigation().state !== 'idle'
  const [isShown, setShown] = useState(false)

  useEffect(() => {
    if (!isLoading) {
      setShown(false)
      return
    }
    const timer = setTimeout(() => setShown(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [isLoading])

  return (
    <div role="status" data-print="hide" className="pointer-events-none fixed inset-x-0 top-0 z-(--z-tooltip)">
      {isShown && (
        <>
          <span className="sr-only">{t('shell.loadingPage')}</span>
          <span className="block h-[3px] origin-left animate-[advance_8s_var(--ease)_forwards] bg-primary" />
        </>
      )}
    </div>
  )
}
