import type { PrismaClient } from '#server/database/generated/client.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { Transactor } from '#server/kernel/transaction.ts'
import { findCredentials } from './account-repository.ts'
import { locked, refuseAttempt } from './attempts.ts'
import type { SignInFailureCode, SignInInput } from './contract.ts'
import { type OpenedSession, type OpenSessionDeps, openSession, type SignInOrigin } from './open-session.ts'
import { passwordFits } from './password.ts'

export interface SignInDeps extends OpenSessionDeps {
  readonly prisma: PrismaClient
  readonly transactor: Transactor
  readonly demoMode: boolean
}

/** Signs in by e-mail and password. Answers alike for an unknown address, a wrong password and a disabled account. */
export async function signIn(
  deps: SignInDeps,
  input: SignInInput,
  origin: SignInOrigin,
): Promise<Result<OpenedSession, Failure<SignInFailureCode>>> {
  const user = await findCredentials(deps.prisma, input.email)
  const fits = await passwordFits(user?.passwordHash ?? null, input.password)
  const now = deps.clock.now()
  if (user?.lockedUntil && user.lockedUntil > now) return locked(user.lockedUntil, now)
  if (user?.status !== 'active' || !fits) return refuse(deps, user?.id ?? null)
  const who = { userId: user.id, method: 'password', sharedMachine: input.sharedMachine } as const
  return ok(await deps.transactor.run((work) => openSession(deps, work, who, origin)))
}

/** One click on a demo person. Refused outside demo mode, and for anyone who is not a demo person. */
export async function signInAsDemoPerson(
  deps: SignInDeps,
  email: string,
  origin: SignInOrigin,
): Promise<Result<OpenedSession, Failure<SignInFailureCode>>> {
  if (!deps.demoMode) return fail('demo-only')
  const user = await findCredentials(deps.prisma, email)
  if (!user?.isDemo || user.status !== 'active') return fail('sign-in-refused')
  const who = { userId: user.id, method: 'demo', sharedMachine: false } as const
  return ok(await deps.transactor.run((work) => openSession(deps, work, who, origin)))
}

function refuse(deps: SignInDeps, userId: string | null) {
  const refusal = { code: 'sign-in-refused', action: 'account.sign-in-refused' } as const
  return deps.transactor.run(({ tx }) => refuseAttempt(deps, tx, userId, refusal))
}
