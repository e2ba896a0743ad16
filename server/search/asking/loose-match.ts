import type { Match } from './find-repository.ts'
import type { Concept } from './plan-query.ts'
import { allOf, anyOf, lexeme } from './tsquery.ts'
import type { WordWeight } from './word-weights.ts'

/** Not every word is asked for: the texts are whose words come to so much. */
export interface Loosely {
  /** The words that decide, the heaviest first. */
  readonly words: readonly { readonly query: string; readonly weight: number }[]
  readonly least: number
}

/** So many words decide at most, the heaviest: each more makes the question longer for every text that is asked. */
const DECIDING = 7
/** Sums of weights that should be equal are, nearly. */
const NEARLY = 1e-9

/** This share of the weight of the words is enough; all that decide, where they do not come to it. */
export function looselyOf(
  words: readonly Concept[],
  weights: ReadonlyMap<Concept, WordWeight>,
  share: number,
): Loosely {
  const weighed = words
    .map((concept) => ({ query: anyOf(widestOf(concept)), weight: weights.get(concept)?.weight ?? 0 }))
    .sort((a, b) => b.weight - a.weight)
  const deciding = weighed.slice(0, DECIDING)
  const sum = (some: typeof weighed) => some.reduce((all, { weight }) => all + weight, 0)
  return { words: deciding, least: Math.min(sum(weighed) * share, sum(deciding)) - NEARLY }
}

/**
 * The same as the index is asked: nested choices, heaviest word first, so that it answers alone; looking into each text for
 * each word is what made few hits the slowest search.
 */
export function looseMatch({ words, least }: Loosely): Match {
  /** What of the words from `at` on gives so much; nothing: not even all of them together. */
  const enough = (at: number, missing: number): string[] => {
    const choices: string[] = []
    for (const [offset, one] of words.slice(at).entries()) {
      // Lighter words come behind: who is enough with this one needs none of them.
      if (one.weight >= missing) choices.push(one.query)
      else {
        const rest = enough(at + offset + 1, missing - one.weight)
        if (rest.length > 0) choices.push(allOf([one.query, anyOf(rest)]))
      }
    }
    return choices
  }
  return enough(0, least)
}

/** Every text that has a word with its tones has it without them: one of the two is enough to find it. */
function widestOf({ token, ways }: Concept): string[] {
  const folded = lexeme(token.folded)
  const queries = ways.map(({ query }) => query)
  return queries.includes(folded)
    ? queries.filter((query) => query !== lexeme(token.toned) || query === folded)
    : queries
}
