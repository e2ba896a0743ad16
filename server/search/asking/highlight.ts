import { analyse } from '../analyse.ts'
import type { EntrySection } from '../entries/entry.ts'
import type { Form, Token } from '../token.ts'
import type { Fragment, Highlight } from './contract.ts'
import type { Shown } from './plan-query.ts'

/** Letters around what was found, and most sections that are shown of one text. */
const SPAN = 220
const MOST_SECTIONS = 2
/** Longer sections are looked through as far as this: the page is not held up by an annex. */
const MOST_READ = 40_000

/** Places of the original text that hold what was looked for, the richest sections first. */
export function highlightsOf(sections: readonly EntrySection[], shown: Shown): Highlight[] {
  const found: (Highlight & { readonly worth: number })[] = []
  for (const { section, label = '', text } of sections) {
    const passage = bestPassage(text.slice(0, MOST_READ), shown)
    if (passage) found.push({ section, label, ...passage })
    // No passage of a later section can be richer.
    if (found.filter(({ worth }) => worth >= shown.words).length >= MOST_SECTIONS) break
  }
  return found
    .sort((a, b) => b.worth - a.worth)
    .slice(0, MOST_SECTIONS)
    .map(({ worth: _, ...highlight }) => highlight)
}

/** A whole text with its hits: a title. */
export function markWhole(text: string, shown: Shown): Fragment[] {
  return cut(text, 0, text.length, hitsIn(text, shown))
}

interface Span {
  readonly start: number
  readonly end: number
  readonly word: string
}

/** Read line by line, as far as it takes to have every word of the query beside the others. */
function bestPassage(text: string, shown: Shown): { fragments: Fragment[]; worth: number } | null {
  const hits: Span[] = []
  let best: Richest | null = null
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start) + 1
    const written = text.slice(start, end)
    const line = hitsIn(written, shown)
    for (const hit of line) hits.push({ ...hit, start: hit.start + start, end: hit.end + start })
    if (line.length > 0) best = richer(best, hits, start - SPAN)
    start = end
    if (best && best.worth >= shown.words && start > (hits[best.at]?.start ?? 0) + SPAN) break
  }
  const first = best && hits[best.at]
  if (!best || !first) return null
  const start = wordStart(text, Math.max(0, first.start - 60))
  const end = wordEnd(text, Math.min(text.length, start + SPAN))
  const fragments = cut(text, start, end, hits)
  const before = start > 0 ? [{ text: '… ', isHit: false }] : []
  const after = end < text.length ? [{ text: ' …', isHit: false }] : []
  return { fragments: [...before, ...fragments, ...after], worth: best.worth }
}

/** The hit from which on a passage holds the most different words. */
interface Richest {
  readonly at: number
  readonly worth: number
}

/** Those passages are looked at that begin behind `from`. */
function richer(before: Richest | null, hits: readonly Span[], from: number): Richest | null {
  let best = before
  for (
    let at = Math.max(
      0,
      hits.findLastIndex(({ start }) => start < from),
    );
    at < hits.length;
    at += 1
  ) {
    const first = hits[at]
    if (!first) break
    const words = new Set<string>()
    for (let next = at; next < hits.length; next += 1) {
      const hit = hits[next]
      if (!hit || hit.end > first.start + SPAN) break
      words.add(hit.word)
    }
    if (!best || words.size > best.worth) best = { at, worth: words.size }
  }
  return best
}

/** Of a line; only the pieces are analysed that may hold a word. */
function hitsIn(line: string, shown: Shown): Span[] {
  const { words, pairs, isToned } = shown.beside
  const found: (Span & { readonly form: string; readonly isHit: boolean })[] = []
  for (const { start, end } of shown.mayBe(line)) {
    for (const token of analyse(line.slice(start, end))) {
      const form = isToned ? token.toned : token.folded
      const isHit = isShown(token, shown) || token.parts.some((part) => isShown(part, shown))
      if (!isHit && !words.has(form)) continue
      found.push({ start: start + token.start, end: start + token.end, word: token.folded, form, isHit })
    }
  }
  if (words.size === 0) return found
  const arePair = (at: number) => {
    const [one, next] = [found[at], found[at + 1]]
    if (!one || !next || !pairs.has(`${one.form} ${next.form}`)) return false
    return line.slice(one.end, next.start).trim() === ''
  }
  return found.filter(({ isHit }, at) => isHit || arePair(at - 1) || arePair(at))
}

function isShown(form: Form | Token, { toned, folded, begun }: Shown): boolean {
  if (toned.has(form.toned) || folded.has(form.folded)) return true
  return begun.some((start) => form.folded.startsWith(start))
}

/** Hits that only blanks part are one. */
function cut(text: string, start: number, end: number, hits: readonly Span[]): Fragment[] {
  const fragments: Fragment[] = []
  let at = start
  const add = (to: number, isHit: boolean) => {
    if (to > at) fragments.push({ text: text.slice(at, to), isHit })
    at = Math.max(at, to)
  }
  const inside = hits.filter((hit) => hit.start >= start && hit.end <= end)
  for (const [index, hit] of inside.entries()) {
    const former = inside[index - 1]
    add(hit.start, former !== undefined && /^\s*$/u.test(text.slice(former.end, hit.start)))
    add(hit.end, true)
  }
  add(end, false)
  return joined(fragments)
}

function joined(fragments: readonly Fragment[]): Fragment[] {
  const whole: Fragment[] = []
  for (const one of fragments) {
    const last = whole.at(-1)
    if (last && last.isHit === one.isHit) whole[whole.length - 1] = { text: last.text + one.text, isHit: one.isHit }
    else whole.push(one)
  }
  return whole
}

function wordStart(text: string, at: number): number {
  const blank = text.slice(0, at).search(/\s\S*$/u)
  return at === 0 || blank < 0 ? (blank < 0 ? 0 : at) : blank + 1
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length
  const rest = text.slice(at).search(/\s/u)
  return rest < 0 ? text.length : at + rest
}
