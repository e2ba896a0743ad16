import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formIssues } from '#app/accounts/form-issues.ts'
import { enrolAction } from '#app/accounts/second-factor-action.ts'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { ChangePasswordInput } from '#server/accounts/contract.ts'
import { MakeTokenInput } from '#server/accounts/tokens/contract.ts'
import { PasskeysCard } from './passkeys-card.tsx'
import { PasswordCard } from './password-card.tsx'
import { SecondFactorCard } from './second-factor-card.tsx'
import { SessionsCard } from './sessions-card.tsx'
import { TokensCard } from './tokens-card.tsx'

/** How one's own account is kept safe, and where one is signed in. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const { accounts, passkeys } = context.services
  const [security, sessions, list, tokens] = await Promise.all([
    accounts.ownSecurity(actor),
    accounts.ownSessions(actor),
    passkeys.list(actor),
    accounts.tokens.list(actor),
  ])
  return {
    security,
    sessions,
    tokens,
    passkeys: { list, isAvailable: context.relyingParty !== null },
    now: context.now(),
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const { accounts } = context.services
  const form: Record<string, unknown> = Object.fromEntries(await request.formData())
  switch (form.intent) {
    case 'begin-second-factor':
    case 'confirm-second-factor':
      return enrolAction(context, actor, form)
    case 'renew-recovery-codes': {
      const renewed = await accounts.renewRecoveryCodes(actor)
      return renewed.ok ? { recoveryCodes: renewed.value } : respond(renewed.failure)
    }
    case 'turn-off-second-factor': {
      const turned = await accounts.turnOffSecondFactor(actor, String(form.password ?? '').slice(0, 1024))
      return turned.ok ? { done: true as const } : respond(turned.failure)
    }
    case 'change-password': {
      const input = ChangePasswordInput.safeParse(form)
      if (!input.success) return data({ issues: formIssues(input.error) }, { status: 422 })
      const changed = await accounts.changePassword(actor, input.data)
      return changed.ok ? { done: true as const } : respond(changed.failure)
    }
    case 'end-session': {
      const ended = await accounts.endOwnSession(actor, String(form.session ?? ''))
      return ended.ok ? { done: true as const } : data({ failure: ended.failure }, { status: 422 })
    }
    case 'end-other-sessions':
      await accounts.endOtherSessions(actor)
      return { done: true as const }
    case 'make-token': {
      const input = MakeTokenInput.safeParse(form)
      if (!input.success) return data({ issues: formIssues(input.error) }, { status: 422 })
      const made = await accounts.tokens.make(actor, input.data)
      return made.ok ? { token: made.value.token } : respond(made.failure)
    }
    case 'revoke-token': {
      const revoked = await accounts.tokens.revoke(actor, String(form.token ?? ''))
      return revoked.ok ? { done: true as const } : respond(revoked.failure)
    }
    default:
      throw data(null, { status: 400 })
  }
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('accounts.tabs.security'))

export default function SecurityPage() {
  const { security, sessions, tokens, passkeys, now } = useLoaderData<typeof loader>()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <SecondFactorCard security={security} />
        <PasskeysCard passkeys={passkeys.list} isAvailable={passkeys.isAvailable} />
        <SessionsCard sessions={sessions} now={now} />
        <TokensCard tokens={tokens} />
      </div>
      {security.hasPassword && <PasswordCard minLength={security.minPasswordLength} />}
    </div>
  )
}
