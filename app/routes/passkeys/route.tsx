import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { requireActor } from '#app/http/require-actor.ts'
import { PasskeyAnswer, PasskeyName } from '#server/accounts/passkeys/contract.ts'
import type { Failure } from '#server/kernel/result.ts'

/** One's own passkeys, by script: make one, remove one, prove who sits here. */
export async function action({ context, request }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const { passkeys } = context.services
  const { relyingParty: party } = context
  const form = await request.formData()
  if (form.get('act') === 'remove') {
    const removed = await passkeys.remove(actor, String(form.get('passkey') ?? ''))
    return removed.ok ? Response.json({ done: true }) : refused(removed.failure)
  }
  if (!party) return refused({ code: 'passkey-unavailable' })
  switch (form.get('act')) {
    case 'begin': {
      const begun = await passkeys.beginRegistration(actor, party)
      return begun.ok ? Response.json(begun.value) : refused(begun.failure)
    }
    case 'register': {
      const name = PasskeyName.safeParse(form.get('name') ?? '')
      if (!name.success) return refused({ code: name.error.issues[0]?.message ?? 'unknown' })
      const answer = PasskeyAnswer.safeParse(String(form.get('answer') ?? ''))
      if (!answer.success) return refused({ code: 'passkey-refused' })
      const registered = await passkeys.register(actor, party, name.data, answer.data)
      return registered.ok ? Response.json({ done: true }) : refused(registered.failure)
    }
    case 'begin-proof':
      return Response.json(await passkeys.beginProof(actor, party))
    default:
      return refused({ code: 'unknown' })
  }
}

function refused(failure: Failure) {
  return Response.json({ failure }, { status: failure.code === 'reauthentication-needed' ? 403 : 422 })
}

export function loader() {
  return redirect('/account/security')
}
