import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { AuditLog } from '#server/kernel/audit-log.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { Transactor } from '#server/kernel/transaction.ts'
import { markReauthenticated } from './account-repository.ts'
import { locked, refuseAttempt } from './attempts.ts'
import { type CodeDeps, codeFits } from './code-fits.ts'
import type { ProofMethod, ReauthenticateInput, ReauthenticationFailureCode } from './contract.ts'
import { passwordFits } from './password.ts'
import { findOwnPassword } from './password-repository.ts'
import { holdAccount } from './second-factor-repository.ts'

/** A way to prove who sits here that another part brings, e.g. a passkey; wired in compose.ts. */
export interface ProofVerifier {
  isAvailable(actor: Actor): Promise<boolean>
  /** Whether the proof fits. It must use up what may be used once. */
  verify(actor: Actor, proof: string): Promise<boolean>
}

export interface ReauthenticateDeps extends CodeDeps {
  readonly prisma: PrismaClient
  readonly transactor: Transactor
  readonly audit: AuditLog
  readonly proofVerifiers?: { readonly passkey?: ProofVerifier }
  /** Whether this person proves at the provider who they are; that proof comes back by another way. */
  readonly provesAtProvider?: (actor: Actor) => Promise<boolean>
}

/** The proofs this person can give, the shortest first. */
export async function proofMethods(deps: ReauthenticateDeps, actor: Actor): Promise<ProofMethod[]> {
  const own = await findOwnPassword(deps.prisma, actor.userId)
  const methods: ProofMethod[] = []
  if (await deps.proofVerifiers?.passkey?.isAvailable(actor)) methods.push('passkey')
  if (own?.passwordHash) methods.push('password')
  if (own?.secondFactor) methods.push('code')
  if (await deps.provesAtProvider?.(actor)) methods.push('single-sign-on')
  return methods
}

/** A proof of who sits here, remembered on this session for five minutes. Wrong ones count towards the lock. */
export async function reauthenticate(
  deps: ReauthenticateDeps,
  actor: Actor,
  input: ReauthenticateInput,
): Promise<Result<void, Failure<ReauthenticationFailureCode>>> {
  const own = await findOwnPassword(deps.prisma, actor.userId)
  const now = deps.clock.now()
  if (own?.lockedUntil && own.lockedUntil > now) return locked(own.lockedUntil, now)
  const fits = await proofFits(deps, actor, own?.passwordHash ?? null, input)
  return deps.transactor.run(async ({ tx }): Promise<Result<void, Failure<ReauthenticationFailureCode>>> => {
    const account = await holdAccount(tx, actor.userId)
    if (account?.lockedUntil && account.lockedUntil > now) return locked(account.lockedUntil, now)
    if (!fits) {
      const refusal = { code: REFUSALS[input.method], action: 'account.reauthentication-refused' }
      return refuseAttempt(deps, tx, actor.userId, refusal)
    }
    if (!(await markReauthenticated(tx, actor.sessionId, now))) return fail('reauthentication-needed')
    await deps.audit.append(tx, actor.userId, {
      action: 'account.reauthenticate',
      subject: { kind: 'session', id: actor.sessionId },
      details: { method: input.method },
    })
    return ok()
  })
}

const REFUSALS = { password: 'proof-password-wrong', code: 'code-refused', passkey: 'passkey-refused' } as const

async function proofFits(
  deps: ReauthenticateDeps,
  actor: Actor,
  passwordHash: string | null,
  { method, proof }: ReauthenticateInput,
): Promise<boolean> {
  if (method === 'password') return passwordFits(passwordHash, proof)
  if (method === 'code') return codeFits(deps, deps.prisma, actor.userId, proof.replace(/\D/g, ''))
  return (await deps.proofVerifiers?.[method]?.verify(actor, proof)) ?? false
}
