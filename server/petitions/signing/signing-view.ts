import type { Finding } from '#server/documents/contract.ts'
import type { PetitionStage } from '../drafts/content/contract.ts'
import type { ClauseTextView } from '../drafts/petition-view.ts'
import type { DepartmentBadge } from '../items/item-view.ts'
import type { ClauseDiff } from '../versions/version-view.ts'
import type { ConfirmingOrder, Verdict } from './contract.ts'

/** What a body answered, as it was signed then. */
export interface AnswerView {
  readonly id: string
  readonly department: DepartmentBadge
  readonly kind: Verdict
  readonly signerName: string
  readonly signerOffice: string
  readonly isDelegated: boolean
  readonly at: Date
  readonly reason: string | null
  readonly reservationHash: string | null
  readonly reservations: readonly { readonly cid: string; readonly clause: string; readonly text: string }[]
  /** Null while it stands. `reason` is null where another answer of the body took its place. */
  readonly voided: { readonly at: Date; readonly by: string; readonly reason: string | null } | null
}

/** A body that is asked, in protocol order. */
export interface SignerView {
  readonly department: DepartmentBadge
  readonly turn: number
  readonly state: 'waiting' | 'now' | Verdict
  readonly answer: AnswerView | null
}

/** A frozen text. */
export interface RevisionView {
  readonly id: string
  readonly number: number
  readonly hash: string
  readonly frozenAt: Date
  readonly frozenBy: string
  readonly order: ConfirmingOrder
  readonly quorum: number
  readonly leftOpen: number
  readonly agreedAt: Date | null
  readonly voided: { readonly at: Date; readonly by: string; readonly reason: string | null } | null
}

/** What stands in the way of freezing the text as it is, for who may freeze it. */
export interface FreezePreview {
  readonly hash: string
  readonly round: number
  readonly findings: readonly Finding[]
  readonly filesMissing: readonly string[]
  readonly proposals: readonly {
    readonly id: string
    readonly departmentCode: string
    readonly inserted: string
    readonly deleted: string
  }[]
}

/** The page "Xác nhận". */
export interface SigningView {
  readonly stage: PetitionStage
  readonly abilities: {
    readonly freeze: boolean
    readonly reopen: boolean
    readonly submit: boolean
    /** Speaks for a body that is asked. */
    readonly confirm: boolean
    /** That body's turn has come and it may answer (anew). */
    readonly answerNow: boolean
  }
  readonly departmentCount: number
  readonly preview: FreezePreview | null
  readonly revision: RevisionView | null
  readonly signers: readonly SignerView[]
  readonly confirmedCount: number
  /** Answers to the standing revision that are void. */
  readonly formerAnswers: readonly AnswerView[]
  /** The frozen text, whole. */
  readonly text: readonly ClauseTextView[]
  /** On what a reservation can be made. */
  readonly clauses: readonly { readonly cid: string; readonly name: string }[]
  readonly earlier: readonly { readonly revision: RevisionView; readonly answers: readonly AnswerView[] }[]
  /** Against the last text that was frozen before; null when there was none. */
  readonly changes: { readonly since: number; readonly clauses: readonly ClauseDiff[] } | null
}
