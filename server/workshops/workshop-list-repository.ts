import type { Prisma, PrismaClient } from '#server/database/generated/client.ts'
import { type Actor, hasGlobalRole } from '#server/kernel/actor.ts'
import { WORKSHOP_STATES, type WorkshopState } from './contract.ts'
import { isApproved, isSideState, sectionOf } from './workshop.ts'

/** What a list is made of before it is dressed for the browser. */
export interface WorkshopSummary {
  readonly id: string
  readonly code: string
  readonly clusterId: string
  readonly title: string
  readonly theme: string
  readonly state: WorkshopState
  readonly stateBeforeSide: WorkshopState | null
  readonly hostDepartmentId: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly zone: string
  readonly isDemo: boolean
  readonly departmentIds: readonly string[]
}

export interface SummaryFilter {
  readonly year?: number | undefined
  readonly departmentId?: string | undefined
  readonly state?: WorkshopState | undefined
}

/** Every workshop that the actor may read: `mayRead` as a condition of the database (a test holds the two together). */
function readableBy(actor: Actor): Prisma.WorkshopWhereInput {
  if (hasGlobalRole(actor, 'administrator')) return { id: { in: [] } }
  const lineage = [...actor.departmentLineage]
  const clusters = actor.roles.flatMap((r) =>
    r.scope === 'cluster' && (r.role === 'cluster-head' || r.role === 'cluster-secretary') ? [r.scopeId] : [],
  )
  const inWorkshops = actor.roles.flatMap((r) => (r.scope === 'workshop' ? [r] : []))
  const officerIn = inWorkshops.filter((r) => ['chair', 'deputy-chair', 'secretary'].includes(r.role))
  const approved = WORKSHOP_STATES.filter((state) => isApproved({ state, stateBeforeSide: null }))
  const main = approved.filter((state) => state !== 'postponed' && state !== 'cancelled')
  return {
    OR: [
      { hostDepartmentId: { in: lineage } },
      { clusterId: { in: clusters } },
      { id: { in: officerIn.map((r) => r.scopeId) } },
      {
        AND: [
          {
            OR: [{ state: { in: main } }, { state: { in: ['postponed', 'cancelled'] }, stateBeforeSide: { in: main } }],
          },
          {
            OR: [
              { departments: { some: { departmentId: { in: lineage } } } },
              { id: { in: inWorkshops.map((r) => r.scopeId) } },
            ],
          },
        ],
      },
    ],
  }
}

/** Readable workshops, the newest first. A cluster holds a few a month, so a list is read whole and cut afterwards. */
export async function loadSummaries(
  prisma: PrismaClient,
  actor: Actor,
  filter: SummaryFilter,
): Promise<WorkshopSummary[]> {
  const rows = await prisma.workshop.findMany({
    where: {
      AND: [
        readableBy(actor),
        filter.year ? { startsAt: yearSpan(filter.year) } : {},
        filter.state ? { state: filter.state } : {},
        filter.departmentId ? { departments: { some: { departmentId: filter.departmentId } } } : {},
      ],
    },
    include: { departments: { orderBy: { protocolOrder: 'asc' }, select: { departmentId: true } } },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map(({ departments, ...row }) => ({ ...row, departmentIds: departments.map((d) => d.departmentId) }))
}

/** Code and title of those of these workshops that the actor may read. */
export async function loadNames(
  prisma: PrismaClient,
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, { code: string; title: string }>> {
  const rows = await prisma.workshop.findMany({
    where: { AND: [{ id: { in: [...ids] } }, readableBy(actor)] },
    select: { id: true, code: true, title: true },
  })
  return new Map(rows.map(({ id, ...names }) => [id, names]))
}

/** What calendars show of a workshop (server/notifications). */
export interface CalendarRow {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly isOff: boolean
  readonly version: number
}

/** Approved workshops that the actor may read, by their start: those with these ids, or all from a moment on. */
export async function loadCalendar(
  prisma: PrismaClient,
  actor: Actor,
  which: { readonly ids: readonly string[] } | { readonly from: Date },
): Promise<CalendarRow[]> {
  const rows = await prisma.workshop.findMany({
    where: {
      AND: [readableBy(actor), 'ids' in which ? { id: { in: [...which.ids] } } : { endsAt: { gte: which.from } }],
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      code: true,
      title: true,
      startsAt: true,
      endsAt: true,
      version: true,
      state: true,
      stateBeforeSide: true,
    },
  })
  return rows
    .filter(isApproved)
    .map(({ state, stateBeforeSide: _before, ...row }) => ({ ...row, isOff: isSideState(state) }))
}

/** Workshops with their invitations out that begin after one moment and not after another. */
export async function loadStarting(
  prisma: PrismaClient,
  from: Date,
  to: Date,
): Promise<{ id: string; startsAt: Date }[]> {
  return prisma.workshop.findMany({
    where: {
      startsAt: { gt: from, lte: to },
      state: { in: ['invited', 'registering', 'agenda_frozen', 'technical_check'] },
    },
    select: { id: true, startsAt: true },
  })
}

export interface Counts {
  /** Delegates by workshop and department. */
  readonly delegates: ReadonlyMap<string, ReadonlyMap<string, number>>
  readonly points: ReadonlyMap<string, number>
  readonly papers: ReadonlyMap<string, number>
}

/** Delegates, not connections: an attendance list is counted by its lines (domain.md §2.2). */
export async function loadCounts(prisma: PrismaClient, workshopIds: readonly string[]): Promise<Counts> {
  const where = { workshopId: { in: [...workshopIds] } }
  const [delegates, points, papers] = await Promise.all([
    prisma.delegate.groupBy({ by: ['workshopId', 'departmentId'], where, _count: true }),
    prisma.connectionPoint.groupBy({ by: ['workshopId'], where, _count: true }),
    prisma.paper.groupBy({ by: ['workshopId'], where: { ...where, removedAt: null }, _count: true }),
  ])
  const byWorkshop = new Map<string, Map<string, number>>()
  for (const row of delegates) {
    const own = byWorkshop.get(row.workshopId) ?? new Map<string, number>()
    byWorkshop.set(row.workshopId, own.set(row.departmentId, row._count))
  }
  return {
    delegates: byWorkshop,
    points: new Map(points.map((row) => [row.workshopId, row._count])),
    papers: new Map(papers.map((row) => [row.workshopId, row._count])),
  }
}

/** Those that a person may want now: being held, or still to come. */
export function isCurrent(summary: WorkshopSummary): boolean {
  return sectionOf(summary.state) !== 'past'
}

/** A year of the calendar in Asia/Ho_Chi_Minh (UTC+7, no summer time). */
function yearSpan(year: number): { gte: Date; lt: Date } {
  return { gte: new Date(`${year}-01-01T00:00:00+07:00`), lt: new Date(`${year + 1}-01-01T00:00:00+07:00`) }
}
