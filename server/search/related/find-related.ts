import type { Pool } from 'pg'
import type { Actor } from '#server/kernel/actor.ts'
import { isFieldCode } from '#server/taxonomy/contract.ts'
import { type Allowed, allowedSql, loadAllowed } from '../asking/allowed.ts'
import { type AnswerDeps, badgeOf } from '../asking/answer-search.ts'
import type { SearchKind } from '../asking/contract.ts'
import { type FoundEntry, findEntries } from '../asking/find-repository.ts'
import { createParameters } from '../asking/parameters.ts'
import { anyOf } from '../asking/tsquery.ts'
import type { Dictionary } from '../dictionary/dictionary.ts'
import type { EntrySection } from '../entries/entry.ts'
import type { RelatedReason, RelatedText } from './contract.ts'
import { type Term, type TermKind, termsOf } from './shared-terms.ts'

const MOST_SHOWN = 5
const MOST_LOOKED_AT = 12
const MOST_REASONS = 3
/** What a shared term says: an article more than a decree, words side by side least. */
const FACTORS: Readonly<Record<TermKind, number>> = { provision: 1.4, document: 1, matter: 1.2, words: 0.5 }
/** Terms that so large a part of all texts hold tell nothing (their weight is a logarithm of that part). */
const LEAST_WEIGHT = Math.log(1 + 1 / 0.2)

/**
 * Texts of the same kind that the actor may find and that belong with this one, each with the reason: the same article of
 * the same document, the same matter. Nothing where the text itself is not for the actor.
 */
export async function findRelated(
  deps: AnswerDeps,
  actor: Actor,
  { kind, id }: { readonly kind: SearchKind; readonly id: string },
): Promise<RelatedText[]> {
  const circles = deps.sources().flatMap((source) => source.audiencesOf(actor))
  const allowed = await loadAllowed(deps.pool, circles)
  const own = await loadOwnText(deps.pool, kind, id, allowed)
  if (!own) return []
  const dictionary = await deps.dictionary.read()
  const terms = termsOf(own.title, bodyOf(own), dictionary)
  const weighed = await deps.weights.of(
    deps.pool,
    terms.map(({ query }) => query),
  )
  const weights = weighed.map(({ weight }) => weight)
  const telling = terms.filter((_, at) => (weights[at] ?? 0) >= LEAST_WEIGHT)
  const matched = telling.length > 0 ? telling : terms.filter(({ kind: of }) => of !== 'words')
  if (matched.length === 0) return []
  const bodies = await deps.departments.all()
  const found = await findEntries(deps, {
    match: [anyOf(matched.map(({ query }) => query))],
    verify: null,
    likely: [],
    ways: terms.map((term, group) => ({
      ...{ group, query: term.query, weight: (weights[group] ?? 0) * FACTORS[term.kind] },
    })),
    allowed,
    filters: { kind, fields: null, departmentIds: null, status: null, from: null, to: null, changed: null },
    counted: { ids: [], todayIds: [] },
    offset: 0,
    limit: MOST_LOOKED_AT,
  })
  const byId = new Map(bodies.map((body) => [body.id, body]))
  return found.page
    .filter((entry) => entry.subjectId !== id)
    .map((entry) => ({ entry, reasons: reasonsOf(own, terms, entry, dictionary) }))
    .filter(({ reasons }) => reasons.some((reason) => reason.kind !== 'field'))
    .slice(0, MOST_SHOWN)
    .map(({ entry, reasons }) => ({
      ...{ kind: entry.kind, id: entry.subjectId, code: entry.code ?? entry.externalId },
      ...{ title: entry.title, path: entry.path, status: entry.status, isDemo: entry.isDemo },
      field: entry.field !== null && isFieldCode(entry.field) ? entry.field : null,
      departments: entry.departmentIds.flatMap((body) => byId.get(body) ?? []).map(badgeOf),
      reasons,
    }))
}

interface OwnText {
  readonly title: string
  readonly sections: readonly EntrySection[]
  readonly field: string | null
}

function bodyOf({ sections }: Pick<OwnText, 'sections'>): string {
  return sections.map(({ text }) => text).join('\n')
}

/** An article is the same one only where both name the same document, or neither names any. */
function reasonsOf(own: OwnText, terms: readonly Term[], other: FoundEntry, dictionary: Dictionary): RelatedReason[] {
  const theirs = termsOf(other.title, bodyOf(other), dictionary)
  const keys = new Set(theirs.map(({ key }) => key))
  const shared = terms.filter(({ key }) => keys.has(key))
  const of = (kind: TermKind) => shared.filter((term) => term.kind === kind)
  const namesDocument = [...terms, ...theirs].some(({ kind }) => kind === 'document')
  const provisions = of('document').length > 0 || !namesDocument ? of('provision') : []
  const words = of('words')
  const reasons: RelatedReason[] = [
    ...provisions.slice(0, 1),
    ...of('document').slice(0, 1),
    ...of('matter').slice(0, 2),
    // One pair of words may be chance.
    ...(words.length >= 2 ? words.slice(0, 1) : []),
  ].map(({ kind, words: said }) => ({ kind, words: kind === 'matter' ? withinSentence(said) : said }))
  const isSameField = own.field !== null && own.field === other.field
  return [...reasons.slice(0, MOST_REASONS - 1), ...(isSameField ? [{ kind: 'field' as const, words: '' }] : [])]
}

/** "Hợp nhất" as it stands within a sentence; "GPMB" stays as it is. */
function withinSentence(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLocaleLowerCase('vi') + words.slice(1) : words
}

async function loadOwnText(pool: Pool, kind: SearchKind, id: string, allowed: Allowed): Promise<OwnText | null> {
  const parameters = createParameters()
  const { rows } = await pool.query<OwnText>(
    `SELECT e."title", e."sections", e."field" FROM "SearchEntry" e
      JOIN "SearchPosting" p ON p."entryId" = e."id" AND ${allowedSql(parameters, allowed)}
      WHERE e."kind" = ${parameters.of(kind, 'text')} AND e."subjectId" = ${parameters.of(id, 'uuid')}
      ORDER BY e."variant" LIMIT 1`,
    parameters.values,
  )
  return rows[0] ?? null
}
