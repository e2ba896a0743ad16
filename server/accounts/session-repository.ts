import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Tx, UnitOfWork } from '#server/kernel/transaction.ts'

/** Ends the person's sessions except one; their open pages hear of it after the commit. Answers how many. */
export async function endSessionsBut(work: UnitOfWork, userId: string, keptId: string | null): Promise<number> {
  const ended = await work.tx.session.findMany({
    where: { userId, ...(keptId && { id: { not: keptId } }) },
    select: { id: true },
  })
  await work.tx.session.deleteMany({ where: { id: { in: ended.map(({ id }) => id) } } })
  for (const { id } of ended) tellEnded(work, id)
  return ended.length
}

export function tellEnded(work: UnitOfWork, sessionId: string): void {
  work.afterCommit({ name: 'session-ended', subject: { kind: 'session', id: sessionId, version: 1 } })
}

/** False when the person has no such session. */
export async function endOneSession(work: UnitOfWork, userId: string, sessionId: string): Promise<boolean> {
  const { count } = await work.tx.session.deleteMany({ where: { id: sessionId, userId } })
  if (count === 1) tellEnded(work, sessionId)
  return count === 1
}

export async function listLiveSessions(db: Tx | PrismaClient, userId: string, now: Date) {
  return db.session.findMany({
    where: { userId, expiresAt: { gt: now } },
    orderBy: { lastSeenAt: 'desc' },
    select: { id: true, createdAt: true, lastSeenAt: true, userAgent: true, address: true, method: true },
  })
}

/** How a session was opened; null when it has ended. */
export async function findSessionMethod(db: Tx | PrismaClient, id: string): Promise<string | null> {
  const session = await db.session.findUnique({ where: { id }, select: { method: true } })
  return session?.method ?? null
}
