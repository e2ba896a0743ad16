import type { Dictionary } from '../dictionary/dictionary.ts'
import { type Allowed, loadAllowed } from './allowed.ts'
import { correctWords } from './correct-words.ts'
import { type FindInMemoryDeps, findInMemory, type HeldWords } from './find-in-memory.ts'
import { ALL_RANKED, type Finding, type Found, findEntries, type Match, type WeighedWay } from './find-repository.ts'
import { type Concept, planQuery, type QueryPlan } from './plan-query.ts'
import { fullWays, looseQuestion, SHARES, strictQuestion } from './question.ts'
import type { TypedQuery } from './read-query.ts'
import { allOf } from './tsquery.ts'
import type { WordWeight, WordWeights } from './word-weights.ts'

/** Tuned on the tuning half of test/search-evaluation. */
export const RANKING = { pair: 0.55, enough: 10, page: 20 } as const

/** The same where it is known what the reader may find. */
type Permitted<Of extends Asked> = Of & { readonly allowed: Allowed }

export interface RunDeps extends FindInMemoryDeps {
  readonly weights: WordWeights
  /** From so many texts on a word is a common one, and its texts are counted in memory; 5,000 unless told. */
  readonly commonFrom?: number
}

const COMMON_FROM = 5000

/** What is asked for, of whom. */
export interface Asked extends Pick<Finding, 'filters' | 'counted'> {
  /** Circles of the reader, in the words of their owners. */
  readonly circles: readonly string[]
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
export async function runSearch(deps: RunDeps, asked: RunInput): Promise<Ran> {
  const input = { ...asked, allowed: await loadAllowed(deps.pool, asked.circles) }
  const { words, phrases } = input.typed
  const make = (options: Parameters<typeof planQuery>[3]) =>
    planQuery(words, phrases, input.dictionary, { without: input.without, ...options })
  const strict = make({ isBegun: input.isTyping })
  const first = await find(deps, input, strict, null)
  if (strict.concepts.length === 0 || first.total >= RANKING.enough) {
    return { found: first, plan: strict, exact: first.total, corrections: new Map() }
  }
  const corrected = await correctWords(deps.pool, strict, input.allowed, input.typed.isOpen)
  const plan = make({ corrections: corrected.meant, isBegun: input.isTyping || corrected.isBegun })
  const isOther = corrected.meant.size > 0 || corrected.isBegun !== input.isTyping
  const exact = isOther ? (await find(deps, { ...input, limit: 0 }, plan, null)).total : first.total
  const found =
    exact >= RANKING.enough
      ? await find(deps, input, plan, null)
      : await findLoosely(deps, input, plan, corrected.unknown)
  return { found, plan, exact: Math.min(exact, found.total), corrections: corrected.meant }
}

/** Most of the words; where that brings less than a page, a third of them. */
async function findLoosely(
  deps: RunDeps,
  input: Permitted<RunInput>,
  plan: QueryPlan,
  unknown: ReadonlySet<string>,
): Promise<Found> {
  const most = await find(deps, input, plan, { unknown, share: SHARES.most })
  return most.total >= RANKING.page ? most : find(deps, input, plan, { unknown, share: SHARES.least })
}

/** How many hold every word: counted only. */
export async function countExact(deps: RunDeps, asked: Asked): Promise<number> {
  const plan = planQuery(asked.typed.words, asked.typed.phrases, asked.dictionary, { without: asked.without })
  const allowed = await loadAllowed(deps.pool, asked.circles)
  const input = { ...asked, allowed, isTyping: false, offset: 0, limit: 0 }
  return (await find(deps, input, plan, null)).total
}

/** `loosely`: so much of the words is enough, and these, which are nowhere, do not count. Null: every word. */
async function find(
  deps: RunDeps,
  input: Permitted<RunInput>,
  plan: QueryPlan,
  loosely: { readonly unknown: ReadonlySet<string>; readonly share: number } | null,
): Promise<Found> {
  const { allowed, filters, counted, offset, limit } = input
  const weighed = await weigh(deps, plan, input.withoutPairs ?? false)
  const needed = plan.concepts.filter(({ isStop }) => !isStop)
  const words = needed.length > 0 ? needed : plan.concepts
  const known = loosely ? words.filter(({ token }) => !loosely.unknown.has(token.folded)) : []
  const { match, likely, held } =
    loosely && known.length > 0 ? looseQuestion(plan, known, weighed.words, loosely.share) : strictQuestion(plan, words)
  const exact = plan.phrases.flatMap((phrase) => phrase.exact ?? [])
  const finding = {
    match,
    verify: exact.length > 0 ? allOf(exact) : null,
    ways: weighed.ways,
    ...{ allowed, filters, counted, offset, limit },
  }
  const found = (await isCounted(deps, held, filters))
    ? await findInMemory(deps, { ...finding, held, likely: held.loosely ? [] : await rareOf(deps, likely) })
    : await findEntries(deps, { ...finding, likely })
  if (finding.verify === null || found.total > ALL_RANKED) return found
  // Few enough to be looked at each: the counts are of those that say it word for word.
  const said = match?.map((one) => allOf([one, ...exact])) ?? null
  return findEntries(deps, { ...finding, match: said, verify: null, likely })
}

/** Whether the texts are so many that they are counted in memory. */
async function isCounted(deps: RunDeps, { all, loosely }: HeldWords, filters: Finding['filters']): Promise<boolean> {
  if (filters.changed) return false
  if (!loosely) return areCommon(deps, all)
  const common = await Promise.all(loosely.words.map(({ query }) => areCommon(deps, [query])))
  return common.some((is) => is)
}

async function areCommon(deps: RunDeps, queries: readonly string[]): Promise<boolean> {
  const counts = await deps.weights.of(deps.pool, queries)
  return counts.length > 0 && counts.every(({ count }) => count >= (deps.commonFrom ?? COMMON_FROM))
}

/** Where the likely are themselves very many, the newest hold enough of them. */
async function rareOf(deps: RunDeps, likely: readonly Match[]): Promise<Match[]> {
  const common = await Promise.all(likely.map((one) => areCommon(deps, one)))
  return likely.filter((_, at) => !common[at])
}

interface Weighed {
  readonly ways: readonly WeighedWay[]
  readonly words: ReadonlyMap<Concept, WordWeight>
}

async function weigh(deps: RunDeps, plan: QueryPlan, withoutPairs: boolean): Promise<Weighed> {
  const groups = [
    ...plan.concepts.map(({ ways, isStop }) => ({ ways, factor: isStop ? 0.2 : 1 })),
    ...(withoutPairs ? [] : plan.pairs.map(({ ways }) => ({ ways, factor: RANKING.pair }))),
  ]
  const weights = await deps.weights.of(deps.pool, groups.map(fullWays))
  return {
    ways: groups.flatMap(({ ways, factor }, group) =>
      ways.map((way) => ({
        group,
        query: way.query,
        weight: (weights[group]?.weight ?? 0) * factor * way.factor,
      })),
    ),
    words: new Map(plan.concepts.map((concept, at) => [concept, weights[at] ?? { weight: 0, count: 0 }])),
  }
}
