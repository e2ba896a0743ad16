import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok } from '#server/kernel/result.ts'
import type { MoveItemInput } from './contract.ts'
import { announceToCluster, changeItem, type Done, type ItemDeps, moveItem } from './item-command.ts'
import { endTasks } from './item-tasks.ts'

/** "Giữ": the item stands by itself; from now on every department of the cluster reads it. */
export async function keepItem(deps: ItemDeps, actor: Actor, input: MoveItemInput): Done {
  return changeItem<void>(deps, actor, input.id, async (work, item) => {
    if (item.state === 'kept' && input.from !== 'kept') return ok({ value: undefined })
    if (item.state !== input.from) return fail('item-changed-meanwhile')
    const moved = await moveItem(deps, work, actor, item, 'keep')
    if (!moved.ok) return moved
    await endTasks(deps, work, item)
    announceToCluster(deps, work, item.clusterId)
    return ok({ value: undefined, audit: { action: 'item.keep' } })
  })
}
