import { data } from '@remix-run/node'
import type { AppContext } from '#app/http/load-context.ts'
import { respond } from '#app/http/respond.ts'
import { TotpCode } from '#server/accounts/contract.ts'
import type { Actor } from '#server/kernel/actor.ts'

/** The two acts that turn the second factor on; the same on one's own page and where a role asks for it first. */
export async function enrolAction(context: AppContext, actor: Actor, form: Readonly<Record<string, unknown>>) {
  const { accounts } = context.services
  if (form.intent === 'begin-second-factor') {
    const begun = await accounts.beginSecondFactor(actor)
    return begun.ok ? { setUp: begun.value } : respond(begun.failure)
  }
  const code = TotpCode.safeParse(form.code ?? '')
  if (!code.success) return data({ issue: 'code-form' as const }, { status: 422 })
  const confirmed = await accounts.confirmSecondFactor(actor, code.data)
  return confirmed.ok ? { recoveryCodes: confirmed.value } : respond(confirmed.failure)
}

export const ENROL_INTENTS: readonly unknown[] = ['begin-second-factor', 'confirm-second-factor']
