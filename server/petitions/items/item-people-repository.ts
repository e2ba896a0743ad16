import type { DepartmentRole } from '#server/kernel/actor.ts'
import type { Db } from './item-repository.ts'

export interface PersonRow {
  readonly id: string
  readonly fullName: string
  readonly office: string
  readonly departmentId: string
}

/** People by id, for names beside texts and in the history. */
export async function loadPeople(db: Db, ids: readonly string[]): Promise<Map<string, PersonRow>> {
  const rows = await db.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, fullName: true, office: true, departmentId: true },
  })
  return new Map(rows.map((row) => [row.id, row]))
}

/** Who holds one of these roles in a department on a day (yyyy-mm-dd). */
export async function loadDepartmentPeople(
  db: Db,
  departmentId: string,
  roles: readonly DepartmentRole[],
  on: string,
): Promise<string[]> {
  return loadHolders(db, { scopeKind: 'department', scopeId: departmentId, role: { in: [...roles] } }, on)
}

/** Thư ký cụm on a day (yyyy-mm-dd); where there is none, cụm trưởng. */
export async function loadScreeners(db: Db, clusterId: string, on: string): Promise<string[]> {
  const cluster = { scopeKind: 'cluster', scopeId: clusterId } as const
  const secretaries = await loadHolders(db, { ...cluster, role: 'cluster-secretary' }, on)
  return secretaries.length > 0 ? secretaries : loadHolders(db, { ...cluster, role: 'cluster-head' }, on)
}

async function loadHolders(
  db: Db,
  where: { scopeKind: 'department' | 'cluster'; scopeId: string; role: string | { in: string[] } },
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
