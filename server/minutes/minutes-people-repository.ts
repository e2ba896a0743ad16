import type { DepartmentRole } from '#server/kernel/actor.ts'
import type { Db } from './minutes-repository.ts'

export interface PersonRow {
  readonly id: string
  readonly fullName: string
  readonly office: string
  readonly departmentId: string
}

const PERSON = { id: true, fullName: true, office: true, departmentId: true } as const

/** Active people of these bodies, by name (tên): whom a conclusion can be given to. */
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

/** Active people who hold one of these offices in one of these bodies on a day (yyyy-mm-dd). */
export async function loadOfficeHolders(
  db: Db,
  departmentIds: readonly string[],
  roles: readonly DepartmentRole[],
  on: string,
): Promise<string[]> {
  const day = new Date(`${on}T00:00:00Z`)
  const rows = await db.roleAssignment.findMany({
    where: {
      scopeKind: 'department',
      scopeId: { in: [...departmentIds] },
      role: { in: [...roles] },
      AND: [
        { OR: [{ validFrom: null }, { validFrom: { lte: day } }] },
        { OR: [{ validTo: null }, { validTo: { gt: day } }] },
      ],
      user: { status: 'active', kind: 'person' },
    },
    select: { userId: true },
  })
  return [...new Set(rows.map(({ userId }) => userId))]
}
