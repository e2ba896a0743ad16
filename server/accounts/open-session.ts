import type { AuditLog } from '#server/kernel/audit-log.ts'
import type { Clock } from '#server/kernel/clock.ts'
import { newId, type SessionId } from '#server/kernel/ids.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { deleteSessionByToken, insertSession, recordSignIn } from './account-repository.ts'
import type { SignInMethod } from './contract.ts'
import { hashSessionToken, newSessionToken } from './session-token.ts'

/** What the browser brings along: its old cookie (ended: no fixation), its description and where it is. */
export interface SignInOrigin {
  readonly previousToken: string | null
  readonly userAgent: string
  /** The address the request came from, as the trusted proxies tell it. */
  readonly address: string
}

/** The cookie value to set and when it ends (absolute, never prolonged). */
export interface OpenedSession {
  readonly token: string
  readonly expiresAt: Date
}

export interface SessionOpening {
  readonly userId: string
  readonly method: SignInMethod
  readonly sharedMachine: boolean
  /** How long it lasts, used or not: `await sessionHours()`, read before the transaction begins. */
  readonly hours: number
  /** When who one is was last proved; unless told, just now (never for the demo's one click). */
  readonly provedAt?: Date | null
}

export interface OpenSessionDeps {
  readonly audit: AuditLog
  readonly clock: Clock
  readonly sessionSecret: string
  /** How long a session lasts, used or not (a setting; 12 unless changed). */
  readonly sessionHours: () => Promise<number>
}

const HOUR_MS = 60 * 60_000

/** Opens a session for someone who has proved who they are; the only way in, however they proved it. */
export async function openSession(
  deps: OpenSessionDeps,
  work: UnitOfWork,
  who: SessionOpening,
  origin: SignInOrigin,
): Promise<OpenedSession> {
  const { tx } = work
  const now = deps.clock.now()
  const token = newSessionToken()
  const id: SessionId = newId()
  const expiresAt = new Date(now.getTime() + who.hours * HOUR_MS)
  if (origin.previousToken) {
    const previous = await deleteSessionByToken(tx, hashSessionToken(origin.previousToken, deps.sessionSecret))
    if (previous) work.afterCommit({ name: 'session-ended', subject: { kind: 'session', id: previous.id, version: 1 } })
  }
  await insertSession(tx, {
    id,
    tokenHash: hashSessionToken(token, deps.sessionSecret),
    userId: who.userId,
    createdAt: now,
    expiresAt,
    sharedMachine: who.sharedMachine,
    userAgent: origin.userAgent.slice(0, 200),
    address: origin.address.slice(0, 64),
    method: who.method,
    // One click proves nothing; other ways in are a proof of who one is, just given, unless they tell when it was.
    reauthenticatedAt: who.method === 'demo' ? null : who.provedAt === undefined ? now : who.provedAt,
  })
  await recordSignIn(tx, who.userId, now)
  const action = who.method === 'demo' ? 'account.demo-sign-in' : 'account.sign-in'
  await deps.audit.append(tx, who.userId, { action, subject: { kind: 'session', id }, details: { method: who.method } })
  return { token, expiresAt }
}
