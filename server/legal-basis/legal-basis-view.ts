import type { ChainStep } from '#server/chain/chain-node.ts'
import type { LocalDate } from '#server/language/dates.ts'
import type { LegalCertainty, LegalDocument, LegalStatus, RelatedDocument } from './legal-document.ts'
import type { ProvisionPlace } from './references/reference.ts'

/** A document as a row, an option of the picker and a citation show it. */
export interface LegalDocumentBadge extends RelatedDocument {
  readonly issuer: string
  readonly issuedOn: LocalDate | null
  readonly inForceFrom: LocalDate | null
  readonly inForceTo: LocalDate | null
  readonly certainty: LegalCertainty
  /** On the day that was asked for. */
  readonly status: LegalStatus
}

/** The same, with what stands in its place on that day. */
export interface DocumentStanding extends LegalDocumentBadge {
  readonly successors: readonly RelatedDocument[]
}

export interface LegalList {
  readonly documents: readonly LegalDocumentBadge[]
  readonly total: number
  readonly page: number
  readonly pageSize: number
  /** The day of the statuses. */
  readonly on: LocalDate
  readonly mayKeep: boolean
}

/** A place that cites a document, described by the module that owns it. */
export type CitingPlace = ChainStep

export interface LegalDocumentView extends LegalDocument {
  readonly status: LegalStatus
  readonly successors: readonly RelatedDocument[]
  readonly checkedProvisions: readonly ProvisionPlace[]
  readonly citedIn: readonly CitingPlace[]
  readonly today: LocalDate
  readonly mayKeep: boolean
}
