import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok } from '#server/kernel/result.ts'
import type { MoveItemWithReasonInput } from './contract.ts'
import { announceToCluster, changeItem, type Done, type ItemDeps, moveItem } from './item-command.ts'
import { endTasks } from './item-tasks.ts'

/** "Rút": by the department, with the reason; it stays to be read. A merged item is taken out of its merger first. */
export async function withdrawItem(deps: ItemDeps, actor: Actor, input: MoveItemWithReasonInput): Done {
  return changeItem<void>(deps, actor, input.id, async (work, item) => {
    if (item.state === 'withdrawn' && input.from !== 'withdrawn') return ok({ value: undefined })
    if (item.state === 'merged') return fail('item-is-merged')
    if (item.state !== input.from) return fail('item-changed-meanwhile')
    const none = { submittedAt: null, submittedById: null }
    const moved = await moveItem(deps, work, actor, item, 'withdraw', input.reason, none)
    if (!moved.ok) return moved
    await endTasks(deps, work, item)
    if (item.sentVersion !== null) announceToCluster(deps, work, item.clusterId)
    return ok({ value: undefined, audit: { action: 'item.withdraw', details: { from: item.state } } })
  })
}
