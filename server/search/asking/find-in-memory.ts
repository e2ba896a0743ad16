import type { Allowed } from './allowed.ts'
import { countFacets, type ShapeCounts, wantedShapes } from './count-facets.ts'
import { ALL_RANKED, type FindDeps, type Finding, type Found, rankEntries, todayOf } from './find-repository.ts'
import { eachInAll } from './memory/bit-set.ts'
import { NO_DAY } from './memory/memory-repository.ts'
import type { FactColumns, Held, PostingMemory } from './memory/posting-memory.ts'

export type FindInMemoryDeps = FindDeps & { readonly memory: PostingMemory }

/** What is found by each of these queries, all of them common ones. */
export type MemoryFinding = Omit<Finding, 'match'> & { readonly held: readonly string[] }

/**
 * Of words that thousands of texts hold the hits are counted in memory, one by one; only what stands on the page is asked
 * of the database. Of more hits than are ranked the newest of every shape are, beside the likely: those of one body and
 * year are much alike. A deep page ranks as many of the newest as it turns over.
 */
export async function findInMemory(deps: FindInMemoryDeps, finding: MemoryFinding): Promise<Found> {
  const { filters, offset, limit } = finding
  const held = await deps.memory.holding(deps.pool, finding.held)
  const hits = countHits(held, finding.allowed, daysOf(filters))
  await deps.shapes.learn(deps.pool, hits.shapes.ids)
  const known = await deps.shapes.read(deps.pool)
  const counts = countFacets(hits.shapes, known, filters, todayOf(finding.counted))
  if (limit === 0) return { ...counts, page: [] }
  const wanted = new Set(wantedShapes(known, filters))
  const isAll = counts.total <= ALL_RANKED
  const isDeep = offset + limit > ALL_RANKED
  const candidates =
    isAll || isDeep
      ? newestOf(hits, held.facts, wanted).slice(0, isAll ? ALL_RANKED : offset + limit)
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
  /** Places of the texts within the days. */
  readonly places: readonly number[]
}

/** The one filter of permission (S4), and the days. */
function countHits({ facts, sets }: Held, allowed: Allowed, days: Days | null): Hits {
  const { entryId, readersId, shapeId, first, last } = facts
  const mayRead: boolean[] = []
  for (const readers of allowed) mayRead[readers] = true
  const ids: number[] = []
  const [counts, inside, newest, places]: [number[], number[], number[], number[]] = [[], [], [], []]
  eachInAll(sets, (place) => {
    if (mayRead[readersId[place] ?? 0] !== true) return
    const shape = shapeId[place] ?? 0
    const count = counts[shape]
    if (count === undefined) ids.push(shape)
    counts[shape] = (count ?? 0) + 1
    if (days && !((first[place] ?? NO_DAY) <= days.last && (last[place] ?? NO_DAY) >= days.first)) return
    inside[shape] = (inside[shape] ?? 0) + 1
    const id = entryId[place] ?? 0
    if (id > (newest[shape] ?? 0)) newest[shape] = id
    places.push(place)
  })
  return {
    shapes: { ids, counts: ids.map((id) => counts[id] ?? 0), inside: ids.map((id) => inside[id] ?? 0) },
    newest,
    places,
  }
}

function newestOfShapes({ shapes, newest }: Hits, wanted: ReadonlySet<number>): number[] {
  const ids = shapes.ids.flatMap((shape) => (wanted.has(shape) ? (newest[shape] ?? []) : []))
  return ids.sort((a, b) => b - a).slice(0, ALL_RANKED)
}

function newestOf({ places }: Hits, { entryId, shapeId }: FactColumns, wanted: ReadonlySet<number>): number[] {
  const ids = places.flatMap((place) => (wanted.has(shapeId[place] ?? 0) ? (entryId[place] ?? []) : []))
  return ids.sort((a, b) => b - a)
}
