import { fold } from '#server/language/fold.ts'
import { foldLoneY } from '#server/language/y-spelling.ts'

/** A stretch of a text, and whether the other text has it too. */
export interface SharedSegment {
  readonly text: string
  readonly isShared: boolean
}

/** So many syllables in a row are a phrase; fewer are chance. */
const PHRASE = 4

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
