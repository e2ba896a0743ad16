import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { AuditLog } from '#server/kernel/audit-log.ts'
import type { Clock } from '#server/kernel/clock.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { Transactor } from '#server/kernel/transaction.ts'
import { locked, refuseAttempt } from './attempts.ts'
import type { ChangePasswordFailureCode, ChangePasswordInput } from './contract.ts'
import { hashPassword, passwordFits } from './password.ts'
import { passwordFault } from './password-policy.ts'
import { findOwnPassword, replacePassword } from './password-repository.ts'
import { endSessionsBut } from './session-repository.ts'

export interface ChangePasswordDeps {
  readonly prisma: PrismaClient
  readonly transactor: Transactor
  readonly audit: AuditLog
  readonly clock: Clock
}

/**
 * One's own new password. The old one is asked for, and guessing it locks the account like any sign-in.
 * Whoever else is signed in with the account is signed out, unless the person keeps them.
 */
export async function changePassword(
  deps: ChangePasswordDeps,
  actor: Actor,
  input: ChangePasswordInput,
): Promise<Result<void, Failure<ChangePasswordFailureCode>>> {
  const own = await findOwnPassword(deps.prisma, actor.userId)
  if (!own?.passwordHash) return fail('password-not-used')
  const { passwordHash } = own
  const fits = await passwordFits(passwordHash, input.current)
  const now = deps.clock.now()
  if (own.lockedUntil && own.lockedUntil > now) return locked(own.lockedUntil, now)
  if (!fits) {
    const refusal = { code: 'password-wrong', action: 'account.password-refused' } as const
    return deps.transactor.run(({ tx }) => refuseAttempt(deps, tx, actor.userId, refusal))
  }
  const fault = passwordFault(input.next, own)
  if (fault) return fail(fault)
  if (await passwordFits(passwordHash, input.next)) return fail('password-same')
  const nextHash = await hashPassword(input.next)
  return deps.transactor.attempt(async (work) => {
    const isFirst = await replacePassword(work.tx, { userId: actor.userId, from: passwordHash, to: nextHash })
    if (!isFirst) return fail('password-wrong') // another page has changed it meanwhile
    if (!input.keepOthers) await endSessionsBut(work, actor.userId, actor.sessionId)
    await deps.audit.append(work.tx, actor.userId, {
      action: 'account.change-password',
      subject: { kind: 'user', id: actor.userId },
      details: { keptOthers: input.keepOthers },
    })
    return ok()
  })
}
