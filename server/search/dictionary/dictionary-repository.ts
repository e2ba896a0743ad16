import type { PrismaClient } from '#server/database/generated/client.ts'
import { newId } from '#server/kernel/ids.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { PairView } from './contract.ts'
import type { DictionaryPair } from './dictionary.ts'

type Db = Tx | PrismaClient

export async function loadPairs(db: Db): Promise<DictionaryPair[]> {
  return db.searchExpansion.findMany({
    where: { isActive: true },
    select: { left: true, right: true, isWeak: true },
    orderBy: { id: 'asc' },
  })
}

/** Switched off or not, by what the first side says. */
export async function loadAllPairs(db: Db): Promise<PairView[]> {
  return db.searchExpansion.findMany({ orderBy: [{ left: 'asc' }, { right: 'asc' }] })
}

/** False where the pair is there, whichever side stands first. */
export async function insertPairOnce(tx: Tx, pair: DictionaryPair & { readonly id: string }): Promise<boolean> {
  const { left, right } = pair
  if ((await tx.searchExpansion.count({ where: { left: right, right: left } })) > 0) return false
  const { count } = await tx.searchExpansion.createMany({ data: [pair], skipDuplicates: true })
  return count === 1
}

export async function updatePair(
  tx: Tx,
  id: string,
  data: { readonly isWeak: boolean; readonly isActive: boolean },
): Promise<boolean> {
  const { count } = await tx.searchExpansion.updateMany({ where: { id }, data })
  return count === 1
}

/** Enters pairs that are not there, switched off or not; answers how many were new. */
export async function insertPairsOnce(db: Db, pairs: readonly DictionaryPair[]): Promise<number> {
  const { count } = await db.searchExpansion.createMany({
    data: pairs.map((pair) => ({ id: newId<'search-expansion'>(), ...pair })),
    skipDuplicates: true,
  })
  return count
}
