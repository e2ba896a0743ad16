import { useState } from 'react'
import { v7 } from 'uuid'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { DISPATCH_CODES, type DispatchCode } from '#server/petitions/issuing/content/contract.ts'
import type { IssuingView } from '#server/petitions/issuing/issuing-view.ts'
import { RecordDialog } from './record-dialog.tsx'

/** What the receiving side reported, in the order of its days. */
export function DispatchCard({ issuing }: { issuing: IssuingView }) {
  const t = useText()
  const format = useFormat()
  const [asked, setAsked] = useState<string | null>(null)
  const [code, setCode] = useState<DispatchCode>('01')
  const { statuses, abilities, petitionId } = issuing
  const nameOf = (one: DispatchCode) =>
    t('petitionIssuing.dispatch.option', { code: one, name: t(`petitionIssuing.dispatch.codes.${one}`) })
  return (
    <Card title={t('petitionIssuing.dispatch.title')}>
      <p className="text-sm text-ink-2">{t('petitionIssuing.dispatch.lead')}</p>
      {statuses.length === 0 ? (
        <p className="mt-3 text-ink-2">{t('petitionIssuing.dispatch.empty')}</p>
      ) : (
        <ol className="mt-3 grid gap-3">
          {statuses.map((status) => (
            <li key={status.id} className="min-w-0 border-t border-line pt-3">
              <p className="font-semibold">{nameOf(status.code)}</p>
              <p className="text-sm text-ink-2">
                {format.date(status.on)} · {t('petitionIssuing.dispatch.by', { name: status.by })}
              </p>
              {status.reason && <p className="break-words">{status.reason}</p>}
            </li>
          ))}
        </ol>
      )}
      {abilities.dispatch && (
        <div className="mt-4">
          <Button onClick={() => setAsked(v7())}>{t('petitionIssuing.dispatch.add')}…</Button>
        </div>
      )}
      {asked && (
        <RecordDialog
          action={`/petitions/${petitionId}/issuing`}
          fields={{ intent: 'status', statusId: asked }}
          title={t('petitionIssuing.dispatch.addTitle')}
          description={t('petitionIssuing.dispatch.lead')}
          safeLabel={t('petitionIssuing.dispatch.safe')}
          actLabel={t('petitionIssuing.dispatch.save')}
          doneWords={t('petitionIssuing.dispatch.done', { code })}
          onClose={() => setAsked(null)}
        >
          <Select
            label={t('petitionIssuing.dispatch.code')}
            name="code"
            emptyLabel={null}
            value={code}
            onChange={(event) => setCode(DISPATCH_CODES.find((one) => one === event.target.value) ?? '01')}
            options={DISPATCH_CODES.map((value) => ({ value, label: nameOf(value) }))}
          />
          <DateField label={t('petitionIssuing.dispatch.on')} name="on" required />
          <TextArea
            label={t('petitionIssuing.dispatch.reason')}
            help={t('petitionIssuing.dispatch.reasonHelp')}
            name="reason"
            required={code === '02'}
            maxLength={2_000}
          />
        </RecordDialog>
      )}
    </Card>
  )
}
