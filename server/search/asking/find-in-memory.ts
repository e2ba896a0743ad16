import type { Allowed } from './allowed.ts'
import { countFacets, type ShapeCounts, wantedShapes } from './count-facets.ts'
import { ALL_RANKED, type FindDeps, type Finding, type Found, rankEntries, todayOf } from './find-repository.ts'
import type { Loosely } from './loose-match.ts'
import { type BitSet, eachInAll, eachWeighing, isInAll } from './memory/bit-set.ts'
import { NO_DAY } from './memory/memory-repository.ts'
import type { FactColumns, Held, PostingMemory } from './memory/posting-memory.ts'

export type FindInMemoryDeps = FindDeps & { readonly memory: PostingMemory }

/** What the texts hold: all of these queries, and of the loose words so much. */
export interface HeldWords {
  readonly all: readonly string[]
  readonly loosely: Loosely | null
}

export type MemoryFinding = Omit<Finding, 'match'> & { readonly held: HeldWords }

/**
 * Of words that thousands of texts hold the hits are counted in memory, one by one; only what stands on the page is asked
 * of the database. Of more hits than are ranked the newest of every shape are, beside the likely: those of one body and
 * year are much alike; of loose words those that hold most. A deep page ranks as many as it turns over.
 */
export async function findInMemory(deps: FindInMemoryDeps, finding: MemoryFinding): Promise<Found> {
  const { filters, offset, limit, held } = finding
  const loose = held.loosely?.words.map(({ query }) => query) ?? []
  const memory = await deps.memory.holding(deps.pool, [...held.all, ...loose])
  const hits = countHits(memory, held, finding.allowed, daysOf(filters))
  await deps.shapes.learn(deps.pool, hits.shapes.ids)
  const known = await deps.shapes.read(deps.pool)
  const counts = countFacets(hits.shapes, known, filters, todayOf(finding.counted))
  if (limit === 0) return { ...counts, page: [] }
  const wanted = new Set(wantedShapes(known, filters))
  const isAll = counts.total <= ALL_RANKED
  const most = Math.max(ALL_RANKED, offset + limit)
  const candidates =
    isAll || most > ALL_RANKED || held.loosely
      ? heaviest(hits, memory.facts, wanted, most)
      : newestOfShapes(hits, wanted)
  const page = await rankEntries(deps, { ...finding, candidates, likely: isAll ? [] : finding.likely })
  return { ...counts, page }
}

interface Days {
  readonly first: number
  readonly last: number
}

/** Null: all days. */
function daysOf({ from, to }: Finding['filters']): Days | null {
  if (from === null && to === null) return null
  return { first: from === null ? -NO_DAY : dayOf(from), last: to === null ? NO_DAY - 1 : dayOf(to) }
}

function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000
}

interface Hits {
  readonly shapes: ShapeCounts
  /** By the number of the shape: the newest text within the days. */
  readonly newest: readonly number[]
  /** Places of the texts within the days, by what their loose words come to. */
  readonly byWeight: ReadonlyMap<number, number[]>
}

/** The one filter of permission (S4), and the days. */
function countHits(memory: Held, held: HeldWords, allowed: Allowed, days: Days | null): Hits {
  const { facts } = memory
  const { entryId, readersId, shapeId, first, last } = facts
  const mayRead: boolean[] = []
  for (const readers of allowed) mayRead[readers] = true
  const ids: number[] = []
  const [counts, inside, newest]: [number[], number[], number[]] = [[], [], []]
  const byWeight = new Map<number, number[]>()
  eachHit(memory.sets, held, (place, weight) => {
    if (mayRead[readersId[place] ?? 0] !== true) return
    const shape = shapeId[place] ?? 0
    const count = counts[shape]
    if (count === undefined) ids.push(shape)
    counts[shape] = (count ?? 0) + 1
    if (days && !((first[place] ?? NO_DAY) <= days.last && (last[place] ?? NO_DAY) >= days.first)) return
    inside[shape] = (inside[shape] ?? 0) + 1
    const id = entryId[place] ?? 0
    if (id > (newest[shape] ?? 0)) newest[shape] = id
    const alike = byWeight.get(weight)
    if (alike) alike.push(place)
    else byWeight.set(weight, [place])
  })
  return {
    shapes: { ids, counts: ids.map((id) => counts[id] ?? 0), inside: ids.map((id) => inside[id] ?? 0) },
    ...{ newest, byWeight },
  }
}

/** `sets`: of all that must be there, then of the loose words. */
function eachHit(
  sets: readonly BitSet[],
  { all, loosely }: HeldWords,
  call: (place: number, weight: number) => void,
): void {
  const must = sets.slice(0, all.length)
  if (!loosely) {
    eachInAll(must, (place) => call(place, 0))
    return
  }
  const weighed = sets.slice(all.length).map((set, at) => ({ set, weight: loosely.words[at]?.weight ?? 0 }))
  eachWeighing(weighed, loosely.least, (place, weight) => {
    if (isInAll(must, place)) call(place, weight)
  })
}

function newestOfShapes({ shapes, newest }: Hits, wanted: ReadonlySet<number>): number[] {
  const ids = shapes.ids.flatMap((shape) => (wanted.has(shape) ? (newest[shape] ?? []) : []))
  return ids.sort((a, b) => b - a).slice(0, ALL_RANKED)
}

/** So many of those that pass the filters: what weighs most, of equals the newest. */
function heaviest(
  { byWeight }: Hits,
  { entryId, shapeId }: FactColumns,
  wanted: ReadonlySet<number>,
  most: number,
): number[] {
  const ids: number[] = []
  for (const [, places] of [...byWeight].sort(([one], [other]) => other - one)) {
    if (ids.length >= most) break
    const alike = places.flatMap((place) => (wanted.has(shapeId[place] ?? 0) ? (entryId[place] ?? []) : []))
    ids.push(...alike.sort((a, b) => b - a).slice(0, most - ids.length))
  }
  return ids
}
