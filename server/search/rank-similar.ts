import { abbreviationsWritten } from './abbreviations.ts'
import { analyse } from './analyse.ts'
import { CONCEPTS, EMPTY_WORDS } from './similarity-words.ts'

export interface SimilarDocument {
  readonly id: string
  readonly text: string
}

export interface Similarity {
  readonly id: string
  /** 0 nothing in common … 1 the same words. */
  readonly score: number
  /** What both say, in the words of the query's text, the most telling first: why the score is what it is. */
  readonly shared: readonly string[]
}

/** From here on two recommendations are probably the same matter (measured on test/search/recommendation-pairs.ts). */
export const LIKELY_DUPLICATE = 0.23
/** From here on they are worth being shown beside each other. */
export const POSSIBLY_RELATED = 0.14

/** A pair of words tells more than a word. */
const BIGRAM_WEIGHT = 1.4
const NUMBER_WEIGHT = 2
/** As if so many other texts stood in the set: a handful of texts says little about which words are rare. */
const PRIOR_TEXTS = 8
const MOST_SHARED = 5

/** One word of a text after abbreviations are written out and different words for one thing made one. */
interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly clause: number
  readonly isNumber: boolean
}

interface Terms {
  readonly counts: ReadonlyMap<string, number>
  readonly words: readonly Word[]
}

/**
 * Documents by likeness to a text, the nearest first: cosine over toned syllables and pairs of neighbours, rare ones of
 * this very set counting more (stack.md §6). Pure and quick enough for a few thousand short texts.
 */
export function rankSimilar(query: string, documents: readonly SimilarDocument[]): Similarity[] {
  const asked = termsOf(query)
  const given = documents.map(({ id, text }) => ({ id, terms: termsOf(text) }))
  const weigh = weigher([asked, ...given.map(({ terms }) => terms)])
  const askedWeights = weigh(asked)
  const askedLength = lengthOf(askedWeights)
  return given
    .map(({ id, terms }) => {
      const weights = weigh(terms)
      let product = 0
      for (const [term, weight] of askedWeights) product += weight * (weights.get(term) ?? 0)
      const score = product === 0 ? 0 : product / (askedLength * lengthOf(weights))
      return { id, score: Math.min(1, score), shared: sharedPhrases(query, asked, askedWeights, weights) }
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}

function termsOf(text: string): Terms {
  const words = mergeConcepts(wordsOf(text))
  const counts = new Map<string, number>()
  const count = (term: string) => counts.set(term, (counts.get(term) ?? 0) + 1)
  words.forEach((word, at) => {
    if (EMPTY_WORDS.has(word.text)) return
    count(word.text)
    const next = words[at + 1]
    if (next && next.clause === word.clause && !EMPTY_WORDS.has(next.text)) count(`${word.text} ${next.text}`)
  })
  return { counts, words }
}

function wordsOf(text: string): Word[] {
  return analyse(text).flatMap((token) => {
    const { start, end, clause } = token
    const isNumber = token.kind === 'legal-number'
    const [meaning] = abbreviationsWritten(text.slice(start, end)).filter((one) => !one.isWeak)
    const written = meaning ? analyse(meaning.long).map((word) => word.toned) : [numberOfYear(token.toned, isNumber)]
    return written.map((word) => ({ text: word, start, end, clause, isNumber }))
  })
}

/** "71/2024/nd-cp" and "71/2024/nd" are the same document. */
function numberOfYear(written: string, isNumber: boolean): string {
  return isNumber ? written.split('/').slice(0, 2).join('/') : written
}

const conceptsByFirst = new Map<string, { words: readonly string[]; as: readonly string[] }[]>()
for (const [as = '', ...others] of CONCEPTS) {
  for (const other of others) {
    const words = analyse(other).map((token) => token.toned)
    const first = words[0] ?? ''
    const entry = { words, as: analyse(as).map((token) => token.toned) }
    conceptsByFirst.set(first, [...(conceptsByFirst.get(first) ?? []), entry])
  }
}

function mergeConcepts(words: readonly Word[]): Word[] {
  const merged: Word[] = []
  for (let at = 0; at < words.length; ) {
    const word = words[at]
    if (!word) break
    const concept = conceptsByFirst
      .get(word.text)
      ?.find(({ words: said }) => said.every((one, index) => words[at + index]?.text === one))
    const end = words[at + (concept?.words.length ?? 1) - 1]?.end ?? word.end
    for (const text of concept?.as ?? [word.text]) merged.push({ ...word, text, end })
    at += concept?.words.length ?? 1
  }
  return merged
}

/** How much each term of a text weighs in this set of texts. */
function weigher(all: readonly Terms[]): (terms: Terms) => Map<string, number> {
  const seenIn = new Map<string, number>()
  for (const { counts } of all) for (const term of counts.keys()) seenIn.set(term, (seenIn.get(term) ?? 0) + 1)
  return ({ counts }) =>
    new Map(
      Array.from(counts, ([term, count]) => {
        const rarity = Math.log(1 + (all.length + PRIOR_TEXTS) / ((seenIn.get(term) ?? 0) + 0.5))
        const kind = term.includes(' ') ? BIGRAM_WEIGHT : /^\d+\/\d{4}$/.test(term) ? NUMBER_WEIGHT : 1
        return [term, (1 + Math.log(count)) * rarity * kind]
      }),
    )
}

function lengthOf(weights: ReadonlyMap<string, number>): number {
  return Math.sqrt(Array.from(weights.values()).reduce((sum, weight) => sum + weight * weight, 0))
}

/** Runs of words whose neighbours the other text says too; single words only where nothing longer is shared. */
function sharedPhrases(
  text: string,
  { words }: Terms,
  own: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
): string[] {
  const phrases = new Map<string, number>()
  const note = (from: Word, to: Word, weight: number) => {
    const phrase = text.slice(from.start, to.end).replace(/\s+/gu, ' ')
    if (weight > (phrases.get(phrase) ?? 0)) phrases.set(phrase, weight)
  }
  for (let at = 0; at < words.length; at += 1) {
    const from = words[at]
    if (!from) break
    let to = at
    let weight = 0
    for (let next = words[to + 1]; next; next = words[to + 1]) {
      const pair = `${words[to]?.text} ${next.text}`
      if (next.clause !== from.clause || !other.has(pair)) break
      weight += own.get(pair) ?? 0
      to += 1
    }
    const last = words[to]
    if (to > at && last) note(from, last, weight)
    else if (from.isNumber && other.has(from.text)) note(from, from, own.get(from.text) ?? 0)
    at = to
  }
  if (phrases.size === 0) {
    for (const word of words) if (other.has(word.text)) note(word, word, own.get(word.text) ?? 0)
  }
  return Array.from(phrases)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_SHARED)
    .map(([phrase]) => phrase)
}
