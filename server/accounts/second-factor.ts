import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { AuditLog } from '#server/kernel/audit-log.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { Transactor, Tx, UnitOfWork } from '#server/kernel/transaction.ts'
import { codePointLength } from '#server/language/nfc.ts'
import { locked, refuseAttempt } from './attempts.ts'
import type { CodeDeps } from './code-fits.ts'
import { MIN_PASSWORD_LENGTH, type SecondFactorFailureCode } from './contract.ts'
import { isFresh } from './freshness.ts'
import { passwordFits } from './password.ts'
import { findOwnPassword } from './password-repository.ts'
import { groupRecoveryCode, newRecoveryCodes } from './recovery-codes.ts'
import {
  confirmSecondFactor,
  deleteSecondFactor,
  findSecondFactor,
  holdAccount,
  replaceRecoveryCodes,
  storePendingSecret,
} from './second-factor-repository.ts'
import { endSessionsBut } from './session-repository.ts'
import { newTotpSecret, type TotpSetUp, totpSetUp, totpStep } from './totp.ts'

export interface SecondFactorDeps extends CodeDeps {
  readonly prisma: PrismaClient
  readonly transactor: Transactor
  readonly audit: AuditLog
  readonly secondFactorRequired: (roles: readonly string[]) => Promise<boolean>
}

type Outcome<T> = Promise<Result<T, Failure<SecondFactorFailureCode>>>

/** A new secret for an authenticator app. Nothing is asked for until it is confirmed by a code. */
export async function beginSecondFactor(deps: SecondFactorDeps, actor: Actor): Outcome<TotpSetUp> {
  if (!isFresh(actor, deps.clock.now())) return fail('reauthentication-needed')
  const own = await findOwnPassword(deps.prisma, actor.userId)
  if (!own) return fail('second-factor-on')
  const secret = newTotpSecret()
  const sealed = deps.secretBox.seal(secret, actor.userId)
  const isStored = await deps.transactor.run(({ tx }) => storePendingSecret(tx, actor.userId, sealed, deps.clock.now()))
  return isStored ? ok(totpSetUp(secret, own.email)) : fail('second-factor-on')
}

/** The app shows the right code: from now on it is asked for. Answers the recovery codes, this once. */
export async function confirmSecondFactorCode(deps: SecondFactorDeps, actor: Actor, code: string): Outcome<string[]> {
  const now = deps.clock.now()
  const factor = await findSecondFactor(deps.prisma, actor.userId)
  if (!factor || factor.confirmedAt) return fail(factor ? 'second-factor-on' : 'second-factor-not-begun')
  const secret = deps.secretBox.open(factor.secret, actor.userId)
  const step = secret && totpStep(secret, code, now)
  if (step === null) return fail('code-refused')
  return deps.transactor.attempt(async ({ tx }) => {
    if (!(await confirmSecondFactor(tx, actor.userId, step, now))) return fail('second-factor-on')
    const codes = await giveRecoveryCodes(deps, tx, actor.userId)
    await record(deps, tx, actor, 'account.turn-on-second-factor')
    return ok(codes)
  })
}

/** Ten new codes; the old ones open nothing any more. */
export async function renewRecoveryCodes(deps: SecondFactorDeps, actor: Actor): Outcome<string[]> {
  if (!isFresh(actor, deps.clock.now())) return fail('reauthentication-needed')
  return deps.transactor.attempt(async ({ tx }) => {
    await holdAccount(tx, actor.userId)
    const factor = await findSecondFactor(tx, actor.userId)
    if (!factor?.confirmedAt) return fail('second-factor-off')
    const codes = await giveRecoveryCodes(deps, tx, actor.userId)
    await record(deps, tx, actor, 'account.renew-recovery-codes')
    return ok(codes)
  })
}

/**
 * Asks for the password, as a proof of who sits here and because only its own length tells whether it may stand alone
 * (decisions.md). Refused where a role asks for a second factor.
 */
export async function turnOffSecondFactor(deps: SecondFactorDeps, actor: Actor, password: string): Outcome<void> {
  if (await deps.secondFactorRequired(actor.roles.map(({ role }) => role))) return fail('second-factor-required')
  const own = await findOwnPassword(deps.prisma, actor.userId)
  const now = deps.clock.now()
  if (own?.lockedUntil && own.lockedUntil > now) return locked(own.lockedUntil, now)
  if (!own?.passwordHash && !isFresh(actor, now)) return fail('reauthentication-needed')
  if (own?.passwordHash && !(await passwordFits(own.passwordHash, password))) {
    const refusal = { code: 'password-wrong', action: 'account.password-refused' } as const
    return deps.transactor.run(({ tx }) => refuseAttempt(deps, tx, actor.userId, refusal))
  }
  if (own?.passwordHash && codePointLength(password) < MIN_PASSWORD_LENGTH) return fail('password-too-short-alone')
  return deps.transactor.attempt(async ({ tx }) => {
    if (!(await deleteSecondFactor(tx, actor.userId))) return fail('second-factor-off')
    await record(deps, tx, actor, 'account.turn-off-second-factor')
    return ok()
  })
}

/**
 * For an administrator's command, which decides who may: the phone and the codes are lost. The person's sessions end,
 * and where a role asks for it a new factor is enrolled at the next sign-in. Answers whether there was one.
 */
export async function removeSecondFactorOf(work: UnitOfWork, userId: string): Promise<boolean> {
  const isRemoved = await deleteSecondFactor(work.tx, userId)
  if (isRemoved) await endSessionsBut(work, userId, null)
  return isRemoved
}

async function giveRecoveryCodes(deps: SecondFactorDeps, tx: Tx, userId: string): Promise<string[]> {
  const codes = newRecoveryCodes()
  await replaceRecoveryCodes(
    tx,
    userId,
    codes.map((code) => deps.secretBox.mark(code, userId)),
  )
  return codes.map(groupRecoveryCode)
}

function record(deps: SecondFactorDeps, tx: Tx, actor: Actor, action: string): Promise<void> {
  return deps.audit.append(tx, actor.userId, { action, subject: { kind: 'user', id: actor.userId } })
}
