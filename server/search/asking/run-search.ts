import type { Pool } from 'pg'
import type { Dictionary } from '../dictionary/dictionary.ts'
import { correctWords } from './correct-words.ts'
import { type Finding, type Found, findEntries, type WeighedWay } from './find-repository.ts'
import { type Concept, planQuery, type QueryPlan } from './plan-query.ts'
import type { TypedQuery } from './read-query.ts'
import { allOf, anyOf, inTitle } from './tsquery.ts'
import type { WordWeights } from './word-weights.ts'

/** Tuned on the tuning half of test/search-evaluation. */
export const RANKING = { pair: 0.55, least: 0.34, enough: 10 } as const

export interface RunDeps {
  readonly pool: Pool
  readonly weights: WordWeights
}

/** What is asked for, of whom. */
export interface Asked extends Pick<Finding, 'circles' | 'filters' | 'counted'> {
  readonly typed: TypedQuery
  readonly dictionary: Dictionary
  readonly without: readonly string[]
}

export interface RunInput extends Asked, Pick<Finding, 'offset' | 'limit'> {
  /** Asked while somebody types: the last word is only begun. */
  readonly isTyping: boolean
  /** Pairs of neighbours weigh nothing: what the evaluation compares with. */
  readonly withoutPairs?: boolean
}

export interface Ran {
  readonly found: Found
  readonly plan: QueryPlan
  readonly exact: number
  /** What was meant by words that nothing holds, folded. */
  readonly corrections: ReadonlyMap<string, string>
}

/**
 * First the texts that hold every word. When these are few, words that nothing holds are taken for what was probably
 * meant, and the texts that hold most of the words come behind. All of it sees only what the reader may find.
 */
export async function runSearch(deps: RunDeps, input: RunInput): Promise<Ran> {
  const { words, phrases } = input.typed
  const make = (options: Parameters<typeof planQuery>[3]) =>
    planQuery(words, phrases, input.dictionary, { without: input.without, ...options })
  const strict = make({ isBegun: input.isTyping })
  const first = await find(deps, input, strict, null)
  if (strict.concepts.length === 0 || first.total >= RANKING.enough) {
    return { found: first, plan: strict, exact: first.total, corrections: new Map() }
  }
  const corrected = await correctWords(deps.pool, strict, input.circles, input.typed.isOpen)
  const plan = make({ corrections: corrected.meant, isBegun: input.isTyping || corrected.isBegun })
  const isOther = corrected.meant.size > 0 || corrected.isBegun !== input.isTyping
  const exact = isOther ? (await find(deps, { ...input, limit: 0 }, plan, null)).total : first.total
  const found =
    exact >= RANKING.enough ? await find(deps, input, plan, null) : await find(deps, input, plan, corrected.unknown)
  return { found, plan, exact: Math.min(exact, found.total), corrections: corrected.meant }
}

/** How many hold every word: counted only. */
export async function countExact(deps: RunDeps, asked: Asked): Promise<number> {
  const plan = planQuery(asked.typed.words, asked.typed.phrases, asked.dictionary, { without: asked.without })
  const input = { ...asked, isTyping: false, offset: 0, limit: 0 }
  return (await find(deps, input, plan, null)).total
}

/** `loosely`: most of the words are enough, and these, which are nowhere, do not count. Null: every word. */
async function find(
  deps: RunDeps,
  input: RunInput,
  plan: QueryPlan,
  loosely: ReadonlySet<string> | null,
): Promise<Found> {
  const { circles, filters, counted, offset, limit } = input
  const weighed = await weigh(deps, plan, input.withoutPairs ?? false)
  const needed = plan.concepts.filter(({ isStop }) => !isStop)
  const words = needed.length > 0 ? needed : plan.concepts
  const strictMatch = words.map((concept) =>
    anyOf(concept.ways.filter(({ isFull }) => isFull).map(({ query }) => query)),
  )
  const known = loosely ? words.filter(({ token }) => !loosely.has(token.folded)) : []
  const loose = known.length > 0 ? looseMatch(known, weighed.words) : null
  const matches = loose ? [loose] : strictMatch
  const all = [...plan.phrases, ...matches]
  return findEntries(deps.pool, {
    match: all.length > 0 ? allOf(all) : null,
    likely: words.length > 0 ? likelyOf(plan, strictMatch, loose !== null) : [],
    ways: weighed.ways,
    ...{ circles, filters, counted, offset, limit },
  })
}

/** A title that holds the words, and texts that have all neighbours of the query side by side. */
function likelyOf(plan: QueryPlan, words: readonly string[], isLoose: boolean): string[] {
  const beside = plan.pairs.map(({ ways }) => anyOf(ways.filter(({ isFull }) => isFull).map(({ query }) => query)))
  return [
    inTitle(isLoose ? anyOf(words) : allOf(words)),
    ...(beside.length > 0 ? [isLoose ? anyOf(beside) : allOf(beside)] : []),
  ]
}

interface Weighed {
  readonly ways: readonly WeighedWay[]
  readonly words: ReadonlyMap<Concept, number>
}

async function weigh(deps: RunDeps, plan: QueryPlan, withoutPairs: boolean): Promise<Weighed> {
  const groups = [
    ...plan.concepts.map(({ ways, isStop }) => ({ ways, factor: isStop ? 0.2 : 1 })),
    ...(withoutPairs ? [] : plan.pairs.map(({ ways }) => ({ ways, factor: RANKING.pair }))),
  ]
  const asked = groups.map(({ ways }) => anyOf(ways.filter(({ isFull }) => isFull).map(({ query }) => query)))
  const weights = await deps.weights.of(deps.pool, asked)
  return {
    ways: groups.flatMap(({ ways, factor }, group) =>
      ways.map((way) => ({ group, query: way.query, weight: (weights[group] ?? 0) * factor * way.factor })),
    ),
    words: new Map(plan.concepts.map((concept, at) => [concept, weights[at] ?? 0])),
  }
}

/** So many words decide at most: of more, every set that is enough would be too many to write down. */
const MOST_DECIDING = 7

/**
 * The texts that hold at least this share of the weight of the words: every smallest set of words that is enough, any of
 * them. The index answers it alone; looking into each text for each word is what made few hits the slowest search.
 */
function looseMatch(words: readonly Concept[], weights: ReadonlyMap<Concept, number>): string {
  const weighed = words
    .map((concept) => ({ query: anyOf(concept.ways.map(({ query }) => query)), weight: weights.get(concept) ?? 0 }))
    .sort((a, b) => b.weight - a.weight)
  const least = weighed.reduce((sum, { weight }) => sum + weight, 0) * RANKING.least - 1e-9
  const deciding = weighed.slice(0, MOST_DECIDING)
  const enough: string[] = []
  const add = (from: number, chosen: readonly string[], weight: number) => {
    if (weight >= least) {
      enough.push(allOf(chosen))
      return
    }
    // Heaviest first: who is enough with one of these needs none of the lighter ones.
    for (let at = from; at < deciding.length; at += 1) {
      const one = deciding[at]
      if (one) add(at + 1, [...chosen, one.query], weight + one.weight)
    }
  }
  add(0, [], 0)
  return enough.length > 0 ? anyOf(enough) : anyOf(deciding.map(({ query }) => query))
}
