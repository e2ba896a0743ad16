import type { Tx } from '#server/kernel/transaction.ts'
import type { ItemState } from './content/contract.ts'
import type { MergeRecord } from './item-record.ts'
import type { Db } from './item-repository.ts'

export async function insertMerges(
  tx: Tx,
  composedId: string,
  origins: readonly { readonly id: string; readonly state: ItemState; readonly isBase: boolean }[],
  by: { readonly actorId: string; readonly at: Date },
): Promise<void> {
  await tx.petitionItemMerge.createMany({
    data: origins.map(({ id, state, isBase }, position) => ({
      composedId,
      originId: id,
      position,
      isBase,
      originState: state,
      mergedById: by.actorId,
      mergedAt: by.at,
    })),
  })
}

/** Origins of a composed item in the order they were merged, also after they were taken back. */
export async function loadOrigins(db: Db, composedId: string): Promise<MergeRecord[]> {
  return db.petitionItemMerge.findMany({ where: { composedId }, orderBy: { position: 'asc' } })
}

/** The composed item that an item is part of now. */
export async function loadOpenMerge(db: Db, originId: string): Promise<MergeRecord | null> {
  return db.petitionItemMerge.findFirst({ where: { originId, unmergedAt: null } })
}

export async function closeMerges(tx: Tx, composedId: string, by: { actorId: string; at: Date }): Promise<void> {
  await tx.petitionItemMerge.updateMany({
    where: { composedId, unmergedAt: null },
    data: { unmergedAt: by.at, unmergedById: by.actorId },
  })
}
