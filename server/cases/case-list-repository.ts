import type { Prisma } from '#server/database/generated/client.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { belongsToCluster, isOfMinistry, isOutsideBusiness, worksIn } from './case-policy.ts'
import type { CaseRecord } from './case-record.ts'
import { type Db, toRecord, WITH_REVIEW } from './case-repository.ts'
import type { CaseListInput } from './contract.ts'

type Where = Prisma.CaseWhereInput

/** Which cases a person reads, as a filter of rows; case-surfaces.test.ts holds it equal to the policy. */
export function readableBy(actor: Actor): Where {
  if (isOutsideBusiness(actor)) return { id: { in: [] } }
  const own = actor.departmentLineage.filter((id) => worksIn(actor, id))
  const shared: Where[] = [{ visibility: 'departments', sharedWith: { hasSome: [...own] } }]
  if (belongsToCluster(actor)) shared.push({ visibility: 'cluster' })
  if (belongsToCluster(actor) || isOfMinistry(actor)) shared.push({ visibility: 'ministry' })
  return { OR: [{ departmentId: { in: [...own] } }, { state: 'published', OR: shared }] }
}

export interface CaseFilters {
  readonly fields: readonly string[] | null
  readonly departmentIds: readonly string[] | null
  readonly year: number | null
  readonly status: CaseListInput['status'] | null
}

const OPEN_REVIEW: Where = { reviews: { some: { settledAt: null } } }

/** The filters of a list as conditions, each by its name, so that a facet can leave its own out. */
export function conditionsOf({ fields, departmentIds, year, status }: CaseFilters): Record<keyof CaseFilters, Where> {
  return {
    fields: fields ? { field: { in: [...fields] } } : {},
    departmentIds: departmentIds ? { departmentId: { in: [...departmentIds] } } : {},
    year: year ? withinYear(year) : {},
    status: !status ? {} : status === 'review' ? OPEN_REVIEW : { status, NOT: OPEN_REVIEW },
  }
}

/** A matter of two years is found by both. */
function withinYear(year: number): Where {
  const [first, last] = [new Date(`${year}-01-01T00:00:00Z`), new Date(`${year}-12-31T00:00:00Z`)]
  return {
    periodFrom: { lte: last },
    OR: [{ periodTo: { gte: first } }, { periodTo: null, periodFrom: { gte: first } }],
  }
}

const ORDERS: Readonly<Record<CaseListInput['sort'], Prisma.CaseOrderByWithRelationInput[]>> = {
  recent: [{ publishedAt: { sort: 'desc', nulls: 'first' } }, { changedAt: 'desc' }, { id: 'desc' }],
  period: [{ periodFrom: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
  title: [{ titleSortKey: 'asc' }, { id: 'asc' }],
}

export async function loadPage(
  db: Db,
  where: Where,
  page: { readonly sort: CaseListInput['sort']; readonly skip: number; readonly take: number },
): Promise<CaseRecord[]> {
  const { sort, skip, take } = page
  const rows = await db.case.findMany({ where, orderBy: ORDERS[sort], skip, take, include: WITH_REVIEW })
  return rows.map(toRecord)
}

export async function countCases(db: Db, where: Where): Promise<number> {
  return db.case.count({ where })
}

export async function countFields(db: Db, where: Where) {
  const rows = await db.case.groupBy({ by: ['field'], where, _count: true })
  return rows.map(({ field, _count }) => ({ field, count: _count }))
}

export async function countDepartments(db: Db, where: Where) {
  const rows = await db.case.groupBy({ by: ['departmentId'], where, _count: true })
  return rows.map(({ departmentId, _count }) => ({ departmentId, count: _count }))
}

export async function countYears(db: Db, where: Where): Promise<Map<number, number>> {
  const rows = await db.case.groupBy({ by: ['periodFrom'], where, _count: true })
  const years = new Map<number, number>()
  for (const { periodFrom, _count } of rows) {
    if (!periodFrom) continue
    const year = periodFrom.getUTCFullYear()
    years.set(year, (years.get(year) ?? 0) + _count)
  }
  return years
}

export async function countStatuses(db: Db, where: Where) {
  const settled = await db.case.groupBy({ by: ['status'], where: { AND: [where, { NOT: OPEN_REVIEW }] }, _count: true })
  const review = await db.case.count({ where: { AND: [where, OPEN_REVIEW] } })
  return [
    ...settled.map(({ status, _count }) => ({ status, count: _count })),
    ...(review > 0 ? [{ status: 'review' as const, count: review }] : []),
  ]
}
