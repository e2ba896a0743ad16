import type { Id } from '#server/kernel/ids.ts'
import type { CaseHead, CaseSectionText, CaseState } from './content/contract.ts'

export type CaseId = Id<'case'>

/** A case as commands see it: the head as its readers are given it. */
export interface CaseRecord {
  readonly id: CaseId
  readonly clusterId: string
  readonly code: string | null
  readonly externalId: string | null
  readonly departmentId: string
  readonly head: CaseHead
  readonly state: CaseState
  /** Number of the version that is read; 0 before the first. */
  readonly published: number
  readonly publishedAt: Date | null
  readonly withdrawal: string | null
  /** Of an anonymised copy: what it was made from. */
  readonly derivedFromId: string | null
  readonly isDemo: boolean
  readonly createdById: string
  readonly createdAt: Date
  readonly changedAt: Date
  /** A document that it cites was amended or replaced, and nobody has looked since. */
  readonly needsReview: boolean
}

/** What its department writes on. */
export interface WorkRecord {
  readonly head: CaseHead
  readonly sections: readonly CaseSectionText[]
  readonly version: number
  readonly updatedById: string
  readonly updatedAt: Date
}

/** What was published. */
export interface VersionRecord {
  readonly number: number
  readonly head: CaseHead
  readonly sections: readonly CaseSectionText[]
  readonly publishedById: string
  readonly at: Date
}

export interface AttachmentRecord {
  readonly id: string
  readonly caseId: string
  readonly title: string
  readonly createdById: string
  readonly createdAt: Date
  readonly publishedVersion: number | null
  readonly removedAt: Date | null
}
