import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/http/require-actor.ts'

/** The workshop as a file for any calendar; with the title, for the reader has the right to it. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const { origin } = new URL(request.url)
  const file = await context.services.notifications.calendarFile(actor, params.id ?? '', origin)
  if (!file.ok) throw data(null, { status: 404 })
  return new Response(file.value.content, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${file.value.name}"`,
    },
  })
}
