import { ABBREVIATIONS, type Abbreviation, abbreviationsWritten } from './abbreviations.ts'
import { analyse } from './analyse.ts'
import type { Token } from './token.ts'

/** A place of a text that may as well be said otherwise. */
export interface Synonym {
  /** Tokens from (inclusive) and to (exclusive). */
  readonly from: number
  readonly to: number
  /** What stands for it: the long form of an abbreviation, or the short form of words written out. */
  readonly other: string
  readonly isWeak: boolean
}

const byFirst = new Map<string, { abbreviation: Abbreviation; words: readonly Token[] }[]>()
for (const abbreviation of ABBREVIATIONS) {
  const words = analyse(abbreviation.long)
  const first = words[0]?.folded ?? ''
  byFirst.set(first, [...(byFirst.get(first) ?? []), { abbreviation, words }])
}

/**
 * Abbreviations of a text with their long forms, and long forms with their abbreviations (domain.md §7.1). Whole tokens
 * only. Written with tones a long form must carry them; written without any it is known by its letters.
 */
export function synonymsIn(text: string, tokens: readonly Token[] = analyse(text)): Synonym[] {
  return tokens.flatMap((token, from) => [
    ...abbreviationsWritten(text.slice(token.start, token.end)).map(({ long, isWeak }) => ({
      from,
      to: from + 1,
      other: long,
      isWeak,
    })),
    ...(byFirst.get(token.folded) ?? []).flatMap(({ abbreviation: { short, isWeak }, words }) =>
      words.every((word, index) => isSameWord(tokens[from + index], word))
        ? [{ from, to: from + words.length, other: short, isWeak }]
        : [],
    ),
  ])
}

function isSameWord(token: Token | undefined, word: Token): boolean {
  if (token?.folded !== word.folded) return false
  return token.toned === word.toned || token.toned === token.folded
}
