import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { refuse } from '#app/accounts/single-sign-on-refusal.ts'

/** Where the office's sign-in system sends the browser back to. What it brings counts once (server/accounts, O6). */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { session, services } = context
  const current = { actor: context.locked ?? context.actor ?? context.enrolling, isLocked: context.locked !== null }
  const { searchParams } = new URL(request.url)
  const finished = await services.singleSignOn.finish(searchParams, session.away.token, current, session.origin)
  const { outcome, purpose, next, isPopup } = finished
  if (!outcome.ok) return refuse(outcome.failure, finished)
  if (!outcome.value) return redirect(isPopup ? `/sign-in/sso/done?for=${purpose}` : next)
  const { step, token, expiresAt } = outcome.value
  if (step === 'second-factor') {
    const headers = { 'Set-Cookie': session.half.issue(token, expiresAt) }
    return redirect(`/sign-in/code?next=${encodeURIComponent(next)}`, { headers })
  }
  return redirect(next, { headers: { 'Set-Cookie': session.issue(token, expiresAt) } })
}
