import { CalendarDays, Clock } from 'lucide-react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Band } from '#app/ui/band.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import type { WorkshopCard } from '#server/workshops/workshop-view.ts'

/** The one thing that matters now: today's workshop, its entrance, and who is ready. */
export function TodayPanel({ workshop, now }: { workshop: WorkshopCard; now: Date }) {
  const t = useText()
  const format = useFormat()
  const registered = workshop.departments.filter((department) => department.delegates > 0)
  return (
    <section className="rounded-lg bg-deep px-4 py-5 text-deep-ink md:px-6" aria-labelledby="today-title">
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div className="min-w-0 flex-1 basis-80">
          <p className="flex items-center gap-2 font-medium">
            <Clock size={20} aria-hidden />
            {workshop.section === 'live'
              ? t('home.live')
              : t('home.startsAt', {
                  time: format.time(workshop.startsAt),
                  near: format.near(workshop.startsAt, now, 'event'),
                })}
          </p>
          <h2 id="today-title" className="mt-1.5 text-xl font-semibold">
            {workshop.title}
          </h2>
          <p className="mt-1 text-button text-deep-ink-2">
            {format.span(workshop.startsAt, workshop.endsAt)}
            {workshop.host && ` · ${t('home.center', { department: workshop.host.shortName })}`}
          </p>
        </div>
        <LinkButton
          to={`/workshops/${workshop.id}/agenda`}
          variant="deep-primary"
          size="lg"
          icon={CalendarDays}
          className="max-sm:w-full"
        >
          {t('home.enterWorkshop')}
        </LinkButton>
      </div>
      <div className="mt-5 grid items-center gap-x-6 gap-y-3 border-t border-deep-line pt-4 md:grid-cols-[auto_1fr]">
        <div>
          <p className="font-semibold">
            {t('home.registered', { count: registered.length, total: workshop.departments.length })}
          </p>
          <p className="text-sm text-deep-ink-2">
            {t('home.points', { count: workshop.pointCount })} ·{' '}
            {t('home.delegates', { count: workshop.delegateCount })}
          </p>
        </div>
        <Band
          label={t('home.bandLabel')}
          isOnDeep
          hasCodes
          cells={workshop.departments.map((department) => ({
            code: department.code,
            name: department.shortName,
            state: department.delegates > 0 ? 'ready' : 'none',
          }))}
        />
      </div>
    </section>
  )
}
