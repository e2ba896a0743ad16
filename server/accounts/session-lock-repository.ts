import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'

type Db = Tx | PrismaClient

export async function findLockFacts(db: Db, sessionId: string) {
  return db.session.findUnique({ where: { id: sessionId }, select: { lockedAt: true, lastInputAt: true } })
}

/** Only while it was open: neither a locked session nor one that was silent for too long is opened by a key. */
export async function recordInput(db: Db, sessionId: string, at: Date, silentFrom: Date): Promise<void> {
  await db.session.updateMany({
    where: { id: sessionId, lockedAt: null, lastInputAt: { gt: silentFrom } },
    data: { lastInputAt: at },
  })
}

/** Whether it was open until now. */
export async function lockSessionOnce(db: Db, sessionId: string, at: Date): Promise<boolean> {
  const { count } = await db.session.updateMany({ where: { id: sessionId, lockedAt: null }, data: { lockedAt: at } })
  return count > 0
}

/** Opens it, and forgets the wrong attempts before the right one. */
export async function unlockSession(db: Db, session: { id: string; userId: string }, at: Date): Promise<void> {
  await db.session.updateMany({ where: { id: session.id }, data: { lockedAt: null, lastInputAt: at } })
  await db.user.update({ where: { id: session.userId }, data: { failedSignIns: 0, lockedUntil: null } })
}

/** What decides whether the person of a session may open it again. */
export async function findUnlockFacts(db: Db, userId: string) {
  return db.user.findUnique({
    where: { id: userId },
    select: { passwordHash: true, isDemo: true, secondFactor: { select: { confirmedAt: true } } },
  })
}
