import type { DocumentFailureCode, OfficialDocument } from '#server/documents/contract.ts'
import type { SignatureFault, SignedFileFault } from '#server/documents/signatures/contract.ts'
import type { FieldPlace } from '#server/documents/signatures/prepare-signature-fields.ts'
import type { Signatures } from '#server/documents/signatures/signatures.ts'
import type { Failure, Result } from '#server/kernel/result.ts'
import type { PetitionFailureCode } from '../drafts/contract.ts'
import type { IssuingFailureCode } from '../issuing/contract.ts'
import type { SigningFailureCode } from '../signing/contract.ts'
import type { SigningDeps } from '../signing/signing-command.ts'
import type { SignedFilesFailureCode } from './contract.ts'

/** The engine of official documents, which says where signatures belong (server/documents). */
export interface PlacedDocuments {
  render(
    document: OfficialDocument,
    format: 'pdf',
    createdAt: Date,
  ): Promise<
    Result<
      { readonly bytes: Uint8Array; readonly signatures: readonly Omit<FieldPlace, 'label'>[] },
      Failure<DocumentFailureCode>
    >
  >
}

export interface SignedFileDeps extends SigningDeps {
  readonly documents: PlacedDocuments & SigningDeps['documents']
  readonly signatures: Pick<Signatures, 'prepare' | 'verify' | 'hasRoots'>
}

export type SignedFileRefusal = Failure<
  | PetitionFailureCode
  | SigningFailureCode
  | IssuingFailureCode
  | SignedFilesFailureCode
  | SignedFileFault
  | SignatureFault
  | DocumentFailureCode
>
export type Answered<T> = Promise<Result<T, SignedFileRefusal>>
