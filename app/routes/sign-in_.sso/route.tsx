import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { refuse } from '#app/accounts/single-sign-on-refusal.ts'
import { safePath } from '#app/http/safe-path.ts'
import { SINGLE_SIGN_ON_PURPOSES } from '#server/accounts/single-sign-on/contract.ts'

/**
 * The way to the office's sign-in system. A link and no form: our own rule lets no form be sent on to another host
 * (form-action). It opens nothing here; what it leaves behind are five minutes of one browser.
 */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const next = safePath(searchParams.get('next'))
  const purpose = SINGLE_SIGN_ON_PURPOSES.find((one) => one === searchParams.get('for')) ?? 'sign-in'
  const isPopup = searchParams.has('popup')
  if (purpose === 'sign-in' && context.locked) return redirect(`/locked?next=${encodeURIComponent(next)}`)
  if (purpose === 'sign-in' && context.actor) return redirect(next)
  const { away } = context.session
  const begun = await context.services.singleSignOn.begin(
    {
      ...{ purpose, next, isPopup, sharedMachine: searchParams.get('sharedMachine') === 'on' },
      ...{ redirectUri: `${context.origin}/sign-in/sso/callback`, browserToken: away.token },
    },
    context.locked ?? context.actor ?? context.enrolling,
  )
  if (!begun.ok) return refuse(begun.failure, { purpose, next, isPopup })
  const { address, browserToken, expiresAt } = begun.value
  return redirect(address.href, { headers: { 'Set-Cookie': away.issue(browserToken, expiresAt) } })
}
