import { analyse } from '../analyse.ts'
import { bigramsOf } from '../bigrams.ts'
import type { Dictionary } from '../dictionary/dictionary.ts'
import type { Form, Token } from '../token.ts'
import type { Expansion } from './contract.ts'
import { type MayHold, mayHold } from './may-hold.ts'
import { isStopWord } from './stop-words.ts'
import { allOf, isMarked, lexeme, type Phrase, phraseOf } from './tsquery.ts'

/** One way to find a word of a query. */
export interface Way {
  readonly query: string
  /** How much of the word's weight it gives, 0–1. */
  readonly factor: number
  /** Whether it makes a text one that holds the word; otherwise it only lifts it, and counts when little is found. */
  readonly isFull: boolean
}

/** A word of a query, with all ways to find it. */
export interface Concept {
  readonly token: Token
  readonly isStop: boolean
  readonly ways: readonly Way[]
}

/** Two neighbours: a text that has them side by side stands higher. */
export interface Pair {
  /** Place of the first of the two among the words. */
  readonly at: number
  readonly ways: readonly Way[]
}

export interface QueryPlan {
  readonly concepts: readonly Concept[]
  readonly pairs: readonly Pair[]
  /** Each must be there, exactly. */
  readonly phrases: readonly Phrase[]
  readonly expansions: readonly Expansion[]
  /** No word has a mark: tones do not matter. */
  readonly isPlain: boolean
  /** What is marked in the texts. */
  readonly shown: Shown
}

/** Forms that a highlight marks. */
export interface Shown {
  readonly toned: ReadonlySet<string>
  readonly folded: ReadonlySet<string>
  /** How many different words were typed: a passage that has so many has them all. */
  readonly words: number
  /** Beginnings of words, folded. */
  readonly begun: readonly string[]
  /** Of expansions of several words: marked where two of them stand side by side, not each by itself. */
  readonly beside: {
    readonly words: ReadonlySet<string>
    readonly pairs: ReadonlySet<string>
    readonly isToned: boolean
  }
  readonly mayBe: MayHold
}

/** Tuned on the tuning half of test/search-evaluation. */
export const FACTORS = { folded: 0.45, synonym: 0.8, weak: 0.3, begun: 0.5, part: 0.6, corrected: 0.8 } as const

export interface PlanOptions {
  /** What an expansion adds, as the person took it away. */
  readonly without?: readonly string[]
  /** The last word is looked for by its beginning too. */
  readonly isBegun?: boolean
  /** Words that nothing holds, by their folded form: what was probably meant, folded. */
  readonly corrections?: ReadonlyMap<string, string>
}

/** What a query asks for, in lexemes (stack.md §6): tones matter when typed and do not when not. */
export function planQuery(
  words: string,
  phrases: readonly string[],
  dictionary: Dictionary,
  options: PlanOptions = {},
): QueryPlan {
  const tokens = analyse(words)
  const isPlain = !tokens.some(isMarked)
  const without = new Set(options.without ?? [])
  const others = dictionary.find(words, tokens).filter(({ other }) => !without.has(other))
  const toned = new Set<string>()
  const folded = new Set<string>()
  const beside = { words: new Set<string>(), pairs: new Set<string>(), isToned: !isPlain }
  const show = (form: Form, asTyped: boolean) => (asTyped ? toned.add(form.toned) : folded.add(form.folded))

  const waysOfOthers = others.map((one) => {
    const said = analyse(one.other)
    const pairs = bigramsOf(said)
    for (const pair of pairs) beside.pairs.add(isPlain ? pair.folded : pair.toned)
    for (const [at, token] of said.entries()) {
      if (pairs.some((pair) => pair.at === at || pair.at + 1 === at))
        beside.words.add(isPlain ? token.folded : token.toned)
      else show(token, !isPlain)
    }
    return { ...one, query: sideBySide(said, isPlain) }
  })
  const last = tokens.length - 1
  const concepts = tokens.map((token, at): Concept => {
    show(token, isMarked(token) && token.kind !== 'legal-number')
    const ways: Way[] = ownWays(token)
    if (options.isBegun && at === last && token.kind === 'syllable' && token.folded.length >= 2) {
      const start = isMarked(token) ? token.toned : token.folded
      ways.push({ query: lexeme(start, ':*'), factor: FACTORS.begun, isFull: true })
    }
    const meant = options.corrections?.get(token.folded)
    if (meant !== undefined) {
      for (const word of meant.split(' ')) folded.add(word)
      ways.push({ query: allOf(meant.split(' ').map((word) => lexeme(word))), factor: FACTORS.corrected, isFull: true })
    }
    for (const { from, to, query, isWeak } of waysOfOthers) {
      if (from > at || at >= to) continue
      ways.push({ query, factor: isWeak ? FACTORS.weak : FACTORS.synonym, isFull: !isWeak })
    }
    return { token, isStop: isStopWord(token.toned, isPlain), ways }
  })
  const quoted = phrases.map((phrase) => analyse(phrase)).filter((some) => some.length > 0)
  for (const token of quoted.flat()) show(token, true)
  const begun = options.isBegun ? tokens.slice(-1).map((token) => token.folded) : []
  return {
    concepts,
    pairs: pairsOf(tokens, options.corrections),
    phrases: quoted.map(phraseOf),
    expansions: others.map(({ from, to, other, isWeak }) => ({
      typed: words.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0),
      other,
      isWeak,
    })),
    isPlain,
    shown: {
      ...{ toned, folded, begun, beside, mayBe: mayHold([...toned, ...folded, ...beside.words], begun) },
      words: new Set([...tokens, ...quoted.flat()].map((token) => token.folded)).size,
    },
  }
}

function ownWays(token: Token): Way[] {
  const parts = token.kind === 'legal-number' ? token.parts.slice(0, 1) : []
  const less = parts.map((part) => ({ query: lexeme(part.folded), factor: FACTORS.part, isFull: false }))
  // A number is one number however its letters are typed (NĐ, ND).
  if (token.kind === 'legal-number') return [full(token.folded), ...less]
  if (!isMarked(token)) return [full(token.folded)]
  return [full(token.toned), { query: lexeme(token.folded), factor: FACTORS.folded, isFull: false }]
}

function full(word: string): Way {
  return { query: lexeme(word), factor: 1, isFull: true }
}

/** Words of a synonym as neighbours: "ủy ban" and "ban nhân" and "nhân dân". */
export function sideBySide(tokens: readonly Token[], isPlain: boolean): string {
  const form = (one: Form) => lexeme(isPlain ? one.folded : one.toned)
  const pairs = bigramsOf(tokens)
  const single = tokens.filter((_, at) => !pairs.some((pair) => pair.at === at || pair.at + 1 === at))
  return allOf([...pairs, ...single].map(form))
}

function pairsOf(tokens: readonly Token[], corrections: ReadonlyMap<string, string> = new Map()): Pair[] {
  return bigramsOf(tokens).map((pair) => {
    const [left, right] = [tokens[pair.at], tokens[pair.at + 1]]
    const meant = [left, right].map((token) => corrections.get(token?.folded ?? '') ?? token?.folded ?? '').join(' ')
    const ways: Way[] = [{ query: lexeme(isMarked(pair) ? pair.toned : pair.folded), factor: 1, isFull: true }]
    if (isMarked(pair)) ways.push({ query: lexeme(pair.folded), factor: FACTORS.folded, isFull: false })
    if (meant !== pair.folded) ways.push({ query: lexeme(meant), factor: FACTORS.corrected, isFull: true })
    return { at: pair.at, ways }
  })
}
