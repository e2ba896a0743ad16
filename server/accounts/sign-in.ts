import type { PrismaClient } from '#server/database/generated/client.ts'
import type { AuditLog } from '#server/kernel/audit-log.ts'
import type { Clock } from '#server/kernel/clock.ts'
import { newId, type SessionId } from '#server/kernel/ids.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { Transactor, UnitOfWork } from '#server/kernel/transaction.ts'
import {
  countFailedSignIn,
  deleteSessionByToken,
  findCredentials,
  insertSession,
  recordSignIn,
} from './account-repository.ts'
import { LOCK_MINUTES, MAX_FAILED_SIGN_INS, type SignInFailureCode, type SignInInput } from './contract.ts'
import { passwordFits } from './password.ts'
import { hashSessionToken, newSessionToken } from './session-token.ts'

export interface SignInDeps {
  readonly prisma: PrismaClient
  readonly transactor: Transactor
  readonly audit: AuditLog
  readonly clock: Clock
  readonly sessionSecret: string
  readonly demoMode: boolean
}

/** What the browser brings along: its old cookie (ended: no fixation) and its description. */
export interface SignInOrigin {
  readonly previousToken: string | null
  readonly userAgent: string
}

/** The cookie value to set and when it ends (12 hours, absolute). */
export interface OpenedSession {
  readonly token: string
  readonly expiresAt: Date
}

const SESSION_HOURS = 12
const MINUTE = 60_000

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
  if (user?.status !== 'active' || !fits) {
    return user ? refuse(deps, user.id, now) : fail('sign-in-refused')
  }
  return ok(
    await deps.transactor.run((work) => open(deps, work, user.id, 'account.sign-in', origin, input.sharedMachine)),
  )
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
  return ok(await deps.transactor.run((work) => open(deps, work, user.id, 'account.demo-sign-in', origin, false)))
}

async function refuse(deps: SignInDeps, userId: string, now: Date) {
  return deps.transactor.run(async ({ tx }) => {
    const until = await countFailedSignIn(
      tx,
      userId,
      MAX_FAILED_SIGN_INS,
      new Date(now.getTime() + LOCK_MINUTES * MINUTE),
    )
    const action = until ? 'account.lock' : 'account.sign-in-refused'
    await deps.audit.append(tx, null, { action, subject: { kind: 'user', id: userId } })
    return until ? locked(until, now) : fail('sign-in-refused')
  })
}

async function open(
  deps: SignInDeps,
  work: UnitOfWork,
  userId: string,
  action: string,
  origin: SignInOrigin,
  sharedMachine: boolean,
): Promise<OpenedSession> {
  const { tx } = work
  const now = deps.clock.now()
  const token = newSessionToken()
  const id: SessionId = newId()
  const expiresAt = new Date(now.getTime() + SESSION_HOURS * 60 * MINUTE)
  if (origin.previousToken) {
    const previous = await deleteSessionByToken(tx, hashSessionToken(origin.previousToken, deps.sessionSecret))
    if (previous) work.afterCommit({ name: 'session-ended', subject: { kind: 'session', id: previous.id, version: 1 } })
  }
  await insertSession(tx, {
    id,
    tokenHash: hashSessionToken(token, deps.sessionSecret),
    userId,
    createdAt: now,
    expiresAt,
    sharedMachine,
    userAgent: origin.userAgent.slice(0, 200),
  })
  await recordSignIn(tx, userId, now)
  await deps.audit.append(tx, userId, { action, subject: { kind: 'session', id } })
  return { token, expiresAt }
}

function locked(until: Date, now: Date) {
  return fail('account-locked', { minutes: Math.max(1, Math.ceil((until.getTime() - now.getTime()) / MINUTE)) })
}
