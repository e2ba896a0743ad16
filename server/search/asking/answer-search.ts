import type { DepartmentView } from '#server/departments/contract.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { fold } from '#server/language/fold.ts'
import { type FieldCode, fieldsWithin, isFieldCode } from '#server/taxonomy/contract.ts'
import type { KeptDictionary } from '../dictionary/kept-dictionary.ts'
import { fieldNames } from '../field-names.ts'
import type { SearchDeps } from '../search.ts'
import {
  PAGE_SIZE,
  SEARCH_KINDS,
  type SearchAnswer,
  type SearchDepartment,
  type SearchHit,
  type SearchInput,
} from './contract.ts'
import type { Found, FoundEntry } from './find-repository.ts'
import { highlightsOf, markWhole } from './highlight.ts'
import type { QueryPlan } from './plan-query.ts'
import { readQuery, type TypedQuery } from './read-query.ts'
import { countExact, type RunDeps, runSearch } from './run-search.ts'
import { suggestionFor } from './suggestion.ts'

const FIELD_NAMES = fieldNames()

export type AnswerDeps = SearchDeps & RunDeps & { readonly dictionary: KeptDictionary }

/** One page of what the actor may find, with facets, highlights, and what else was looked for. */
export async function answerSearch(
  deps: AnswerDeps,
  actor: Actor,
  input: SearchInput,
  how: { readonly isTyping?: boolean; readonly pageSize?: number; readonly withoutPairs?: boolean } = {},
): Promise<SearchAnswer> {
  const { bodies, unread, department, ...asked } = await readAsked(deps, actor, input)
  const pageSize = how.pageSize ?? PAGE_SIZE
  const ran = await runSearch(deps, {
    ...asked,
    isTyping: how.isTyping ?? false,
    withoutPairs: how.withoutPairs ?? false,
    offset: (input.page - 1) * pageSize,
    limit: pageSize,
  })
  const byId = new Map(bodies.map((body) => [body.id, body]))
  return {
    total: ran.found.total,
    exact: ran.exact,
    page: input.page,
    pageSize,
    hits: ran.found.page.map((entry) => toHit(entry, ran.plan, byId)),
    facets: facetsOf(ran.found, byId),
    expansions: ran.plan.expansions,
    suggestion: suggestionFor(input.q, ran.plan, ran.corrections, ran.found.page),
    unread,
    department,
  }
}

/** How many texts that hold every word were written, or changed in what can be found of them, in a time. */
export async function countChanged(
  deps: AnswerDeps,
  actor: Actor,
  input: SearchInput,
  changed: { readonly since: Date; readonly until: Date },
): Promise<number> {
  const { filters, ...asked } = await readAsked(deps, actor, input)
  return countExact(deps, { ...asked, filters: { ...filters, changed } })
}

/** What an input asks for, of whom. */
async function readAsked(deps: AnswerDeps, actor: Actor, input: SearchInput) {
  const typed = readQuery(input.q)
  const bodies = await deps.departments.all()
  return {
    ...readFilters(typed, input, bodies),
    typed,
    bodies,
    dictionary: await deps.dictionary.read(),
    without: input.without,
    circles: deps.sources().flatMap((source) => source.audiencesOf(actor)),
    counted: { ids: bodies.map(({ id }) => id), todayIds: bodies.map(({ id, today }) => today?.id ?? id) },
  }
}

/** Filters of the address, and what operators of the query say: these count before those. */
function readFilters(typed: TypedQuery, input: SearchInput, bodies: readonly DepartmentView[]) {
  const unread = [...typed.unread]
  const field = typed.field === null ? (input.field ?? null) : fieldCalled(typed.field)
  if (typed.field !== null && field === null) unread.push(typed.field)
  const called = typed.department ?? input.department ?? null
  const meant = called === null ? null : bodiesCalled(called, bodies)
  if (meant?.length === 0 && called !== null) unread.push(called)
  const today = meant?.find(({ today, validTo }) => today === null && validTo === null) ?? meant?.[0] ?? null
  return {
    unread,
    department: today && badgeOf(today),
    filters: {
      kind: typed.kind ?? input.kind ?? null,
      fields: field && fieldsWithin(field),
      departmentIds: meant && meant.length > 0 ? meant.map(({ id }) => id) : null,
      status: typed.status ?? input.status ?? null,
      from: typed.from ?? input.from ?? null,
      to: typed.to ?? input.to ?? null,
      changed: input.since ? { since: new Date(input.since), until: null } : null,
    },
  }
}

function fieldCalled(called: string): FieldCode | null {
  const upper = called.toUpperCase()
  const code = isFieldCode(upper) ? upper : FIELD_NAMES.get(fold(called))
  return code !== undefined && isFieldCode(code) ? code : null
}

/** A body by id, code or any name, with all its versions and those of what became one with it: old names find both. */
function bodiesCalled(called: string, bodies: readonly DepartmentView[]): DepartmentView[] {
  const wanted = fold(called).replace(/^tinh |^thanh pho /, '')
  const todayOf = ({ id, today }: DepartmentView) => today?.id ?? id
  const meant = bodies.filter(
    (body) =>
      body.id === called ||
      [body.code, body.name, body.shortName, body.placeName].some((word) => fold(word) === wanted),
  )
  const today = new Set(meant.map(todayOf))
  return bodies.filter((body) => today.has(todayOf(body)))
}

function toHit(entry: FoundEntry, plan: QueryPlan, bodies: ReadonlyMap<string, DepartmentView>): SearchHit {
  const { subjectId, sections, field, departmentIds, ...rest } = entry
  return {
    kind: rest.kind,
    id: subjectId,
    code: rest.code ?? rest.externalId,
    externalId: rest.externalId,
    title: rest.title,
    path: rest.path,
    field: field !== null && isFieldCode(field) ? field : null,
    departments: departmentIds.flatMap((id) => {
      const body = bodies.get(id)
      return body ? [badgeOf(body)] : []
    }),
    status: rest.status,
    from: rest.from,
    to: rest.to,
    isDemo: rest.isDemo,
    score: Math.round(rest.score * 1000) / 1000,
    titleFragments: markWhole(rest.title, plan.shown),
    highlights: highlightsOf(sections, plan.shown),
  }
}

function facetsOf(found: Found, bodies: ReadonlyMap<string, DepartmentView>): SearchAnswer['facets'] {
  return {
    kinds: SEARCH_KINDS.flatMap((kind) => {
      const counted = found.kinds.find(({ value }) => value === kind)
      return counted ? [{ kind, count: counted.count }] : []
    }),
    fields: found.fields.flatMap(({ value, count }) => (isFieldCode(value) ? [{ field: value, count }] : [])),
    departments: found.departments.flatMap(({ value, count }) => {
      const body = bodies.get(value)
      return body ? [{ ...badgeOf(body), count }] : []
    }),
    statuses: found.statuses.map(({ kind, value, count }) => ({ kind, status: value, count })),
    years: found.years.map(({ value, count }) => ({ year: value, count })),
  }
}

export function badgeOf({ id, code, shortName, placeName, hue }: DepartmentView): SearchDepartment {
  return { id, code, shortName, placeName, hue }
}
