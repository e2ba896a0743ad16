import type { Dictionary } from '../dictionary/dictionary.ts'
import { type Allowed, loadAllowed } from './allowed.ts'
import { correctWords } from './correct-words.ts'
import { type FindInMemoryDeps, findInMemory } from './find-in-memory.ts'
import { ALL_RANKED, type Finding, type Found, findEntries, type Match, type WeighedWay } from './find-repository.ts'
import { type Concept, type Pair, planQuery, type QueryPlan } from './plan-query.ts'
import type { TypedQuery } from './read-query.ts'
import { allOf, anyOf, inTitle, lexeme, oneOfEach } from './tsquery.ts'
import type { WordWeight, WordWeights } from './word-weights.ts'

/** Tuned on the tuning half of test/search-evaluation. */
export const RANKING = { pair: 0.55, least: 0.3, most: 0.6, enough: 10, page: 20 } as const

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
  const most = await find(deps, input, plan, { unknown, share: RANKING.most })
  return most.total >= RANKING.page ? most : find(deps, input, plan, { unknown, share: RANKING.least })
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
  const loose = loosely && known.length > 0 ? looseMatch(known, weighed.words, loosely.share) : null
  const covers = plan.phrases.map(({ cover }) => cover)
  const strict = [...covers, ...everyWord(words)]
  const match = loose ? loose.map((one) => allOf([...covers, one])) : strict.length > 0 ? [allOf(strict)] : null
  const exact = plan.phrases.flatMap((phrase) => phrase.exact ?? [])
  const finding = {
    match,
    verify: exact.length > 0 ? allOf(exact) : null,
    ways: weighed.ways,
    ...{ allowed, filters, counted, offset, limit },
  }
  const likely = loose ? likelyLoosely(plan, known, weighed.words, loosely?.share) : likelyOf(plan, words)
  const held = [...plan.phrases.flatMap(({ pairs }) => pairs), ...words.map(fullWays)]
  const isCounted = !loose && filters.changed === null && (await areCommon(deps, held))
  const found = isCounted
    ? await findInMemory(deps, { ...finding, held, likely: await rareOf(deps, likely) })
    : await findEntries(deps, { ...finding, likely })
  if (finding.verify === null || found.total > ALL_RANKED) return found
  // Few enough to be looked at each: the counts are of those that say it word for word.
  const said = match?.map((one) => allOf([one, ...exact])) ?? null
  return findEntries(deps, { ...finding, match: said, verify: null, likely })
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

/**
 * A title that holds the words, and texts that have all neighbours of the query side by side. Each holds all that is asked
 * for, so that the index need not be asked for the rest of it: pairs stand for their words.
 */
function likelyOf(plan: QueryPlan, words: readonly Concept[]): Match[] {
  if (words.length === 0) return []
  const quoted = plan.phrases.map(({ cover }) => cover)
  const titled = allOf([...quoted, ...everyWord(words).map(inTitle)])
  if (plan.pairs.length === 0) return [[titled]]
  const isPaired = (word: Concept) => plan.pairs.some((pair) => isOf(pair, plan.concepts.indexOf(word)))
  const alone = words.filter((word) => !isPaired(word))
  return [[titled], [allOf([...quoted, ...plan.pairs.map(fullWays), ...everyWord(alone)])]]
}

function isOf({ at }: Pair, word: number): boolean {
  return at === word || at + 1 === word
}

/** Where a third of the words is enough, those that hold most of them. */
function likelyLoosely(
  plan: QueryPlan,
  known: readonly Concept[],
  weights: ReadonlyMap<Concept, WordWeight>,
  share: number | undefined,
): Match[] {
  if (share === RANKING.most) return []
  const covers = plan.phrases.map(({ cover }) => cover)
  return [looseMatch(known, weights, RANKING.most).map((one) => allOf([...covers, one]))]
}

/** What asks for all of these words, each in one of the ways that make a text hold it; nothing where there is none. */
function everyWord(words: readonly Concept[]): string[] {
  return words.length === 0 ? [] : [oneOfEach(words.map(fullWaysOf))]
}

function fullWays(word: Pick<Concept, 'ways'>): string {
  return anyOf(fullWaysOf(word))
}

function fullWaysOf({ ways }: Pick<Concept, 'ways'>): string[] {
  return ways.filter(({ isFull }) => isFull).map(({ query }) => query)
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

/** Every text that has a word with its tones has it without them: one of the two is enough to find it. */
function widestOf({ token, ways }: Concept): string[] {
  const folded = lexeme(token.folded)
  const queries = ways.map(({ query }) => query)
  return queries.includes(folded)
    ? queries.filter((query) => query !== lexeme(token.toned) || query === folded)
    : queries
}

/** So many words decide at most, the heaviest: each more makes the question longer for every text that is asked. */
export const LOOSE = { deciding: 7 }

/**
 * The texts that hold at least this share of the weight of the words. Written as nested choices, heaviest word first, so
 * that the index answers it alone; looking into each text for each word is what made few hits the slowest search.
 */
function looseMatch(words: readonly Concept[], weights: ReadonlyMap<Concept, WordWeight>, share: number): Match {
  const weighed = words
    .map((concept) => ({
      query: anyOf(widestOf(concept)),
      weight: weights.get(concept)?.weight ?? 0,
    }))
    .sort((a, b) => b.weight - a.weight)
  const least = weighed.reduce((sum, { weight }) => sum + weight, 0) * share - 1e-9
  const deciding = weighed.slice(0, LOOSE.deciding)
  /** What of the words from `at` on gives so much; nothing: not even all of them together. */
  const enough = (at: number, missing: number): string[] => {
    const choices: string[] = []
    for (let index = at; index < deciding.length; index += 1) {
      const one = deciding[index]
      if (!one) break
      // Lighter words come behind: who is enough with this one needs none of them.
      if (one.weight >= missing) choices.push(one.query)
      else {
        const rest = enough(index + 1, missing - one.weight)
        if (rest.length > 0) choices.push(allOf([one.query, anyOf(rest)]))
      }
    }
    return choices
  }
  const choices = enough(0, least)
  return choices.length > 0 ? choices : [allOf(deciding.map(({ query }) => query))]
}
