import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'

type Db = Tx | PrismaClient

/** What decides about a person's own password; null when there is no such person. */
export async function findOwnPassword(db: Db, userId: string) {
  const user = await db.user.findUnique({
    where: { id: userId },
    select: {
      email: true,
      fullName: true,
      passwordHash: true,
      lockedUntil: true,
      secondFactor: { select: { confirmedAt: true } },
    },
  })
  if (!user) return null
  const { secondFactor, ...columns } = user
  return { ...columns, secondFactor: Boolean(secondFactor?.confirmedAt) }
}

/** False when the password is not the one it was: somebody has changed it meanwhile. */
export async function replacePassword(
  db: Db,
  change: { readonly userId: string; readonly from: string; readonly to: string },
): Promise<boolean> {
  const { count } = await db.user.updateMany({
    where: { id: change.userId, passwordHash: change.from },
    data: { passwordHash: change.to, failedSignIns: 0, lockedUntil: null },
  })
  return count === 1
}
