import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { DepartmentRow } from './department.ts'

/** Every version with its successions: a few dozen rows, read whole because they name each other. */
export async function loadDepartmentRows(tx: Tx | PrismaClient): Promise<DepartmentRow[]> {
  return tx.department.findMany({ include: { successors: true, predecessors: true }, orderBy: { validFrom: 'asc' } })
}

/** A body's time in a cluster; `to` is exclusive. Days are yyyy-mm-dd. */
export interface Membership {
  readonly clusterId: string
  readonly departmentId: string
  readonly from: string
  readonly to: string | null
}

/** All memberships of all clusters, in protocol order. */
export async function loadMemberships(tx: Tx | PrismaClient): Promise<Membership[]> {
  const rows = await tx.clusterMembership.findMany({ orderBy: { protocolOrder: 'asc' } })
  const day = (date: Date) => date.toISOString().slice(0, 10)
  return rows.map((row) => ({
    clusterId: row.clusterId,
    departmentId: row.departmentId,
    from: day(row.validFrom),
    to: row.validTo ? day(row.validTo) : null,
  }))
}
