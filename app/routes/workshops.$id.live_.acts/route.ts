import { type ActionFunctionArgs, data } from '@remix-run/node'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { statePosition } from '#app/meetings/beside/state-position.ts'
import { runMeetingAct } from '#app/meetings/run-meeting-act.ts'

/** Acts in a live meeting. Answers in JSON: the page is told what has changed over its line, and reads nothing anew. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const form = await request.formData()
  const { meetings, consultation } = context.services
  const done =
    form.get('act') === 'state-position'
      ? await statePosition(consultation, actor, Object.fromEntries(form))
      : await runMeetingAct(meetings, actor, { workshopId: params.id ?? '', form })
  if (done === null) throw data(null, { status: 400 })
  if (done.ok) return Response.json({ done: true, value: done.value ?? null })
  const refused = respond(done.failure)
  return Response.json(refused.data, refused.init ?? undefined)
}
