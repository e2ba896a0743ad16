import type { LocalDate } from '#server/language/dates.ts'
import type { PetitionPerson } from '../drafts/petition-view.ts'
import type { DepartmentBadge } from '../items/item-view.ts'
import type { ClosingTime } from './closing-time.ts'
import type { ConsultationAbilities } from './consultation-policy.ts'
import type { AnswerKind, CellState, Position } from './content/contract.ts'

/** A round as every page of the consultation shows it. */
export interface RoundView {
  readonly id: string
  readonly number: number
  readonly letter: string
  readonly deadline: LocalDate
  readonly silenceAgrees: boolean
  readonly openedAt: Date
  readonly openedBy: PetitionPerson | null
  readonly closedAt: Date | null
  readonly closedBy: PetitionPerson | null
  readonly closeReason: string | null
  /** Bodies that have spoken. */
  readonly spokenCount: number
  readonly commentCount: number
  readonly unansweredCount: number
  /** Working days left until the deadline; negative once it is over. */
  readonly workingDaysLeft: number
  /** What closing it today would be. */
  readonly closingTime: ClosingTime
}

export interface AnswerView {
  readonly kind: AnswerKind
  readonly words: string
  readonly at: Date
  readonly by: PetitionPerson | null
}

/** What a department said of a clause, with what became of it. */
export interface SaidView {
  readonly statementId: string
  readonly cid: string
  /** The clause it was said of, as it was numbered then. */
  readonly clauseLabel: string
  readonly clauseHeading: string
  readonly position: Position
  readonly comment: string
  /** Said of a text that is no longer the present one. */
  readonly isEarlier: boolean
  /** That text, where it is an earlier one. */
  readonly ofText: string | null
  readonly at: Date
  readonly by: PetitionPerson | null
  readonly isAfterDeadline: boolean
  readonly answer: AnswerView | null
  /** What it said before in this round, the newest first. */
  readonly earlier: readonly { readonly position: Position; readonly comment: string; readonly at: Date }[]
}

export interface CellView {
  readonly departmentId: string
  readonly state: CellState
  readonly isEarlier: boolean
  readonly said: readonly SaidView[]
}

export interface ConsensusRowView {
  readonly cid: string
  readonly label: string
  readonly heading: string
  readonly isGone: boolean
  readonly isChanged: boolean
  readonly isAgreed: boolean
  readonly isDisputed: boolean
  readonly cells: readonly CellView[]
}

/** Bản đồ đồng thuận of one round. */
export interface ConsensusView {
  readonly rows: readonly ConsensusRowView[]
  readonly clauseCount: number
  readonly agreedCount: number
  readonly disputedCount: number
}

/** The page of the consultation. */
export interface ConsultationView {
  readonly petitionId: string
  readonly code: string
  readonly title: string
  /** Đơn vị chủ trì by its full name. */
  readonly leadName: string
  readonly abilities: ConsultationAbilities
  /** In protocol order. */
  readonly departments: readonly DepartmentBadge[]
  /** The newest first. */
  readonly rounds: readonly RoundView[]
  /** The round that is shown; null before the first. */
  readonly round: RoundView | null
  readonly consensus: ConsensusView | null
  /** Clauses that a next round would ask about. */
  readonly clauseCount: number
  /** The reader's own body takes part. */
  readonly ownDepartmentId: string | null
}

/** One clause of the own department's position, as the form shows it. */
export interface OwnLineView {
  readonly cid: string
  readonly label: string
  readonly heading: string
  /** The text the position will be of: as it stands, or as it was sent out where it is no longer there. */
  readonly text: string
  readonly contentHash: string
  /** As it was sent out, where that is another text. */
  readonly sentText: string | null
  readonly isGone: boolean
  readonly position: Position | null
  readonly comment: string
  /** The position was said, or is being written, of another text than the one shown. */
  readonly isEarlier: boolean
  readonly answer: AnswerView | null
}

export interface OwnPositionView {
  readonly petitionId: string
  readonly round: RoundView
  readonly department: DepartmentBadge | null
  readonly lines: readonly OwnLineView[]
  /** Number of the department's last word; 0 for none. */
  readonly basedOn: number
  readonly maySend: boolean
  readonly mayWrite: boolean
  /** Something is written that was not sent. */
  readonly draftSavedAt: Date | null
  readonly history: readonly {
    readonly number: number
    readonly at: Date
    readonly by: PetitionPerson | null
    readonly counts: Readonly<Record<Position, number>>
  }[]
}

/** One row of the four-column table (domain.md §3.2 rule 3). */
export interface OpinionRow {
  /** TT; a body has one number, its further rows none. */
  readonly number: number
  readonly department: string
  readonly opinion: string
  readonly answer: string
}

export interface OpinionTableView {
  readonly petitionId: string
  readonly code: string
  readonly title: string
  readonly lead: DepartmentBadge | null
  readonly parentName: string
  readonly placeName: string
  readonly round: RoundView
  readonly rows: readonly OpinionRow[]
}
