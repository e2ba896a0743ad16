import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { safePath } from '#app/http/safe-path.ts'
import { UnlockInput } from '#server/accounts/contract.ts'
import type { Failure, Result } from '#server/kernel/result.ts'

/**
 * Opens a locked session by a secret of the same person. The lock screen asks for JSON; the plain form of the lock page
 * is led to where it wanted to go, or back with the reason.
 */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const wantsJson = request.headers.get('accept')?.includes('json') ?? false
  const next = safePath(String(form.get('next') ?? '/'))
  const actor = context.locked ?? context.actor
  if (!actor) return wantsJson ? answer({ code: 'session-over' }, 401) : redirect('/sign-in')
  const parsed = UnlockInput.safeParse(Object.fromEntries(form))
  const outcome: Result<void> = parsed.success
    ? await context.services.sessionLocks.unlock(actor, parsed.data, context.relyingParty)
    : { ok: false, failure: { code: parsed.error.issues[0]?.message ?? 'unknown' } }
  if (outcome.ok) return wantsJson ? Response.json({ unlocked: true }) : redirect(next)
  const { failure } = outcome
  if (wantsJson) return answer(failure, failure.code === 'account-locked' ? 429 : 422)
  const minutes = String(failure.details?.minutes ?? '')
  return redirect(`/locked?${new URLSearchParams({ next, refused: failure.code, minutes })}`)
}

function answer(failure: Failure, status: number) {
  return Response.json({ failure }, { status })
}

export function loader() {
  return redirect('/')
}
