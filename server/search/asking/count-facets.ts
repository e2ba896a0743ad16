import type { SearchKind } from './contract.ts'
import type { KnownShape } from './known-shapes.ts'

export interface Counted<Value> {
  readonly value: Value
  readonly count: number
}

/** How many hits there are with each value, all other filters applied. */
export interface Counts {
  readonly total: number
  readonly kinds: readonly Counted<SearchKind>[]
  readonly fields: readonly Counted<string>[]
  readonly departments: readonly Counted<string>[]
  readonly statuses: readonly (Counted<string> & { readonly kind: SearchKind })[]
  readonly years: readonly Counted<number>[]
}

/** What narrows hits beside the days between which they lie. */
export interface ShapeFilters {
  readonly kind: string | null
  readonly fields: readonly string[] | null
  readonly departmentIds: readonly string[] | null
  readonly status: string | null
}

/** So many hits are of one shape, within the days that are asked for or not. */
export interface ShapeCount {
  readonly shape: KnownShape
  readonly isWithin: boolean
  readonly count: number
}

const MOST_YEARS = 30

/**
 * Facets of all hits, from how many there are of each shape. `todayOf`: every body's version and the one that answers for
 * it today, which is what departments are counted by, each once for a text.
 */
export function countFacets(
  counts: readonly ShapeCount[],
  filters: ShapeFilters,
  todayOf: ReadonlyMap<string, string>,
): Counts {
  let total = 0
  const kinds = new Map<string, number>()
  const fields = new Map<string, number>()
  const departments = new Map<string, number>()
  const statuses = new Map<string, Map<string, number>>()
  const years = new Map<number, number>()
  for (const { shape, isWithin, count } of counts) {
    const { k, f, d, s } = passes(shape, filters)
    if (k && f && d && s && isWithin) total += count
    if (f && d && s && isWithin) add(kinds, shape.kind, count)
    if (k && d && s && isWithin && shape.field !== null) add(fields, shape.field, count)
    if (k && f && s && isWithin) {
      for (const today of todayOfAll(shape.departmentIds, todayOf)) add(departments, today, count)
    }
    if (k && f && d && isWithin && shape.status !== null) {
      const ofKind = statuses.get(shape.kind) ?? new Map<string, number>()
      statuses.set(shape.kind, ofKind)
      add(ofKind, shape.status, count)
    }
    if (k && f && d && s && shape.year !== null) add(years, shape.year, count)
  }
  // The same order at every search, whatever order the database counted in.
  const list = <Value extends string | number>(map: ReadonlyMap<Value, number>) =>
    [...map]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  return {
    total,
    kinds: list(kinds) as Counted<SearchKind>[], // written by the modules that own the kinds
    fields: list(fields),
    departments: list(departments),
    statuses: [...statuses].flatMap(([kind, ofKind]) =>
      list(ofKind).map((one) => ({ kind: kind as SearchKind, ...one })),
    ),
    years: list(years)
      .sort((a, b) => b.value - a.value)
      .slice(0, MOST_YEARS),
  }
}

/** Whether a shape passes all of these filters. */
export function isWanted(shape: KnownShape, { kind, fields, departmentIds, status }: ShapeFilters): boolean {
  return (
    (kind === null || shape.kind === kind) &&
    (fields === null || (shape.field !== null && fields.includes(shape.field))) &&
    (departmentIds === null || shape.departmentIds.some((id) => departmentIds.includes(id))) &&
    (status === null || shape.status === status)
  )
}

/** By kind, field, department, status. */
function passes(shape: KnownShape, { kind, fields, departmentIds, status }: ShapeFilters): Passes {
  if (kind === null && fields === null && departmentIds === null && status === null) return ALL_PASS
  return {
    k: kind === null || shape.kind === kind,
    f: fields === null || (shape.field !== null && fields.includes(shape.field)),
    d: departmentIds === null || shape.departmentIds.some((id) => departmentIds.includes(id)),
    s: status === null || shape.status === status,
  }
}

interface Passes {
  readonly k: boolean
  readonly f: boolean
  readonly d: boolean
  readonly s: boolean
}
const ALL_PASS: Passes = { k: true, f: true, d: true, s: true }

/** Most texts are of one body. */
function todayOfAll(ids: readonly string[], todayOf: ReadonlyMap<string, string>): Iterable<string> {
  const [first, ...rest] = ids
  const today = first === undefined ? undefined : todayOf.get(first)
  if (rest.length === 0) return today === undefined ? [] : [today]
  return new Set(ids.flatMap((id) => todayOf.get(id) ?? []))
}

function add<Value>(counts: Map<Value, number>, value: Value, count: number): void {
  counts.set(value, (counts.get(value) ?? 0) + count)
}
