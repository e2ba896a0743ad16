import { useState } from 'react'
import { v7 } from 'uuid'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { ISSUE_LENGTHS, ISSUE_NOTE_KINDS } from '#server/petitions/issuing/content/contract.ts'
import type { IssuingView } from '#server/petitions/issuing/issuing-view.ts'
import { RecordDialog } from './record-dialog.tsx'

/** Thay thế, đính chính, thu hồi: by which document, and why. */
export function NotesCard({ issuing }: { issuing: IssuingView }) {
  const t = useText()
  const format = useFormat()
  const [asked, setAsked] = useState<string | null>(null)
  const [kind, setKind] = useState<string>('correction')
  const { notes, abilities, petitionId } = issuing
  const kinds = ISSUE_NOTE_KINDS.filter((one) => one !== 'recall' || abilities.recall)
  const chosen = kinds.find((one) => one === kind) ?? 'correction'
  return (
    <Card title={t('petitionIssuing.notes.title')}>
      {notes.length === 0 ? (
        <p className="text-ink-2">{t('petitionIssuing.notes.empty')}</p>
      ) : (
        <ol className="grid gap-3">
          {notes.map((note) => (
            <li key={note.id} className="min-w-0">
              <p className="font-semibold break-words">
                {t('petitionIssuing.notes.line', {
                  kind: t(`petitionIssuing.notes.kinds.${note.kind}`),
                  reference: note.reference,
                  date: format.date(note.referenceOn),
                })}
              </p>
              <p className="break-words">{note.reason}</p>
              <p className="text-sm text-ink-2">
                {t('petitionIssuing.notes.by', { name: note.by, time: format.dateTime(note.at) })}
              </p>
            </li>
          ))}
        </ol>
      )}
      {abilities.dispatch && (
        <div className="mt-4">
          <Button onClick={() => setAsked(v7())}>{t('petitionIssuing.notes.add')}…</Button>
        </div>
      )}
      {asked && (
        <RecordDialog
          action={`/petitions/${petitionId}/issuing`}
          fields={{ intent: 'note', noteId: asked }}
          title={t('petitionIssuing.notes.addTitle')}
          description={t('petitionIssuing.notes.body')}
          safeLabel={t('petitionIssuing.notes.safe')}
          actLabel={t('petitionIssuing.notes.save')}
          tone="danger"
          doneWords={t('petitionIssuing.notes.done', { kind: t(`petitionIssuing.notes.kinds.${chosen}`) })}
          onClose={() => setAsked(null)}
        >
          <RadioGroup
            legend={t('petitionIssuing.notes.kind')}
            name="kind"
            value={chosen}
            onChange={setKind}
            options={kinds.map((value) => ({ value, label: t(`petitionIssuing.notes.kinds.${value}`) }))}
          />
          <TextField
            label={t('petitionIssuing.notes.reference')}
            name="reference"
            required
            autoComplete="off"
            maxLength={ISSUE_LENGTHS.reference}
          />
          <DateField label={t('petitionIssuing.notes.referenceOn')} name="referenceOn" required />
          <TextArea label={t('petitionIssuing.notes.reason')} name="reason" required maxLength={2_000} />
        </RecordDialog>
      )}
    </Card>
  )
}
