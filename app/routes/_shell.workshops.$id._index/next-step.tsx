import { ArrowRight } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import { primaryMove } from '#app/workshops/next-step.ts'
import type { WorkshopView } from '#server/workshops/workshop-view.ts'

/** Where it stands and who takes the next step, in a sentence; the step itself is the button of the page's head. */
export function NextStep({ workshop }: { workshop: WorkshopView }) {
  const t = useText()
  const { abilities, departments, state } = workshop
  const isMissing = departments.some((d) => d.id === abilities.registerOwnDepartment && d.delegates === 0)
  // What the minutes need is done on their own page.
  const isWaiting = !primaryMove(workshop) && !isMissing && workshop.phase !== 'minutes' && state !== 'cancelled'
  return (
    <section
      aria-labelledby="next-step"
      className="flex items-start gap-3 rounded-lg border border-primary-line bg-primary-soft px-4 py-3 md:px-5"
    >
      <ArrowRight size={20} aria-hidden className="mt-0.5 flex-none text-primary-ink" />
      <div className="min-w-0">
        <h2 id="next-step" className="text-button font-semibold">
          {t('workshops.next.title')}
        </h2>
        <p className="max-w-[60em]">
          {isMissing && <strong className="font-semibold">{t('workshops.next.notRegistered')} </strong>}
          {t(`workshops.next.${state}`)}
        </p>
        {isWaiting && <p className="text-sm text-ink-2">{t('workshops.next.waiting')}</p>}
      </div>
    </section>
  )
}
