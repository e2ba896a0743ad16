import type { SearchKind, SearchSection } from '../asking/contract.ts'

/** Raised when texts are analysed differently: entries of before are made anew at the next start. */
export const ANALYSER = 2

export interface EntrySection {
  readonly section: SearchSection
  /** What it is called beyond its code: the number of a clause. */
  readonly label?: string
  readonly text: string
}

/** One text of a subject for one circle of readers, as the module that owns the subject gives it. */
export interface SearchEntryText {
  /** Tells the texts of one subject apart; '' where there is one. */
  readonly variant?: string
  /** What programs know it by: the id it was imported under, else its code. */
  readonly externalId: string | null
  /** What people call it, where that is something else. */
  readonly code?: string | null
  readonly title: string
  readonly path: string
  readonly sections: readonly EntrySection[]
  readonly field?: string | null
  readonly departmentIds: readonly string[]
  readonly status?: string | null
  /** yyyy-mm-dd. */
  readonly from?: string | null
  readonly to?: string | null
  /** Circles who may find it: who holds the key of one of them. */
  readonly audience: readonly string[]
  /** Circles who may not, though they are of the audience: they have another text of it. */
  readonly withheld?: readonly string[]
  readonly isDemo: boolean
}

export interface SearchSubject {
  readonly kind: SearchKind
  readonly id: string
}
