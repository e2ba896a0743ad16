import type { LocalDate } from '#server/language/dates.ts'
import type { LegalDocumentKind } from './references/document-kind.ts'

/** How far the facts of a document were compared with a published text (domain.md: [S], K-high, VERIFY). */
export type LegalCertainty = 'published' | 'known' | 'unverified'
export type LegalRelationKind = 'amends' | 'replaces'

/** A document named by another. */
export interface RelatedDocument {
  readonly id: string
  readonly kind: LegalDocumentKind
  readonly number: string
  readonly title: string
  readonly shortTitle: string
}

/** Another document acting on this one, or this one acting on another. */
export interface LegalRelation {
  readonly id: string
  readonly kind: LegalRelationKind
  readonly other: RelatedDocument
  /** Null where the day is not known; then the day the acting document comes into force is meant, if that is known. */
  readonly effectiveOn: LocalDate | null
  readonly note: string
}

export interface LegalDocument extends RelatedDocument {
  readonly numberKey: string
  readonly issuer: string
  readonly issuedOn: LocalDate | null
  readonly inForceFrom: LocalDate | null
  /** First day on which it is no longer in force. */
  readonly inForceTo: LocalDate | null
  readonly note: string
  readonly certainty: LegalCertainty
  readonly version: number
  /** What amends and replaces this document. */
  readonly changes: readonly LegalRelation[]
  /** What this document amends and replaces. */
  readonly acts: readonly LegalRelation[]
}

/** How a document stands on a day. */
export type LegalStatus =
  | { readonly kind: 'unknown' /* no day is recorded */ }
  | { readonly kind: 'not-yet'; readonly from: LocalDate }
  | { readonly kind: 'in-force'; readonly amendedBy: readonly RelatedDocument[] }
  | { readonly kind: 'expired'; readonly since: LocalDate }
  | { readonly kind: 'replaced'; readonly since: LocalDate; readonly by: readonly RelatedDocument[] }

export const LEGAL_STATUSES = ['in-force', 'not-yet', 'replaced', 'expired', 'unknown'] as const

/**
 * The status on a day, from dates and relations alone (domain.md §5.1). A replacement ends a document on its day even
 * where no end was recorded; an amendment counts from its day on.
 */
export function statusOn(
  document: Pick<LegalDocument, 'inForceFrom' | 'inForceTo' | 'changes'>,
  on: LocalDate,
): LegalStatus {
  const { inForceFrom, inForceTo } = document
  const effective = document.changes.filter((change) => change.effectiveOn === null || change.effectiveOn <= on)
  const replacing = effective.filter((change) => change.kind === 'replaces' && change.effectiveOn !== null)
  const ends = [inForceTo, ...replacing.map((change) => change.effectiveOn)].filter((day) => day !== null).sort()
  const end = ends[0]
  if (end !== undefined && end <= on) {
    const by = replacing.map((change) => change.other)
    return by.length > 0 ? { kind: 'replaced', since: end, by } : { kind: 'expired', since: end }
  }
  if (inForceFrom === null) return { kind: 'unknown' }
  if (on < inForceFrom) return { kind: 'not-yet', from: inForceFrom }
  const amending = effective.filter((change) => change.kind === 'amends')
  return { kind: 'in-force', amendedBy: amending.map((change) => change.other) }
}

/**
 * What stands in the place of a document on a day: its replacement, the replacement of that one … (rule 5 of domain.md
 * §3.2). Empty while it is in force, and where no replacement is recorded.
 */
export function successorsOn(
  document: LegalDocument,
  on: LocalDate,
  byId: ReadonlyMap<string, LegalDocument>,
  seen: ReadonlySet<string> = new Set(),
): RelatedDocument[] {
  const status = statusOn(document, on)
  if (status.kind !== 'replaced' || seen.has(document.id)) return []
  const found = status.by.flatMap((next) => {
    const successor = byId.get(next.id)
    const further = successor ? successorsOn(successor, on, byId, new Set([...seen, document.id])) : []
    return further.length > 0 ? further : [next]
  })
  return [...new Map(found.map((one) => [one.id, one])).values()]
}
