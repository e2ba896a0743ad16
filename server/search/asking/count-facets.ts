import type { SearchKind } from './contract.ts'
import type { Column, KnownShapes } from './known-shapes.ts'

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

/** Numbers of the shapes of the hits, how many there are of each, and how many of these within the days asked for. */
export interface ShapeCounts {
  readonly ids: readonly number[]
  readonly counts: readonly number[]
  readonly inside: readonly number[]
}

const MOST_YEARS = 30

/**
 * Facets of all hits, from how many there are of each shape. `todayOf`: every body's version and the one that answers for
 * it today, which is what departments are counted by, each once for a text.
 */
export function countFacets(
  { ids, counts, inside }: ShapeCounts,
  shapes: KnownShapes,
  filters: ShapeFilters,
  todayOf: ReadonlyMap<string, string>,
): Counts {
  const { kinds, fields, departments, statuses, years } = shapes
  const wanted = passesOf(shapes, filters)
  const sums = {
    kinds: zeros(kinds),
    fields: zeros(fields),
    departments: zeros(departments),
    statuses: zeros(statuses),
    years: zeros(years),
  }
  let total = 0
  for (const [at, id] of ids.entries()) {
    const [kind, field, body, status] = [kinds.of[id], fields.of[id], departments.of[id], statuses.of[id]]
    if (kind === undefined || field === undefined || body === undefined || status === undefined) continue
    const [k, f, d, s] = [wanted.kinds[kind], wanted.fields[field], wanted.departments[body], wanted.statuses[status]]
    const count = inside[at] ?? 0
    if (k && f && d && s) {
      total += count
      add(sums.years, years.of[id], counts[at] ?? 0)
    }
    if (f && d && s) add(sums.kinds, kind, count)
    if (k && d && s) add(sums.fields, field, count)
    if (k && f && s) add(sums.departments, body, count)
    if (k && f && d) add(sums.statuses, status, count)
  }
  return {
    total,
    kinds: listed(kinds, sums.kinds) as Counted<SearchKind>[], // written by the modules that own the kinds
    fields: listed(fields, sums.fields),
    departments: ordered(byBodyToday(departments, sums.departments, todayOf)),
    statuses: statusesOf(statuses, sums.statuses),
    years: listed(years, sums.years)
      .sort((a, b) => b.value - a.value)
      .slice(0, MOST_YEARS),
  }
}

/** The numbers of the shapes that pass all of these filters. */
export function wantedShapes(shapes: KnownShapes, filters: ShapeFilters): number[] {
  const { ids, kinds, fields, departments, statuses } = shapes
  const wanted = passesOf(shapes, filters)
  const passes = <Value>({ of }: Column<Value>, some: readonly boolean[], id: number) => some[of[id] ?? -1] === true
  return ids.filter(
    (id) =>
      passes(kinds, wanted.kinds, id) &&
      passes(fields, wanted.fields, id) &&
      passes(departments, wanted.departments, id) &&
      passes(statuses, wanted.statuses, id),
  )
}

/** Which values of each column pass. */
function passesOf(shapes: KnownShapes, { kind, fields, departmentIds, status }: ShapeFilters) {
  return {
    kinds: shapes.kinds.values.map((one) => kind === null || one === kind),
    fields: shapes.fields.values.map((one) => fields === null || (one !== null && fields.includes(one))),
    departments: shapes.departments.values.map(
      (some) => departmentIds === null || some.some((id) => departmentIds.includes(id)),
    ),
    statuses: shapes.statuses.values.map((one) => status === null || one.status === status),
  }
}

function zeros({ values }: Column<unknown>): number[] {
  return values.map(() => 0)
}

function add(sums: number[], place: number | undefined, count: number): void {
  if (place !== undefined) sums[place] = (sums[place] ?? 0) + count
}

/** The values that there are hits of. */
function listed<Value extends string | number>(
  { values }: Column<Value | null>,
  sums: readonly number[],
): Counted<Value>[] {
  return ordered(new Map(values.flatMap((value, at) => (value === null ? [] : [[value, sums[at] ?? 0]]))))
}

function byBodyToday(
  { values }: Column<readonly string[]>,
  sums: readonly number[],
  todayOf: ReadonlyMap<string, string>,
): Map<string, number> {
  const bodies = new Map<string, number>()
  for (const [at, ids] of values.entries()) {
    for (const id of new Set(ids.flatMap((one) => todayOf.get(one) ?? [])))
      bodies.set(id, (bodies.get(id) ?? 0) + (sums[at] ?? 0))
  }
  return bodies
}

function statusesOf({ values }: KnownShapes['statuses'], sums: readonly number[]): Counts['statuses'] {
  const kinds = new Map<string, Map<string, number>>()
  for (const [at, { kind, status }] of values.entries()) {
    if (status === null) continue
    const ofKind = kinds.get(kind) ?? new Map<string, number>()
    kinds.set(kind, ofKind.set(status, sums[at] ?? 0))
  }
  return [...kinds].flatMap(([kind, ofKind]) => ordered(ofKind).map((one) => ({ kind: kind as SearchKind, ...one })))
}

/** The same order at every search, whatever order the database counted in. */
function ordered<Value extends string | number>(sums: ReadonlyMap<Value, number>): Counted<Value>[] {
  return [...sums]
    .flatMap(([value, count]) => (count > 0 ? [{ value, count }] : []))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}
