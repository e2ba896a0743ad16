import { Link } from '@remix-run/react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import type { WorkshopCard } from '#server/workshops/workshop-view.ts'

/** What comes next, each with its day as a leaf of a calendar. */
export function UpcomingList({ workshops }: { workshops: readonly WorkshopCard[] }) {
  const t = useText()
  const format = useFormat()
  if (workshops.length === 0) return <p className="text-ink-2">{t('home.nothingUpcoming')}</p>
  return (
    <ul className="divide-y divide-line">
      {workshops.map((workshop) => {
        const [day, month] = format.date(workshop.startsAt).split('/')
        return (
          <li key={workshop.id} className="flex gap-3.5 py-3 first:pt-0 last:pb-0">
            <span
              aria-hidden
              className="grid h-13 w-12 flex-none content-center rounded-md bg-surface-sunken text-center"
            >
              <span className="text-lg font-semibold">{day}</span>
              <span className="text-xs text-ink-2">{t('home.monthShort', { month: Number(month) })}</span>
            </span>
            <span className="min-w-0">
              <Link to={`/workshops/${workshop.id}`} className="block font-semibold text-ink">
                {workshop.title}
              </Link>
              <span className="block text-sm text-ink-2">
                <span className="sr-only">{format.date(workshop.startsAt)}, </span>
                {format.time(workshop.startsAt)}
                {workshop.host && ` · ${t('home.center', { department: workshop.host.shortName })}`}
              </span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
