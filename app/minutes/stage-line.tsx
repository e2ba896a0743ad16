import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Stepper } from '#app/ui/stepper.tsx'
import { MINUTES_STAGES } from '#server/minutes/contract.ts'
import type { MinutesBody, MinutesView } from '#server/minutes/minutes-view.ts'

/** Where the minutes stand, and what that means for whoever reads. */
export function StageLine({ view, body }: { view: MinutesView; body: MinutesBody }) {
  const t = useText()
  const format = useFormat()
  const stage = view.stage ?? 'drafting'
  const now = MINUTES_STAGES.indexOf(stage)
  const isOver = stage === 'review' && !body.review?.isOpen
  return (
    <section className="grid gap-2 rounded-lg border border-line bg-surface px-5 py-4">
      <Stepper
        label={t('minutes.stages.label')}
        steps={MINUTES_STAGES.map((one, index) => ({
          label: t(`minutes.stages.${one}`),
          state: index < now || stage === 'approved' ? 'done' : index === now ? 'now' : 'next',
        }))}
      />
      <p className="max-w-[60em] text-ink-2" role="status">
        {isOver
          ? t('minutes.lead.reviewOver')
          : stage === 'review'
            ? t('minutes.lead.review', { date: body.review ? format.date(body.review.deadline) : '' })
            : t(`minutes.lead.${stage}`)}
      </p>
    </section>
  )
}
