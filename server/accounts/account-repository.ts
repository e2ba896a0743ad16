import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Reading } from '#server/kernel/actor.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { SignInMethod } from './contract.ts'

type Db = Tx | PrismaClient

/** The columns that decide a sign-in. */
export async function findCredentials(db: Db, email: string) {
  return db.user.findUnique({
    where: { email },
    select: {
      id: true,
      passwordHash: true,
      status: true,
      disabledFor: true,
      lockedUntil: true,
      isDemo: true,
      secondFactor: { select: { confirmedAt: true } },
    },
  })
}

/**
 * Counts one failed sign-in and locks at the limit, in one statement: parallel guesses cannot slip through.
 * Answers when the lock ends, or null.
 */
export async function countFailedSignIn(db: Db, userId: string, limit: number, lockUntil: Date): Promise<Date | null> {
  const rows = await db.$queryRaw<{ lockedUntil: Date | null }[]>`
    UPDATE "User" SET
      "failedSignIns" = CASE WHEN "failedSignIns" + 1 >= ${limit} THEN 0 ELSE "failedSignIns" + 1 END,
      "lockedUntil" = CASE WHEN "failedSignIns" + 1 >= ${limit} THEN ${lockUntil}::timestamptz ELSE NULL END
    WHERE "id" = ${userId}::uuid
    RETURNING "lockedUntil"`
  return rows[0]?.lockedUntil ?? null
}

export async function recordSignIn(db: Db, userId: string, at: Date): Promise<void> {
  await db.user.update({ where: { id: userId }, data: { failedSignIns: 0, lockedUntil: null, lastSignInAt: at } })
}

export interface NewSession {
  readonly id: string
  readonly tokenHash: Uint8Array<ArrayBuffer>
  readonly userId: string
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly sharedMachine: boolean
  readonly userAgent: string
  readonly address: string
  readonly method: SignInMethod
  readonly reauthenticatedAt: Date | null
}

export async function insertSession(db: Db, session: NewSession): Promise<void> {
  await db.session.create({ data: { ...session, lastSeenAt: session.createdAt, lastInputAt: session.createdAt } })
}

/** Ends the session with this token; answers its id and owner, or null when there was none. */
export async function deleteSessionByToken(db: Db, tokenHash: Uint8Array<ArrayBuffer>) {
  const found = await db.session.findUnique({ where: { tokenHash }, select: { id: true, userId: true } })
  if (found) await db.session.deleteMany({ where: { id: found.id } })
  return found
}

const SESSION_WITH_USER = {
  user: {
    include: { department: true, roles: true, secondFactor: { select: { confirmedAt: true } } },
  },
} as const

export async function findSessionByToken(db: Db, tokenHash: Uint8Array<ArrayBuffer>) {
  return db.session.findUnique({ where: { tokenHash }, include: SESSION_WITH_USER })
}

export async function findSessionById(db: Db, id: string) {
  return db.session.findUnique({ where: { id }, include: SESSION_WITH_USER })
}

export type SessionWithUser = NonNullable<Awaited<ReturnType<typeof findSessionById>>>

export async function touchSession(db: Db, id: string, at: Date): Promise<void> {
  await db.session.updateMany({ where: { id }, data: { lastSeenAt: at } })
}

/** False when the session has ended meanwhile. */
export async function markReauthenticated(db: Db, id: string, at: Date): Promise<boolean> {
  const { count } = await db.session.updateMany({ where: { id }, data: { reauthenticatedAt: at } })
  return count === 1
}

export async function markNoticeRead(db: Db, id: string, at: Date): Promise<void> {
  await db.session.updateMany({ where: { id, noticeReadAt: null }, data: { noticeReadAt: at } })
}

/** Stores what the person reads in, from the first choice on. */
export async function updateReading(db: Db, userId: string, reading: Reading, at: Date): Promise<void> {
  const { locale, theme, easyReading } = reading
  await db.user.update({ where: { id: userId }, data: { locale, theme, easyReading } })
  await db.user.updateMany({ where: { id: userId, readingSince: null }, data: { readingSince: at } })
}

export async function deleteExpiredSessions(db: Db, now: Date): Promise<void> {
  await db.session.deleteMany({ where: { expiresAt: { lte: now } } })
}

/** Names of people, for lists and logs; ids that do not exist are left out. */
export async function loadPeople(db: Db, ids: readonly string[]) {
  return db.user.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, fullName: true, office: true, departmentId: true, kind: true },
  })
}

/** Active people of departments, in Vietnamese name order. */
export async function loadColleagues(db: Db, departmentIds: readonly string[]) {
  return db.user.findMany({
    where: { departmentId: { in: [...departmentIds] }, status: 'active', kind: 'person' },
    orderBy: { nameSortKey: 'asc' },
    select: { id: true, fullName: true, office: true, departmentId: true, kind: true },
  })
}

export async function loadDemoPeople(db: Db) {
  return db.user.findMany({
    where: { isDemo: true, status: 'active' },
    orderBy: { createdAt: 'asc' },
    include: { department: true, roles: true },
  })
}
