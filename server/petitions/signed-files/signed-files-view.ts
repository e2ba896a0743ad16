import type { SignatureReport } from '#server/documents/signatures/contract.ts'
import type { DepartmentBadge } from '../items/item-view.ts'

/** A body's place in the biên bản. `proven` alone is called "Ký số". */
export interface FieldView {
  readonly department: DepartmentBadge
  readonly state: 'open' | 'proven' | 'unproven'
  readonly signature: SignatureReport | null
  readonly taken: { readonly at: Date; readonly by: string } | null
}

/** The part "Biên bản thống nhất" of the page "Xác nhận". */
export interface SignedFilesView {
  readonly abilities: { readonly prepare: boolean; readonly bring: boolean }
  /** Roots are configured: without them no chain is checked. */
  readonly hasRoots: boolean
  readonly minutes: {
    readonly id: string
    readonly preparedAt: Date
    /** SHA-256 of the file with all signatures so far. */
    readonly hash: string
    readonly fields: readonly FieldView[]
    /** The own body has not signed yet, and the reader may bring its file. */
    readonly bringNow: boolean
  } | null
}
