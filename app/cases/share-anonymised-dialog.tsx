import { useFetcher, useNavigate } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { v7 } from 'uuid'
import { useText } from '#app/i18n/language.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { Failure } from '#server/kernel/result.ts'

/** Says what becomes of names and files before the copy is made; then leads to where it is written on. */
export function ShareAnonymisedDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const t = useText()
  const fetcher = useFetcher<{ done?: true; failure?: Failure }>()
  const navigate = useNavigate()
  const [copyId] = useState(() => v7())
  const { data, state } = fetcher
  useEffect(() => {
    if (data?.done) navigate(`/cases/${copyId}/edit`)
  }, [data, copyId, navigate])
  return (
    <ConfirmDialog
      isOpen
      tone="primary"
      title={t('anonymised.askTitle')}
      description={`${t('anonymised.ask')} ${t('anonymised.afterwards')}`}
      safeLabel={t('anonymised.keep')}
      actLabel={t('anonymised.make')}
      busy={state !== 'idle' || Boolean(data?.done)}
      onAct={() =>
        fetcher.submit({ intent: 'share-anonymised', copyId }, { method: 'post', action: `/cases/${caseId}` })
      }
      onClose={onClose}
    >
      {data?.failure && (
        <Notice tone="error" isLive>
          {t.failure(data.failure)}
        </Notice>
      )}
    </ConfirmDialog>
  )
}
