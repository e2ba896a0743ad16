import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Card } from '#app/ui/card.tsx'
import { Chip } from '#app/ui/chip.tsx'
import { localDate } from '#server/language/dates.ts'
import type { ConsultationView, RoundView } from '#server/petitions/consultation/consultation-view.ts'
import { RoundActs } from './round-acts.tsx'

/** Where one round stands: its deadline in working days, who has spoken, what waits, and what can be done. */
export function RoundCard({ consultation, round }: { consultation: ConsultationView; round: RoundView }) {
  const t = useText()
  const format = useFormat()
  const { departments } = consultation
  const isOpen = round.closedAt === null
  const days = round.workingDaysLeft
  return (
    <Card title={t('consultation.page.round', { number: round.number })}>
      <div className="grid gap-3">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
          <Chip tone={isOpen ? 'warn' : 'neutral'}>{t(`consultation.page.${isOpen ? 'isOpen' : 'isClosed'}`)}</Chip>
          <span>
            {t('consultation.page.deadline', { date: format.date(round.deadline) })}
            {isOpen &&
              `, ${days >= 0 && round.closingTime === 'early' ? t('consultation.page.daysLeft', { days }) : t('consultation.page.overdue', { days: Math.max(0, -days) })}`}
          </span>
        </p>
        <p>
          {t('consultation.page.spoken', { spoken: round.spokenCount, all: departments.length })}
          {' · '}
          {t('consultation.page.comments', { count: round.commentCount })}
          {round.commentCount > 0 && `, ${t('consultation.page.unanswered', { count: round.unansweredCount })}`}
        </p>
        <p className="text-sm text-ink-2">
          {t(round.silenceAgrees ? 'consultation.page.silenceCounts' : 'consultation.page.silenceCountsNot')}
          {round.silenceAgrees && wasClosedEarly(round) && ` ${t('consultation.page.closedEarly')}`}
        </p>
        <RoundActs consultation={consultation} round={round} />
        <details>
          <summary className="cursor-pointer py-1 text-sm max-md:py-2.5">{t('consultation.page.letter')}</summary>
          <p className="mt-2 max-w-[75ch] break-words whitespace-pre-line" lang="vi">
            {round.letter}
          </p>
        </details>
        <p className="text-sm text-ink-2">
          {round.openedBy
            ? t('consultation.page.sentBy', { time: format.dateTime(round.openedAt), name: round.openedBy.fullName })
            : t('consultation.page.sent', { time: format.dateTime(round.openedAt) })}
          {round.closedAt && (
            <span className="block">
              {round.closedBy
                ? t('consultation.page.closedBy', {
                    time: format.dateTime(round.closedAt),
                    name: round.closedBy.fullName,
                  })
                : t('consultation.page.closed', { time: format.dateTime(round.closedAt) })}
            </span>
          )}
          {round.closeReason && (
            <span className="block break-words">{t('consultation.page.reason', { reason: round.closeReason })}</span>
          )}
        </p>
      </div>
    </Card>
  )
}

function wasClosedEarly({ closedAt, deadline }: RoundView): boolean {
  return closedAt !== null && localDate(closedAt) <= deadline
}
