import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { AuditLog } from '#server/kernel/audit-log.ts'
import type { Clock } from '#server/kernel/clock.ts'
import { type Failure, fail, type Result } from '#server/kernel/result.ts'
import type { Transactor, UnitOfWork } from '#server/kernel/transaction.ts'
import type { CalendarChanges } from '#server/language/working-days.ts'
import type { NoticeKind } from '#server/notifications/contract.ts'
import type { PersonalDataFailureCode, ProposedDetails } from './contract.ts'

export interface PersonalDataDeps {
  readonly prisma: PrismaClient
  readonly transactor: Transactor
  readonly audit: AuditLog
  readonly clock: Clock
  readonly isFresh: (actor: Actor) => boolean
  /** Working days within which a request is answered. */
  readonly answerDays: () => Promise<number>
  readonly calendar: () => Promise<CalendarChanges>
  /** What only the module that owns accounts may do to one; each inside the caller's command. */
  readonly people: {
    administrators(work: UnitOfWork): Promise<string[]>
    correct(work: UnitOfWork, personId: string, proposed: ProposedDetails): Promise<Result<void, Failure>>
    erase(work: UnitOfWork, actor: Actor, personId: string): Promise<Result<void, Failure>>
  }
  readonly tasks: {
    assign(
      work: UnitOfWork,
      task: {
        assigneeId: string
        kind: string
        about: { kind: string; id: string }
        params: Record<string, string>
        due: string | null
      },
    ): Promise<void>
    complete(work: UnitOfWork, where: { kind: string; about: { kind: string; id: string } }): Promise<void>
  }
  readonly notices: {
    tell(
      work: UnitOfWork,
      telling: {
        kind: NoticeKind
        recipients: readonly string[]
        about: { kind: string; id: string }
        params?: Record<string, string>
        key: string
      },
    ): Promise<void>
  }
}

export const ANSWER_TASK = 'data-request-answer'

export function aboutRequest(id: string) {
  return { kind: 'data-request', id } as const
}

/** Asked before acts that hand out or end everything about a person. */
export function refuseUnproven(
  deps: Pick<PersonalDataDeps, 'isFresh'>,
  actor: Actor,
): { readonly ok: false; readonly failure: Failure<PersonalDataFailureCode> } | null {
  return deps.isFresh(actor) ? null : fail('reauthentication-needed')
}
