import { BadgeCheck, CircleDashed, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { ActQuestion } from '#app/accounts/act-question.tsx'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { FindingsCard } from '#app/petitions/document/findings-card.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { MINUTES_LIMITS } from '#server/minutes/contract.ts'
import type { MinutesBody, MinutesView } from '#server/minutes/minutes-view.ts'
import { minutesAddress } from './use-minutes-act.ts'

/** Thư ký, then chủ tọa: who has signed which text, and the own signature. */
export function SigningCard({ view, body }: { view: MinutesView; body: MinutesBody }) {
  const t = useText()
  const format = useFormat()
  const [asked, setAsked] = useState<'sign' | 'reopen' | null>(null)
  const { sign, reopen } = view.abilities
  const { signed, preview, voided } = body
  if (view.stage === 'drafting') return null
  const hash = signed?.hash ?? preview?.hash ?? null
  const close = () => setAsked(null)
  return (
    <Card title={t('minutes.signing.title')}>
      <p className="text-sm text-ink-2">{t('minutes.signing.intro')}</p>
      <ul className="mt-3 grid gap-2">
        {(['secretary', 'chair'] as const).map((role) => {
          const own = signed?.signatures.find((one) => one.role === role)
          return (
            <li key={role} className="flex items-start gap-2">
              {own ? (
                <BadgeCheck size={20} aria-hidden className="mt-0.5 flex-none text-seal" />
              ) : (
                <CircleDashed size={20} aria-hidden className="mt-0.5 flex-none text-ink-2" />
              )}
              <span className="min-w-0">
                <span className="font-semibold">{t(`minutes.signing.${role}`)}</span>
                <span className="block break-words text-ink-2">
                  {own
                    ? `${t('minutes.signing.by', { name: own.fullName, office: own.office })}, ${t('minutes.signing.at', { time: format.dateTime(own.at) })}`
                    : t('minutes.signing.missing')}
                </span>
              </span>
            </li>
          )
        })}
      </ul>
      {hash && (
        <dl className="mt-3">
          <dt className="text-sm text-ink-2">{t('minutes.signing.hash')}</dt>
          <dd className="font-mono text-xs break-all">{hash}</dd>
        </dl>
      )}
      {preview && preview.findings.length > 0 && (
        <div className="mt-3">
          <FindingsCard findings={preview.findings} />
        </div>
      )}
      {(sign || reopen) && (
        <div className="mt-4 grid gap-2 border-t border-line pt-4">
          {sign && (
            <Button
              variant="seal"
              icon={BadgeCheck}
              disabledReason={sign === 'secretary' ? reasonAgainst(body, t) : null}
              reasonPlacement="below"
              onClick={() => setAsked('sign')}
            >
              {t(`minutes.signing.${sign}Act`)}
            </Button>
          )}
          {reopen && (
            <Button icon={Undo2} onClick={() => setAsked('reopen')}>
              {t('minutes.signing.reopen')}
            </Button>
          )}
        </div>
      )}
      {voided.length > 0 && (
        <ul className="mt-3 grid gap-1 text-sm text-ink-2">
          {voided.map(({ number, at, by, reason }) => (
            <li key={number} className="break-words">
              {t('minutes.signing.voided', { number, time: format.dateTime(at), name: by, reason })}
            </li>
          ))}
        </ul>
      )}
      {asked === 'sign' && sign && hash && (
        <ActQuestion
          address={minutesAddress(view.workshopId)}
          fields={{ intent: `sign-${sign}`, hash }}
          title={t(`minutes.signing.${sign}Title`)}
          description={t(`minutes.signing.${sign}Body`)}
          safeLabel={t('minutes.signing.notNow')}
          actLabel={t(`minutes.signing.${sign}Act`)}
          tone="seal"
          doneWords={t(sign === 'secretary' ? 'minutes.signing.signedSecretary' : 'minutes.signing.signedChair')}
          onClose={close}
        >
          <p className="font-mono text-xs break-all text-ink-2">SHA-256 {hash}</p>
        </ActQuestion>
      )}
      {asked === 'reopen' && (
        <ActQuestion
          address={minutesAddress(view.workshopId)}
          fields={{ intent: 'reopen' }}
          title={t('minutes.signing.reopenTitle')}
          description={t('minutes.signing.reopenBody')}
          safeLabel={t('minutes.signing.keepLocked')}
          actLabel={t('minutes.signing.reopenAct')}
          tone="danger"
          doneWords={t('minutes.signing.reopened')}
          words={{
            name: 'reason',
            label: t('minutes.signing.reason'),
            missing: t('failures.minutes-reason-missing'),
            longest: MINUTES_LIMITS.words,
          }}
          onClose={close}
        />
      )}
    </Card>
  )
}

function reasonAgainst({ review, comments }: MinutesBody, t: ReturnType<typeof useText>): string | null {
  if (review?.isOpen) return t('minutes.signing.waitReview')
  return comments.some(({ answer }) => answer === null) ? t('minutes.signing.waitAnswers') : null
}
