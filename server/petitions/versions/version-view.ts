import type { DiffSegment } from '#server/language/word-diff.ts'
import type { ClauseKind } from '../drafts/content/contract.ts'
import type { PetitionPerson } from '../drafts/petition-view.ts'
import type { VersionKind } from './contract.ts'

/** A version in the list. */
export interface VersionView {
  readonly id: string
  readonly kind: VersionKind
  /** Of a named one; '' of automatic points. */
  readonly name: string
  readonly at: Date
  /** Who named it, restored or decided; null for what the house keeps by itself. */
  readonly by: PetitionPerson | null
  /** Who wrote since the version before it. */
  readonly authors: readonly PetitionPerson[]
  readonly clauseCount: number
}

export interface VersionList {
  /** The newest first. */
  readonly versions: readonly VersionView[]
  /** The text as it stands: who wrote since the newest version, and whether it says anything else. */
  readonly present: {
    readonly authors: readonly PetitionPerson[]
    readonly clauseCount: number
    readonly isKept: boolean
  }
  readonly mayRestore: boolean
}

/** What became of a clause between two texts. */
export interface ClauseDiff {
  readonly cid: string
  readonly kind: ClauseKind
  readonly what: 'new' | 'removed' | 'changed'
  /** It stands in another order among those that both have. */
  readonly isMoved: boolean
  /** Its number in the later text; of a removed one in the former. */
  readonly label: string
  /** Its number in the former text, where that was another. */
  readonly formerLabel: string | null
  readonly heading: string
  /** By syllables, amounts and numbers of documents whole; empty when only its place or looks changed. */
  readonly segments: readonly DiffSegment[]
  /** The same words under other formatting, numbering or in another table form. */
  readonly isRestyled: boolean
}

export interface ClauseChangeView extends ClauseDiff {
  /** Who wrote what is new in it. */
  readonly authors: readonly PetitionPerson[]
}

export interface VersionComparison {
  readonly from: VersionView
  /** Null: the text as it stands. */
  readonly to: VersionView | null
  readonly changes: readonly ClauseChangeView[]
  readonly unchanged: number
}
