import type { DocumentFailureCode } from '#server/documents/contract.ts'
import type { Files } from '#server/files/files.ts'
import type { Failure, Result } from '#server/kernel/result.ts'
import type { PetitionFailureCode } from '../drafts/contract.ts'
import type { SigningFailureCode } from '../signing/contract.ts'
import type { SigningDeps } from '../signing/signing-command.ts'
import type { IssuingFailureCode } from './contract.ts'

export interface IssuingDeps extends SigningDeps {
  /** Contents of the files that a frozen text names, found for who asks. */
  readonly files: SigningDeps['files'] & Pick<Files, 'findForReading' | 'open'>
}

export type IssuingRefusal = Failure<
  PetitionFailureCode | SigningFailureCode | IssuingFailureCode | DocumentFailureCode
>
export type Issued<T = void> = Promise<Result<T, IssuingRefusal>>
