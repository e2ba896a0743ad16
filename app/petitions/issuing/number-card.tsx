import { FileDown } from 'lucide-react'
import { useState } from 'react'
import { useDocumentDownload } from '#app/files/use-document-download.ts'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { fullNumber, ISSUE_LENGTHS } from '#server/petitions/issuing/content/contract.ts'
import type { IssuingView } from '#server/petitions/issuing/issuing-view.ts'
import { RecordDialog } from './record-dialog.tsx'

/** Số, ký hiệu, ngày: typed in, asked about, printed into the document that is signed. */
export function NumberCard({ issuing }: { issuing: IssuingView }) {
  const t = useText()
  const format = useFormat()
  const [isAsking, setAsking] = useState(false)
  const { issue, abilities, leadName } = issuing
  return (
    <Card title={t('petitionIssuing.number.title')}>
      {issue ? (
        <div className="grid gap-2">
          <p className="text-md font-semibold break-words">
            {t('petitionIssuing.number.given', { number: fullNumber(issue), date: format.date(issue.documentDate) })}
          </p>
          <p className="text-sm text-ink-2">
            {t('petitionIssuing.number.by', { name: issue.numberedBy, time: format.dateTime(issue.numberedAt) })}
          </p>
          <NumberedFiles issuing={issuing} />
        </div>
      ) : (
        <p className="text-ink-2">
          {abilities.number ? t('petitionIssuing.number.lead') : t('petitionIssuing.waiting', { lead: leadName })}
        </p>
      )}
      {abilities.number && (
        <div className="mt-4">
          <Button variant={issue ? 'secondary' : 'primary'} onClick={() => setAsking(true)}>
            {t(issue ? 'petitionIssuing.number.correct' : 'petitionIssuing.number.act')}…
          </Button>
        </div>
      )}
      {isAsking && <NumberDialog issuing={issuing} onClose={() => setAsking(false)} />}
    </Card>
  )
}

function NumberedFiles({ issuing }: { issuing: IssuingView }) {
  const t = useText()
  const files = useDocumentDownload(`/petitions/${issuing.petitionId}/issued`)
  return (
    <div>
      <p className="text-sm text-ink-2">{t('petitionIssuing.number.files')}</p>
      <div className="mt-1 flex flex-wrap gap-2">
        {(['pdf', 'docx'] as const).map((kind) => (
          <Button
            key={kind}
            size="sm"
            icon={FileDown}
            busy={files.isBusy}
            onClick={() => void files.download(`document.${kind}`)}
          >
            {t('petitionDocument.download', { format: kind.toUpperCase() })}
          </Button>
        ))}
      </div>
    </div>
  )
}

function NumberDialog({ issuing, onClose }: { issuing: IssuingView; onClose: () => void }) {
  const t = useText()
  const format = useFormat()
  const { issue, revision, notationStart, petitionId } = issuing
  const [typed, setTyped] = useState({
    number: issue?.number ?? '',
    notation: issue?.notation ?? notationStart,
    date: issue ? format.date(issue.documentDate) : '',
  })
  return (
    <RecordDialog
      action={`/petitions/${petitionId}/issuing`}
      fields={{ intent: 'number', revisionId: revision?.id ?? '' }}
      title={t('petitionIssuing.number.question', {
        number: typed.number === '' ? '…' : fullNumber({ number: typed.number, notation: typed.notation }),
      })}
      description={t('petitionIssuing.number.body', { date: typed.date || '…' })}
      safeLabel={t('petitionIssuing.number.safe')}
      actLabel={t('petitionIssuing.number.act')}
      doneWords={t('petitionIssuing.number.done', { number: fullNumber(typed) })}
      onClose={onClose}
    >
      <p className="text-ink-2">{t('petitionIssuing.number.lead')}</p>
      <TextField
        label={t('petitionIssuing.number.number')}
        name="number"
        required
        inputMode="numeric"
        autoComplete="off"
        maxLength={ISSUE_LENGTHS.number}
        value={typed.number}
        onChange={(event) => setTyped({ ...typed, number: event.target.value })}
      />
      <TextField
        label={t('petitionIssuing.number.notation')}
        help={t('petitionIssuing.number.notationHelp', {
          example: notationStart.endsWith('-') ? `${notationStart}VP` : notationStart,
        })}
        name="notation"
        required
        autoComplete="off"
        maxLength={ISSUE_LENGTHS.notation}
        value={typed.notation}
        onChange={(event) => setTyped({ ...typed, notation: event.target.value })}
      />
      <DateField
        label={t('petitionIssuing.number.date')}
        help={revision && t('petitionIssuing.number.dateHelp', { day: format.date(revision.frozenOn) })}
        name="documentDate"
        required
        defaultValue={typed.date}
        onChange={(day) => setTyped((now) => ({ ...now, date: day ? format.date(day) : '' }))}
      />
    </RecordDialog>
  )
}
