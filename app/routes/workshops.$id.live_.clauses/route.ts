import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/http/require-actor.ts'
import { readClauseChoices } from '#app/meetings/beside/read-clause-choices.ts'

/** Clauses that can be put before a live meeting, as far as this person reads their petitions. In JSON, for its page. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  if (!(await context.services.meetings.mayFollow(actor, params.id ?? ''))) throw data(null, { status: 404 })
  const petitionId = new URL(request.url).searchParams.get('petition') ?? ''
  const choices = await readClauseChoices(context.services, actor, petitionId)
  return Response.json(choices, { headers: { 'Cache-Control': 'private, no-store' } })
}
