import type { AuditLog } from '#server/kernel/audit-log.ts'
import type { Clock } from '#server/kernel/clock.ts'
import { type Failure, fail } from '#server/kernel/result.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import { countFailedSignIn } from './account-repository.ts'
import { LOCK_MINUTES, MAX_FAILED_SIGN_INS } from './contract.ts'

const MINUTE = 60_000

/**
 * Counts one wrong password, code or other proof of who one is; five in a row lock the account, whichever they were
 * (R4). Without an account the same is done for nobody, in the same time.
 */
export async function refuseAttempt<const Code extends string>(
  deps: { readonly audit: AuditLog; readonly clock: Clock },
  tx: Tx,
  userId: string | null,
  refusal: { readonly code: Code; readonly action: string },
): Promise<{ readonly ok: false; readonly failure: Failure<Code | 'account-locked'> }> {
  const now = deps.clock.now()
  const lockUntil = new Date(now.getTime() + LOCK_MINUTES * MINUTE)
  const until = await countFailedSignIn(tx, userId ?? NOBODY, MAX_FAILED_SIGN_INS, lockUntil)
  const action = until ? 'account.lock' : refusal.action
  await deps.audit.append(tx, null, { action, subject: { kind: 'user', id: userId } })
  return until ? locked(until, now) : fail(refusal.code)
}

const NOBODY = '00000000-0000-0000-0000-000000000000'

export function locked(until: Date, now: Date) {
  return fail('account-locked', { minutes: Math.max(1, Math.ceil((until.getTime() - now.getTime()) / MINUTE)) })
}
