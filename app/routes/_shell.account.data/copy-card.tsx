import { Download } from 'lucide-react'
import { useEffect } from 'react'
import { useProvenAction } from '#app/accounts/use-proven-action.tsx'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { MOST_EXPORTS } from '#server/personal-data/contract.ts'
import type { action } from './route.tsx'

/** A copy of everything shown here: asks who sits here, then the browser fetches the file. */
export function CopyCard({ lastAt }: { lastAt: Date | null }) {
  const t = useText()
  const format = useFormat()
  const { send, answer, failure, isBusy, dialog } = useProvenAction<typeof action>('/account/data')
  const isReady = Boolean(answer && 'done' in answer)

  useEffect(() => {
    if (isReady) window.location.assign('/account/data/copy')
  }, [isReady])

  return (
    <Card title={t('personalData.copy.title')} isPrinted={false}>
      <p className="text-ink-2">{t('personalData.copy.lead', { most: MOST_EXPORTS })}</p>
      {lastAt && (
        <p className="mt-2 text-sm text-ink-2">{t('personalData.copy.last', { time: format.dateTime(lastAt) })}</p>
      )}
      {failure && (
        <Notice tone="error" isLive className="mt-3">
          {t.failure(failure)}
        </Notice>
      )}
      {isReady && (
        <Notice tone="ok" isLive className="mt-3">
          {t('personalData.copy.begun')}
        </Notice>
      )}
      <Button icon={Download} busy={isBusy} className="mt-4" onClick={() => send({ intent: 'prepare-copy' })}>
        {t('personalData.copy.take')}
      </Button>
      {dialog}
    </Card>
  )
}
