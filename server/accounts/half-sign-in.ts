import type { PrismaClient } from '#server/database/generated/client.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { Transactor, UnitOfWork } from '#server/kernel/transaction.ts'
import { locked, refuseAttempt } from './attempts.ts'
import { type CodeDeps, codeFits, recoveryCodeFits } from './code-fits.ts'
import { type FirstStep, HALF_SIGN_IN_MINUTES, type SecondStepFailureCode, type SecondStepInput } from './contract.ts'
import { type OpenedSession, type OpenSessionDeps, openSession, type SignInOrigin } from './open-session.ts'
import {
  deleteHalfSignIn,
  deleteHalfSignInsOf,
  findHalfSignIn,
  holdAccount,
  insertHalfSignIn,
} from './second-factor-repository.ts'
import { hashSessionToken, newSessionToken } from './session-token.ts'

export interface HalfSignInDeps extends OpenSessionDeps, CodeDeps {
  readonly prisma: PrismaClient
  readonly transactor: Transactor
}

/** The first step fitted; a code is asked for. Opens nothing yet: only this browser, for five minutes, may answer. */
export async function openHalfSignIn(
  deps: HalfSignInDeps,
  { tx }: UnitOfWork,
  who: { readonly userId: string; readonly sharedMachine: boolean; readonly firstStep: FirstStep },
): Promise<OpenedSession> {
  const now = deps.clock.now()
  const token = newSessionToken()
  const expiresAt = new Date(now.getTime() + HALF_SIGN_IN_MINUTES * 60_000)
  const tokenHash = hashSessionToken(token, deps.sessionSecret)
  await insertHalfSignIn(tx, { ...who, tokenHash, createdAt: now, expiresAt })
  return { token, expiresAt }
}

/** Whether the second step of this browser is still open. */
export async function isHalfSignInOpen(deps: HalfSignInDeps, token: string): Promise<boolean> {
  const tokenHash = hashSessionToken(token, deps.sessionSecret)
  return (await findHalfSignIn(deps.prisma, tokenHash, deps.clock.now())) !== null
}

/**
 * The second step: a code of the authenticator app or a recovery code. The account is held while it is judged, so that
 * the same code sent twice at once signs in once, and guesses in parallel are counted one by one.
 */
export async function finishSignIn(
  deps: HalfSignInDeps,
  token: string,
  input: SecondStepInput,
  origin: SignInOrigin,
): Promise<Result<OpenedSession, Failure<SecondStepFailureCode>>> {
  const tokenHash = hashSessionToken(token, deps.sessionSecret)
  const hours = await deps.sessionHours()
  return deps.transactor.run(async (work): Promise<Result<OpenedSession, Failure<SecondStepFailureCode>>> => {
    const { tx } = work
    const now = deps.clock.now()
    const userId = (await findHalfSignIn(tx, tokenHash, now))?.userId
    const account = userId ? await holdAccount(tx, userId) : null
    const half = await findHalfSignIn(tx, tokenHash, now) // whoever held the account before may have answered it
    if (!userId || !half || account?.status !== 'active') return fail('second-step-over')
    if (account.lockedUntil && account.lockedUntil > now) return locked(account.lockedUntil, now)
    const isRecovery = input.method === 'recovery'
    const judge = isRecovery ? recoveryCodeFits : codeFits
    if (!(await judge(deps, tx, userId, input.code))) {
      const code = isRecovery ? 'recovery-code-refused' : 'code-refused'
      const refused = await refuseAttempt(deps, tx, userId, { code, action: 'account.code-refused' })
      if (refused.failure.code === 'account-locked') await deleteHalfSignInsOf(tx, userId)
      return refused
    }
    await deleteHalfSignIn(tx, half.id)
    const method = `${half.firstStep}-${isRecovery ? 'recovery' : 'code'}` as const
    return ok(await openSession(deps, work, { userId, sharedMachine: half.sharedMachine, hours, method }, origin))
  })
}
