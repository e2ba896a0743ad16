import { useFetcher } from '@remix-run/react'
import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { useLoaded } from '#app/live/use-loaded.ts'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Select } from '#app/ui/select.tsx'
import { useToldAct } from '#app/ui/use-told-act.ts'

interface Choice {
  readonly id: string
  readonly label: string
}

/** "Đưa vào chương trình": asks in which part of which workshop's programme the case is spoken of. */
export function ProgrammeDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const t = useText()
  const offered = useLoaded<{ workshops: readonly Choice[] }>(PATH)?.workshops
  const programme = useFetcher<{ items: readonly Choice[] }>()
  const [itemId, setItemId] = useState('')
  const { send, isBusy, failure } = useToldAct(PATH, { words: t('cases.programme.done'), close: onClose })
  return (
    <ConfirmDialog
      isOpen
      tone="primary"
      title={t('cases.programme.title')}
      description={t('cases.programme.body')}
      safeLabel={t('cases.programme.keep')}
      actLabel={t('cases.programme.begin')}
      busy={isBusy}
      disabledReason={
        offered?.length === 0 ? t('cases.programme.none') : itemId ? null : t('cases.programme.chooseItem')
      }
      onAct={() => send({ id: caseId, itemId })}
      onClose={onClose}
    >
      <div className="grid gap-4">
        <Select
          label={t('cases.programme.workshop')}
          required
          defaultValue=""
          options={(offered ?? []).map(({ id, label }) => ({ value: id, label }))}
          onChange={(event) => {
            setItemId('')
            programme.load(`${PATH}?${new URLSearchParams({ workshop: event.target.value })}`)
          }}
        />
        <Select
          label={t('cases.programme.item')}
          required
          value={itemId}
          options={(programme.data?.items ?? []).map(({ id, label }) => ({ value: id, label }))}
          onChange={(event) => setItemId(event.target.value)}
        />
        {failure && (
          <Notice tone="error" isLive>
            {t.failure(failure)}
          </Notice>
        )}
      </div>
    </ConfirmDialog>
  )
}

const PATH = '/cases/programme'
