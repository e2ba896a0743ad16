import type { Finding } from '#server/documents/contract.ts'
import type { LocalDate } from '#server/language/dates.ts'
import type { MinutesStage } from './contract.ts'
import type { MinutesFacts } from './facts/minutes-facts.ts'
import type { MinutesAbilities } from './minutes-policy.ts'

export interface MinutesDepartment {
  readonly id: string
  readonly shortName: string
  readonly hue: number | null
}

export interface MinutesPerson {
  readonly id: string
  readonly fullName: string
  readonly office: string
  readonly departmentId: string
}

export interface ConclusionView {
  readonly id: string
  readonly itemId: string | null
  readonly text: string
  readonly departmentId: string
  readonly department: string
  readonly person: { readonly id: string; readonly fullName: string } | null
  readonly due: LocalDate | null
  readonly done: { readonly at: Date; readonly by: string; readonly note: string } | null
  readonly mayComplete: boolean
}

export interface CommentView {
  readonly id: string
  readonly part: string
  readonly author: string
  readonly department: string
  readonly text: string
  readonly at: Date
  readonly isMine: boolean
  readonly answer: {
    readonly isAccepted: boolean
    readonly text: string
    readonly by: string
    readonly at: Date
  } | null
}

export interface SignatureView {
  readonly role: 'secretary' | 'chair'
  readonly fullName: string
  readonly office: string
  readonly at: Date
}

/** Minutes as one person sees them. What may not be read is not there. */
export interface MinutesView {
  readonly workshopId: string
  readonly code: string
  /** null: nobody has made them yet. */
  readonly stage: MinutesStage | null
  /** Made, but still the draft of who writes it. */
  readonly isHidden: boolean
  /** "Lập biên bản": the secretary's, once the meeting has begun. */
  readonly mayStart: boolean
  readonly isMeetingOver: boolean
  readonly abilities: MinutesAbilities
  readonly body: MinutesBody | null
}

export interface MinutesBody {
  readonly facts: MinutesFacts
  readonly factsHash: string
  readonly foldedAt: Date
  /** The log of the meeting has gone on since the facts were taken from it. */
  readonly isBehind: boolean
  readonly draft: { readonly draftId: string; readonly schemaVersion: number }
  /** Part → what is written. */
  readonly words: Readonly<Record<string, string>>
  readonly conclusions: readonly ConclusionView[]
  readonly departments: readonly MinutesDepartment[]
  /** Whom a conclusion can be given to; only for who writes. */
  readonly people: readonly MinutesPerson[]
  readonly review: {
    readonly openedAt: Date
    readonly deadline: LocalDate
    readonly isOpen: boolean
  } | null
  readonly comments: readonly CommentView[]
  /** Hash of the text as it stands, and what its form lacks; only for who may sign. */
  readonly preview: { readonly hash: string; readonly findings: readonly Finding[] } | null
  readonly signed: {
    readonly number: number
    readonly hash: string
    readonly signatures: readonly SignatureView[]
  } | null
  /** Signed texts that were opened again, the newest first. */
  readonly voided: readonly {
    readonly number: number
    readonly hash: string
    readonly at: Date
    readonly by: string
    readonly reason: string
  }[]
  readonly notice: { readonly number: string; readonly date: LocalDate } | null
}
