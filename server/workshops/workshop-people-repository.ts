import type { PrismaClient } from '#server/database/generated/client.ts'
import type { DepartmentRole } from '#server/kernel/actor.ts'
import type { Tx } from '#server/kernel/transaction.ts'

type Db = Tx | PrismaClient

/** Someone who can be named, or is named in the log. */
export interface PersonRow {
  readonly id: string
  readonly fullName: string
  readonly office: string
  readonly departmentId: string
  readonly kind: 'person' | 'connection_point'
}

const PERSON = { id: true, fullName: true, office: true, departmentId: true, kind: true } as const

/** People by id, whoever they are: for names in the log and in lists. */
export async function loadPeople(db: Db, ids: readonly string[]): Promise<Map<string, PersonRow>> {
  const rows = await db.user.findMany({ where: { id: { in: [...new Set(ids)] } }, select: PERSON })
  return new Map(rows.map((row) => [row.id, row]))
}

/** Active accounts of departments that may hold an office: no administrators; ordered by name (tên). */
export async function loadCandidates(
  db: Db,
  departmentIds: readonly string[],
  kind: 'person' | 'connection_point',
): Promise<PersonRow[]> {
  return db.user.findMany({
    where: {
      departmentId: { in: [...departmentIds] },
      kind,
      status: 'active',
      roles: { none: { scopeKind: 'global' } },
    },
    orderBy: { nameSortKey: 'asc' },
    select: PERSON,
  })
}

/** Who holds one of these roles in one of these departments on a day (yyyy-mm-dd). */
export async function loadDepartmentPeople(
  db: Db,
  departmentIds: readonly string[],
  roles: readonly DepartmentRole[],
  on: string,
): Promise<string[]> {
  return loadHolders(db, { scopeKind: 'department', scopeId: { in: [...departmentIds] }, role: { in: [...roles] } }, on)
}

/** Cụm trưởng on a day (yyyy-mm-dd). */
export async function loadClusterHeads(db: Db, clusterId: string, on: string): Promise<string[]> {
  return loadHolders(db, { scopeKind: 'cluster', scopeId: clusterId, role: 'cluster-head' }, on)
}

async function loadHolders(
  db: Db,
  where: { scopeKind: 'department' | 'cluster'; scopeId: string | { in: string[] }; role: string | { in: string[] } },
  on: string,
): Promise<string[]> {
  const day = new Date(`${on}T00:00:00Z`)
  const rows = await db.roleAssignment.findMany({
    where: {
      ...where,
      AND: [
        { OR: [{ validFrom: null }, { validFrom: { lte: day } }] },
        { OR: [{ validTo: null }, { validTo: { gt: day } }] },
      ],
      user: { status: 'active' },
    },
    select: { userId: true },
  })
  return [...new Set(rows.map((row) => row.userId))]
}
