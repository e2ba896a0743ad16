import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { EMPTY_CONTENT } from './content/contract.ts'
import type { StartItemInput } from './contract.ts'
import { type ItemDeps, type Refusal, recordChange } from './item-command.ts'
import { mayStart } from './item-policy.ts'
import type { ItemId } from './item-record.ts'
import { insertItem, loadItem, lockNewItem, recordTransition } from './item-repository.ts'

/**
 * A new private draft of the actor's department. It has no code until it is sent: the cluster's register shows no gap
 * for what nobody outside may know of. Sent twice with the same id, it is started once.
 */
export async function startItem(
  deps: ItemDeps,
  actor: Actor,
  input: StartItemInput,
  given: { isDemo?: boolean } = {},
): Promise<Result<{ id: string }, Refusal>> {
  if (!mayStart(actor)) return fail('item-not-allowed')
  const cluster = await deps.clusters.only()
  return deps.transactor.attempt(async (work): Promise<Result<{ id: string }, Refusal>> => {
    await lockNewItem(work.tx, input.id)
    const earlier = await loadItem(work.tx, input.id)
    if (earlier) return earlier.createdById === actor.userId ? ok({ id: input.id }) : fail('item-not-found')
    const at = deps.clock.now()
    await insertItem(work.tx, {
      id: input.id,
      clusterId: cluster.id,
      code: null,
      departmentId: actor.departmentId,
      state: 'draft',
      content: { ...EMPTY_CONTENT, title: input.title, field: input.field ?? null },
      sentAt: null,
      isDemo: given.isDemo ?? false,
      createdById: actor.userId,
      at,
    })
    const start = { act: 'start', from: 'draft', to: 'draft', reason: null, version: 1 } as const
    await recordTransition(work.tx, input.id, { ...start, actorId: actor.userId, at })
    await recordChange(deps, work, actor, { id: input.id as ItemId }, { action: 'item.start' }) // just made with it
    return ok({ id: input.id })
  })
}
