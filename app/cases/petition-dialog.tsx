import { useFetcher } from '@remix-run/react'
import { useState } from 'react'
import { v7 } from 'uuid'
import { useText } from '#app/i18n/language.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { CaseCard } from '#server/cases/case-view.ts'
import type { Failure } from '#server/kernel/result.ts'

interface PetitionDialogProps {
  chosen: readonly Pick<CaseCard, 'id' | 'title'>[]
  onClose: () => void
}

/** Asks what the new item is called; the answer leads to where it is written. */
export function PetitionDialog({ chosen, onClose }: PetitionDialogProps) {
  const t = useText()
  const fetcher = useFetcher<{ failure: Failure }>()
  // Made once, so that a second click finds the item of the first.
  const [itemId] = useState(() => v7())
  const [title, setTitle] = useState(chosen[0]?.title ?? '')
  const failure = fetcher.state === 'idle' ? (fetcher.data?.failure ?? null) : null

  function make() {
    const fields = new FormData()
    fields.set('itemId', itemId)
    fields.set('title', title)
    for (const { id } of chosen) fields.append('caseIds', id)
    fetcher.submit(fields, { method: 'post', action: '/cases?index' })
  }

  return (
    <ConfirmDialog
      isOpen
      tone="primary"
      title={t('cases.petition.title')}
      description={t('cases.petition.body', { count: chosen.length })}
      safeLabel={t('cases.petition.keep')}
      actLabel={t('cases.petition.begin')}
      busy={fetcher.state !== 'idle'}
      disabledReason={title.trim() ? null : t('failures.field-missing')}
      onAct={make}
      onClose={onClose}
    >
      <TextField
        label={t('cases.petition.name')}
        required
        value={title}
        maxLength={300}
        onChange={(event) => setTitle(event.target.value)}
      />
      {failure && (
        <Notice tone="error" isLive>
          {t.failure(failure)}
        </Notice>
      )}
    </ConfirmDialog>
  )
}
