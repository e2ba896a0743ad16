import type { Actor } from '#server/kernel/actor.ts'
import type { Clock } from '#server/kernel/clock.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { markReauthenticated } from '../account-repository.ts'
import { locked } from '../attempts.ts'
import { holdAccount } from '../second-factor-repository.ts'
import { openLockedSession } from '../unlock.ts'
import type { AttemptRow } from './attempt-repository.ts'
import type { SingleSignOnRefusal } from './contract.ts'
import { type EnterDeps, notInFuture } from './enter.ts'
import { findLinkedUser } from './identity-repository.ts'
import type { ProviderPerson } from './provider-answer.ts'

/** Clocks of two machines differ. */
const TOLERANCE_MS = 30_000

/**
 * The person of a session has proved at the provider that it is still they: before a grave act, or under the lock. It
 * counts only when the provider says that it asked after we did; that it answered from a session of its own proves
 * nothing about who sits there.
 */
export async function prove(
  deps: Pick<EnterDeps, 'audit'> & { readonly clock: Clock },
  work: UnitOfWork,
  actor: Actor,
  person: ProviderPerson,
  attempt: Pick<AttemptRow, 'purpose' | 'createdAt'>,
): Promise<Result<void, Failure<SingleSignOnRefusal>>> {
  const now = deps.clock.now()
  const account = await holdAccount(work.tx, actor.userId)
  const refusal = await refusalOf()
  if (refusal) {
    const action = attempt.purpose === 'unlock' ? 'account.unlock-refused' : 'account.reauthentication-refused'
    const details = { method: 'single-sign-on', reason: refusal.code }
    await deps.audit.append(work.tx, null, { action, subject: { kind: 'user', id: actor.userId }, details })
    return { ok: false, failure: refusal }
  }
  if (attempt.purpose === 'unlock') await openLockedSession(deps, work.tx, actor, 'single-sign-on')
  else {
    await markReauthenticated(work.tx, actor.sessionId, notInFuture(person.provedAt, now) ?? now)
    await deps.audit.append(work.tx, actor.userId, {
      action: 'account.reauthenticate',
      subject: { kind: 'session', id: actor.sessionId },
      details: { method: 'single-sign-on' },
    })
  }
  return ok()

  async function refusalOf(): Promise<Failure<SingleSignOnRefusal> | null> {
    if ((await findLinkedUser(work.tx, person.issuer, person.subject)) !== actor.userId)
      return fail('sso-other-person').failure
    if (account?.lockedUntil && account.lockedUntil > now) return locked(account.lockedUntil, now).failure
    const askedAnew =
      person.provedAt !== null && person.provedAt.getTime() >= attempt.createdAt.getTime() - TOLERANCE_MS
    return askedAnew ? null : fail('sso-not-renewed').failure
  }
}
