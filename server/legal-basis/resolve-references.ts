import type { LocalDate } from '#server/language/dates.ts'
import { legalNumberKey } from '#server/language/legal-number.ts'
import { remembered } from '#server/language/remembered.ts'
import { foldWord, scanWords } from '#server/language/word-scan.ts'
import { type LegalDocument, type LegalStatus, type RelatedDocument, statusOn, successorsOn } from './legal-document.ts'
import { placeKey } from './provision-place.ts'
import type { DocumentMention, LegalReference, ProvisionPlace } from './references/reference.ts'

/** What a reference turned out to be on a day. */
export type Resolution =
  /** "theo Điều 61": no document is named. */
  | { readonly kind: 'document-missing' }
  /** Named, but not in the table of documents. */
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'found'
      readonly document: RelatedDocument
      readonly status: LegalStatus
      /** What stands in its place on the day, when it is no longer in force. */
      readonly successors: readonly RelatedDocument[]
      /** The facts of the document were never compared with a published text. */
      readonly isUnverified: boolean
      /** Places that nobody compared with the text ("chưa đối chiếu"). */
      readonly uncheckedProvisions: readonly ProvisionPlace[]
    }

export interface ResolvedReference {
  readonly reference: LegalReference
  readonly resolution: Resolution
}

export interface Catalogue {
  readonly documents: readonly LegalDocument[]
  /** Places that were compared, by document. */
  readonly checked: ReadonlyMap<string, ReadonlySet<string>>
}

/**
 * Finds the documents that references name, and how they stand on a day (rule 5 of domain.md §3.2). A law without its
 * year is the one in force on the day, else the newest of that name before it.
 */
export function resolveReferences(
  references: readonly LegalReference[],
  catalogue: Catalogue,
  on: LocalDate,
): ResolvedReference[] {
  const byId = new Map(catalogue.documents.map((document) => [document.id, document]))
  return references.map((reference) => {
    if (!reference.document) return { reference, resolution: { kind: 'document-missing' } }
    const document = findDocument(reference.document, catalogue.documents, on)
    if (!document) return { reference, resolution: { kind: 'unknown' } }
    const checked = catalogue.checked.get(document.id) ?? new Set()
    return {
      reference,
      resolution: {
        kind: 'found',
        document: relatedOf(document),
        status: statusOn(document, on),
        successors: successorsOn(document, on, byId),
        isUnverified: document.certainty === 'unverified',
        uncheckedProvisions: reference.provisions.filter((place) => !checked.has(placeKey(place))),
      },
    }
  })
}

function relatedOf({ id, kind, number, title, shortTitle }: LegalDocument): RelatedDocument {
  return { id, kind, number, title, shortTitle }
}

function findDocument(
  mention: DocumentMention,
  documents: readonly LegalDocument[],
  on: LocalDate,
): LegalDocument | null {
  if (mention.by === 'name') return findLaw(mention, documents, on)
  const key = legalNumberKey(mention.number)
  const exact = documents.find((document) => document.numberKey === key)
  if (exact || mention.number.code !== null) return exact ?? null
  const begun = documents.filter(
    (document) => document.numberKey.startsWith(`${key}/`) && document.kind === mention.kind,
  )
  return begun.length === 1 ? (begun[0] ?? null) : null
}

function findLaw(
  { name, year }: Extract<DocumentMention, { by: 'name' }>,
  documents: readonly LegalDocument[],
  on: LocalDate,
): LegalDocument | null {
  const asked = wordsOf(name)
  const named = documents
    .filter((document) => document.kind === 'law' && nameOf(document) === asked)
    .sort((a, b) => (b.issuedOn ?? '').localeCompare(a.issuedOn ?? ''))
  if (year) return named.find((document) => document.issuedOn?.startsWith(year)) ?? null
  const inForce = named.find((document) => statusOn(document, on).kind === 'in-force')
  return inForce ?? named.find((document) => (document.issuedOn ?? on) <= on) ?? named.at(-1) ?? null
}

/** "Luật Đất đai" → "dat dai". */
function nameOf({ title }: LegalDocument): string {
  return nameOfTitle(title)
}

// Asked of every law for every mention of one.
const nameOfTitle = remembered((title) => wordsOf(title).replace(/^(bo )?luat /, ''))

function wordsOf(name: string): string {
  return scanWords(name)
    .filter((atom) => atom.kind !== 'mark')
    .map((atom) => foldWord(atom.text))
    .join(' ')
}
