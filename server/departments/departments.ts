import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Clock } from '#server/kernel/clock.ts'
import { bodyCalled } from './body-called.ts'
import type { DepartmentView } from './contract.ts'
import { inForce, lineageOf, viewDepartments } from './department.ts'
import { loadDepartmentRows, loadMemberships } from './department-repository.ts'

export interface Departments {
  /** The bodies of a cluster on a day (yyyy-mm-dd), in protocol order: ten in 2024, six from 01/7/2025. */
  cohort(clusterId: string, on: string): Promise<DepartmentView[]>
  /** Views by id; ids that do not exist are left out. */
  byIds(ids: readonly string[]): Promise<Map<string, DepartmentView>>
  all(): Promise<DepartmentView[]>
  /**
   * The body in force on a day that somebody means by a code or any name, old or new: "HD", "Sở Tài nguyên và Môi trường
   * tỉnh Hải Dương" and "Hải Phòng" are all Hải Phòng today. Null when it is none, or not only one.
   */
  bodyCalled(called: string, on: string): Promise<DepartmentView | null>
  /** The ministry in force on a day; null when none is recorded. */
  ministry(on: string): Promise<DepartmentView | null>
  /** Own version and all it succeeds, transitively. */
  lineage(id: string): Promise<string[]>
  /** What is known is asked anew: a version was recorded. */
  forget(): void
}

/** How long the versions are known without asking the database again: they change a few times in a decade. */
const KNOWN_FOR_MS = 60_000

export function createDepartments(deps: { prisma: PrismaClient; clock: Clock }): Departments {
  const { read: directory, forget } = remember(deps.clock, () => loadDirectory(deps.prisma))
  return {
    async cohort(clusterId, on) {
      const { views, memberships } = await directory()
      return memberships
        .filter((m) => m.clusterId === clusterId && inForce(m.from, m.to, on))
        .flatMap((m) => views.get(m.departmentId) ?? [])
    },
    async byIds(ids) {
      const { views } = await directory()
      return new Map(
        ids.flatMap((id) => {
          const view = views.get(id)
          return view ? [[id, view] as const] : []
        }),
      )
    },
    async all() {
      return [...(await directory()).views.values()]
    },
    async bodyCalled(called, on) {
      return bodyCalled(called, on, (await directory()).views)
    },
    async ministry(on) {
      const all = [...(await directory()).views.values()]
      return all.find((d) => d.kind === 'ministry' && inForce(d.validFrom, d.validTo, on)) ?? null
    },
    async lineage(id) {
      return lineageOf(id, (await directory()).rows)
    },
    forget,
  }
}

async function loadDirectory(prisma: PrismaClient) {
  const [rows, memberships] = await Promise.all([loadDepartmentRows(prisma), loadMemberships(prisma)])
  return { rows, memberships, views: viewDepartments(rows) }
}

/** Loads at most once at a time and per minute; an error is not remembered. */
function remember<T>(clock: Clock, load: () => Promise<T>): { read: () => Promise<T>; forget: () => void } {
  let known: { readonly until: number; readonly value: Promise<T> } | null = null
  const forget = () => {
    known = null
  }
  return {
    forget,
    read() {
      const now = clock.now().getTime()
      if (known && now < known.until) return known.value
      const value = load()
      known = { until: now + KNOWN_FOR_MS, value }
      value.catch(forget)
      return value
    },
  }
}
