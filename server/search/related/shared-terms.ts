import { analyse } from '../analyse.ts'
import { isStopWord } from '../asking/stop-words.ts'
import { allOf, anyOf, lexeme } from '../asking/tsquery.ts'
import { bigramsOf } from '../bigrams.ts'
import type { Dictionary } from '../dictionary/dictionary.ts'
import type { Token } from '../token.ts'

/** Why two texts belong together: an article, a document, a matter that has a name, or words side by side. */
export type TermKind = 'provision' | 'document' | 'matter' | 'words'

export interface Term {
  /** Equal for the same thing said otherwise. */
  readonly key: string
  readonly kind: TermKind
  /** As it stands in the text. */
  readonly words: string
  /** Texts that hold it, as `::tsquery` reads it. */
  readonly query: string
}

/** Longer texts are read so far. */
const MOST_READ = 40_000
const MOST_OF_KIND: Readonly<Record<TermKind, number>> = { provision: 8, document: 8, matter: 10, words: 24 }

/** What a text can be compared by, the most said first within each kind. */
export function termsOf(title: string, body: string, dictionary: Dictionary): Term[] {
  const text = `${title}\n${body}`.slice(0, MOST_READ)
  const tokens = analyse(text)
  const counted = new Map<string, { term: Term; count: number }>()
  const add = (term: Term, weight: number) => {
    const known = counted.get(term.key)
    if (known) known.count += weight
    else counted.set(term.key, { term, count: weight })
  }
  const slice = (from: Token | undefined, to: Token | undefined) =>
    text.slice(from?.start ?? 0, to?.end ?? 0).replace(/\s+/g, ' ')
  const named = new Set<number>()
  for (const { from, to, other, isWeak } of dictionary.find(text, tokens)) {
    if (isWeak) continue
    for (let at = from; at < to; at += 1) named.add(at)
    const said = slice(tokens[from], tokens[to - 1])
    const both = [said, other].map((one) => analyse(one))
    add(
      {
        key: `matter ${both.map((one) => one.map(({ folded }) => folded).join(' ')).sort()[0]}`,
        kind: 'matter',
        words: said,
        query: anyOf(both.map((one) => allOf(one.map(({ toned }) => lexeme(toned))))),
      },
      1,
    )
  }
  tokens.forEach((token) => {
    if (token.kind === 'legal-number') add(whole(token, 'document', slice(token, token)), 1)
    if (token.kind === 'provision' && token.folded.startsWith('dieu '))
      add(whole(token, 'provision', slice(token, token)), 1)
  })
  for (const pair of bigramsOf(tokens)) {
    const [left, right] = [tokens[pair.at], tokens[pair.at + 1]]
    if (!left || !right || named.has(pair.at) || named.has(pair.at + 1)) continue
    if (isStopWord(left.toned, false) || isStopWord(right.toned, false)) continue
    const term = {
      key: `words ${pair.toned}`,
      kind: 'words',
      words: slice(left, right),
      query: lexeme(pair.toned),
    } as const
    // What a title says counts as if it were said twice more.
    add(term, right.end <= title.length ? 3 : 1)
  }
  const all = [...counted.values()].sort((a, b) => b.count - a.count).map(({ term }) => term)
  return (Object.keys(MOST_OF_KIND) as TermKind[]).flatMap((kind) =>
    all.filter((term) => term.kind === kind).slice(0, MOST_OF_KIND[kind]),
  )
}

function whole(token: Token, kind: 'document' | 'provision', words: string): Term {
  return { key: `${kind} ${token.folded}`, kind, words, query: lexeme(token.folded) }
}
