import type { AccessLinks } from '#server/accounts/access-links/access-links.ts'
import type { Clusters } from '#server/clusters/clusters.ts'
import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Departments } from '#server/departments/departments.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { AuditLog } from '#server/kernel/audit-log.ts'
import type { Clock } from '#server/kernel/clock.ts'
import { type Failure, fail, type Result } from '#server/kernel/result.ts'
import type { Transactor, UnitOfWork } from '#server/kernel/transaction.ts'
import { type LocalDate, localDate } from '#server/language/dates.ts'
import { mayAdminister } from './administration-policy.ts'
import type { AdministrationFailureCode } from './contract.ts'
import type { DepartmentFailureCode } from './departments/contract.ts'
import type { ImportFailureCode } from './import/contract.ts'

/** What the commands and queries of this module are built on. */
export interface AdministrationDeps {
  readonly prisma: PrismaClient
  readonly transactor: Transactor
  readonly audit: AuditLog
  readonly clock: Clock
  readonly departments: Departments
  readonly clusters: Clusters
  readonly links: Pick<AccessLinks, 'issue' | 'void'>
  /** Takes a person's second factor away; what decides is here. */
  readonly removeSecondFactorOf: (work: UnitOfWork, userId: string) => Promise<boolean>
}

export type AdministrationFailure = Failure<AdministrationFailureCode | DepartmentFailureCode | ImportFailureCode>

/** What a command of an administrator has at hand. */
export interface AdministrationWork extends UnitOfWork {
  readonly now: Date
  readonly today: LocalDate
  /** The act's audit row, in the same transaction. */
  record(
    action: string,
    subject: { readonly kind: string; readonly id: string | null },
    details?: Readonly<Record<string, unknown>>,
  ): Promise<void>
  /** The person's rights or standing moved: open connections are authorised anew. */
  announce(personId: string, endedSessions?: readonly string[]): void
}

/** [N1] One command of an administrator in one transaction; a refusal rolls everything back. */
export async function administer<T>(
  deps: AdministrationDeps,
  actor: Actor,
  command: (work: AdministrationWork) => Promise<Result<T, AdministrationFailure>>,
): Promise<Result<T, AdministrationFailure>> {
  if (!mayAdminister(actor)) return fail('administration-not-allowed')
  return deps.transactor.attempt((work) => {
    const now = deps.clock.now()
    return command({
      ...work,
      now,
      today: localDate(now),
      record: (action, subject, details) => deps.audit.append(work.tx, actor.userId, { action, subject, details }),
      announce(personId, endedSessions = []) {
        for (const id of endedSessions)
          work.afterCommit({ name: 'session-ended', subject: { kind: 'session', id, version: 1 } })
        work.afterCommit({ name: 'roles-changed', subject: { kind: 'user', id: personId, version: now.getTime() } })
      },
    })
  })
}
