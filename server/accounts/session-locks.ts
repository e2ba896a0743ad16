import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { AuditLog } from '#server/kernel/audit-log.ts'
import type { Failure, Result } from '#server/kernel/result.ts'
import type { Transactor } from '#server/kernel/transaction.ts'
import type { CodeDeps } from './code-fits.ts'
import type { LockView, UnlockFailureCode, UnlockInput } from './contract.ts'
import { type IdleLimits, idleLimitOf, lockedSince } from './idle-lock.ts'
import type { Passkeys } from './passkeys/passkeys.ts'
import type { RelyingParty } from './passkeys/relying-party.ts'
import { findLockFacts, findUnlockFacts, lockSessionOnce, recordInput } from './session-lock-repository.ts'
import { unlock } from './unlock.ts'

/** Who a cookie speaks for, and whether the screen is locked: a locked session reads and does nothing. */
export interface SessionStanding {
  readonly actor: Actor
  readonly isLocked: boolean
}

/** The idle lock (R4): a fact of the session on the server, so that a reload does not open it. */
export interface SessionLocks {
  standingOfToken(token: string): Promise<SessionStanding | null>
  /** A key, a touch, a page opened by hand: the limit counts from now. Nothing when the session is locked. */
  hearInput(actor: Actor): Promise<void>
  lock(actor: Actor): Promise<void>
  /** The same person opens it again. A wrong password counts towards the account's lock. */
  unlock(
    actor: Actor,
    input: UnlockInput,
    party: RelyingParty | null,
  ): Promise<Result<void, Failure<UnlockFailureCode>>>
  /** What the page of this person needs to watch for idleness and to unlock. */
  describe(actor: Actor): Promise<LockView>
}

export interface SessionLocksDeps extends CodeDeps {
  readonly prisma: PrismaClient
  readonly transactor: Transactor
  readonly audit: AuditLog
  readonly demoMode: boolean
  readonly actorOfToken: (token: string) => Promise<Actor | null>
  readonly idleLimits: () => Promise<IdleLimits>
  readonly passkeys: Pick<Passkeys, 'has' | 'proves'>
  /** Whether this person opens the screen at the provider. */
  readonly opensAtProvider: (actor: Actor) => Promise<boolean>
}

export function createSessionLocks(deps: SessionLocksDeps): SessionLocks {
  const { prisma, clock } = deps
  const limitOf = async (actor: Actor) => idleLimitOf(actor.roles, await deps.idleLimits())

  async function lockAt(actor: Actor, at: Date, reason: 'told' | 'silence'): Promise<void> {
    await deps.transactor.run(async ({ tx }) => {
      if (!(await lockSessionOnce(tx, actor.sessionId, at))) return
      await deps.audit.append(tx, actor.userId, {
        action: 'account.lock-session',
        subject: { kind: 'session', id: actor.sessionId },
        details: { reason },
      })
    })
  }

  return {
    async standingOfToken(token) {
      const actor = await deps.actorOfToken(token)
      const facts = actor && (await findLockFacts(prisma, actor.sessionId))
      if (!actor || !facts) return null
      const since = lockedSince(facts, clock.now(), await limitOf(actor))
      if (since && !facts.lockedAt) await lockAt(actor, since, 'silence')
      return { actor, isLocked: since !== null }
    },
    async hearInput(actor) {
      const now = clock.now()
      await recordInput(prisma, actor.sessionId, now, new Date(now.getTime() - (await limitOf(actor))))
    },
    lock: (actor) => lockAt(actor, clock.now(), 'told'),
    unlock: (actor, input, party) => unlock(deps, actor, input, party),
    async describe(actor) {
      const [limitMs, facts, byPasskey, bySingleSignOn] = await Promise.all([
        limitOf(actor),
        findUnlockFacts(prisma, actor.userId),
        deps.passkeys.has(actor),
        deps.opensAtProvider(actor),
      ])
      return {
        limitMs,
        byPassword: facts?.passwordHash != null,
        byPasskey,
        byCode: facts?.secondFactor?.confirmedAt != null,
        bySingleSignOn,
        byClick: deps.demoMode && facts?.isDemo === true,
      }
    },
  }
}
