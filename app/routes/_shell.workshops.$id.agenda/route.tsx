import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AgendaPage } from '#app/agenda/agenda-page.tsx'
import { requireActor } from '#app/http/require-actor.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { useSubjectVersion } from '#app/live/subject-channel.ts'

/** The agenda as it is stored, so that the page shows it before its document is live (F8). */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const found = await context.services.agenda.view(actor, params.id ?? '')
  if (!found.ok) throw data(null, { status: 404 })
  const { userId, fullName, departmentHue, departmentShortName, sharedMachine } = actor
  return { view: found.value, me: { userId, fullName, departmentHue, departmentShortName, sharedMachine } }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: loaded }) =>
  pageTitle(matches, (t) => t('agenda.pageTitle', { workshop: loaded?.view.workshop.title ?? '' }))

export default function AgendaRoute() {
  const { view, me } = useLoaderData<typeof loader>()
  useSubjectVersion('agenda', view.workshop.id)
  return <AgendaPage key={view.draftId} view={view} me={me} />
}
