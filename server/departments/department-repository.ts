import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { DepartmentRow } from './department.ts'

/** Every version with its successions: a few dozen rows, read whole because they name each other. */
export async function loadDepartmentRows(tx: Tx | PrismaClient): Promise<DepartmentRow[]> {
  return tx.department.findMany({ include: { successors: true, predecessors: true }, orderBy: { validFrom: 'asc' } })
}

/** Members of a cluster on a day, in protocol order. */
export async function loadCohortIds(tx: Tx | PrismaClient, clusterId: string, on: string): Promise<string[]> {
  const date = new Date(`${on}T00:00:00Z`)
  const rows = await tx.clusterMembership.findMany({
    where: { clusterId, validFrom: { lte: date }, OR: [{ validTo: null }, { validTo: { gt: date } }] },
    orderBy: { protocolOrder: 'asc' },
    select: { departmentId: true },
  })
  return rows.map((row) => row.departmentId)
}
