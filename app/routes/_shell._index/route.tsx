import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/http/require-actor.ts'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { TaskList } from '#app/tasks/task-list.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { TodayPanel } from './today-panel.tsx'
import { UpcomingList } from './upcoming-list.tsx'

/** How many tasks the home page shows. */
const SHOWN_TASKS = 6

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const { workshops, tasks } = context.services
  const [{ live, next }, mine] = await Promise.all([workshops.liveAndNext(actor), tasks.mine(actor)])
  return { live, next, tasks: mine, now: context.now() }
}

export const meta: MetaFunction = () => [{ title: 'Tiếng Nói Chung' }]

export default function HomePage() {
  const { live, next, tasks, now } = useLoaderData<typeof loader>()
  const t = useText()
  const format = useFormat()
  const [first, ...others] = [...live, ...next]
  const isToday = first !== undefined && (first.section === 'live' || format.date(first.startsAt) === format.date(now))
  return (
    <div className="page">
      <h1 className="mb-4 text-2xl font-bold tracking-title">{format.day(now)}</h1>
      {first && isToday ? (
        <TodayPanel workshop={first} now={now} />
      ) : (
        <EmptyState
          title={t('home.nothingToday')}
          action={<LinkButton to="/workshops">{t('home.seeWorkshops')}</LinkButton>}
        >
          {t('home.nothingTodayBody')}
        </EmptyState>
      )}
      <div className="mt-5 grid items-start gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <Card
          title={t('tasks.title')}
          action={tasks.length > SHOWN_TASKS && <Link to="/tasks">{t('tasks.seeAll', { count: tasks.length })}</Link>}
        >
          {tasks.length > 0 ? (
            <TaskList heading="h3" tasks={tasks} limit={SHOWN_TASKS} />
          ) : (
            <p className="text-ink-2">
              <span className="block font-semibold text-ink">{t('tasks.emptyTitle')}</span>
              {t('tasks.emptyBody')}
            </p>
          )}
        </Card>
        <div className="grid gap-5">
          <Card title={t('home.upcoming')} action={<Link to="/workshops">{t('home.calendar')}</Link>}>
            <UpcomingList workshops={isToday ? others : [...live, ...next]} />
          </Card>
          <Card title={t('legalBasis.home.title')}>
            <Link to="/legal-basis" className="font-medium">
              {t('legalBasis.title')}
            </Link>
            <p className="text-sm text-ink-2">{t('legalBasis.home.body')}</p>
          </Card>
        </div>
      </div>
    </div>
  )
}
