import { analyse } from '../analyse.ts'
import type { FoundEntry } from './find-repository.ts'
import type { QueryPlan } from './plan-query.ts'

/** The query as it was probably meant, in the words of what was found; null when every word is known, or nothing found. */
export function suggestionFor(
  query: string,
  plan: QueryPlan,
  corrections: ReadonlyMap<string, string>,
  found: readonly Pick<FoundEntry, 'title' | 'sections'>[],
): string | null {
  if (corrections.size === 0 || found.length === 0) return null
  let meant = query
  for (const { token } of [...plan.concepts].reverse()) {
    const folded = corrections.get(token.folded)
    if (folded === undefined) continue
    const written = plan.isPlain ? folded : asWritten(folded, found)
    meant = replaceLast(meant, token.folded, written)
  }
  return meant === query ? null : meant
}

function replaceLast(text: string, folded: string, written: string): string {
  const token = analyse(text).findLast((one) => one.folded === folded)
  return token ? text.slice(0, token.start) + written + text.slice(token.end) : text
}

/** The way that most of the found texts write it, with tones. */
function asWritten(folded: string, found: readonly Pick<FoundEntry, 'title' | 'sections'>[]): string {
  const words = folded.split(' ')
  const counts = new Map<string, number>()
  for (const { title, sections } of found.slice(0, 5)) {
    const tokens = analyse([title, ...sections.map(({ text }) => text.slice(0, 3000))].join('\n'))
    tokens.forEach((_token, at) => {
      const here = tokens.slice(at, at + words.length)
      if (here.length < words.length || here.some((one, index) => one.folded !== words[index])) return
      const written = here.map(({ toned }) => toned).join(' ')
      counts.set(written, (counts.get(written) ?? 0) + 1)
    })
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best?.[0] ?? folded
}
