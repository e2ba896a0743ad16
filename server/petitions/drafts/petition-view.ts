import type { TextJson } from '#realtime/protocol/petition-text/strip-proposals.ts'
import type { ChainStep } from '#server/chain/chain-node.ts'
import type { LegalStatus, RelatedDocument } from '#server/legal-basis/contract.ts'
import type { DepartmentBadge, PersonBadge } from '../items/item-view.ts'
import type { ClauseKind, PetitionDocumentKind, PetitionStage } from './content/contract.ts'
import type { PetitionAbilities } from './draft-access.ts'

/** A person as the head and the lists show them. */
export interface PetitionPerson extends PersonBadge {
  readonly department: DepartmentBadge | null
}

/** One row of the list. */
export interface PetitionCard {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly documentKind: PetitionDocumentKind
  readonly stage: PetitionStage
  readonly lead: DepartmentBadge | null
  /** Taking part, in protocol order. */
  readonly departments: readonly DepartmentBadge[]
  readonly secretary: PetitionPerson | null
  /** Numbered clauses of its text now. */
  readonly clauseCount: number
  readonly cohortOn: string
  readonly createdAt: Date
  readonly level: PetitionAbilities['level']
  readonly isDemo: boolean
}

export interface PetitionList {
  readonly petitions: readonly PetitionCard[]
  readonly mayEnter: boolean
  readonly mayStart: boolean
}

/** An item behind a clause, as far as the reader may see it. */
export interface ClauseItem {
  readonly id: string
  readonly code: string
  readonly title: string
  /** Taken in as this very clause; else as one that this comes from. */
  readonly isDirect: boolean
}

/** A clause or section of the text as it stands. */
export interface ClauseView {
  readonly id: string
  readonly cid: string
  readonly kind: ClauseKind
  readonly label: string
  readonly section: string | null
  readonly heading: string
  readonly changedAt: Date
  readonly items: readonly ClauseItem[]
}

/** A petition as its page shows it. */
export interface PetitionView extends PetitionCard {
  readonly recipient: string
  readonly version: number
  readonly abilities: PetitionAbilities
  readonly draftId: string
  readonly schemaVersion: number
  readonly editors: readonly PetitionPerson[]
  readonly guests: readonly PetitionPerson[]
  readonly workshopId: string | null
  readonly clauses: readonly ClauseView[]
  readonly history: readonly {
    readonly id: string
    readonly from: PetitionStage
    readonly to: PetitionStage
    readonly reason: string | null
    readonly at: Date
    readonly by: PetitionPerson | null
  }[]
  readonly chain: readonly ChainStep[]
}

/** A clause with its blocks, to be read. */
export interface ClauseTextView {
  readonly cid: string
  readonly label: string
  readonly content: readonly TextJson[]
}

/** A legal reference of the text, and how its document stands today. */
export interface ReferenceView {
  /** As it is written. */
  readonly quote: string
  /** Clauses that name it, in reading order. */
  readonly cids: readonly string[]
  /** Null: not in the legal basis. */
  readonly document: RelatedDocument | null
  readonly status: LegalStatus | null
  /** What stands in its place when it is no longer in force. */
  readonly successors: readonly RelatedDocument[]
  /** "chưa đối chiếu": the document, or the place in it, was never compared with a published text. */
  readonly isUnchecked: boolean
}

/** What the head's form offers to choose from. */
export interface PetitionChoices {
  readonly departments: readonly DepartmentBadge[]
  /** Lãnh đạo and chuyên viên of the bodies taking part. */
  readonly officials: readonly PetitionPerson[]
  /** People of the ministry. */
  readonly observers: readonly PetitionPerson[]
}
