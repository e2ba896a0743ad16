import type { PrismaClient, SavedSearch } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'

type Db = Tx | PrismaClient

export async function loadSaved(db: Db, userId: string): Promise<SavedSearch[]> {
  return db.savedSearch.findMany({ where: { userId }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] })
}

/** One of the person's own. */
export async function loadOwn(db: Db, userId: string, id: string): Promise<SavedSearch | null> {
  return db.savedSearch.findFirst({ where: { id, userId } })
}

/** Saves it unless it is there, or the person has as many as may be: two clicks at once make one, never one too many. */
export async function insertSavedOnce(
  tx: Tx,
  row: Omit<SavedSearch, 'newSince'>,
  most: number,
): Promise<'saved' | 'known' | 'full'> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`saved-searches:${row.userId}`}, 20))`
  if (await tx.savedSearch.findFirst({ where: { userId: row.userId, address: row.address } })) return 'known'
  if ((await tx.savedSearch.count({ where: { userId: row.userId } })) >= most) return 'full'
  await tx.savedSearch.create({ data: row })
  return 'saved'
}

/** Switched on again it tells of what comes from now on. */
export async function setAlerting(tx: Tx, userId: string, id: string, isAlerting: boolean, at: Date): Promise<boolean> {
  const { count } = await tx.savedSearch.updateMany({
    where: { id, userId },
    data: { isAlerting, ...(isAlerting && { lookedUntil: at }) },
  })
  return count > 0
}

export async function deleteSaved(tx: Tx, userId: string, id: string): Promise<boolean> {
  return (await tx.savedSearch.deleteMany({ where: { id, userId } })).count > 0
}

export async function markOpened(db: Db, id: string): Promise<void> {
  await db.savedSearch.updateMany({ where: { id }, data: { newSince: null } })
}

/** Those that tell, of a time before. */
export async function loadAlerting(db: Db, before: Date): Promise<SavedSearch[]> {
  return db.savedSearch.findMany({
    where: { isAlerting: true, lookedUntil: { lt: before } },
    orderBy: { lookedUntil: 'asc' },
  })
}

/** Whether anything was written that can be found, in the time after `from` until `to`. */
export async function isAnythingWritten(db: Db, from: Date, to: Date): Promise<boolean> {
  return (
    (await db.searchEntry.findFirst({ where: { updatedAt: { gt: from, lte: to } }, select: { id: true } })) !== null
  )
}

/** Only one process does it: whoever finds it as it was. News that was not opened yet goes on from where it began. */
export async function moveOn(tx: Tx, one: SavedSearch, until: Date, hasNews: boolean): Promise<boolean> {
  const { count } = await tx.savedSearch.updateMany({
    where: { id: one.id, isAlerting: true, lookedUntil: one.lookedUntil },
    data: { lookedUntil: until, ...(hasNews && one.newSince === null && { newSince: one.lookedUntil }) },
  })
  return count > 0
}
