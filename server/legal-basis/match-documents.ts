import { analyse, synonymsIn, type Token } from '#server/search/contract.ts'
import type { LegalDocument } from './legal-document.ts'
import { KIND_WORDS, type LegalDocumentKind } from './references/document-kind.ts'

/** Laws before what details them. */
const KIND_ORDER: readonly LegalDocumentKind[] = [
  'law',
  'ordinance',
  'resolution',
  'decree',
  'decision',
  'circular',
  'directive',
  'other',
]

interface Words {
  readonly toned: ReadonlySet<string>
  readonly folded: ReadonlySet<string>
}

/**
 * Documents that hold every word of a query in number, name or issuer, the likeliest first. Typed with tones a word must
 * carry them; typed without any it is known by its letters; the last one may be begun only. Numbers in any writing
 * ("43/2014", "nd 43/2014"), abbreviations in both forms ("BVMT"). Without words: all, laws first, the newest first.
 */
export function matchDocuments<Document extends LegalDocument>(
  documents: readonly Document[],
  query: string,
): Document[] {
  const tokens = analyse(query)
  const synonyms = synonymsIn(query, tokens).map(({ from, to, other }) => ({ from, to, words: analyse(other) }))
  const found = documents.flatMap((document) => {
    const words = wordsOf(document)
    const isHeld = tokens.every((token, at) => {
      if (holds(words, token) || (at === tokens.length - 1 && isBegun(words, token))) return true
      const others = synonyms.filter(({ from, to }) => from <= at && at < to)
      return others.some((synonym) => synonym.words.every((word) => holds(words, word)))
    })
    return isHeld ? [{ document, score: scoreOf(document, tokens) }] : []
  })
  return found
    .sort(
      (a, b) =>
        b.score - a.score ||
        KIND_ORDER.indexOf(a.document.kind) - KIND_ORDER.indexOf(b.document.kind) ||
        (b.document.issuedOn ?? '').localeCompare(a.document.issuedOn ?? '') ||
        a.document.numberKey.localeCompare(b.document.numberKey),
    )
    .map(({ document }) => document)
}

function wordsOf({ kind, number, title, shortTitle, issuer }: LegalDocument): Words {
  const kindWords = KIND_WORDS.filter(([, one]) => one === kind).flatMap(([words]) => words)
  const tokens = analyse([number, title, shortTitle, issuer].join('\n'))
  const forms = tokens.flatMap((token) => [token, ...token.parts])
  return {
    toned: new Set(forms.map((form) => form.toned)),
    folded: new Set([...forms.map((form) => form.folded), ...kindWords]),
  }
}

/** A word typed without any mark is asked for without marks. */
function holds(words: Words, { toned, folded, kind }: Pick<Token, 'toned' | 'folded' | 'kind'>): boolean {
  return toned === folded || kind === 'legal-number' ? words.folded.has(folded) : words.toned.has(toned)
}

function isBegun(words: Words, { toned, folded }: Token): boolean {
  const [among, start] = toned === folded ? [words.folded, folded] : [words.toned, toned]
  for (const word of among) if (word.startsWith(start)) return true
  return false
}

/** 2 for the very number, 1 for a name that begins so. */
function scoreOf({ number, title, shortTitle }: LegalDocument, tokens: readonly Token[]): number {
  if (tokens.length === 0) return 0
  const asked = tokens.map((token) => token.folded).join(' ')
  const numbers = analyse(number).flatMap((token) => [token.folded, ...token.parts.map((part) => part.folded)])
  if (tokens.some((token) => token.kind !== 'syllable' && numbers.includes(token.folded))) return 2
  const names = [title, shortTitle].map((name) =>
    analyse(name)
      .map((token) => token.folded)
      .join(' '),
  )
  return names.some((name) => name.startsWith(asked)) ? 1 : 0
}
