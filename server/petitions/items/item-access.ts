import type { Actor } from '#server/kernel/actor.ts'
import { isId } from '#server/kernel/ids.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import { missingIn } from './content/contract.ts'
import { type ItemFacts, type Reading, readingOf } from './item-policy.ts'
import type { ItemRecord } from './item-record.ts'
import { type Db, loadItem, lockItems } from './item-repository.ts'

/** `own`: as it stands · `sent`: only the version that the cluster was sent may be shown. */
export interface FoundItem {
  readonly item: ItemRecord
  readonly reading: Exclude<Reading, 'none'>
}
type Found = Result<FoundItem, Failure<'item-not-found'>>

/** The only way to an item: who may not read it is told that it is not there, so ids cannot be probed. */
export async function findItemFor(db: Db, actor: Actor, id: string): Promise<Found> {
  const item = isId(id) ? await loadItem(db, id) : null
  if (!item) return fail('item-not-found')
  const reading = readingOf(actor, factsOf(item))
  return reading === 'none' ? fail('item-not-found') : ok({ item, reading })
}

/** The same, holding the row until the command's transaction ends. */
export async function holdItemFor(tx: Tx, actor: Actor, id: string): Promise<Found> {
  if (isId(id)) await lockItems(tx, [id])
  return findItemFor(tx, actor, id)
}

export function factsOf(item: ItemRecord): ItemFacts {
  return {
    state: item.state,
    isComposed: item.departmentId === null,
    isSubmitted: item.submittedAt !== null,
    wasSent: item.sentVersion !== null,
    missing: missingIn(item.content),
    clusterId: item.clusterId,
    departmentId: item.departmentId,
    originDepartmentIds: item.originDepartmentIds,
  }
}
