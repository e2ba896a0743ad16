import { FileDown } from 'lucide-react'
import { useState } from 'react'
import { ActQuestion } from '#app/accounts/act-question.tsx'
import { useDocumentDownload } from '#app/files/use-document-download.ts'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import type { RevisionView, SigningView } from '#server/petitions/signing/signing-view.ts'
import { reasonOf, signingAddress } from './signing-act.ts'

interface FrozenCardProps {
  petitionId: string
  revision: RevisionView
  signing: Pick<SigningView, 'abilities' | 'confirmedCount' | 'signers' | 'stage'>
}

/** The frozen text: its hash, its files, how far it is confirmed, and what its keepers can do. */
export function FrozenCard({ petitionId, revision, signing }: FrozenCardProps) {
  const t = useText()
  const format = useFormat()
  const files = useDocumentDownload(`/petitions/${petitionId}/documents`)
  const { number, hash, frozenAt, frozenBy, order, quorum, leftOpen, agreedAt } = revision
  const confirmed = signing.confirmedCount
  return (
    <Card title={t('petitionSigning.frozen.title', { number })}>
      <p className="text-md font-semibold" role="status">
        {agreedAt
          ? t('petitionSigning.frozen.agreed', { time: format.dateTime(agreedAt), confirmed, quorum })
          : t('petitionSigning.frozen.count', { confirmed, all: signing.signers.length, quorum })}
      </p>
      <p className="text-sm text-ink-2">{t(`petitionSigning.orders.${order}`)}</p>
      <p className="mt-2 text-sm text-ink-2">
        {t('petitionSigning.frozen.by', { time: format.dateTime(frozenAt), name: frozenBy })}
      </p>
      {leftOpen > 0 && (
        <p className="text-sm text-ink-2">{t('petitionSigning.frozen.leftOpen', { count: leftOpen })}</p>
      )}
      <dl className="mt-3">
        <dt className="text-sm text-ink-2">{t('petitionSigning.frozen.hash')}</dt>
        <dd className="font-mono text-sm break-all">{hash}</dd>
      </dl>
      {(['frozen', 'annexed'] as const).map((name) => (
        <div key={name} className="mt-3">
          <p className="text-sm text-ink-2">{t(`petitionSigning.frozen.${name === 'frozen' ? 'files' : 'annexed'}`)}</p>
          <div className="mt-1 flex flex-wrap gap-2">
            {(['pdf', 'docx'] as const).map((kind) => (
              <Button
                key={kind}
                size="sm"
                icon={FileDown}
                busy={files.isBusy}
                aria-label={`${t('petitionDocument.download', { format: kind.toUpperCase() })}: ${t(`petitionSigning.frozen.${name === 'frozen' ? 'files' : 'annexed'}`)}`}
                onClick={() => void files.download(`${name}.${kind}`)}
              >
                {t('petitionDocument.download', { format: kind.toUpperCase() })}
              </Button>
            ))}
          </div>
        </div>
      ))}
      <KeepersActs petitionId={petitionId} revision={revision} signing={signing} />
    </Card>
  )
}

function KeepersActs({ petitionId, revision, signing }: FrozenCardProps) {
  const t = useText()
  const [asked, setAsked] = useState<'reopen' | 'submit' | null>(null)
  const { abilities, signers, stage } = signing
  const { id: revisionId, number } = revision
  if (!abilities.reopen) return null
  const count = signers.filter(({ answer }) => answer !== null).length
  const close = () => setAsked(null)
  return (
    <div className="mt-4 flex flex-wrap gap-2 border-t border-line pt-4">
      {stage === 'frozen' && (
        <Button
          variant="primary"
          disabledReason={abilities.submit ? null : t('petitionSigning.submit.waiting')}
          reasonPlacement="below"
          onClick={() => setAsked('submit')}
        >
          {t('petitionSigning.submit.act')}
        </Button>
      )}
      <Button onClick={() => setAsked('reopen')}>{t('petitionSigning.reopen.act')}</Button>
      {asked === 'reopen' && (
        <ActQuestion
          address={signingAddress(petitionId)}
          fields={{ intent: 'reopen', revisionId }}
          title={t('petitionSigning.reopen.title', { number })}
          description={t('petitionSigning.reopen.body', { count })}
          safeLabel={t('petitionSigning.reopen.safe')}
          actLabel={t('petitionSigning.reopen.confirm')}
          tone="danger"
          doneWords={t('petitionSigning.reopen.done')}
          words={reasonOf(t, t('petitionSigning.reopen.reason'))}
          onClose={close}
        />
      )}
      {asked === 'submit' && (
        <ActQuestion
          address={signingAddress(petitionId)}
          fields={{ intent: 'submit', revisionId }}
          title={t('petitionSigning.submit.title')}
          description={t('petitionSigning.submit.body')}
          safeLabel={t('petitionSigning.submit.safe')}
          actLabel={t('petitionSigning.submit.act')}
          tone="primary"
          doneWords={t('petitionSigning.submit.done')}
          onClose={close}
        />
      )}
    </div>
  )
}
