import type { DocumentFailureCode } from '#server/documents/contract.ts'
import type { EdxmlEnvelope, EdxmlFailureCode, EdxmlOptions } from '#server/documents/edxml/contract.ts'
import type { Files } from '#server/files/files.ts'
import type { Failure, Result } from '#server/kernel/result.ts'
import type { PetitionFailureCode } from '../drafts/contract.ts'
import type { SigningFailureCode } from '../signing/contract.ts'
import type { SigningDeps } from '../signing/signing-command.ts'
import type { IssuingFailureCode } from './contract.ts'

export interface IssuingDeps extends SigningDeps {
  /** The message that the department's own system sends (server/documents/edxml). */
  readonly edxml: {
    build(envelope: EdxmlEnvelope, options: EdxmlOptions): Result<string, Failure<EdxmlFailureCode>>
    options(): Promise<EdxmlOptions>
  }
  /** Contents of the files that a frozen text names, found for who asks. */
  readonly files: SigningDeps['files'] & Pick<Files, 'findForReading' | 'open'>
}

export type IssuingRefusal = Failure<
  PetitionFailureCode | SigningFailureCode | IssuingFailureCode | DocumentFailureCode | EdxmlFailureCode
>
export type Issued<T = void> = Promise<Result<T, IssuingRefusal>>
