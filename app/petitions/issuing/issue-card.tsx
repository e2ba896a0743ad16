import { FileArchive } from 'lucide-react'
import { useState } from 'react'
import { useDocumentDownload } from '#app/files/use-document-download.ts'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { fullNumber } from '#server/petitions/issuing/content/contract.ts'
import type { IssuingView } from '#server/petitions/issuing/issuing-view.ts'
import { RecordDialog } from './record-dialog.tsx'

/** "Phát hành", confirmed in words; afterwards the package that the department's own system sends. */
export function IssueCard({ issuing }: { issuing: IssuingView }) {
  const t = useText()
  const format = useFormat()
  const [isAsking, setAsking] = useState(false)
  const { issue, abilities, findings, petitionId, recipient, leadName } = issuing
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const number = issue ? fullNumber(issue) : ''
  return (
    <Card title={t('petitionIssuing.issue.title')}>
      {issue?.issued ? (
        <>
          <p className="font-semibold" role="status">
            {t('petitionIssuing.issue.issued', { time: format.dateTime(issue.issued.at), name: issue.issued.by })}
          </p>
          <Package issuing={issuing} />
        </>
      ) : (
        <p className="text-ink-2">
          {abilities.number || abilities.seal || abilities.issue
            ? t('petitionIssuing.issue.lead')
            : t('petitionIssuing.waiting', { lead: leadName })}
        </p>
      )}
      {issue && !issue.issued && errors > 0 && (
        <Notice tone="error">{t('petitionIssuing.findings', { count: errors })}</Notice>
      )}
      {abilities.issue && (
        <div className="mt-4">
          <Button
            variant="seal"
            disabledReason={errors > 0 ? t('petitionIssuing.findings', { count: errors }) : null}
            reasonPlacement="below"
            onClick={() => setAsking(true)}
          >
            {t('petitionIssuing.issue.act')}…
          </Button>
        </div>
      )}
      {isAsking && issue && (
        <RecordDialog
          action={`/petitions/${petitionId}/issuing`}
          fields={{ intent: 'issue', number: issue.number, notation: issue.notation }}
          title={t('petitionIssuing.issue.question', { number })}
          description={t('petitionIssuing.issue.body', { recipient })}
          safeLabel={t('petitionIssuing.issue.safe')}
          actLabel={t('petitionIssuing.issue.confirm')}
          tone="seal"
          doneWords={t('petitionIssuing.issue.done', { number })}
          onClose={() => setAsking(false)}
        />
      )}
    </Card>
  )
}

function Package({ issuing: { petitionId, attachedNames, edxmlFault } }: { issuing: IssuingView }) {
  const t = useText()
  const files = useDocumentDownload(`/petitions/${petitionId}/issued`)
  const parts = [
    t('petitionIssuing.issue.parts.pdf'),
    t('petitionIssuing.issue.parts.docx'),
    t('petitionIssuing.issue.parts.files', { count: attachedNames.length }),
    ...(edxmlFault ? [] : [t('petitionIssuing.issue.parts.edxml')]),
    t('petitionIssuing.issue.parts.sums'),
  ]
  return (
    <div className="mt-3 grid gap-2">
      <p className="text-sm text-ink-2">{t('petitionIssuing.issue.packageLead')}</p>
      <ul className="list-disc pl-5 text-sm">
        {parts.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
      {edxmlFault && (
        <Notice tone="warn">
          <span className="wrap-anywhere">
            {t('petitionIssuing.issue.noEdxml', {
              reason: edxmlFault.code === 'edxml-missing' ? '' : t.failure(edxmlFault),
            })}
          </span>
        </Notice>
      )}
      <div>
        <Button
          variant="primary"
          icon={FileArchive}
          busy={files.isBusy}
          onClick={() => void files.download('package.zip')}
        >
          {t('petitionIssuing.issue.package')}
        </Button>
      </div>
    </div>
  )
}
