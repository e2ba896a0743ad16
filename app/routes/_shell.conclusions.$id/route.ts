import { data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireActor } from '#app/http/require-actor.ts'

/** A conclusion by its id alone, as tasks know it: leads to where it stands in its minutes. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const path = await context.services.minutes.pathOfConclusion(actor, params.id ?? '')
  if (!path.ok) throw data(null, { status: 404 })
  return redirect(path.value)
}
