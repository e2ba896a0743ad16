import type { DepartmentRole } from '#server/kernel/actor.ts'
import type { DiscussionDeps } from './discussion-command.ts'
import type { Db } from './discussion-repository.ts'
import type { DiscussionPerson } from './discussion-view.ts'

const OFFICES: DepartmentRole[] = ['leader', 'delegated-signer', 'specialist', 'records-clerk']

/** Active people who hold an office in one of these bodies on a day, and observers of the ministry; by name (tên). */
export async function loadStaff(
  db: Db,
  departmentIds: readonly string[],
  ministryId: string | null,
  on: string,
): Promise<string[]> {
  const day = new Date(`${on}T00:00:00Z`)
  const ids = [...departmentIds]
  const rows = await db.user.findMany({
    where: {
      ...{ kind: 'person', status: 'active' },
      roles: { none: { scopeKind: 'global' } },
      OR: [
        {
          departmentId: { in: ids },
          roles: {
            some: {
              ...{ scopeKind: 'department' as const, scopeId: { in: ids }, role: { in: OFFICES } },
              AND: [
                { OR: [{ validFrom: null }, { validFrom: { lte: day } }] },
                { OR: [{ validTo: null }, { validTo: { gt: day } }] },
              ],
            },
          },
        },
        ...(ministryId ? [{ departmentId: ministryId }] : []),
      ],
    },
    orderBy: [{ nameSortKey: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** People by id, in the order given, with their departments. */
export async function personsIn(
  deps: Pick<DiscussionDeps, 'prisma' | 'departments'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DiscussionPerson>> {
  const wanted = [...new Set(ids)]
  const rows = await deps.prisma.user.findMany({
    where: { id: { in: wanted } },
    select: { id: true, fullName: true, office: true, departmentId: true },
  })
  const departments = await deps.departments.byIds(rows.map(({ departmentId }) => departmentId))
  const known = new Map(
    rows.map(({ id, fullName, office, departmentId }) => {
      const body = departments.get(departmentId)
      const department = body ? { code: body.code, hue: body.hue, shortName: body.shortName } : null
      return [id, { id, fullName, office, department }]
    }),
  )
  return new Map(wanted.flatMap((id) => (known.has(id) ? [[id, known.get(id) as DiscussionPerson]] : []))) // just asked
}
