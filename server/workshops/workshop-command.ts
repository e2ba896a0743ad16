import type { Clusters } from '#server/clusters/clusters.ts'
import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Departments } from '#server/departments/departments.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { AuditLog } from '#server/kernel/audit-log.ts'
import type { Clock } from '#server/kernel/clock.ts'
import { type Failure, ok, type Result } from '#server/kernel/result.ts'
import type { Transactor, Tx, UnitOfWork } from '#server/kernel/transaction.ts'
import type { SearchIndex } from '#server/search/entries/search-index.ts'
import { WORKSHOP_CHANGED } from './contract.ts'
import { indexPapers } from './index-papers.ts'
import { indexWorkshop } from './index-workshop.ts'
import { holdWorkshopFor } from './workshop-access.ts'
import type { AgendaPort, NoticesPort, PaperFilesPort, RolesPort, TasksPort } from './workshop-ports.ts'
import type { WorkshopRecord } from './workshop-record.ts'
import { bumpVersion, loadWorkshop } from './workshop-repository.ts'

/** What the commands and queries of this module are built on. */
export interface WorkshopDeps {
  readonly prisma: PrismaClient
  readonly transactor: Transactor
  readonly audit: AuditLog
  readonly clock: Clock
  readonly departments: Departments
  readonly clusters: Clusters
  readonly roles: RolesPort
  readonly tasks: TasksPort
  readonly notices: NoticesPort
  readonly agenda: AgendaPort
  readonly files: PaperFilesPort
  readonly searchIndex: SearchIndex
  /** Whether its minutes lack a signature (server/minutes); left out where nobody writes minutes, as in the seed. */
  readonly hasUnsignedMinutes?: (tx: Tx, workshopId: string) => Promise<boolean>
}

/** The outcome of a change; without `audit` nothing was changed (a second click), so nothing is recorded or announced. */
export interface Change<T> {
  readonly value: T
  readonly audit?: { readonly action: string; readonly details?: Readonly<Record<string, unknown>> }
}

/**
 * One command on one workshop: found for the actor and held, decided and written in one transaction with its audit row,
 * announced after the commit.
 */
export async function changeWorkshop<T, F extends Failure = Failure>(
  deps: WorkshopDeps,
  actor: Actor,
  workshopId: string,
  change: (work: UnitOfWork, workshop: WorkshopRecord) => Promise<Result<Change<T>, F>>,
): Promise<Result<T, F | Failure<'workshop-not-found'>>> {
  return deps.transactor.attempt((work) => changeWorkshopWithin(deps, work, actor, workshopId, change))
}

/** The same as part of another command's transaction: the live meeting moves its workshop. */
export async function changeWorkshopWithin<T, F extends Failure = Failure>(
  deps: WorkshopDeps,
  work: UnitOfWork,
  actor: Actor,
  workshopId: string,
  change: (work: UnitOfWork, workshop: WorkshopRecord) => Promise<Result<Change<T>, F>>,
): Promise<Result<T, F | Failure<'workshop-not-found'>>> {
  const found = await holdWorkshopFor(work.tx, actor, workshopId)
  if (!found.ok) return found
  const changed = await change(work, found.value)
  if (!changed.ok) return changed
  if (changed.value.audit) await recordChange(deps, work, actor, workshopId, changed.value.audit)
  return ok(changed.value.value)
}

/** Version, audit row, what is found of it from now on, and announcement of one change. */
export async function recordChange(
  deps: Pick<WorkshopDeps, 'audit' | 'searchIndex' | 'files'>,
  work: UnitOfWork,
  actor: Actor,
  workshopId: string,
  audit: NonNullable<Change<unknown>['audit']>,
): Promise<void> {
  const version = await bumpVersion(work.tx, workshopId)
  await deps.audit.append(work.tx, actor.userId, {
    action: audit.action,
    subject: { kind: 'workshop', id: workshopId },
    details: audit.details ?? {},
  })
  await indexWorkshop(deps, work.tx, workshopId)
  const workshop = await loadWorkshop(work.tx, workshopId)
  if (workshop) await indexPapers(deps, work.tx, workshop)
  work.afterCommit({ name: WORKSHOP_CHANGED, subject: { kind: 'workshop', id: workshopId, version } })
}
