import type { Failure, Result } from '#server/kernel/result.ts'
import type { CalendarChanges } from '#server/language/working-days.ts'
import type { Tasks } from '#server/tasks/tasks.ts'
import type { PetitionFailureCode } from '../drafts/contract.ts'
import type { Petitions } from '../drafts/petitions.ts'
import type { IssuingFailureCode } from '../issuing/contract.ts'
import type { IssuingDeps } from '../issuing/issuing-command.ts'
import type { SigningFailureCode } from '../signing/contract.ts'
import type { ReplyFailureCode } from './contract.ts'

export interface ReplyDeps extends IssuingDeps {
  readonly tasks: Pick<Tasks, 'assign' | 'complete'>
  readonly petitions: Pick<Petitions, 'start'>
  readonly calendar: () => Promise<CalendarChanges>
  /** Working days within which an answer is expected, where the petition asks for no day. */
  readonly replyDays: () => Promise<number>
}

export type ReplyRefusal = Failure<PetitionFailureCode | SigningFailureCode | IssuingFailureCode | ReplyFailureCode>
export type Replied<T = void> = Promise<Result<T, ReplyRefusal>>
