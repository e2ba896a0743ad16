import type * as Y from 'yjs'
import type { Chain } from '#server/chain/chain.ts'
import type { Clusters } from '#server/clusters/clusters.ts'
import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Departments } from '#server/departments/departments.ts'
import type { FileView } from '#server/files/contract.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { AuditLog } from '#server/kernel/audit-log.ts'
import type { Clock } from '#server/kernel/clock.ts'
import type { EventBus } from '#server/kernel/event-bus.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { Transactor, Tx, UnitOfWork } from '#server/kernel/transaction.ts'
import type { LegalBasis } from '#server/legal-basis/legal-basis.ts'
import type { Items } from '#server/petitions/items/items.ts'
import type { SearchIndex } from '#server/search/entries/search-index.ts'
import type { Tasks } from '#server/tasks/tasks.ts'
import { factsOf, holdCaseFor } from './case-access.ts'
import { abilitiesOn, type CaseAbilities } from './case-policy.ts'
import type { CaseRecord } from './case-record.ts'
import type { Db } from './case-repository.ts'
import { CASE } from './content/contract.ts'
import { CASE_CHANGED, CASES_MOVED, type CaseFailureCode } from './contract.ts'
import { indexCase } from './index-case.ts'

/** What cases need of the draft hub (realtime/drafts). */
export interface CaseHub {
  read<T>(draftId: string, look: (doc: Y.Doc) => T): Promise<T>
  flush(draftId: string): Promise<void>
  edit(draftId: string, by: { readonly userId: string } | 'system', change: (doc: Y.Doc) => void): Promise<void>
  reauthorise(which: { readonly draftId: string }): Promise<void>
  onCommitted(listener: (draftId: string, doc: Y.Doc) => Promise<void>): () => void
}

/** Files of cases (server/files); they own theirs, so each needs the other. */
export interface CaseFilesPort {
  current(owners: { readonly kind: string; readonly ids: readonly string[] }): Promise<ReadonlyMap<string, FileView>>
  texts(
    db: Tx | PrismaClient,
    owners: { readonly kind: string; readonly ids: readonly string[] },
  ): Promise<
    ReadonlyMap<string, { readonly pages: readonly { readonly page: number | null; readonly text: string }[] }>
  >
  release(tx: Tx, owner: { readonly kind: string; readonly id: string }, at: Date): Promise<void>
}

/** What is talked about under a case (server/discussions). */
export interface CaseDiscussions {
  /** In the transaction that changes who reads it. */
  reindexOfCase(tx: Tx, caseId: string): Promise<void>
  /** Topics that came with cases in a file; in the transaction of their import. */
  importThreads(work: UnitOfWork, cases: readonly CaseThreads[], byId: string): Promise<number>
  /** Topics of cases as a file says them; `threads` is what came with each. */
  exportThreads(db: Db, cases: readonly Pick<CaseThreads, 'id' | 'threads'>[]): Promise<ReadonlyMap<string, unknown[]>>
}

export interface CaseThreads {
  readonly id: string
  readonly clusterId: string
  readonly departmentId: string
  readonly field: string | null
  readonly isDemo: boolean
  readonly threads: readonly unknown[]
}

/** What the commands and queries of cases are built on. */
export interface CaseDeps {
  readonly prisma: PrismaClient
  readonly transactor: Transactor
  readonly audit: AuditLog
  readonly events: EventBus
  readonly clock: Clock
  readonly departments: Departments
  readonly clusters: Clusters
  readonly hub: CaseHub
  readonly files: CaseFilesPort
  readonly chain: Pick<Chain, 'link' | 'linkMany' | 'unlink' | 'stepsOf' | 'between' | 'mayCite'>
  readonly legalBasis: Pick<
    LegalBasis,
    'examineText' | 'examineTexts' | 'standings' | 'followCitations' | 'addCitations'
  >
  readonly searchIndex: SearchIndex
  readonly tasks: Pick<Tasks, 'assign' | 'complete'>
  /** Petition items are made from cases. */
  readonly items: Pick<Items, 'start' | 'save' | 'mayStart'>
  /** Who a session speaks for now. */
  readonly loadActor: (sessionId: string) => Promise<Actor | null>
  /** What is talked about under a case goes as far as the case; each needs the other. */
  readonly discussions: () => CaseDiscussions
  readonly reportError: (error: unknown) => void
}

export type Refusal = Failure<CaseFailureCode>
export type Done = Promise<Result<void, Refusal>>

/** The outcome of a change; without `audit` nothing was changed (a second click), so nothing is recorded or announced. */
export interface Change<T> {
  readonly value: T
  readonly audit?: { readonly action: string; readonly details?: Readonly<Record<string, unknown>> }
}

/**
 * One command on one case: found for the actor and held, allowed, decided and written in one transaction with its audit
 * row, announced after the commit.
 */
export async function changeCase<T>(
  deps: Pick<CaseDeps, 'transactor' | 'audit' | 'clock' | 'searchIndex' | 'discussions' | 'files'>,
  actor: Actor,
  id: string,
  needs: keyof CaseAbilities,
  change: (work: UnitOfWork, one: CaseRecord) => Promise<Result<Change<T>, Refusal>>,
): Promise<Result<T, Refusal>> {
  return deps.transactor.attempt(async (work): Promise<Result<T, Refusal>> => {
    const found = await holdCaseFor(work.tx, actor, id)
    if (!found.ok) return found
    const { one } = found.value
    if (!abilitiesOn(actor, factsOf(one))[needs]) {
      return fail(needs === 'edit' && one.state === 'withdrawn' ? 'case-withdrawn' : 'case-not-allowed')
    }
    const changed = await change(work, one)
    if (!changed.ok) return changed
    if (changed.value.audit) await recordChange(deps, work, actor, one, changed.value.audit)
    return ok(changed.value.value)
  })
}

/** Audit row, what is found of it from now on, and announcement of one change. */
export async function recordChange(
  deps: Pick<CaseDeps, 'audit' | 'clock' | 'searchIndex' | 'discussions' | 'files'>,
  work: UnitOfWork,
  actor: Actor,
  one: Pick<CaseRecord, 'id' | 'clusterId'>,
  audit: NonNullable<Change<unknown>['audit']>,
): Promise<void> {
  await deps.audit.append(work.tx, actor.userId, {
    action: audit.action,
    subject: { kind: CASE, id: one.id },
    details: audit.details ?? {},
  })
  await indexCase(deps, work.tx, one.id)
  await deps.discussions().reindexOfCase(work.tx, one.id)
  announceCase(deps, work, one)
}

/** Tells the open pages of a case, and the lists. */
export function announceCase(
  deps: Pick<CaseDeps, 'clock'>,
  work: UnitOfWork,
  one: Pick<CaseRecord, 'id' | 'clusterId'>,
): void {
  const version = deps.clock.now().getTime()
  work.afterCommit({ name: CASE_CHANGED, subject: { kind: CASE, id: one.id, version } })
  work.afterCommit({ name: CASES_MOVED, subject: { kind: 'cases', id: one.clusterId, version } })
}
