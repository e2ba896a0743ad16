import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Chip } from '#app/ui/chip.tsx'
import type { Waiting } from '#server/petitions/replies/reply-view.ts'

/** How long it has waited, in working days, and by when an answer is expected. */
export function WaitingLine({ waiting }: { waiting: Waiting }) {
  const t = useText()
  const format = useFormat()
  const { state, due, waited, overdue, isDueAsked } = waiting
  const tone = { waiting: 'info', overdue: 'warn', answered: 'ok' } as const
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Chip tone={tone[state]}>{t(`petitionReplies.states.${state}`)}</Chip>
      <span>
        {t(isDueAsked ? 'petitionReplies.dueAsked' : 'petitionReplies.dueCounted', { day: format.date(due) })}
      </span>
      <span className="text-ink-2">
        {state === 'overdue'
          ? t('petitionReplies.overdueBy', { days: overdue })
          : t(state === 'answered' ? 'petitionReplies.answeredAfter' : 'petitionReplies.waited', { days: waited })}
      </span>
    </p>
  )
}
