import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireAnswer } from '#app/administration/require-answer.ts'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { runCommand } from '#app/workshops/run-command.ts'
import { localDate } from '#server/language/dates.ts'
import { AddHolidayInput, RemoveHolidayInput } from '#server/working-days/contract.ts'
import { AddHoliday } from './add-holiday.tsx'
import { HolidayTable } from './holiday-table.tsx'

/** Lịch nghỉ lễ of one year; what is added or taken out is asked about first. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const all = requireAnswer(await context.services.workingDays.list(actor))
  const thisYear = Number(localDate(context.now()).slice(0, 4))
  const asked = Number(new URL(request.url).searchParams.get('year'))
  const known = all.map(({ day }) => Number(day.slice(0, 4)))
  const years = [...new Set([...known, thisYear, thisYear + 1, thisYear + 2])].sort()
  const year = years.includes(asked) ? asked : thisYear
  return { year, years, holidays: all.filter(({ day }) => day.startsWith(`${year}-`)) }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const { workingDays } = context.services
  const form = Object.fromEntries(await request.formData())
  const done =
    form.intent === 'add'
      ? await runCommand(AddHolidayInput, form, (input) => workingDays.add(actor, input))
      : form.intent === 'remove'
        ? await runCommand(RemoveHolidayInput, form, (input) => workingDays.remove(actor, input))
        : null
  if (done === null) throw data(null, { status: 400 })
  return done.ok ? { done: true as const } : respond(done.failure)
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('workingDays.title'))

export default function HolidaysPage() {
  const { year, years, holidays } = useLoaderData<typeof loader>()
  const t = useText()
  return (
    <div className="page">
      <PageHeader title={t('workingDays.title')}>{t('workingDays.lead')}</PageHeader>
      <nav aria-label={t('workingDays.years')} className="mb-4">
        <ul className="flex flex-wrap gap-2">
          {years.map((one) => (
            <li key={one}>
              <Link
                to={`?year=${one}`}
                preventScrollReset
                aria-current={one === year ? 'page' : undefined}
                className="inline-grid min-h-10 place-items-center rounded-md border border-line-strong px-3 no-underline aria-[current=page]:border-primary aria-[current=page]:bg-primary-soft aria-[current=page]:font-semibold max-md:min-h-11"
              >
                {one}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <section aria-labelledby="holidays-of-year" className="grid min-w-0 gap-3">
          <h2 id="holidays-of-year" className="text-lg font-semibold">
            {t('workingDays.year', { year: String(year) })}
          </h2>
          {holidays.some(({ isAnnounced }) => !isAnnounced) && (
            <Notice tone="warn">{t('workingDays.notAnnouncedHelp')}</Notice>
          )}
          {holidays.length === 0 ? (
            <EmptyState title={t('workingDays.emptyTitle', { year: String(year) })}>
              {t('workingDays.emptyBody')}
            </EmptyState>
          ) : (
            <HolidayTable holidays={holidays} year={year} />
          )}
        </section>
        <AddHoliday />
      </div>
    </div>
  )
}
