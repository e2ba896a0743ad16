import type { PetitionDocumentKind, PetitionStage } from './content/contract.ts'
import type { PetitionFacts } from './draft-access.ts'

/** A petition as commands see it. */
export interface PetitionRecord extends PetitionFacts {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly recipient: string
  readonly documentKind: PetitionDocumentKind
  readonly stage: PetitionStage
  /** yyyy-mm-dd: the day from which the bodies follow. */
  readonly cohortOn: string
  readonly version: number
  readonly isDemo: boolean
  readonly createdById: string
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** The head as it is entered. */
export interface PetitionHead {
  readonly title: string
  readonly recipient: string
  readonly documentKind: PetitionDocumentKind
  readonly leadDepartmentId: string
  readonly secretaryId: string
  readonly workshopId: string | null
}
