import type { PrismaClient } from '#server/database/generated/client.ts'
import { newId } from '#server/kernel/ids.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { DictionaryPair } from './dictionary.ts'

type Db = Tx | PrismaClient

export async function loadPairs(db: Db): Promise<DictionaryPair[]> {
  return db.searchExpansion.findMany({
    where: { isActive: true },
    select: { left: true, right: true, isWeak: true },
    orderBy: { id: 'asc' },
  })
}

/** Enters pairs that are not there, switched off or not; answers how many were new. */
export async function insertPairsOnce(db: Db, pairs: readonly DictionaryPair[]): Promise<number> {
  const { count } = await db.searchExpansion.createMany({
    data: pairs.map((pair) => ({ id: newId<'search-expansion'>(), ...pair })),
    skipDuplicates: true,
  })
  return count
}
