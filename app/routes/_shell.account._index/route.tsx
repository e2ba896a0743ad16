import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireActor } from '#app/http/require-actor.ts'
import { ACCOUNT_TABS } from '../_shell.account/account-tabs.ts'

/** One's own page opens at its first part. */
export function loader({ context, request }: LoaderFunctionArgs) {
  requireActor(context, request)
  return redirect(ACCOUNT_TABS[0].to)
}
