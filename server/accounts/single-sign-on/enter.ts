import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { locked } from '../attempts.ts'
import type { SignInMethod } from '../contract.ts'
import { type HalfSignInDeps, openHalfSignIn } from '../half-sign-in.ts'
import { openSession, type SignInOrigin } from '../open-session.ts'
import { holdAccount } from '../second-factor-repository.ts'
import type { SignInOutcome } from '../sign-in.ts'
import type { SingleSignOnRefusal } from './contract.ts'
import { type FindEntrantDeps, findEntrant } from './find-entrant.ts'
import {
  type Entrant,
  hasIdentity,
  holdIdentity,
  linkOnce,
  loadEntrant,
  recordIdentityUse,
} from './identity-repository.ts'
import type { ProviderPerson } from './provider-answer.ts'
import { refreshPerson } from './refresh-person.ts'

export interface EnterDeps extends FindEntrantDeps, HalfSignInDeps {}

interface Entering {
  readonly sharedMachine: boolean
  readonly hours: number
}

type Refused = Failure<SingleSignOnRefusal>
type Outcome = Result<SignInOutcome, Refused>

/**
 * Signs in whom the provider means. Everything that may refuse comes before the first write, and each refusal is an
 * audit row; the session is opened as for every other way in.
 */
export async function enter(
  deps: EnterDeps,
  work: UnitOfWork,
  person: ProviderPerson,
  entering: Entering,
  origin: SignInOrigin,
): Promise<Outcome> {
  const { tx } = work
  const now = deps.clock.now()
  const { issuer, subject } = person
  await holdIdentity(tx, issuer, subject)
  const found = await findEntrant(deps, work, person)
  if (!found.ok) return refused(deps, work, null, found.failure)
  const { userId, isLinked } = found.value
  const account = await holdAccount(tx, userId)
  const entrant = await loadEntrant(tx, userId)
  const refusal = await refusalOf(deps, work, entrant, account, isLinked ? null : person)
  if (refusal) return refused(deps, work, userId, refusal)
  if (isLinked) await recordIdentityUse(tx, issuer, subject, now)
  else if (await linkOnce(tx, { issuer, subject, userId }, now)) {
    await deps.audit.append(tx, userId, { action: 'account.link-provider', subject: { kind: 'user', id: userId } })
  } else return refused(deps, work, userId, fail('sso-other-identity').failure)
  await refreshPerson(deps, work, entrant, person)

  const who = { userId, sharedMachine: entering.sharedMachine }
  if (asksOwnCode(entrant, person)) {
    return ok({ step: 'second-factor', ...(await openHalfSignIn(deps, work, { ...who, firstStep: 'single-sign-on' })) })
  }
  const method: SignInMethod = person.hasSecondFactor ? 'single-sign-on-factor' : 'single-sign-on'
  const provedAt = notInFuture(person.provedAt, now)
  return ok({
    step: 'done',
    ...(await openSession(deps, work, { ...who, method, provedAt, hours: entering.hours }, origin)),
  })
}

/** A second factor counts whoever asked for it; administrators and security officers answer with their own as well. */
function asksOwnCode(entrant: Entrant, person: ProviderPerson): boolean {
  return entrant.hasSecondFactor && (entrant.hasGlobalRole || !person.hasSecondFactor)
}

async function refusalOf(
  deps: EnterDeps,
  { tx }: UnitOfWork,
  entrant: Entrant,
  account: Awaited<ReturnType<typeof holdAccount>>,
  newcomer: ProviderPerson | null,
): Promise<Refused | null> {
  const now = deps.clock.now()
  if (account?.status !== 'active')
    return fail(entrant.disabledFor === 'dormant' ? 'account-dormant' : 'sso-no-account').failure
  if (account.lockedUntil && account.lockedUntil > now) return locked(account.lockedUntil, now).failure
  // Else whoever administers the provider could enrol an app of their own for our administrator.
  if (entrant.hasGlobalRole && !entrant.hasSecondFactor) return fail('sso-second-factor-first').failure
  if (newcomer && (await hasIdentity(tx, entrant.id, newcomer.issuer))) return fail('sso-other-identity').failure
  return null
}

async function refused(deps: EnterDeps, { tx }: UnitOfWork, userId: string | null, failure: Refused) {
  await deps.audit.append(tx, null, {
    action: 'account.single-sign-on-refused',
    subject: { kind: 'user', id: userId },
    details: { reason: failure.code },
  })
  return { ok: false, failure } as const
}

/** A provider whose clock runs ahead does not make a proof last longer. */
export function notInFuture(at: Date | null, now: Date): Date | null {
  return at !== null && at > now ? now : at
}
