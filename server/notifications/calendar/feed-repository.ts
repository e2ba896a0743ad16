import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'

type Db = Tx | PrismaClient
type Hash = Uint8Array<ArrayBuffer>

export async function loadFeed(db: Db, userId: string) {
  return db.calendarFeed.findUnique({ where: { userId }, select: { createdAt: true, lastUsedAt: true } })
}

/** One address a person: a new one ends the old one. */
export async function replaceFeed(tx: Tx, userId: string, tokenHash: Hash, at: Date): Promise<void> {
  const row = { tokenHash, createdAt: at, lastUsedAt: null }
  await tx.calendarFeed.upsert({ where: { userId }, create: { userId, ...row }, update: row })
}

/** Answers whether there was one. */
export async function deleteFeed(tx: Tx, userId: string): Promise<boolean> {
  const { count } = await tx.calendarFeed.deleteMany({ where: { userId } })
  return count === 1
}

export async function findFeedOwner(db: Db, tokenHash: Hash) {
  return db.calendarFeed.findUnique({ where: { tokenHash }, select: { userId: true, lastUsedAt: true } })
}

export async function touchFeed(db: Db, userId: string, at: Date): Promise<void> {
  await db.calendarFeed.updateMany({ where: { userId }, data: { lastUsedAt: at } })
}
