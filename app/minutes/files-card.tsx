import { FileDown, Send } from 'lucide-react'
import { useId, useState } from 'react'
import { useDocumentDownload } from '#app/files/use-document-download.ts'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { MinutesBody, MinutesView } from '#server/minutes/minutes-view.ts'
import { useMinutesAct } from './use-minutes-act.ts'

/** Biên bản and thông báo kết luận as files; the clerk's number of the latter. */
export function FilesCard({ view, body }: { view: MinutesView; body: MinutesBody }) {
  const t = useText()
  const format = useFormat()
  const [isIssuing, setIssuing] = useState(false)
  const { notice } = body
  const isApproved = view.stage === 'approved'
  return (
    <Card title={t('minutes.files.title')}>
      <div className="grid gap-4">
        <FilePair
          workshopId={view.workshopId}
          file="minutes"
          name={t('minutes.files.minutes')}
          help={isApproved ? null : t('minutes.files.draft')}
        />
        {isApproved && (
          <FilePair
            workshopId={view.workshopId}
            file="notice"
            name={t('minutes.files.notice')}
            help={
              notice
                ? t('minutes.files.issued', { number: notice.number, date: format.date(notice.date) })
                : t('minutes.files.noticeDraft')
            }
          />
        )}
        {view.abilities.issueNotice && !notice && (
          <Button variant="primary" icon={Send} onClick={() => setIssuing(true)}>
            {t('minutes.files.issue')}
          </Button>
        )}
      </div>
      {isIssuing && <IssueDialog workshopId={view.workshopId} onClose={() => setIssuing(false)} />}
    </Card>
  )
}

function FilePair({
  workshopId,
  file,
  name,
  help,
}: {
  workshopId: string
  file: 'minutes' | 'notice'
  name: string
  help: string | null
}) {
  const t = useText()
  const files = useDocumentDownload(`/workshops/${workshopId}/minutes`)
  return (
    <div>
      <p className="font-medium">{name}</p>
      {help && <p className="text-sm text-ink-2">{help}</p>}
      <div className="mt-1.5 flex flex-wrap gap-2">
        {(['pdf', 'docx'] as const).map((kind) => (
          <Button
            key={kind}
            size="sm"
            icon={FileDown}
            busy={files.isBusy}
            aria-label={t('minutes.files.downloadOf', { name, format: kind.toUpperCase() })}
            onClick={() => void files.download(`${file}.${kind}`)}
          >
            {t('minutes.files.download', { format: kind.toUpperCase() })}
          </Button>
        ))}
      </div>
    </div>
  )
}

function IssueDialog({ workshopId, onClose }: { workshopId: string; onClose: () => void }) {
  const t = useText()
  const formId = useId()
  const act = useMinutesAct(workshopId, { words: t('minutes.files.issuedDone'), close: onClose })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('minutes.files.issueTitle')}
      description={t('minutes.files.issueBody')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.actions.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" busy={act.isBusy}>
            {t('minutes.files.issueAct')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          const form = new FormData(event.currentTarget)
          form.set('intent', 'issue-notice')
          act.run(form)
        }}
      >
        {act.failure && (
          <Notice tone="error" isLive>
            {t.failure(act.failure)}
          </Notice>
        )}
        <TextField
          label={t('minutes.files.number')}
          help={t('minutes.files.numberHelp')}
          name="number"
          inputMode="numeric"
          required
          maxLength={6}
          data-autofocus
        />
        <DateField label={t('minutes.files.date')} name="date" required />
      </form>
    </Dialog>
  )
}
