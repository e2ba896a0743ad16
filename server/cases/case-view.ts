import type { ChainStep } from '#server/chain/chain-node.ts'
import type { DepartmentView } from '#server/departments/contract.ts'
import type { FileView } from '#server/files/contract.ts'
import type { DiffSegment } from '#server/language/word-diff.ts'
import type { LegalStatus, RelatedDocument } from '#server/legal-basis/contract.ts'
import type { FieldCode } from '#server/taxonomy/contract.ts'
import type { RemainingFile } from './anonymised/remaining-in-files.ts'
import type { CaseAbilities } from './case-policy.ts'
import type {
  CaseHead,
  CaseSection,
  CaseSectionText,
  CaseState,
  CaseVisibility,
  MissingPart,
  ShownStatus,
} from './content/contract.ts'
import type { RefusedPart } from './screening/screen-case.ts'

export type DepartmentBadge = Pick<
  DepartmentView,
  'id' | 'code' | 'kind' | 'name' | 'shortName' | 'placeName' | 'hue' | 'today'
>

export interface PersonBadge {
  readonly id: string
  readonly fullName: string
  readonly office: string
}

/** A case in a list. */
export interface CaseCard {
  readonly id: string
  readonly code: string | null
  readonly title: string
  readonly field: FieldCode | null
  readonly department: DepartmentBadge | null
  readonly place: string
  readonly periodFrom: string | null
  readonly periodTo: string | null
  readonly state: CaseState
  readonly status: ShownStatus
  readonly visibility: CaseVisibility
  readonly publishedAt: Date | null
  readonly changedAt: Date
  readonly isDemo: boolean
  /** Its department has written on since; told to nobody else. */
  readonly hasUnpublished: boolean
}

export interface CaseList {
  readonly cases: readonly CaseCard[]
  readonly total: number
  readonly page: number
  readonly pageSize: number
  /** How many there are with each value, all other filters applied, of what the person may read. */
  readonly facets: {
    readonly fields: readonly { readonly field: FieldCode; readonly count: number }[]
    readonly departments: readonly { readonly department: DepartmentBadge; readonly count: number }[]
    readonly years: readonly { readonly year: number; readonly count: number }[]
    readonly statuses: readonly { readonly status: ShownStatus; readonly count: number }[]
  }
  /** The body that the filter means today. */
  readonly department: DepartmentBadge | null
  readonly mayEnter: boolean
  readonly mayStart: boolean
  /** Whether the reader writes petition items. */
  readonly mayMakeItem: boolean
  readonly clusterId: string
  /** Of the own department. */
  readonly drafts: number
  readonly withdrawn: number
  /** Whether there is any to read. */
  readonly any: boolean
}

/** A legal document as a case cites it: on the day of the case, and today. */
export interface CaseReference {
  readonly quote: string
  readonly document: RelatedDocument
  readonly onItsDay: LegalStatus
  readonly today: LegalStatus
  /** What stands in its place today. */
  readonly successors: readonly RelatedDocument[]
  readonly isUnchecked: boolean
}

export interface AttachmentView {
  readonly id: string
  readonly title: string
  readonly department: DepartmentBadge | null
  readonly file: FileView | null
  readonly mayDownload: boolean
  readonly isPublished: boolean
}

/** Why it is to be looked at again. */
export interface ReviewView {
  readonly document: RelatedDocument | null
  readonly acting: RelatedDocument | null
  readonly relation: string
  readonly raisedAt: Date
}

export interface CaseHistoryEntry {
  readonly id: string
  readonly act: string
  readonly at: Date
  readonly reason: string | null
  readonly version: number
  readonly by: PersonBadge | null
}

export interface CaseView extends CaseCard {
  readonly sections: readonly CaseSectionText[]
  /** The version that is shown; 0 for what was never published. */
  readonly version: number
  /** It is shown, though a later one was published: a citation meant this one. */
  readonly isFormer: boolean
  readonly published: number
  readonly sharedWith: readonly DepartmentBadge[]
  readonly isOwn: boolean
  /** Whether the reader writes petition items. */
  readonly mayMakeItem: boolean
  /** Whether the reader may bring it into a programme. */
  readonly mayPresent: boolean
  readonly abilities: CaseAbilities
  readonly withdrawal: string | null
  /** The day its law was judged on. */
  readonly day: string | null
  readonly references: readonly CaseReference[]
  readonly reviews: readonly ReviewView[]
  readonly attachments: readonly AttachmentView[]
  readonly chain: readonly ChainStep[]
  /** Only of the own department. */
  readonly versions: readonly { readonly number: number; readonly at: Date; readonly by: PersonBadge | null }[]
  readonly history: readonly CaseHistoryEntry[]
  readonly createdBy: PersonBadge | null
  /** A copy without names of another case. */
  readonly isAnonymised: boolean
}

/** What the place of writing begins with. */
export interface CaseForm {
  readonly id: string
  readonly code: string | null
  readonly clusterId: string
  readonly department: DepartmentBadge | null
  readonly state: CaseState
  readonly published: number
  readonly head: CaseHead
  readonly version: number
  readonly savedAt: Date
  readonly draftId: string
  readonly schemaVersion: number
  readonly sections: readonly CaseSectionText[]
  readonly attachments: readonly AttachmentView[]
  readonly abilities: CaseAbilities
  /** What publishing asks for still. */
  readonly missing: readonly MissingPart[]
  readonly refused: readonly RefusedPart[]
  readonly needsAssurance: boolean
  /** Somebody else must publish it: who began it is the reader. */
  readonly needsSecondPerson: boolean
  /** Of a copy without names; null for any other case. */
  readonly anonymised: AnonymisedForm | null
  /** Bodies that it can be shared with. */
  readonly bodies: readonly DepartmentBadge[]
}

/** What became of one part from one version to the next; codes and days whole, words by syllables. */
export interface PartDiff {
  readonly part: keyof CaseHead | CaseSection
  readonly segments: readonly DiffSegment[]
}

export interface CaseVersionDiff {
  /** Null: what is not published yet. */
  readonly number: number | null
  readonly former: number | null
  readonly parts: readonly PartDiff[]
}

export interface AnonymisedForm {
  /** Files that another person has to look at. */
  readonly files: readonly RemainingFile[]
  /** What the copy was made from, for who may read that. */
  readonly from: { readonly id: string; readonly code: string | null; readonly title: string } | null
}
