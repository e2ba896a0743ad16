import type { Failure } from '#server/kernel/result.ts'
import type { PetitionFailureCode } from '../drafts/contract.ts'
import type { VersionFailureCode } from './contract.ts'

export type Refusal = Failure<PetitionFailureCode | VersionFailureCode>
