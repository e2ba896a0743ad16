import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import { findCredentials } from './account-repository.ts'
import { locked, refuseAttempt } from './attempts.ts'
import type { SignInFailureCode, SignInInput } from './contract.ts'
import { type HalfSignInDeps, openHalfSignIn } from './half-sign-in.ts'
import { type OpenedSession, openSession, type SignInOrigin } from './open-session.ts'
import { passwordFits } from './password.ts'
import { holdAccount } from './second-factor-repository.ts'

export interface SignInDeps extends HalfSignInDeps {
  readonly demoMode: boolean
}

/** Signed in, or, where the person has an authenticator app, half of the way: the code is asked for next. */
export type SignInOutcome = OpenedSession & { readonly step: 'done' | 'second-factor' }

type Outcome = Result<SignInOutcome, Failure<SignInFailureCode>>

/**
 * Signs in by e-mail and password. Answers alike, in the same time, for an unknown address, a wrong password and a
 * disabled account; that an account sleeps is said to those who know its password.
 */
export async function signIn(deps: SignInDeps, input: SignInInput, origin: SignInOrigin): Promise<Outcome> {
  const user = await findCredentials(deps.prisma, input.email)
  const fits = await passwordFits(user?.passwordHash ?? null, input.password)
  const hours = await deps.sessionHours()
  return deps.transactor.run(async (work): Promise<Outcome> => {
    const now = deps.clock.now()
    const account = user && (await holdAccount(work.tx, user.id))
    if (account?.lockedUntil && account.lockedUntil > now) return locked(account.lockedUntil, now)
    if (user && account?.status === 'disabled' && fits && user.disabledFor === 'dormant') {
      const { id } = user
      const details = { reason: 'dormant' }
      await deps.audit.append(work.tx, null, {
        action: 'account.sign-in-refused',
        subject: { kind: 'user', id },
        details,
      })
      return fail('account-dormant')
    }
    if (!user || account?.status !== 'active' || !fits) {
      const refusal = { code: 'sign-in-refused', action: 'account.sign-in-refused' } as const
      return refuseAttempt(deps, work.tx, user?.id ?? null, refusal)
    }
    const who = { userId: user.id, sharedMachine: input.sharedMachine }
    if (user.secondFactor?.confirmedAt) {
      const half = await openHalfSignIn(deps, work, { ...who, firstStep: 'password' })
      return ok({ step: 'second-factor', ...half })
    }
    return ok({ step: 'done', ...(await openSession(deps, work, { ...who, hours, method: 'password' }, origin)) })
  })
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
  const hours = await deps.sessionHours()
  const who = { userId: user.id, method: 'demo', sharedMachine: false, hours } as const
  return ok(await deps.transactor.run((work) => openSession(deps, work, who, origin)))
}
