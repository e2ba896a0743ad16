import type { PrismaClient } from '#server/database/generated/client.ts'
import type { DepartmentView } from './contract.ts'
import { inForce, lineageOf, viewDepartments } from './department.ts'
import { loadCohortIds, loadDepartmentRows } from './department-repository.ts'

export interface Departments {
  /** The bodies of a cluster on a day (yyyy-mm-dd), in protocol order: ten in 2024, six from 01/7/2025. */
  cohort(clusterId: string, on: string): Promise<DepartmentView[]>
  /** Views by id; ids that do not exist are left out. */
  byIds(ids: readonly string[]): Promise<Map<string, DepartmentView>>
  all(): Promise<DepartmentView[]>
  /** The ministry in force on a day; null when none is recorded. */
  ministry(on: string): Promise<DepartmentView | null>
  /** Own version and all it succeeds, transitively. */
  lineage(id: string): Promise<string[]>
}

export function createDepartments(deps: { prisma: PrismaClient }): Departments {
  const views = async () => viewDepartments(await loadDepartmentRows(deps.prisma))
  return {
    async cohort(clusterId, on) {
      const [all, ids] = await Promise.all([views(), loadCohortIds(deps.prisma, clusterId, on)])
      return ids.flatMap((id) => all.get(id) ?? [])
    },
    async byIds(ids) {
      const all = await views()
      return new Map(
        ids.flatMap((id) => {
          const view = all.get(id)
          return view ? [[id, view] as const] : []
        }),
      )
    },
    async all() {
      return [...(await views()).values()]
    },
    async ministry(on) {
      const all = [...(await views()).values()]
      return all.find((d) => d.kind === 'ministry' && inForce(d.validFrom, d.validTo, on)) ?? null
    },
    async lineage(id) {
      return lineageOf(id, await loadDepartmentRows(deps.prisma))
    },
  }
}
