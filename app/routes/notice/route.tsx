import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { requireActor } from '#app/http/require-actor.ts'

/** "Tôi đã đọc" under the state-secret notice (R1). */
export async function action({ context, request }: ActionFunctionArgs) {
  await context.services.accounts.readNotice(requireActor(context, request))
  return Response.json({ read: true })
}

export function loader() {
  return redirect('/')
}
