import type { Prisma } from '#server/database/generated/client.ts'
import type { ItemState } from './content/contract.ts'
import type { ItemRecord } from './item-record.ts'
import { type Db, toRecords } from './item-repository.ts'

/** Items of departments, whatever their state. */
export async function loadDepartmentItems(db: Db, departmentIds: readonly string[]): Promise<ItemRecord[]> {
  return load(db, { departmentId: { in: [...departmentIds] } })
}

/** What the cluster has or had: everything ever sent, and what was composed from it. Never a private draft. */
export async function loadClusterItems(db: Db, clusterId: string): Promise<ItemRecord[]> {
  return load(db, { clusterId, sentVersion: { not: null } })
}

/** Items that stand in the cluster now, for screening. */
export async function loadItemsIn(db: Db, clusterId: string, states: readonly ItemState[]): Promise<ItemRecord[]> {
  return load(db, { clusterId, state: { in: [...states] } })
}

export async function countOrigins(db: Db, composedIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.petitionItemMerge.groupBy({
    by: ['composedId'],
    where: { composedId: { in: [...composedIds] } },
    _count: true,
  })
  return new Map(rows.map((row) => [row.composedId, row._count]))
}

/** A cluster writes some hundred items a year, so a list is read whole and cut afterwards. */
async function load(db: Db, where: Prisma.PetitionItemWhereInput): Promise<ItemRecord[]> {
  const rows = await db.petitionItem.findMany({ where, orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }] })
  return toRecords(db, rows)
}
