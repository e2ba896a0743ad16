import type { Finding } from '#server/documents/contract.ts'
import type { Failure } from '#server/kernel/result.ts'
import type { LocalDate } from '#server/language/dates.ts'
import type { PetitionStage } from '../drafts/content/contract.ts'
import type { DispatchCode, IssueCapacity, IssueNoteKind } from './content/contract.ts'

export interface IssueView {
  readonly number: string
  readonly notation: string
  readonly documentDate: LocalDate
  readonly numberedBy: string
  readonly numberedAt: Date
  readonly signature: {
    readonly signerName: string
    readonly signerOffice: string
    readonly capacity: IssueCapacity
    readonly signedOn: LocalDate
    readonly sealedOn: LocalDate
  } | null
  readonly issued: { readonly by: string; readonly at: Date } | null
}

export interface IssueNoteView {
  readonly id: string
  readonly kind: IssueNoteKind
  readonly reason: string
  readonly reference: string
  readonly referenceOn: LocalDate
  readonly by: string
  readonly at: Date
}

export interface DispatchView {
  readonly id: string
  readonly code: DispatchCode
  readonly on: LocalDate
  readonly reason: string | null
  readonly by: string
}

/** The page "Phát hành". */
export interface IssuingView {
  readonly petitionId: string
  readonly stage: PetitionStage
  readonly abilities: {
    readonly number: boolean
    readonly seal: boolean
    readonly issue: boolean
    /** Statuses, thay thế, đính chính, thu hồi. */
    readonly dispatch: boolean
    readonly recall: boolean
  }
  readonly leadName: string
  readonly recipient: string
  /** The agreed text; null while there is none. */
  readonly revision: {
    readonly id: string
    readonly number: number
    readonly hash: string
    readonly frozenOn: LocalDate
  } | null
  /** What the notation begins with by the form of the document. */
  readonly notationStart: string
  /** Who is printed under the frozen text. */
  readonly foreseenSigner: { readonly name: string; readonly office: string }
  readonly issue: IssueView | null
  /** What NĐ 30 finds in the numbered document. */
  readonly findings: readonly Finding[]
  /** Why the package has no edXML message; null when it has one, or there is no package yet. */
  readonly edxmlFault: Failure | null
  readonly attachedNames: readonly string[]
  readonly notes: readonly IssueNoteView[]
  readonly statuses: readonly DispatchView[]
}
