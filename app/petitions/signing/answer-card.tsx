import { BadgeCheck, MessageSquareWarning, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { ActQuestion } from '#app/accounts/act-question.tsx'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { Verdict } from '#server/petitions/signing/contract.ts'
import type { RevisionView, SignerView, SigningView } from '#server/petitions/signing/signing-view.ts'
import { ReserveDialog } from './reserve-dialog.tsx'
import { reasonOf, signingAddress } from './signing-act.ts'

interface AnswerCardProps {
  petitionId: string
  revision: RevisionView
  own: SignerView
  clauses: SigningView['clauses']
  answerNow: boolean
}

/** What the own body says of exactly the revision on this page. */
export function AnswerCard({ petitionId, revision, own, clauses, answerNow }: AnswerCardProps) {
  const t = useText()
  const [asked, setAsked] = useState<Verdict | null>(null)
  const { id: revisionId, hash, number } = revision
  const close = () => setAsked(null)
  const seen = { intent: 'answer', revisionId, hash }
  return (
    <Card title={t('petitionSigning.answer.title', { department: own.department.shortName })}>
      {answerNow ? (
        <>
          <p className="text-ink-2">{t('petitionSigning.answer.lead', { number })}</p>
          {own.state === 'returned' && (
            <Notice tone="warn" className="mt-3">
              {t('petitionSigning.answer.again')}
            </Notice>
          )}
          <div className="mt-3 grid gap-2">
            <Button variant="seal" icon={BadgeCheck} onClick={() => setAsked('confirmed')}>
              {t('petitionSigning.answer.confirmed.act')}
            </Button>
            <Button icon={MessageSquareWarning} onClick={() => setAsked('reserved')}>
              {t('petitionSigning.answer.reserved.act')}
            </Button>
            {own.state !== 'returned' && (
              <Button icon={Undo2} onClick={() => setAsked('returned')}>
                {t('petitionSigning.answer.returned.act')}
              </Button>
            )}
          </div>
        </>
      ) : (
        <p className="text-ink-2">
          {t(
            own.state === 'waiting' || own.state === 'now'
              ? 'petitionSigning.answer.notYet'
              : 'petitionSigning.answer.own',
          )}
        </p>
      )}
      {asked === 'confirmed' && (
        <ActQuestion
          address={signingAddress(petitionId)}
          fields={{ ...seen, verdict: 'confirmed' }}
          title={t('petitionSigning.answer.confirmed.title', { number })}
          description={t('petitionSigning.answer.confirmed.body')}
          safeLabel={t('petitionSigning.answer.safe')}
          actLabel={t('petitionSigning.answer.confirmed.act')}
          tone="seal"
          doneWords={t('petitionSigning.answer.confirmed.done')}
          onClose={close}
        >
          <p className="font-mono text-xs break-all text-ink-2">SHA-256 {hash}</p>
        </ActQuestion>
      )}
      {asked === 'returned' && (
        <ActQuestion
          address={signingAddress(petitionId)}
          fields={{ ...seen, verdict: 'returned' }}
          title={t('petitionSigning.answer.returned.title', { number })}
          description={t('petitionSigning.answer.returned.body')}
          safeLabel={t('petitionSigning.answer.safe')}
          actLabel={t('petitionSigning.answer.returned.act').replace('…', '')}
          tone="danger"
          doneWords={t('petitionSigning.answer.returned.done')}
          words={reasonOf(t, t('petitionSigning.answer.returned.reason'))}
          onClose={close}
        />
      )}
      {asked === 'reserved' && <ReserveDialog petitionId={petitionId} seen={seen} clauses={clauses} onClose={close} />}
    </Card>
  )
}
