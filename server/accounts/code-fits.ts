import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Clock } from '#server/kernel/clock.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import { findSecondFactor, takeRecoveryCode, takeStep } from './second-factor-repository.ts'
import type { SecretBox } from './secret-box.ts'
import { totpStep } from './totp.ts'

export interface CodeDeps {
  readonly clock: Clock
  readonly secretBox: SecretBox
}

/** Whether this is the code of now of the person's app, never used before. Asking uses it up. */
export async function codeFits(deps: CodeDeps, db: Tx | PrismaClient, userId: string, code: string): Promise<boolean> {
  const factor = await findSecondFactor(db, userId)
  const secret = factor?.confirmedAt ? deps.secretBox.open(factor.secret, userId) : null
  const step = secret && totpStep(secret, code, deps.clock.now())
  return step !== null && takeStep(db, userId, step)
}

/** Whether this is an unused recovery code of the person. Asking uses it up. */
export async function recoveryCodeFits(deps: CodeDeps, tx: Tx, userId: string, code: string): Promise<boolean> {
  return takeRecoveryCode(tx, userId, deps.secretBox.mark(code, userId), deps.clock.now())
}
