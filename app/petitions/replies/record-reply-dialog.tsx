import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { RecordDialog } from '#app/petitions/issuing/record-dialog.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { REPLY_LENGTHS, REPLY_OUTCOMES } from '#server/petitions/replies/content/contract.ts'
import type { RepliesView } from '#server/petitions/replies/reply-view.ts'

interface RecordReplyDialogProps {
  view: RepliesView
  /** Made when it is opened: sent twice, it is recorded once. */
  replyId: string
  onClose: () => void
}

/** A letter and what it says of each clause that it answers. */
export function RecordReplyDialog({ view, replyId, onClose }: RecordReplyDialogProps) {
  const t = useText()
  const [outcomes, setOutcomes] = useState<Readonly<Record<string, string>>>({})
  const lines = Object.entries(outcomes).flatMap(([cid, outcome]) => (outcome === '' ? [] : [{ cid, outcome }]))
  return (
    <RecordDialog
      action={`/petitions/${view.petitionId}/replies`}
      fields={{ intent: 'reply', replyId, lines: JSON.stringify(lines) }}
      title={t('petitionReplies.record.title')}
      description={t('petitionReplies.record.body')}
      safeLabel={t('petitionReplies.record.safe')}
      actLabel={t('petitionReplies.record.act')}
      doneWords={t('petitionReplies.record.done')}
      onClose={onClose}
    >
      <TextField
        label={t('petitionReplies.record.reference')}
        help={t('petitionReplies.record.referenceHelp')}
        name="reference"
        required
        autoComplete="off"
        maxLength={REPLY_LENGTHS.reference}
      />
      <DateField label={t('petitionReplies.record.repliedOn')} name="repliedOn" required />
      <TextField
        label={t('petitionReplies.record.authority')}
        name="authority"
        required
        maxLength={REPLY_LENGTHS.authority}
        defaultValue={view.recipient}
      />
      <TextArea
        label={t('petitionReplies.record.summary')}
        name="summary"
        required
        maxLength={REPLY_LENGTHS.summary}
        rows={4}
      />
      <fieldset className="grid gap-3">
        <legend className="font-semibold">{t('petitionReplies.record.clauses')}</legend>
        {view.clauses.map(({ cid, name }) => (
          <Select
            key={cid}
            label={name}
            emptyLabel={t('petitionReplies.record.notThis')}
            value={outcomes[cid] ?? ''}
            onChange={(event) => setOutcomes((now) => ({ ...now, [cid]: event.target.value }))}
            options={REPLY_OUTCOMES.map((value) => ({ value, label: t(`petitionReplies.outcomes.${value}`) }))}
          />
        ))}
      </fieldset>
      <DateField
        label={t('petitionReplies.record.remindOn')}
        help={t('petitionReplies.record.remindHelp')}
        name="remindOn"
      />
    </RecordDialog>
  )
}
