import type { SignatureReport } from '#server/documents/signatures/contract.ts'
import type { DepartmentBadge } from '../items/item-view.ts'
import type { LetterBasis } from './current-letter.ts'

/** A place to sign. `proven` alone is called "Ký số". */
export interface FieldView {
  readonly department: DepartmentBadge
  readonly role: 'body' | 'person' | 'agency'
  readonly state: 'open' | 'proven' | 'unproven'
  readonly signature: SignatureReport | null
  readonly taken: { readonly at: Date; readonly by: string } | null
}

export interface SignedDocumentView {
  readonly id: string
  readonly preparedAt: Date
  /** SHA-256 of the file with all signatures so far. */
  readonly hash: string
  readonly fields: readonly FieldView[]
  /** A field of the own body is open, and the reader may bring its file. */
  readonly bringNow: boolean
}

/** The parts "Biên bản thống nhất" of the page "Xác nhận" and "Ký số công văn" of the page "Phát hành". */
export interface SignedFilesView {
  readonly abilities: { readonly prepare: boolean; readonly bring: boolean; readonly prepareLetter: boolean }
  /** Roots are configured: without them no chain is checked. */
  readonly hasRoots: boolean
  readonly minutes: SignedDocumentView | null
  /** Of the number that stands, with who is printed as its signer. */
  readonly letter:
    | (SignedDocumentView & { readonly signer: Pick<LetterBasis, 'signerName' | 'signerOffice' | 'capacity'> })
    | null
}
