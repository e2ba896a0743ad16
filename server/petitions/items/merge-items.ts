import type { Actor } from '#server/kernel/actor.ts'
import { newId } from '#server/kernel/ids.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { composeContent } from './compose-content.ts'
import { MAX_CITATIONS, MAX_PROVISIONS } from './content/contract.ts'
import type { MergeItemsInput } from './contract.ts'
import { findItemFor } from './item-access.ts'
import { announceToCluster, type ItemDeps, moveItem, type Refusal, recordChange } from './item-command.ts'
import { screens } from './item-policy.ts'
import type { ItemId, ItemRecord } from './item-record.ts'
import { insertItem, loadItem, lockItems, lockNewItem, recordTransition } from './item-repository.ts'
import { endTasks } from './item-tasks.ts'
import { insertMerges } from './merge-repository.ts'
import { yearOf } from './send-item.ts'

export interface ComposedItem {
  readonly id: string
  readonly code: string
}

/**
 * "Gộp": a new item of the cluster takes the place of several, which keep every word, version, file and author and
 * stay readable (domain.md §3.2 rule 1). Only their state changes; their text and its version do not, so that
 * un-merging restores them as they were.
 */
export async function mergeItems(
  deps: ItemDeps,
  actor: Actor,
  input: MergeItemsInput,
): Promise<Result<ComposedItem, Refusal>> {
  const originIds = [...new Set(input.originIds)]
  if (originIds.length < 2) return fail('item-merge-needs-two')
  if (!originIds.includes(input.baseId)) return fail('item-merge-base-missing')
  const cluster = await deps.clusters.only()
  return deps.transactor.attempt(async (work): Promise<Result<ComposedItem, Refusal>> => {
    await lockNewItem(work.tx, input.id)
    const earlier = await loadItem(work.tx, input.id)
    if (earlier) return earlier.createdById === actor.userId ? ok(composedAs(earlier)) : fail('item-not-found')
    if (!screens(actor, cluster.id)) return fail('item-not-allowed')
    await lockItems(work.tx, originIds)
    const origins = await moveOrigins(deps, work, actor, originIds)
    if (!origins.ok) return origins
    return compose(deps, work, actor, { ...input, clusterId: cluster.id }, origins.value)
  })
}

/** Every origin goes from where it stands into the merger, or none does. */
async function moveOrigins(
  deps: ItemDeps,
  work: UnitOfWork,
  actor: Actor,
  ids: readonly string[],
): Promise<Result<ItemRecord[], Refusal>> {
  const origins: ItemRecord[] = []
  for (const id of ids) {
    const found = await findItemFor(work.tx, actor, id)
    if (!found.ok) return found
    const moved = await moveItem(deps, work, actor, found.value.item, 'merge')
    if (!moved.ok) return moved
    origins.push(found.value.item)
  }
  return ok(origins)
}

async function compose(
  deps: ItemDeps,
  work: UnitOfWork,
  actor: Actor,
  input: MergeItemsInput & { clusterId: string },
  origins: readonly ItemRecord[],
): Promise<Result<ComposedItem, Refusal>> {
  const base = origins.find((origin) => origin.id === input.baseId)
  if (!base) return fail('item-merge-base-missing')
  const at = deps.clock.now()
  const code = await deps.clusters.nextCode(work.tx, input.clusterId, 'MK', yearOf(at))
  const texts = origins.map((origin) => origin.content)
  const content = composeContent(texts, base.content, input.title, () => newId())
  if (content.provisions.length > MAX_PROVISIONS || content.citations.length > MAX_CITATIONS) {
    return fail('item-merge-too-long')
  }
  await insertItem(work.tx, {
    id: input.id,
    clusterId: input.clusterId,
    code,
    departmentId: null,
    state: 'kept',
    content,
    sentAt: at,
    isDemo: origins.every((origin) => origin.isDemo),
    createdById: actor.userId,
    at,
  })
  const composed = { act: 'compose', from: 'kept', to: 'kept', reason: null, version: 1 } as const
  await recordTransition(work.tx, input.id, { ...composed, actorId: actor.userId, at })
  await insertMerges(
    work.tx,
    input.id,
    origins.map(({ id, state }) => ({ id, state, isBase: id === input.baseId })),
    { actorId: actor.userId, at },
  )
  for (const origin of origins) {
    await endTasks(deps, work, origin)
    await deps.chain.link(work, {
      from: { kind: 'petition-item', id: origin.id, version: origin.version },
      rel: 'merged-into',
      to: { kind: 'petition-item', id: input.id },
      createdById: actor.userId,
    })
    await recordChange(deps, work, actor, origin, { action: 'item.merge', details: { into: input.id } })
  }
  const details = { code, origins: origins.map((origin) => origin.id) }
  await recordChange(deps, work, actor, { id: input.id as ItemId }, { action: 'item.compose', details }) // just made
  announceToCluster(deps, work, input.clusterId)
  return ok({ id: input.id, code })
}

function composedAs(item: ItemRecord): ComposedItem {
  return { id: item.id, code: item.code ?? '' }
}
