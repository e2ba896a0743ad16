import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'

type Db = Tx | PrismaClient

/** Sessions that open something now, the latest used first; of one person or of all. */
export async function loadSessions(db: Db, now: Date, userId?: string) {
  return db.session.findMany({
    where: { expiresAt: { gt: now }, user: { status: 'active' }, ...(userId && { userId }) },
    orderBy: { lastSeenAt: 'desc' },
    take: 500,
    select: {
      id: true,
      userAgent: true,
      createdAt: true,
      lastSeenAt: true,
      expiresAt: true,
      user: { select: { id: true, fullName: true, office: true, departmentId: true } },
    },
  })
}

/**
 * Ends sessions, of one person, one by its id, or all but one; answers whose they were. With all those of a person
 * end the keys of their programs: who is locked out is locked out of everything.
 */
export async function deleteSessions(
  tx: Tx,
  which: { readonly userId: string } | { readonly id: string } | { readonly exceptId: string },
): Promise<{ id: string; userId: string }[]> {
  const where = 'exceptId' in which ? { id: { not: which.exceptId } } : which
  const sessions = await tx.session.findMany({ where, select: { id: true, userId: true } })
  await tx.session.deleteMany({ where: { id: { in: sessions.map((session) => session.id) } } })
  if (!('id' in which)) await tx.personalToken.deleteMany({ where: 'userId' in which ? { userId: which.userId } : {} })
  return sessions
}
