import type { HeldWords } from './find-in-memory.ts'
import type { Match } from './find-repository.ts'
import { looselyOf, looseMatch } from './loose-match.ts'
import type { Concept, Pair, QueryPlan } from './plan-query.ts'
import { allOf, anyOf, inTitle, oneOfEach } from './tsquery.ts'
import type { WordWeight } from './word-weights.ts'

/** Shares of the weight of the words that are enough. Tuned on the tuning half of test/search-evaluation. */
export const SHARES = { least: 0.3, most: 0.6 } as const

/** What is asked for, as the index is asked and as the memory is. */
export interface Question {
  /** Null: every text. */
  readonly match: Match | null
  /** What lifts a text among those that match, when they are too many to rank. */
  readonly likely: readonly Match[]
  readonly held: HeldWords
}

/**
 * Every word. Likely are a title that holds the words, and texts that have all neighbours of the query side by side: each
 * holds all that is asked for, so that the index need not be asked for the rest of it, and pairs stand for their words.
 */
export function strictQuestion(plan: QueryPlan, words: readonly Concept[]): Question {
  const quoted = plan.phrases.map(({ cover }) => cover)
  const all = [...quoted, ...everyWord(words)]
  const titled = allOf([...quoted, ...everyWord(words).map(inTitle)])
  const isPaired = (word: Concept) => plan.pairs.some((pair) => isOf(pair, plan.concepts.indexOf(word)))
  const alone = words.filter((word) => !isPaired(word))
  const side = allOf([...quoted, ...plan.pairs.map(fullWays), ...everyWord(alone)])
  return {
    match: all.length > 0 ? [allOf(all)] : null,
    likely: words.length === 0 ? [] : plan.pairs.length === 0 ? [[titled]] : [[titled], [side]],
    held: { all: [...coverOf(plan), ...words.map(fullWays)], loosely: null },
  }
}

/** So much of the words; where a third is enough, those are likely that hold most of them. */
export function looseQuestion(
  plan: QueryPlan,
  words: readonly Concept[],
  weights: ReadonlyMap<Concept, WordWeight>,
  share: number,
): Question {
  const quoted = plan.phrases.map(({ cover }) => cover)
  const loosely = looselyOf(words, weights, share)
  const likely = share < SHARES.most ? looselyOf(words, weights, SHARES.most) : null
  const matchOf = (one: typeof loosely) => looseMatch(one).map((query) => allOf([...quoted, query]))
  return {
    match: matchOf(loosely),
    likely: likely ? [matchOf(likely)] : [],
    held: { all: coverOf(plan), loosely },
  }
}

/** What makes a text one that holds the word or the pair. */
export function fullWays(word: Pick<Concept, 'ways'>): string {
  return anyOf(fullWaysOf(word))
}

function coverOf(plan: QueryPlan): string[] {
  return plan.phrases.flatMap(({ pairs }) => pairs)
}

function isOf({ at }: Pair, word: number): boolean {
  return at === word || at + 1 === word
}

/** What asks for all of these words, each in one of the ways that make a text hold it; nothing where there is none. */
function everyWord(words: readonly Concept[]): string[] {
  return words.length === 0 ? [] : [oneOfEach(words.map(fullWaysOf))]
}

function fullWaysOf({ ways }: Pick<Concept, 'ways'>): string[] {
  return ways.filter(({ isFull }) => isFull).map(({ query }) => query)
}
