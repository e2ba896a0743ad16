import { type ActionFunctionArgs, redirect } from '@remix-run/node'

/** What the device of the person who locked the screen has to sign; the answer goes to /locked/unlock. */
export async function action({ context }: ActionFunctionArgs) {
  const actor = context.locked ?? context.actor
  if (!actor) return Response.json({ failure: { code: 'session-over' } }, { status: 401 })
  if (!context.relyingParty) return Response.json({ failure: { code: 'passkey-unavailable' } }, { status: 422 })
  return Response.json(await context.services.passkeys.beginProof(actor, context.relyingParty))
}

export function loader() {
  return redirect('/')
}
