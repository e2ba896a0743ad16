import { countFacets, type ShapeCounts, wantedShapes } from './count-facets.ts'
import { ALL_RANKED, type FindDeps, type Finding, type Found, rankEntries, todayOf } from './find-repository.ts'
import type { Loosely } from './loose-match.ts'
import { eachInAll, eachWeighing, isInAll } from './memory/bit-set.ts'
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
  const asked = { ...memory, held, mayRead: flagsOf(finding.allowed), days: daysOf(filters) }
  const hits = countHits(asked)
  await deps.shapes.learn(deps.pool, hits.shapes.ids)
  const known = await deps.shapes.read(deps.pool)
  const counts = countFacets(hits.shapes, known, filters, todayOf(finding.counted))
  if (limit === 0) return { ...counts, page: [] }
  const wanted = flagsOf(wantedShapes(known, filters))
  const isAll = counts.total <= ALL_RANKED
  const most = Math.max(ALL_RANKED, offset + limit)
  const candidates =
    isAll || most > ALL_RANKED || held.loosely ? heaviest(asked, wanted, most) : newestOfShapes(hits, wanted)
  const page = await rankEntries(deps, { ...finding, candidates, likely: isAll ? [] : finding.likely })
  return { ...counts, page }
}

/** What is walked through: every text that is held, may be read, and lies within the days. */
interface Walk extends Held {
  readonly held: HeldWords
  readonly mayRead: Uint8Array
  /** Null: all days. */
  readonly days: Days | null
}

/** A flag for each of these numbers. */
function flagsOf(numbers: readonly number[]): Uint8Array {
  const flags = new Uint8Array(numbers.reduce((one, other) => Math.max(one, other), 0) + 1)
  for (const number of numbers) flags[number] = 1
  return flags
}

interface Days {
  readonly first: number
  readonly last: number
}

function daysOf({ from, to }: Finding['filters']): Days | null {
  if (from === null && to === null) return null
  return { first: from === null ? -NO_DAY : dayOf(from), last: to === null ? NO_DAY - 1 : dayOf(to) }
}

function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000
}

interface Hits {
  readonly shapes: ShapeCounts
  /** The newest text of each of the shapes within the days; 0: none. */
  readonly newest: readonly number[]
}

/** The one filter of permission (S4), and the days. */
function countHits(walk: Walk): Hits {
  const { mayRead, days, facts } = walk
  const { entryId, readersId, shapeId } = facts
  const [counts, inside, newest] = [new Int32Array(facts.shapes), new Int32Array(facts.shapes), [] as number[]]
  const ids: number[] = []
  const places = new Int32Array(facts.shapes)
  eachHit(walk, (place) => {
    if (mayRead[readersId[place] ?? 0] !== 1) return
    const shape = shapeId[place] ?? 0
    if (counts[shape] === 0) {
      places[shape] = ids.push(shape) - 1
      newest.push(0)
    }
    counts[shape] = (counts[shape] ?? 0) + 1
    if (days && !isWithin(facts, place, days)) return
    inside[shape] = (inside[shape] ?? 0) + 1
    const [at, id] = [places[shape] ?? 0, entryId[place] ?? 0]
    if (id > (newest[at] ?? 0)) newest[at] = id
  })
  const shapes = { ids, counts: ids.map((id) => counts[id] ?? 0), inside: ids.map((id) => inside[id] ?? 0) }
  return { shapes, newest }
}

function isWithin({ first, last }: FactColumns, place: number, days: Days): boolean {
  return (first[place] ?? NO_DAY) <= days.last && (last[place] ?? NO_DAY) >= days.first
}

/** The sets are of all that must be there, then of the loose words. */
function eachHit({ sets, held: { all, loosely } }: Walk, call: (place: number, weight: number) => void): void {
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

function newestOfShapes({ shapes, newest }: Hits, wanted: Uint8Array): number[] {
  const ids = newest.filter((id, at) => id > 0 && wanted[shapes.ids[at] ?? 0] === 1)
  return ids.sort((a, b) => b - a).slice(0, ALL_RANKED)
}

/** So many of those that pass the filters: what weighs most, of equals the newest. */
function heaviest(walk: Walk, wanted: Uint8Array, most: number): number[] {
  const { mayRead, days, facts } = walk
  const byWeight = new Map<number, number[]>()
  eachHit(walk, (place, weight) => {
    if (mayRead[facts.readersId[place] ?? 0] !== 1 || wanted[facts.shapeId[place] ?? 0] !== 1) return
    if (days && !isWithin(facts, place, days)) return
    const alike = byWeight.get(weight)
    if (alike) alike.push(facts.entryId[place] ?? 0)
    else byWeight.set(weight, [facts.entryId[place] ?? 0])
  })
  const ids: number[] = []
  for (const [, alike] of [...byWeight].sort(([one], [other]) => other - one)) {
    if (ids.length >= most) break
    ids.push(...alike.sort((a, b) => b - a).slice(0, most - ids.length))
  }
  return ids
}
