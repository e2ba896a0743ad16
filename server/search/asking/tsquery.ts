import { bigramsOf } from '../bigrams.ts'
import type { Form, Token } from '../token.ts'
import { TITLE_MARK } from '../tsvector.ts'

/** One lexeme as `::tsquery` reads it. */
export function lexeme(text: string, suffix: '' | ':A' | ':*' = ''): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'${suffix}`
}

export function allOf(queries: readonly string[]): string {
  return queries.length === 1 ? (queries[0] ?? '') : `(${queries.join(' & ')})`
}

export function anyOf(queries: readonly string[]): string {
  return queries.length === 1 ? (queries[0] ?? '') : `(${queries.join(' | ')})`
}

/**
 * One of each of these choices. A choice that several of them have is said once, beside what the others ask together:
 * (a | s) & (b | s) is (a & b) | s. A synonym of many words would otherwise be asked for anew with each of them, and the
 * index weighs the whole question for every text that it may be in.
 */
export function oneOfEach(choices: readonly (readonly string[])[]): string {
  const shared = mostShared(choices)
  if (shared.length === 0) return allOf(choices.map(anyOf))
  const [first = ''] = shared
  const have = choices.filter((one) => one.includes(first))
  const rests = have.map((one) => one.filter((query) => !shared.includes(query)))
  // What asks for nothing else has it in any case.
  const both = rests.some((rest) => rest.length === 0) ? shared : [oneOfEach(rests), ...shared]
  return oneOfEach([both, ...choices.filter((one) => !one.includes(first))])
}

/** What stands in the same choices, of these the most: at least two. */
function mostShared(choices: readonly (readonly string[])[]): string[] {
  const placesOf = new Map<string, number[]>()
  for (const [at, one] of choices.entries())
    for (const query of new Set(one)) placesOf.set(query, [...(placesOf.get(query) ?? []), at])
  const most = [...placesOf.values()].reduce((best, places) => (places.length > best.length ? places : best), [0])
  if (most.length < 2) return []
  return [...placesOf].flatMap(([query, places]) => (places.join() === most.join() ? [query] : []))
}

/** Words exactly as written, one behind the other: with the tones they have, without those they have not. */
export interface Phrase {
  /** Every text that says it has each of its pairs of neighbours. */
  readonly pairs: readonly string[]
  /** The same in one: the index answers it alone. */
  readonly cover: string
  /** What the text itself is looked at for; null where the cover says as much. */
  readonly exact: string | null
}

export function phraseOf(tokens: readonly Token[]): Phrase {
  const neighbours = bigramsOf(tokens)
  const alone = tokens.filter((_, at) => !neighbours.some((pair) => pair.at === at || pair.at + 1 === at))
  const parts = [...neighbours, ...alone]
  const [only] = parts
  // A form with tones is no other word without them.
  const isExact = parts.length === 1 && only !== undefined && isMarked(only)
  const pairs = parts.map(({ toned }) => lexeme(toned))
  return {
    pairs,
    cover: allOf(pairs),
    exact: isExact ? null : `(${tokens.map(({ toned }) => lexeme(toned, ':A')).join(' <-> ')})`,
  }
}

/** A word typed without marks asks for any; with marks, for these. */
export function isMarked({ toned, folded }: Form): boolean {
  return toned !== folded
}

/** The same query of words of the title alone. */
export function inTitle(query: string): string {
  // Every lexeme stands in quotes; quotes and strokes inside it are doubled.
  return query.replace(/'((?:[^'\\]|''|\\\\)*)'/g, `'${TITLE_MARK}$1'`)
}
