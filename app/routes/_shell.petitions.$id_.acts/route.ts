import { type ActionFunctionArgs, data } from '@remix-run/node'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { runPetitionAct } from '#app/petitions/joint/run-petition-act.ts'

/** Acts on a petition from any of its pages. Answers in JSON: the place of writing sends several at once. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const form = await request.formData()
  const done = await runPetitionAct(context.services.petitions, actor, { id: params.id ?? '', form })
  if (done === null) throw data(null, { status: 400 })
  if (done.ok) return Response.json({ done: true, value: done.value ?? null })
  const refused = respond(done.failure)
  return Response.json(refused.data, refused.init ?? undefined)
}
