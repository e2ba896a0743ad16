import type { Actor } from '#server/kernel/actor.ts'
import { isId } from '#server/kernel/ids.ts'
import { localDate } from '#server/language/dates.ts'
import { FIELD_CODES, fieldsWithin } from '#server/taxonomy/contract.ts'
import { factsOf } from './case-access.ts'
import type { CaseDeps } from './case-command.ts'
import {
  type CaseFilters,
  conditionsOf,
  countCases,
  countDepartments,
  countFields,
  countStatuses,
  countYears,
  loadPage,
  readableBy,
} from './case-list-repository.ts'
import { mayEnter, mayStart, readingOf, worksIn } from './case-policy.ts'
import type { CaseCard, CaseList, DepartmentBadge } from './case-view.ts'
import { SHOWN_STATUSES } from './content/contract.ts'
import type { CaseListInput } from './contract.ts'
import { badgeOf, dressCard } from './dress-case.ts'

type ListDeps = Pick<CaseDeps, 'prisma' | 'departments' | 'clusters' | 'clock' | 'items'>

const PER_PAGE = 20

/** Cases that the person reads: what was published, or of the own department what is a draft or was withdrawn. */
export async function listCases(deps: ListDeps, actor: Actor, input: CaseListInput): Promise<CaseList> {
  const { prisma } = deps
  const cluster = await deps.clusters.only()
  const department = input.department ? await meantBody(deps, input.department) : null
  const filters: CaseFilters = {
    fields: input.field ? fieldsWithin(input.field) : null,
    // A body that nobody knows has no cases.
    departmentIds: input.department ? (department ? await deps.departments.lineage(department.id) : []) : null,
    year: input.year ?? null,
    status: input.status ?? null,
  }
  const conditions = conditionsOf(filters)
  const readable = readableBy(actor)
  const own = { departmentId: { in: actor.departmentLineage.filter((id) => worksIn(actor, id)) } }
  const STATES = { drafts: 'draft', withdrawn: 'withdrawn' } as const
  const base = input.own ? { ...own, state: STATES[input.own] } : { AND: [readable, { state: 'published' as const }] }
  const without = (left: keyof CaseFilters | null) => ({
    AND: [base, ...Object.entries(conditions).flatMap(([name, where]) => (name === left ? [] : [where]))],
  })
  const where = without(null)
  const [total, fields, bodies, years, statuses, drafts, withdrawn, all] = await Promise.all([
    countCases(prisma, where),
    countFields(prisma, without('fields')),
    countDepartments(prisma, without('departmentIds')),
    countYears(prisma, without('year')),
    countStatuses(prisma, without('status')),
    countCases(prisma, { ...own, state: 'draft' }),
    countCases(prisma, { ...own, state: 'withdrawn' }),
    countCases(prisma, readable),
  ])
  const page = Math.min(input.page, Math.max(1, Math.ceil(total / PER_PAGE)))
  const records = await loadPage(prisma, where, { sort: input.sort, skip: (page - 1) * PER_PAGE, take: PER_PAGE })
  const departments = await deps.departments.byIds(records.map((one) => one.departmentId))
  return {
    cases: records.flatMap((one): CaseCard[] => {
      const reading = readingOf(actor, factsOf(one))
      return reading === 'none' ? [] : [dressCard(one, reading, departments)]
    }),
    ...{ total, page, pageSize: PER_PAGE, drafts, withdrawn, department },
    facets: {
      fields: FIELD_CODES.flatMap((code) =>
        fields.flatMap(({ field, count }) => (field === code ? [{ field: code, count }] : [])),
      ),
      departments: await todaysBodies(deps, bodies),
      years: [...years].sort(([a], [b]) => b - a).map(([year, count]) => ({ year, count })),
      statuses: SHOWN_STATUSES.flatMap((code) => statuses.filter(({ status }) => status === code)),
    },
    mayEnter: mayEnter(actor),
    mayStart: mayStart(actor),
    mayMakeItem: deps.items.mayStart(actor),
    clusterId: cluster.id,
    any: all > 0,
  }
}

/** The body of today that an id, a code or any old or new name means. */
async function meantBody(deps: ListDeps, called: string): Promise<DepartmentBadge | null> {
  const today = localDate(deps.clock.now())
  const [known] = isId(called) ? [...(await deps.departments.byIds([called])).values()] : []
  const body = known ?? (await deps.departments.bodyCalled(called, today))
  return body && badgeOf(body)
}

/** Counts of versions of one body are one: who answers for it today. */
async function todaysBodies(
  deps: ListDeps,
  counted: readonly { readonly departmentId: string; readonly count: number }[],
): Promise<CaseList['facets']['departments']> {
  const known = await deps.departments.byIds(counted.map(({ departmentId }) => departmentId))
  const todays = await deps.departments.byIds([...known.values()].flatMap(({ today }) => (today ? [today.id] : [])))
  const sums = new Map<string, { department: DepartmentBadge; count: number }>()
  for (const { departmentId, count } of counted) {
    const own = known.get(departmentId)
    const body = own?.today ? todays.get(own.today.id) : own
    if (!body) continue
    const before = sums.get(body.id)?.count ?? 0
    sums.set(body.id, { department: badgeOf(body), count: before + count })
  }
  return [...sums.values()].sort((a, b) => b.count - a.count)
}
