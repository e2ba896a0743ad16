import { data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireActor } from '#app/http/require-actor.ts'

/** The room opens at its first part. */
export function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  if (!context.services.administration.mayAdminister(actor)) throw data(null, { status: 403 })
  return redirect('/admin/people')
}
