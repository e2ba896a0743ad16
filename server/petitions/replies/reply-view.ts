import type { FileView } from '#server/files/contract.ts'
import type { LocalDate } from '#server/language/dates.ts'
import type { PetitionStage } from '../drafts/content/contract.ts'
import type { DepartmentBadge } from '../items/item-view.ts'
import type { FollowState, ReplyOutcome } from './content/contract.ts'

/** A letter that answers, as it was recorded. */
export interface ReplyView {
  readonly id: string
  readonly reference: string
  readonly repliedOn: LocalDate
  readonly authority: string
  readonly summary: string
  readonly remindOn: LocalDate | null
  readonly by: string
  readonly at: Date
  readonly lines: readonly {
    readonly cid: string
    readonly clause: string
    readonly outcome: ReplyOutcome
    /** False: a later reply stands for this clause. */
    readonly isStanding: boolean
  }[]
  readonly letter: FileView | null
  readonly mayDownload: boolean
  /** Its letter can still be sent. */
  readonly maySend: boolean
}

export interface FollowedClause {
  readonly cid: string
  readonly name: string
  readonly outcome: ReplyOutcome
  /** The reply that stands for it. */
  readonly replyId: string | null
}

/** How long a petition has waited. */
export interface Waiting {
  readonly state: FollowState
  readonly documentDate: LocalDate
  readonly due: LocalDate
  /** The petition asks for this day itself. */
  readonly isDueAsked: boolean
  /** Working days. */
  readonly waited: number
  readonly overdue: number
}

/** The page "Trả lời" of a petition. */
export interface RepliesView {
  readonly petitionId: string
  readonly stage: PetitionStage
  readonly title: string
  readonly recipient: string
  /** Null: not issued. */
  readonly waiting: Waiting | null
  readonly replyDays: number
  readonly clauses: readonly FollowedClause[]
  /** The newest first. */
  readonly replies: readonly ReplyView[]
  readonly abilities: { readonly follow: boolean; readonly close: boolean; readonly startNext: boolean }
}

/** One petition of the overview. */
export interface FollowedPetition {
  readonly id: string
  readonly code: string
  readonly title: string
  /** "1234/STNMT-VP" */
  readonly number: string
  readonly recipient: string
  readonly stage: PetitionStage
  readonly isDemo: boolean
  readonly departments: readonly DepartmentBadge[]
  readonly fields: readonly string[]
  readonly waiting: Waiting
  readonly clauses: readonly FollowedClause[]
}

export interface FollowList {
  readonly petitions: readonly FollowedPetition[]
  /** Before the filters: by state, and what can be chosen. */
  readonly counts: Readonly<Record<FollowState, number>>
  readonly authorities: readonly string[]
  readonly fields: readonly string[]
  readonly departments: readonly DepartmentBadge[]
}
