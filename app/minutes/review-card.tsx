import { Send } from 'lucide-react'
import { useState } from 'react'
import { ActQuestion } from '#app/accounts/act-question.tsx'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import type { LocalDate } from '#server/language/dates.ts'
import type { MinutesBody, MinutesView } from '#server/minutes/minutes-view.ts'
import { minutesAddress } from './use-minutes-act.ts'

/** The round of comments: asked for, until when, how far it is answered. */
export function ReviewCard({ view, body }: { view: MinutesView; body: MinutesBody }) {
  const t = useText()
  const format = useFormat()
  const [asked, setAsked] = useState<'open' | 'close' | null>(null)
  const [deadline, setDeadline] = useState<LocalDate | null>(null)
  const { review, comments } = body
  const { write } = view.abilities
  const open = comments.filter(({ answer }) => answer === null).length
  if (!review && !write) return null
  const close = () => setAsked(null)
  return (
    <Card title={t('minutes.review.title')}>
      {review ? (
        <p className="font-medium">
          {t(review.isOpen ? 'minutes.review.until' : 'minutes.review.over', { date: format.date(review.deadline) })}
        </p>
      ) : (
        <p className="text-ink-2">{t('minutes.review.intro')}</p>
      )}
      {review && (
        <p className="mt-1 text-ink-2">
          {comments.length === 0
            ? t('minutes.review.none')
            : open > 0
              ? t('minutes.review.unanswered', { count: open })
              : t('minutes.review.allAnswered', { count: comments.length })}
        </p>
      )}
      {write && (
        <div className="mt-3 grid gap-3">
          {review?.isOpen ? (
            <Button onClick={() => setAsked('close')}>{t('minutes.review.close')}</Button>
          ) : (
            <>
              <DateField label={t('minutes.review.deadline')} onChange={setDeadline} />
              <Button
                variant={review ? 'secondary' : 'primary'}
                icon={Send}
                disabledReason={reasonAgainst(view, deadline, t)}
                reasonPlacement="below"
                onClick={() => setAsked('open')}
              >
                {t(review ? 'minutes.review.again' : 'minutes.review.open')}
              </Button>
            </>
          )}
        </div>
      )}
      {asked === 'open' && deadline && (
        <ActQuestion
          address={minutesAddress(view.workshopId)}
          fields={{ intent: 'open-review', deadline }}
          title={t('minutes.review.openTitle')}
          description={t('minutes.review.openBody')}
          safeLabel={t('common.actions.cancel')}
          actLabel={t('minutes.review.open')}
          tone="primary"
          doneWords={t('minutes.review.opened')}
          onClose={close}
        />
      )}
      {asked === 'close' && (
        <ActQuestion
          address={minutesAddress(view.workshopId)}
          fields={{ intent: 'close-review' }}
          title={t('minutes.review.closeTitle')}
          description={t('minutes.review.closeBody')}
          safeLabel={t('minutes.review.keepOpen')}
          actLabel={t('minutes.review.close')}
          tone="primary"
          doneWords={t('minutes.review.closed')}
          onClose={close}
        />
      )}
    </Card>
  )
}

function reasonAgainst(view: MinutesView, deadline: LocalDate | null, t: ReturnType<typeof useText>): string | null {
  if (!view.isMeetingOver) return t('minutes.review.meetingRuns')
  return deadline === null ? t('failures.date-empty') : null
}
