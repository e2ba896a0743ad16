import type { LocalDate } from '#server/language/dates.ts'
import type { FieldCode } from '#server/taxonomy/contract.ts'
import type { Outcome, PostText } from './content/contract.ts'

export interface DiscussionRecord {
  readonly id: string
  readonly clusterId: string
  readonly caseId: string | null
  readonly title: string
  readonly field: FieldCode | null
  readonly departmentId: string
  readonly pinnedAt: Date | null
  readonly mergedIntoId: string | null
  readonly isDemo: boolean
  readonly createdById: string
  readonly createdAt: Date
  readonly movedAt: Date
}

export interface AcceptedRecord {
  readonly at: Date
  readonly byId: string
  readonly scope: string
  readonly from: LocalDate | null
  readonly until: LocalDate | null
}

export interface PostRecord extends PostText {
  readonly id: string
  readonly discussionId: string
  readonly parentId: string | null
  readonly isOpening: boolean
  readonly authorId: string
  /** Whose words they are in the file that they came with, where that is no account here. */
  readonly saidBy: string | null
  readonly departmentId: string
  readonly version: number
  readonly createdAt: Date
  readonly editedAt: Date | null
  readonly withdrawn: { readonly at: Date; readonly byId: string; readonly reason: string | null } | null
  readonly accepted: AcceptedRecord | null
  readonly mentions: readonly string[]
  readonly helpful: readonly string[]
  readonly applications: readonly ApplicationRecord[]
  /** A document that the accepted answer cites was amended or replaced, and nobody has looked since. */
  readonly needsReview: boolean
}

export interface ApplicationRecord {
  readonly id: string
  readonly departmentId: string
  readonly authorId: string
  readonly place: string
  readonly outcome: Outcome
  readonly note: string
  readonly appliedOn: LocalDate | null
  readonly createdAt: Date
}
