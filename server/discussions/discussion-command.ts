import type { Chain } from '#server/chain/chain.ts'
import type { Clusters } from '#server/clusters/clusters.ts'
import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Departments } from '#server/departments/departments.ts'
import type { FileView } from '#server/files/contract.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { AuditLog } from '#server/kernel/audit-log.ts'
import type { Clock } from '#server/kernel/clock.ts'
import { type Failure, ok, type Result } from '#server/kernel/result.ts'
import type { Transactor, Tx, UnitOfWork } from '#server/kernel/transaction.ts'
import type { LegalBasis } from '#server/legal-basis/legal-basis.ts'
import type { Notifications } from '#server/notifications/notifications.ts'
import type { SearchIndex } from '#server/search/entries/search-index.ts'
import { CASE_DISCUSSIONS, DISCUSSION, DISCUSSIONS } from './content/contract.ts'
import { DISCUSSION_MOVED, type DiscussionFailureCode } from './contract.ts'
import { type FoundDiscussion, holdDiscussionFor } from './discussion-access.ts'
import type { DiscussedCases } from './discussion-ports.ts'
import type { DiscussionRecord } from './discussion-record.ts'
import { touchDiscussion } from './discussion-repository.ts'
import { indexDiscussion } from './index-discussion.ts'

/** What the commands and queries of discussions are built on. */
export interface DiscussionDeps {
  readonly prisma: PrismaClient
  readonly transactor: Transactor
  readonly audit: AuditLog
  readonly clock: Clock
  readonly departments: Pick<Departments, 'byIds' | 'cohort' | 'lineage' | 'ministry'>
  readonly clusters: Pick<Clusters, 'only'>
  readonly searchIndex: SearchIndex
  readonly chain: Pick<Chain, 'link' | 'unlink' | 'between' | 'stepsOf' | 'node' | 'mayCite'>
  readonly legalBasis: Pick<
    LegalBasis,
    'examineText' | 'examineTexts' | 'standings' | 'followCitations' | 'addCitations'
  >
  readonly notices: Pick<Notifications, 'tell'>
  readonly cases: DiscussedCases
  readonly files: {
    current(owners: { readonly kind: string; readonly ids: readonly string[] }): Promise<ReadonlyMap<string, FileView>>
    release(tx: Tx, owner: { readonly kind: string; readonly id: string }, at: Date): Promise<void>
  }
  /** Who a person is outside any session; null when the account is not in use. */
  readonly actorOfUser: (userId: string) => Promise<Actor | null>
}

export type DiscussionRefusal = Failure<DiscussionFailureCode>
export type Done = Promise<Result<void, DiscussionRefusal>>

/** What was done, for the log: ids only. Null: nothing was (a second click). */
export type DiscussionAct = {
  readonly action: string
  readonly details?: Readonly<Record<string, unknown>>
  /** It brings the topic to the head of the list. */
  readonly isNews?: boolean
} | null

/**
 * One act on a topic: found for the actor and held, allowed by the act itself, done and recorded in one transaction with
 * what is found of it from now on, told to open pages after the commit.
 */
export function changeDiscussion(
  deps: DiscussionDeps,
  actor: Actor,
  id: string,
  change: (work: UnitOfWork, found: FoundDiscussion) => Promise<Result<DiscussionAct, DiscussionRefusal>>,
): Done {
  return deps.transactor.attempt(async (work): Promise<Result<void, DiscussionRefusal>> => {
    const found = await holdDiscussionFor(deps, work.tx, actor, id)
    if (!found.ok) return found
    const changed = await change(work, found.value)
    if (!changed.ok) return changed
    if (changed.value) await recordAct(deps, work, actor, found.value.topic, changed.value)
    return ok(undefined)
  })
}

/** Audit row, what is found of it from now on, and announcement of one act. */
export async function recordAct(
  deps: Pick<DiscussionDeps, 'audit' | 'clock' | 'searchIndex' | 'cases'>,
  work: UnitOfWork,
  actor: Actor,
  topic: Pick<DiscussionRecord, 'id' | 'clusterId' | 'caseId'>,
  { action, details = {}, isNews = false }: NonNullable<DiscussionAct>,
): Promise<void> {
  await touchDiscussion(work.tx, topic.id, isNews ? deps.clock.now() : null)
  await deps.audit.append(work.tx, actor.userId, { action, subject: { kind: DISCUSSION, id: topic.id }, details })
  await indexDiscussion(deps, work.tx, topic.id)
  announceDiscussion(deps, work, topic)
}

/** Tells the open pages of a topic, of its case, and the lists. */
export function announceDiscussion(
  deps: Pick<DiscussionDeps, 'clock'>,
  work: UnitOfWork,
  { id, clusterId, caseId }: Pick<DiscussionRecord, 'id' | 'clusterId' | 'caseId'>,
): void {
  const version = deps.clock.now().getTime()
  const name = DISCUSSION_MOVED
  work.afterCommit({ name, subject: { kind: DISCUSSION, id, version } })
  work.afterCommit({ name, subject: { kind: DISCUSSIONS, id: clusterId, version } })
  if (caseId) work.afterCommit({ name, subject: { kind: CASE_DISCUSSIONS, id: caseId, version } })
}
