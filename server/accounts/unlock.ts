import type { Actor } from '#server/kernel/actor.ts'
import type { AuditLog } from '#server/kernel/audit-log.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import { locked, refuseAttempt } from './attempts.ts'
import { codeFits } from './code-fits.ts'
import type { UnlockFailureCode, UnlockInput } from './contract.ts'
import type { RelyingParty } from './passkeys/relying-party.ts'
import { passwordFits } from './password.ts'
import { holdAccount } from './second-factor-repository.ts'
import { findUnlockFacts, unlockSession } from './session-lock-repository.ts'
import type { SessionLocksDeps } from './session-locks.ts'

type Outcome = Result<void, Failure<UnlockFailureCode>>

/**
 * Opens a locked session by a secret of the person who holds it: nobody else's fits. The account is held while the
 * outcome is written, so that of guesses in parallel none counts once the account rests.
 */
export async function unlock(
  deps: SessionLocksDeps,
  actor: Actor,
  input: UnlockInput,
  party: RelyingParty | null,
): Promise<Outcome> {
  const facts = await findUnlockFacts(deps.prisma, actor.userId)
  if (!facts) return fail('unlock-refused')
  if (input.method === 'demo') {
    if (!deps.demoMode || !facts.isDemo) return fail('demo-only')
    await deps.transactor.run(({ tx }) => openLockedSession(deps, tx, actor, input.method))
    return ok()
  }
  const fits = await secretFits(deps, actor, input, facts.passwordHash, party)
  return deps.transactor.run(async ({ tx }): Promise<Outcome> => {
    const now = deps.clock.now()
    const account = await holdAccount(tx, actor.userId)
    if (account?.lockedUntil && account.lockedUntil > now) return locked(account.lockedUntil, now)
    if (!fits) {
      const refusal = { code: REFUSALS[input.method], action: 'account.unlock-refused' } as const
      return refuseAttempt(deps, tx, actor.userId, refusal)
    }
    await openLockedSession(deps, tx, actor, input.method)
    return ok()
  })
}

const REFUSALS = { password: 'unlock-refused', passkey: 'passkey-refused', code: 'code-refused' } as const

function secretFits(
  deps: SessionLocksDeps,
  actor: Actor,
  input: Exclude<UnlockInput, { method: 'demo' }>,
  passwordHash: string | null,
  party: RelyingParty | null,
): Promise<boolean> {
  if (input.method === 'password') return passwordFits(passwordHash, input.password)
  if (input.method === 'code') return codeFits(deps, deps.prisma, actor.userId, input.code)
  return party === null ? Promise.resolve(false) : deps.passkeys.proves(actor, party, input.answer)
}

/** Its person has proved to be there: the limit counts from now. */
export async function openLockedSession(
  deps: { readonly audit: AuditLog; readonly clock: SessionLocksDeps['clock'] },
  tx: Tx,
  actor: Actor,
  method: UnlockInput['method'] | 'single-sign-on',
): Promise<void> {
  await unlockSession(tx, { id: actor.sessionId, userId: actor.userId }, deps.clock.now())
  await deps.audit.append(tx, actor.userId, {
    action: 'account.unlock-session',
    subject: { kind: 'session', id: actor.sessionId },
    details: { method },
  })
}
