import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import { locked, refuseAttempt } from './attempts.ts'
import type { UnlockFailureCode, UnlockInput } from './contract.ts'
import type { RelyingParty } from './passkeys/relying-party.ts'
import { passwordFits } from './password.ts'
import { findUnlockFacts, unlockSession } from './session-lock-repository.ts'
import type { SessionLocksDeps } from './session-locks.ts'

/** Opens a locked session by a secret of the person who holds it: nobody else's fits. */
export async function unlock(
  deps: SessionLocksDeps,
  actor: Actor,
  input: UnlockInput,
  party: RelyingParty | null,
): Promise<Result<void, Failure<UnlockFailureCode>>> {
  const facts = await findUnlockFacts(deps.prisma, actor.userId)
  const now = deps.clock.now()
  if (!facts) return fail('unlock-refused')
  if (input.method === 'demo') {
    if (!deps.demoMode || !facts.isDemo) return fail('demo-only')
  } else {
    const fits =
      input.method === 'passkey'
        ? party !== null && (await deps.passkeys.proves(actor, party, input.answer))
        : await passwordFits(facts.passwordHash, input.password)
    if (facts.lockedUntil && facts.lockedUntil > now) return locked(facts.lockedUntil, now)
    if (!fits) {
      const refusal = {
        code: input.method === 'passkey' ? 'passkey-refused' : 'unlock-refused',
        action: 'account.unlock-refused',
      } as const
      return deps.transactor.run(({ tx }) => refuseAttempt(deps, tx, actor.userId, refusal))
    }
  }
  await deps.transactor.run(async ({ tx }) => {
    await unlockSession(tx, { id: actor.sessionId, userId: actor.userId }, now)
    await deps.audit.append(tx, actor.userId, {
      action: 'account.unlock-session',
      subject: { kind: 'session', id: actor.sessionId },
      details: { method: input.method },
    })
  })
  return ok()
}
