import { useState } from 'react'
import { useAct } from '#app/administration/use-act.ts'
import { useText } from '#app/i18n/language.tsx'
import { RequestFacts } from '#app/personal-data/request-facts.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import type { RequestView } from '#server/personal-data/contract.ts'

/** What was asked and where it stands; an open one can be taken back. */
export function OwnRequests({ requests }: { requests: readonly RequestView[] }) {
  const t = useText()
  const toaster = useToaster()
  const [asked, setAsked] = useState<RequestView | null>(null)
  const act = useAct(() => {
    setAsked(null)
    toaster.show({ tone: 'ok', text: t('personalData.requests.withdrawn') })
  }, '/account/data')
  return (
    <Card title={t('personalData.requests.title')}>
      {requests.length === 0 && (
        <EmptyState title={t('personalData.requests.emptyTitle')} isFramed={false}>
          {t('personalData.requests.emptyBody')}
        </EmptyState>
      )}
      <ul className="divide-y divide-line">
        {requests.map((request) => (
          <li key={request.id} className="flex flex-wrap items-start gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0">
            <RequestFacts request={request} heading="h3" />
            {request.state === 'open' && (
              <Button
                size="sm"
                aria-label={t('personalData.requests.withdrawOne', {
                  kind: t(`personalData.requests.kinds.${request.kind}`),
                })}
                onClick={() => setAsked(request)}
              >
                {t('personalData.requests.withdraw')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asked && (
        <ConfirmDialog
          isOpen
          title={t('personalData.requests.withdrawTitle')}
          description={t('personalData.requests.withdrawBody')}
          safeLabel={t('personalData.requests.withdrawKeep')}
          actLabel={t('personalData.requests.withdraw')}
          tone="primary"
          busy={act.isBusy}
          onAct={() => act.send({ intent: 'withdraw', request: asked.id })}
          onClose={() => setAsked(null)}
        >
          {act.failure && (
            <Notice tone="error" isLive>
              {t.failure(act.failure)}
            </Notice>
          )}
        </ConfirmDialog>
      )}
    </Card>
  )
}
