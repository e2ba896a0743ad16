import type { FieldCode } from '#server/taxonomy/contract.ts'
import type { SearchDepartment, SearchKind } from '../asking/contract.ts'

/** Why a text is shown beside another: `cases.related.<kind>`, with the words as they stand in the text that is read. */
export interface RelatedReason {
  readonly kind: 'provision' | 'document' | 'matter' | 'words' | 'field'
  readonly words: string
}

export interface RelatedText {
  readonly kind: SearchKind
  readonly id: string
  readonly code: string | null
  readonly title: string
  readonly path: string
  readonly field: FieldCode | null
  readonly departments: readonly SearchDepartment[]
  readonly status: string | null
  readonly isDemo: boolean
  /** The most telling first. */
  readonly reasons: readonly RelatedReason[]
}
