import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { PasskeyAnswer } from '#server/accounts/passkeys/contract.ts'

/** Two steps by script: what the device has to sign, then its answer, which opens the session. */
export async function action({ context, request }: ActionFunctionArgs) {
  const { relyingParty: party, session } = context
  const { passkeys } = context.services
  const form = await request.formData()
  if (!party) return Response.json({ failure: { code: 'passkey-unavailable' } }, { status: 422 })
  if (form.get('act') === 'begin') return Response.json(await passkeys.beginSignIn(party))
  const answer = PasskeyAnswer.safeParse(String(form.get('answer') ?? ''))
  if (!answer.success) return Response.json({ failure: { code: 'passkey-refused' } }, { status: 401 })
  const opened = await passkeys.signIn(party, answer.data, session.origin)
  if (!opened.ok) return Response.json({ failure: opened.failure }, { status: 401 })
  const { token, expiresAt } = opened.value
  return Response.json({ signedIn: true }, { headers: { 'Set-Cookie': session.issue(token, expiresAt) } })
}

export function loader() {
  return redirect('/sign-in')
}
