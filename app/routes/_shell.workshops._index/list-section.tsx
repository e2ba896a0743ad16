import { Link } from '@remix-run/react'
import { type ReactNode, useId } from 'react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { departmentWords } from '#app/workshops/department-line.tsx'
import { RegistrationBand } from '#app/workshops/registration-band.tsx'
import { StateChip } from '#app/workshops/state-chip.tsx'
import type { WorkshopCard } from '#server/workshops/workshop-view.ts'

export interface ListSectionProps {
  title: string
  /** Of the whole section, not of the page shown. */
  count: number
  workshops: readonly WorkshopCard[]
  now: Date
  /** Instead of rows when there are none. */
  empty?: string
  /** Below the rows: pages. */
  children?: ReactNode
}

/** Within three days it asks for attention. */
const SOON_MS = 3 * 24 * 60 * 60 * 1000

/** Đang diễn ra, Sắp tới or Đã qua. */
export function ListSection({ title, count, workshops, now, empty, children }: ListSectionProps) {
  const titleId = useId()
  return (
    <section aria-labelledby={titleId} className="rounded-lg border border-line bg-surface">
      <h2 id={titleId} className="flex items-baseline gap-2 px-5 pt-3.5 pb-1 text-lg font-semibold max-md:px-4">
        {title} <span className="text-sm font-regular text-ink-2">{count}</span>
      </h2>
      {workshops.length === 0 && <p className="px-5 pb-4 text-ink-2 max-md:px-4">{empty}</p>}
      <ul className="divide-y divide-line">
        {workshops.map((workshop) => (
          <Row key={workshop.id} workshop={workshop} now={now} />
        ))}
      </ul>
      {children && <div className="border-t border-line px-5 empty:hidden max-md:px-4">{children}</div>}
    </section>
  )
}

function Row({ workshop, now }: { workshop: WorkshopCard; now: Date }) {
  const t = useText()
  const format = useFormat()
  const { id, title, startsAt, endsAt, host, departments, myRoles, section, state } = workshop
  const [day, month, year] = format.date(startsAt).split('/')
  const isAhead = section === 'upcoming' && state !== 'postponed' && startsAt > now
  const isSoon = startsAt.getTime() - now.getTime() < SOON_MS
  const registered = departments.filter((department) => department.delegates > 0).length
  return (
    <li className="relative grid grid-cols-[3.5rem_minmax(0,1fr)] items-start gap-x-4 gap-y-2 px-5 py-4 hover:bg-surface-hover max-md:px-4 lg:grid-cols-[3.5rem_minmax(0,1fr)_17rem]">
      <span aria-hidden className="grid content-center rounded-md bg-surface-sunken py-1.5 text-center">
        <span className="text-lg font-semibold">{day}</span>
        <span className="text-xs text-ink-2">
          {month}/{year}
        </span>
      </span>
      <div className="min-w-0">
        <p>
          {/* The whole row leads there; the words of the link are the title alone. */}
          <Link
            to={`/workshops/${id}`}
            prefetch="intent"
            className="text-md font-semibold text-ink after:absolute after:inset-0 after:content-['']"
          >
            {title}
          </Link>
        </p>
        <p className="text-sm text-ink-2">
          <span className="sr-only">{format.day(startsAt)}, </span>
          {format.span(startsAt, endsAt)}
          {host && ` · ${t('workshops.centralPoint', { department: departmentWords(t, host) })}`}
        </p>
        <p className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1.5">
          <StateChip state={state} />
          {isAhead && (
            <span className={classNames('text-sm', isSoon ? 'font-medium text-warn' : 'text-ink-2')}>
              {format.near(startsAt, now, 'event')}
            </span>
          )}
          {myRoles.map((role) => (
            <span key={role} className="text-sm text-ink-2">
              {t('workshops.list.myRole', { role: t(`roles.${role}`) })}
            </span>
          ))}
        </p>
      </div>
      <div className="min-w-0 max-lg:col-start-2">
        <RegistrationBand departments={departments} hasCodes />
        <p className="mt-1 text-sm text-ink-2">
          {section === 'upcoming'
            ? t('workshops.bandRegistered', { count: registered, total: departments.length })
            : [
                t('workshops.counts.delegates', { count: workshop.delegateCount }),
                t('workshops.counts.papers', { count: workshop.paperCount }),
              ].join(' · ')}
        </p>
      </div>
    </li>
  )
}
