import type { DepartmentRole } from '#server/kernel/actor.ts'
import type { Db } from './petition-repository.ts'

export interface PersonRow {
  readonly id: string
  readonly fullName: string
  readonly office: string
  readonly departmentId: string
}

const PERSON = { id: true, fullName: true, office: true, departmentId: true } as const

/** People by id, for names. */
export async function loadPeople(db: Db, ids: readonly string[]): Promise<Map<string, PersonRow>> {
  const rows = await db.user.findMany({ where: { id: { in: [...new Set(ids)] } }, select: PERSON })
  return new Map(rows.map((row) => [row.id, row]))
}

/** Active people who hold one of these offices in one of these bodies on a day (yyyy-mm-dd), by name (tên). */
export async function loadOfficeHolders(
  db: Db,
  departmentIds: readonly string[],
  roles: readonly DepartmentRole[],
  on: string,
): Promise<PersonRow[]> {
  const day = new Date(`${on}T00:00:00Z`)
  return db.user.findMany({
    where: {
      kind: 'person',
      status: 'active',
      departmentId: { in: [...departmentIds] },
      roles: {
        some: {
          scopeKind: 'department',
          scopeId: { in: [...departmentIds] },
          role: { in: [...roles] },
          AND: [
            { OR: [{ validFrom: null }, { validFrom: { lte: day } }] },
            { OR: [{ validTo: null }, { validTo: { gt: day } }] },
          ],
        },
        none: { scopeKind: 'global' },
      },
    },
    orderBy: [{ nameSortKey: 'asc' }, { id: 'asc' }],
    select: PERSON,
  })
}

/** Active people of these bodies, whatever their office: observers of the ministry. */
export async function loadPeopleOf(db: Db, departmentIds: readonly string[]): Promise<PersonRow[]> {
  return db.user.findMany({
    where: {
      kind: 'person',
      status: 'active',
      departmentId: { in: [...departmentIds] },
      roles: { none: { scopeKind: 'global' } },
    },
    orderBy: [{ nameSortKey: 'asc' }, { id: 'asc' }],
    select: PERSON,
  })
}
