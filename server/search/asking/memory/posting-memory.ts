import type { Pool } from 'pg'
import type { Clock } from '#server/kernel/clock.ts'
import { type BitSet, createBitSet } from './bit-set.ts'
import { loadChanges, loadFacts, loadHolders, type PostingFacts } from './memory-repository.ts'

/**
 * The texts of common words, in the memory of this process: a bit for each text, and what the text is counted by. It is a
 * copy of "SearchPosting" that is brought up to date, in one step, at every use: what was committed before a search began
 * is in its answer (SE4).
 */
export interface PostingMemory {
  /** The texts that each of these queries finds, as they are now. */
  holding(pool: Pool, queries: readonly string[]): Promise<Held>
}

export interface Held {
  /** What is known of all texts, by their places in the sets. */
  readonly facts: FactColumns
  /** One for each query. */
  readonly sets: readonly BitSet[]
}

/** By the place of a text; one that is gone keeps its place, in no set. */
export interface FactColumns {
  readonly entryId: readonly number[]
  readonly readersId: readonly number[]
  readonly shapeId: readonly number[]
  /** All numbers of shapes are less. */
  readonly shapes: number
  readonly first: readonly number[]
  readonly last: readonly number[]
}

/** A process that was not asked for so long begins anew: the changes are not kept forever. */
const IDLE_MS = 3_600_000
export const KEEP_CHANGES_MS = 24 * IDLE_MS

export interface MemoryLimits {
  /** So many queries are kept, those that were used last. */
  readonly queries: number
  /** More changes than these take longer than reading everything anew. */
  readonly changes: number
  /** So many texts are read in one statement. */
  readonly facts: number
}

const ANY_NUMBER = 2 ** 30
const LIMITS: MemoryLimits = { queries: 512, changes: 5000, facts: 50_000 }

export function createPostingMemory(deps: { readonly clock: Clock }, limits: MemoryLimits = LIMITS): PostingMemory {
  let kept: Promise<Copy> | null = null
  let usedAt = 0
  function copy(pool: Pool): Promise<Copy> {
    const now = deps.clock.now().getTime()
    if (now - usedAt > IDLE_MS) kept = null
    usedAt = now
    if (kept) return kept
    const loading = readCopy(pool, limits)
    kept = loading
    loading.catch(() => {
      if (kept === loading) kept = null
    })
    return loading
  }
  async function holding(pool: Pool, queries: readonly string[], most: number): Promise<Held> {
    const own = copy(pool)
    const held = await (await own).holding(pool, queries, most)
    if (held) return held
    if (kept === own) kept = null
    // However much is written meanwhile: the second time is the last.
    return holding(pool, queries, ANY_NUMBER)
  }
  return { holding: (pool, queries) => holding(pool, queries, limits.changes) }
}

/** The texts that one query finds, as transactions before the horizon left them. */
interface Holders {
  readonly query: string
  readonly set: BitSet
  horizon: bigint
}

interface Copy {
  /** Null: too much was written since. */
  holding(pool: Pool, queries: readonly string[], most: number): Promise<Held | null>
}

async function readCopy(pool: Pool, limits: MemoryLimits): Promise<Copy> {
  const facts = createColumns()
  let horizon: bigint | null = null
  for (let after = 0; ; ) {
    const page = await loadFacts(pool, after, limits.facts)
    // What was written while further pages are read is asked for as changes.
    horizon ??= page.horizon
    for (const one of page.seen) facts.put(one)
    after = page.seen.at(-1)?.entryId ?? after
    if (page.seen.length < limits.facts) break
  }
  return createCopy(facts, horizon, limits.queries)
}

function createCopy(facts: Columns, readUntil: bigint, mostQueries: number): Copy {
  let horizon = readUntil
  const known = new Map<string, Promise<Holders>>()

  function holdersOf(pool: Pool, query: string): Promise<Holders> {
    const holders = known.get(query) ?? loadSet(pool, query)
    known.delete(query)
    known.set(query, holders)
    for (const oldest of known.keys()) {
      if (known.size <= mostQueries) break
      known.delete(oldest)
    }
    holders.catch(() => known.delete(query))
    return holders
  }

  async function loadSet(pool: Pool, query: string): Promise<Holders> {
    const { seen, horizon: until } = await loadHolders(pool, query)
    // A text that has no place yet was written since the facts were read: it comes with the changes since then.
    const places = seen.flatMap((id) => facts.placeOf(id) ?? [])
    return { query, set: createBitSet(places), horizon: until < horizon ? until : horizon }
  }

  /** In one step at a time: an older state never takes the place of a newer one. */
  async function catchUp(pool: Pool, asked: readonly Holders[], most: number): Promise<boolean> {
    const since = asked.reduce((least, one) => (one.horizon < least ? one.horizon : least), horizon)
    const queries = asked.map(({ query }) => query)
    const { seen, horizon: until } = await loadChanges(pool, since, queries, most)
    if (seen === null) return false
    for (const { entryId, facts: now, holds } of seen) {
      const place = now ? facts.put(now) : facts.placeOf(entryId)
      if (place === undefined) continue
      for (const [at, { set }] of asked.entries()) holds.includes(at) ? set.add(place) : set.remove(place)
    }
    horizon = until
    for (const one of asked) one.horizon = until
    return true
  }

  const upToDate = inTurn(catchUp)
  return {
    async holding(pool, queries, most) {
      const holders = await Promise.all(queries.map((query) => holdersOf(pool, query)))
      return (await upToDate(pool, holders, most)) ? { facts, sets: holders.map(({ set }) => set) } : null
    },
  }
}

type CatchUp = (pool: Pool, asked: readonly Holders[], most: number) => Promise<boolean>

/** One runs at a time; all who come while it does share the next one, which begins after they came. */
function inTurn(catchUp: CatchUp): CatchUp {
  let running: Promise<unknown> = Promise.resolve()
  let next: { readonly asked: Set<Holders>; most: number; readonly done: Promise<boolean> } | null = null
  return (pool, asked, most) => {
    if (!next) {
      const begun = running.then(() => {
        const own = next
        next = null
        return own ? catchUp(pool, [...own.asked], own.most) : true
      })
      next = { asked: new Set(), most, done: begun }
      running = begun.catch(() => undefined)
    }
    next.most = Math.max(next.most, most)
    for (const one of asked) next.asked.add(one)
    return next.done
  }
}

interface Columns extends FactColumns {
  placeOf(entryId: number): number | undefined
  /** Answers its place: the one it has, or a new one. */
  put(facts: PostingFacts): number
}

function createColumns(): Columns {
  const places = new Map<number, number>()
  const columns = { entryId: [], readersId: [], shapeId: [], first: [], last: [] } satisfies Record<string, number[]>
  const { entryId, readersId, shapeId, first, last }: Record<keyof typeof columns, number[]> = columns
  let shapes = 1
  return {
    ...{ entryId, readersId, shapeId, first, last },
    get shapes() {
      return shapes
    },
    placeOf: (id) => places.get(id),
    put(facts) {
      const place = places.get(facts.entryId) ?? entryId.push(facts.entryId) - 1
      places.set(facts.entryId, place)
      readersId[place] = facts.readersId
      shapeId[place] = facts.shapeId
      shapes = Math.max(shapes, facts.shapeId + 1)
      first[place] = facts.first
      last[place] = facts.last
      return place
    },
  }
}
