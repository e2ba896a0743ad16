import type { Db } from './case-repository.ts'
import type { PersonBadge } from './case-view.ts'

/** Lãnh đạo of a department, and who signs for them, on a day (yyyy-mm-dd). */
export async function loadDepartmentLeaders(db: Db, departmentId: string, on: string): Promise<string[]> {
  const day = new Date(`${on}T00:00:00Z`)
  const rows = await db.roleAssignment.findMany({
    where: {
      ...{ scopeKind: 'department', scopeId: departmentId, role: { in: ['leader', 'delegated-signer'] } },
      AND: [
        { OR: [{ validFrom: null }, { validFrom: { lte: day } }] },
        { OR: [{ validTo: null }, { validTo: { gt: day } }] },
      ],
      user: { status: 'active' },
    },
    select: { userId: true },
    distinct: ['userId'],
  })
  return rows.map(({ userId }) => userId)
}

/** People by id, for names beside texts and in the history. */
export async function loadPeople(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, PersonBadge>> {
  const rows = await db.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, fullName: true, office: true },
  })
  return new Map(rows.map((row) => [row.id, row]))
}
