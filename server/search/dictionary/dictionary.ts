import { abbreviationKey } from '../abbreviations.ts'
import { analyse } from '../analyse.ts'
import type { Token } from '../token.ts'

/** Two ways to say one thing. */
export interface DictionaryPair {
  readonly left: string
  readonly right: string
  readonly isWeak: boolean
}

/** A place of a query that may as well be said otherwise: tokens from (inclusive) and to (exclusive). */
export interface OtherWords {
  readonly from: number
  readonly to: number
  readonly other: string
  readonly isWeak: boolean
}

export interface Dictionary {
  find(text: string, tokens: readonly Token[]): OtherWords[]
}

interface Side {
  readonly written: string
  readonly words: readonly Token[]
  readonly other: string
  readonly isWeak: boolean
}

/**
 * Both ways: each side of a pair finds the other. Whole tokens only. Written with tones a side must carry them; written
 * without any it is known by its letters. A weak side of two letters must stand in capitals, with its own marks (BT).
 */
export function createDictionary(pairs: readonly DictionaryPair[]): Dictionary {
  const byFirst = new Map<string, Side[]>()
  for (const { left, right, isWeak } of pairs) {
    for (const [written, other] of [
      [left, right],
      [right, left],
    ] as const) {
      const words = analyse(written)
      const first = words[0]?.folded
      if (first === undefined) continue
      const sides = byFirst.get(first) ?? []
      byFirst.set(first, [...sides, { written, words, other, isWeak }])
    }
  }
  return {
    find: (text, tokens) =>
      tokens.flatMap((token, from) =>
        (byFirst.get(token.folded) ?? []).flatMap((side) =>
          stands(side, text, tokens, from)
            ? [{ from, to: from + side.words.length, other: side.other, isWeak: side.isWeak }]
            : [],
        ),
      ),
  }
}

function stands({ written, words, isWeak }: Side, text: string, tokens: readonly Token[], from: number): boolean {
  const isShort = isWeak && words.length === 1 && abbreviationKey(written).length <= 2
  const here = tokens[from]
  if (isShort && here) return lettersOf(text.slice(here.start, here.end)) === lettersOf(written)
  return words.every((word, index) => {
    const token = tokens[from + index]
    if (token?.folded !== word.folded) return false
    return token.toned === word.toned || token.toned === token.folded
  })
}

function lettersOf(written: string): string {
  return written.normalize('NFC').replace(/[^\p{L}]+/gu, '')
}
