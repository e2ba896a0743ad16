import { type ActionFunctionArgs, redirect } from '@remix-run/node'

/** Ends the session. The page has warned before, when something was not sent yet. */
export async function action({ context }: ActionFunctionArgs) {
  if (context.session.token) await context.services.accounts.signOut(context.session.token)
  return redirect('/sign-in', { headers: { 'Set-Cookie': context.session.clear() } })
}

export function loader() {
  return redirect('/')
}
