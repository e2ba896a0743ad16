import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { useSubjectVersion } from '#app/live/subject-channel.ts'
import { MinutesPage } from '#app/minutes/minutes-page.tsx'
import { runMinutesAct } from '#app/minutes/run-minutes-act.ts'

/** Biên bản: what the log says, what is written, what was concluded, who has signed. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const read = await context.services.minutes.read(actor, params.id ?? '')
  if (!read.ok) throw data(null, { status: 404 })
  const { userId, sharedMachine } = actor
  return { view: read.value, me: { userId, sharedMachine } }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const fields = { ...Object.fromEntries(await request.formData()), workshopId: params.id ?? '' }
  const done = await runMinutesAct(context.services.minutes, actor, fields)
  if (done === null) throw data(null, { status: 400 })
  if (!done.ok) return respond(done.failure)
  return typeof done.value === 'object' ? { done: true as const, ...done.value } : { done: true as const }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: loaded }) =>
  pageTitle(matches, (t) => t('minutes.pageTitle', { workshop: loaded?.view.code ?? '' }))

export default function MinutesRoute() {
  const { view, me } = useLoaderData<typeof loader>()
  useSubjectVersion('minutes', view.workshopId)
  return <MinutesPage view={view} me={me} />
}
