import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/http/require-actor.ts'
import { readBeside } from '#app/meetings/beside/read-beside.ts'

/** What lies beside an item of a live meeting: papers, cases, the clause under discussion. In JSON, for its page. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const itemId = new URL(request.url).searchParams.get('item')
  const beside = await readBeside(context.services, actor, { workshopId: params.id ?? '', itemId })
  if (!beside) throw data(null, { status: 404 })
  return Response.json(beside, { headers: { 'Cache-Control': 'private, no-store' } })
}
