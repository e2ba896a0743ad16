import { CloudOff, TriangleAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import type { DraftSessionState } from '#app/live/draft-session-state.ts'
import { Button } from '#app/ui/button.tsx'
import { CopyButton } from '#app/ui/copy-button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useSteadyAbove } from './use-steady-above.ts'

/** Opening a draft is mostly faster than this and not worth a word. */
const PATIENCE_MS = 2_500

interface ConnectionNoticesProps {
  state: DraftSessionState | null
  /** All text of the page, to be copied out while nobody knows when the line comes back. */
  copyText: () => string
}

/** What is wrong with the line, what is safe, what to do; inside the page, which stays usable. */
export function ConnectionNotices({ state, copyText }: ConnectionNoticesProps) {
  const t = useText()
  const isSlow = useIsSlow(state === null || state.phase === 'loading')
  const notice = noticeOf(state, isSlow)
  const keepSteady = useSteadyAbove()
  // The region is there from the start: what comes into it later is read out.
  return (
    <div
      ref={keepSteady}
      role="status"
      data-print="hide"
      className="z-5 *:rounded-none *:border-b *:border-line *:px-6 max-md:fixed max-md:inset-x-0 max-md:bottom-(--tabbar) max-md:*:border-t max-md:*:px-4 md:sticky md:top-[calc(var(--topbar)+3.25rem)]"
    >
      {notice === 'loading' && <Notice>{t('agenda.connection.loadingLong')}</Notice>}
      {notice === 'storeFailing' && <Notice tone="warn">{t('agenda.connection.storeFailing')}</Notice>}
      {notice === 'offline' && (
        <Notice tone="warn" icon={CloudOff}>
          {t(state?.keptOffline ? 'agenda.connection.offline' : 'agenda.connection.offlineShared')}
        </Notice>
      )}
      {notice === 'halfDead' && (
        <Notice
          tone="warn"
          icon={TriangleAlert}
          actions={
            <CopyButton text={copyText()} label={t('agenda.tools.copyText')} copiedLabel={t('agenda.said.copied')} />
          }
        >
          {t('agenda.connection.halfDead', { count: state?.unsentChanges ?? 0 })}
        </Notice>
      )}
      {notice === 'refused' && state?.refusal && (
        <Notice
          tone="error"
          actions={
            <Button size="sm" onClick={() => window.location.reload()}>
              {t('agenda.connection.reload')}
            </Button>
          }
        >
          {t('agenda.connection.refused', { reason: t(`agenda.connection.reasons.${state.refusal}`) })}
        </Notice>
      )}
    </div>
  )
}

function noticeOf(
  state: DraftSessionState | null,
  isSlow: boolean,
): 'loading' | 'refused' | 'halfDead' | 'offline' | 'storeFailing' | null {
  if (state === null || state.phase === 'loading') return isSlow ? 'loading' : null
  if (state.phase === 'refused') return 'refused'
  if (state.connection === 'half-dead') return 'halfDead'
  if (state.connection === 'offline') return 'offline'
  return state.connection === 'connected' && state.saved === 'unsaved' ? 'storeFailing' : null
}

function useIsSlow(isWaiting: boolean): boolean {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    setSlow(false)
    if (!isWaiting) return
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [isWaiting])
  return isSlow
}
