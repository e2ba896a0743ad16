import { fold } from '#server/language/fold.ts'
import { foldLoneY } from '#server/language/y-spelling.ts'

/** A text with what it is compared by. */
interface Compared {
  readonly id: string
  readonly text: string
}

export interface SimilarText {
  readonly id: string
  /** 0 … 1: the share of the shorter text's pairs of syllables that both have, rarer pairs counting for more. */
  readonly score: number
}

/** A stretch of a text, and whether the other text has it too. */
export interface SharedSegment {
  readonly text: string
  readonly isShared: boolean
}

/** Below this two texts have no more in common than any two of the same office. */
const LIKELY = 0.2
/** So many syllables in a row are a phrase; fewer are chance. */
const PHRASE = 4

/**
 * The texts that may say the same as this one, the likeliest first. Vietnamese words are one or two syllables, so pairs
 * of neighbouring syllables carry the meaning; a pair that many of the texts have ("đề nghị", "theo quy định") weighs
 * little. Tone marks, their placement, case and i/y never matter.
 */
export function rankSimilarTexts(text: string, others: readonly Compared[], most: number): SimilarText[] {
  const own = pairsOf(text)
  const compared = others.map(({ id, text: other }) => ({ id, pairs: pairsOf(other) }))
  const weight = weigh([own, ...compared.map(({ pairs }) => pairs)])
  const sum = (pairs: Iterable<string>) => {
    let total = 0
    for (const pair of pairs) total += weight(pair)
    return total
  }
  const ownWeight = sum(own)
  return compared
    .map(({ id, pairs }) => {
      const shorter = Math.min(ownWeight, sum(pairs))
      const shared = sum([...pairs].filter((pair) => own.has(pair)))
      return { id, score: shorter === 0 ? 0 : shared / shorter }
    })
    .filter(({ score }) => score >= LIKELY)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, most)
}

/** The text in stretches: phrases of four syllables and more that the other text has as well, and the rest. */
export function markShared(text: string, other: string): SharedSegment[] {
  const tokens = [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:[.,/-][\p{N}\p{L}]+)*/gu)]
  const syllables = tokens.map((token) => keyOf(token[0]))
  const phrases = new Set(runsOf(syllablesOf(other), PHRASE))
  const isShared = syllables.map(() => false)
  runsOf(syllables, PHRASE).forEach((run, start) => {
    if (phrases.has(run)) isShared.fill(true, start, start + PHRASE)
  })
  const segments: SharedSegment[] = []
  let from = 0
  for (let first = 0; first < tokens.length; first += 1) {
    if (!isShared[first]) continue
    let last = first
    while (isShared[last + 1]) last += 1
    const start = tokens[first]?.index ?? 0
    const end = (tokens[last]?.index ?? 0) + (tokens[last]?.[0].length ?? 0)
    if (start > from) segments.push({ text: text.slice(from, start), isShared: false })
    segments.push({ text: text.slice(start, end), isShared: true })
    from = end
    first = last
  }
  if (from < text.length) segments.push({ text: text.slice(from), isShared: false })
  return segments
}

function weigh(texts: readonly ReadonlySet<string>[]): (pair: string) => number {
  const found = new Map<string, number>()
  for (const pairs of texts) for (const pair of pairs) found.set(pair, (found.get(pair) ?? 0) + 1)
  return (pair) => Math.log(1 + texts.length / (found.get(pair) ?? 1))
}

function pairsOf(text: string): ReadonlySet<string> {
  return new Set(runsOf(syllablesOf(text), 2))
}

/** Every run of so many neighbouring syllables, by where it begins. */
function runsOf(syllables: readonly string[], length: number): string[] {
  return syllables
    .slice(0, Math.max(0, syllables.length - length + 1))
    .map((_, at) => syllables.slice(at, at + length).join(' '))
}

function syllablesOf(text: string): string[] {
  return (text.match(/[\p{L}\p{M}\p{N}]+(?:[.,/-][\p{N}\p{L}]+)*/gu) ?? []).map(keyOf)
}

function keyOf(syllable: string): string {
  return foldLoneY(fold(syllable))
}
