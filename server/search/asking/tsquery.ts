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
export function phraseOf(tokens: readonly Token[]): string {
  return `(${tokens.map(({ toned }) => lexeme(toned, ':A')).join(' <-> ')})`
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
