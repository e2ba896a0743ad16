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
  return sections
    .flatMap(({ section, label = '', text }) => {
      const passage = bestPassage(text.slice(0, MOST_READ), shown)
      return passage ? [{ section, label, fragments: passage.fragments, worth: passage.worth }] : []
    })
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

function bestPassage(text: string, shown: Shown): { fragments: Fragment[]; worth: number } | null {
  const hits = hitsIn(text, shown)
  let best: { at: number; worth: number } | null = null
  for (const [at, first] of hits.entries()) {
    const words = new Set<string>()
    for (let next = at; next < hits.length; next += 1) {
      const hit = hits[next]
      if (!hit || hit.end > first.start + SPAN) break
      words.add(hit.word)
    }
    if (!best || words.size > best.worth) best = { at, worth: words.size }
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

function hitsIn(text: string, shown: Shown): Span[] {
  return analyse(text).flatMap((token) => {
    if (isShown(token, shown) || token.parts.some((part) => isShown(part, shown))) {
      return [{ start: token.start, end: token.end, word: token.folded }]
    }
    return []
  })
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
