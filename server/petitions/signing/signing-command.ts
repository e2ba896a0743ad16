import type { Actor } from '#server/kernel/actor.ts'
import type { Failure, Result } from '#server/kernel/result.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import type { PetitionDocumentDeps } from '../document/document-ports.ts'
import type { PetitionFailureCode } from '../drafts/contract.ts'
import type { SigningFailureCode } from './contract.ts'

/** Tasks (server/tasks). */
export interface SigningTasksPort {
  assign(
    work: UnitOfWork,
    task: {
      assigneeId: string
      kind: string
      about: { kind: string; id: string }
      params?: Readonly<Record<string, string | number>>
    },
  ): Promise<void>
  complete(
    work: UnitOfWork,
    where: { kind: string; about: { kind: string; id: string }; assigneeId?: string },
  ): Promise<void>
}

export interface SigningDeps extends PetitionDocumentDeps {
  readonly tasks: SigningTasksPort
  /** Whether the person has just proved that it is they who sit here. */
  readonly isFresh: (actor: Actor) => boolean
}

export type SigningRefusal = Failure<PetitionFailureCode | SigningFailureCode>
export type Signed<T = void> = Promise<Result<T, SigningRefusal>>
