import type { LoaderFunctionArgs } from '@remix-run/node'
import { data } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/http/require-actor.ts'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { useWorkshop } from '#app/workshops/use-workshop.ts'
import type { Text } from '#server/language/text.ts'
import type { LogEntry } from '#server/workshops/workshop-view.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const log = await context.services.workshops.readLog(actor, params.id ?? '')
  if (!log.ok) throw data(null, { status: 404 })
  return { entries: log.value }
}

/** Nhật ký: who did what and when, the newest first. */
export default function WorkshopLog() {
  const { entries } = useLoaderData<typeof loader>()
  const { workshop } = useWorkshop()
  const t = useText()
  const format = useFormat()
  return (
    <section className="rounded-lg border border-line bg-surface">
      <h2 className="sr-only">{t('workshops.tabs.log')}</h2>
      <p className="border-b border-line px-5 py-3 text-sm text-ink-2 max-md:px-4">{t('workshops.log.emptyBody')}</p>
      <ol className="divide-y divide-line">
        {entries.map((entry) => (
          <li
            key={entry.id}
            className="grid gap-x-6 gap-y-0.5 px-5 py-3 max-md:px-4 md:grid-cols-[10rem_minmax(0,1fr)]"
          >
            <time dateTime={entry.at.toISOString()} className="text-sm text-ink-2">
              {format.dateTime(entry.at)}
            </time>
            <div className="min-w-0">
              <p className="max-w-[60em] break-words">{sentenceOf(t, entry)}</p>
              {entry.by && (
                <p className="text-sm text-ink-2">
                  {[entry.by.office, entry.by.department?.shortName].filter(Boolean).join(', ')}
                </p>
              )}
              {'reason' in entry && entry.reason && (
                <p className="max-w-[60em] break-words">{t('workshops.log.reason', { reason: entry.reason })}</p>
              )}
              {entry.kind === 'amended' && (
                <Link to={`/workshops/${workshop.id}/agenda`} className="text-sm">
                  {t('workshops.log.seeAgenda')}
                </Link>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function sentenceOf(t: Text, entry: LogEntry): string {
  const person = entry.by?.fullName ?? t('workshops.log.system')
  if (entry.kind === 'drafted') return t('workshops.log.drafted', { person })
  if (entry.kind === 'amended') return t('workshops.log.amended', { person })
  if (entry.from === 'paused' && entry.to === 'in_session') return t('workshops.log.moved.continued', { person })
  if (entry.from === 'postponed' && entry.to !== 'cancelled') {
    return t('workshops.log.moved.resumed', { person, state: t(`workshops.states.${entry.to}`) })
  }
  return t(`workshops.log.moved.${entry.to}`, { person })
}
