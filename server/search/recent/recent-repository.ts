import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'

type Db = Tx | PrismaClient

/** How many a person keeps; older ones go. */
export const MOST_RECENT = 10

export async function loadRecent(db: Db, userId: string): Promise<string[]> {
  const rows = await db.searchRecent.findMany({ where: { userId }, orderBy: { at: 'desc' }, take: MOST_RECENT })
  return rows.map(({ query }) => query)
}

export async function keepRecent(db: Db, userId: string, query: string, at: Date): Promise<void> {
  await db.searchRecent.upsert({
    where: { userId_query: { userId, query } },
    create: { userId, query, at },
    update: { at },
  })
  const old = await db.searchRecent.findMany({ where: { userId }, orderBy: { at: 'desc' }, skip: MOST_RECENT })
  if (old.length === 0) return
  await db.searchRecent.deleteMany({ where: { userId, query: { in: old.map((one) => one.query) } } })
}

/** One of them, or all. */
export async function forgetRecent(db: Db, userId: string, query: string | null): Promise<void> {
  await db.searchRecent.deleteMany({ where: { userId, ...(query !== null && { query }) } })
}
