import type { Clusters } from '#server/clusters/clusters.ts'
import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Departments } from '#server/departments/departments.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { AuditLog } from '#server/kernel/audit-log.ts'
import type { Clock } from '#server/kernel/clock.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { Transactor, UnitOfWork } from '#server/kernel/transaction.ts'
import type { SearchIndex } from '#server/search/entries/search-index.ts'
import type { ItemState } from './content/contract.ts'
import { ITEM_CHANGED, ITEMS_MOVED, type ItemFailureCode } from './contract.ts'
import { indexItem } from './index-item.ts'
import { checkAct, type MovingAct } from './item.ts'
import { factsOf, holdItemFor } from './item-access.ts'
import { mayAct } from './item-policy.ts'
import type { EvidenceFilesPort, ItemChainPort, ItemPetitionsPort, ItemTasksPort } from './item-ports.ts'
import type { ItemRecord } from './item-record.ts'
import { recordTransition } from './item-repository.ts'
import type { LegalBasisPort } from './provision-standing.ts'
import { refusedPartsIn } from './screening/contract.ts'

/** What the commands and queries of items are built on. */
export interface ItemDeps {
  readonly prisma: PrismaClient
  readonly transactor: Transactor
  readonly audit: AuditLog
  readonly clock: Clock
  readonly departments: Departments
  readonly clusters: Clusters
  readonly tasks: ItemTasksPort
  readonly files: EvidenceFilesPort
  readonly chain: ItemChainPort
  readonly legalBasis: LegalBasisPort
  readonly petitions: ItemPetitionsPort
  readonly searchIndex: SearchIndex
}

export type Refusal = Failure<ItemFailureCode>
export type Done = Promise<Result<void, Refusal>>

/** The outcome of a change; without `audit` nothing was changed (a second click), so nothing is recorded or announced. */
export interface Change<T> {
  readonly value: T
  readonly audit?: { readonly action: string; readonly details?: Readonly<Record<string, unknown>> }
}

/**
 * One command on one item: found for the actor and held, decided and written in one transaction with its audit row,
 * announced after the commit.
 */
export async function changeItem<T>(
  deps: ItemDeps,
  actor: Actor,
  id: string,
  change: (work: UnitOfWork, item: ItemRecord) => Promise<Result<Change<T>, Refusal>>,
): Promise<Result<T, Refusal>> {
  return deps.transactor.attempt(async (work): Promise<Result<T, Refusal>> => {
    const found = await holdItemFor(work.tx, actor, id)
    if (!found.ok) return found
    const changed = await change(work, found.value.item)
    if (!changed.ok) return changed
    if (changed.value.audit) await recordChange(deps, work, actor, found.value.item, changed.value.audit)
    return ok(changed.value.value)
  })
}

/** Audit row, what is found of it from now on, and announcement of one change. */
export async function recordChange(
  deps: Pick<ItemDeps, 'audit' | 'clock' | 'searchIndex'>,
  work: UnitOfWork,
  actor: Actor,
  item: Pick<ItemRecord, 'id'>,
  audit: NonNullable<Change<unknown>['audit']>,
): Promise<void> {
  await deps.audit.append(work.tx, actor.userId, {
    action: audit.action,
    subject: { kind: 'petition-item', id: item.id },
    details: audit.details ?? {},
  })
  await indexItem(deps, work.tx, item.id)
  announceItem(deps, work, item)
}

/** Tells the open pages of an item. */
export function announceItem(deps: Pick<ItemDeps, 'clock'>, work: UnitOfWork, item: Pick<ItemRecord, 'id'>): void {
  const version = deps.clock.now().getTime()
  work.afterCommit({ name: ITEM_CHANGED, subject: { kind: 'petition-item', id: item.id, version } })
}

/** Tells the open lists of the cluster; never called for what is still a department's own. */
export function announceToCluster(deps: Pick<ItemDeps, 'clock'>, work: UnitOfWork, clusterId: string): void {
  const version = deps.clock.now().getTime()
  work.afterCommit({ name: ITEMS_MOVED, subject: { kind: 'petition-items', id: clusterId, version } })
}

/** May this person, can it be done, then the new state with its row of history. */
export async function moveItem(
  deps: ItemDeps,
  work: UnitOfWork,
  actor: Actor,
  item: ItemRecord,
  act: MovingAct,
  reason = '',
  also: Parameters<typeof recordTransition>[3] = {},
): Promise<Result<ItemState, Refusal>> {
  const facts = factsOf(item)
  if (!mayAct(actor, facts, act)) return fail('item-not-allowed')
  const next = checkAct(facts, act, reason)
  if (!next.ok) return next
  const refused = HANDED_ON.includes(act) ? refusedPartsIn(item.content).length : 0
  if (refused > 0) return fail('item-words-refused', { parts: refused })
  if (LEAVES_THE_CLUSTER.includes(act)) {
    const holder = await deps.petitions.holderOf(work.tx, item.id)
    if (holder) return fail('item-in-petition', { petition: holder.code })
  }
  await recordTransition(
    work.tx,
    item.id,
    {
      act,
      from: item.state,
      to: next.value,
      reason: reason || null,
      version: item.version,
      actorId: actor.userId,
      at: deps.clock.now(),
    },
    also,
  )
  return next
}

/** What others read from then on: nothing that this system does not take goes with it (R2, R3). */
const HANDED_ON: readonly MovingAct[] = ['submit', 'approve', 'send']

/** What would take an item from under the clause that it became. */
export const LEAVES_THE_CLUSTER: readonly MovingAct[] = ['withdraw', 'send-back', 'merge', 'unmerge']
