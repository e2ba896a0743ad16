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

/** Words exactly as written, one behind the other: with the tones they have, without those they have not. */
export interface Phrase {
  /** Every text that says it, by its pairs of neighbours: the index answers it alone. */
  readonly cover: string
  /** What the text itself is looked at for; null where the cover says as much. */
  readonly exact: string | null
}

export function phraseOf(tokens: readonly Token[]): Phrase {
  const pairs = bigramsOf(tokens)
  const alone = tokens.filter((_, at) => !pairs.some((pair) => pair.at === at || pair.at + 1 === at))
  const parts = [...pairs, ...alone]
  const [only] = parts
  // A form with tones is no other word without them.
  const isExact = parts.length === 1 && only !== undefined && isMarked(only)
  return {
    cover: allOf(parts.map(({ toned }) => lexeme(toned))),
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
