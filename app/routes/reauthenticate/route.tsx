import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { requireEnrolling } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { DEMO_PASSWORD, ReauthenticateInput } from '#server/accounts/contract.ts'

/** How this person can prove who sits here, for the dialog that asks (app/accounts/reauthenticate-dialog.tsx). */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireEnrolling(context, request)
  return {
    methods: await context.services.accounts.proofMethods(actor),
    demoPassword: context.mode === 'demo' ? DEMO_PASSWORD : null,
  }
}

/** The proof, remembered on the session for five minutes. */
export async function action({ context, request }: ActionFunctionArgs) {
  const actor = requireEnrolling(context, request)
  const input = ReauthenticateInput.safeParse(Object.fromEntries(await request.formData()))
  if (!input.success) return data({ failure: { code: 'proof-missing' } }, { status: 422 })
  const proven = await context.services.accounts.reauthenticate(actor, input.data)
  return proven.ok ? { done: true as const } : respond(proven.failure)
}
