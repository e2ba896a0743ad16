import { type ActionFunctionArgs, redirect } from '@remix-run/node'

/** Ends the session. The page has warned before, when something was not sent yet. */
export async function action({ context }: ActionFunctionArgs) {
  const actor = context.locked ?? context.actor ?? context.enrolling
  const leavesProvider = actor !== null && (await context.services.singleSignOn.endsAtProvider(actor))
  if (context.session.token) await context.services.accounts.signOut(context.session.token)
  return redirect(leavesProvider ? '/sign-in/sso/leave' : '/sign-in', {
    headers: { 'Set-Cookie': context.session.clear() },
  })
}

export function loader() {
  return redirect('/')
}
