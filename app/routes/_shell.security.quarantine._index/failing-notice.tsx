import { RefreshCw } from 'lucide-react'
import { useCallback } from 'react'
import { useAct } from '#app/administration/use-act.ts'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import type { FailingFileView } from '#server/files/quarantine/contract.ts'

/** Files whose scans keep failing: nothing is held back wrongly, and nothing is let through. */
export function FailingNotice({ failing }: { failing: readonly FailingFileView[] }) {
  const t = useText()
  const format = useFormat()
  const toaster = useToaster()
  const act = useAct(
    useCallback(() => toaster.show({ tone: 'ok', text: t('quarantine.failing.retried') }), [toaster, t]),
  )
  return (
    <Notice tone="warn" title={t('quarantine.failing.title', { count: failing.length })} className="mb-4">
      <p>{t('quarantine.failing.body')}</p>
      <ul className="my-2 grid gap-1">
        {failing.map(({ sha256, holders, failure, attempts, nextAt }) => (
          <li key={sha256} className="break-words">
            <span className="font-semibold">{holders[0]?.name ?? t('quarantine.unnamed')}</span>
            {': '}
            {t('quarantine.failing.line', {
              failure: t(`files.scanFailures.${failure ?? 'scan-crashed'}`),
              attempts,
              time: nextAt ? format.dateTime(nextAt) : t('quarantine.failing.soon'),
            })}
          </li>
        ))}
      </ul>
      <act.Form method="post" action="/security/quarantine?index">
        <Button type="submit" name="intent" value="retry-scans" size="sm" icon={RefreshCw} busy={act.isBusy}>
          {t('quarantine.failing.retry')}
        </Button>
      </act.Form>
    </Notice>
  )
}
