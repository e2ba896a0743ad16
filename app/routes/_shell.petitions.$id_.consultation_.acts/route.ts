import { type ActionFunctionArgs, data } from '@remix-run/node'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { runConsultationAct } from '#app/petitions/consultation/run-consultation-act.ts'

/** Acts on a consultation from any of its pages. Answers in JSON: a position is saved while it is written. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const fields = { ...Object.fromEntries(await request.formData()), id: params.id ?? '' }
  const done = await runConsultationAct(context.services.consultation, actor, fields)
  if (done === null) throw data(null, { status: 400 })
  if (done.ok) return Response.json({ done: true })
  const refused = respond(done.failure)
  return Response.json(refused.data, refused.init ?? undefined)
}
