import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok } from '#server/kernel/result.ts'
import type { MoveItemWithReasonInput } from './contract.ts'
import { announceToCluster, changeItem, type Done, type ItemDeps, moveItem } from './item-command.ts'
import { askForRevision } from './item-tasks.ts'

/** "Trả lại Sở": with the reason, as a task of the department. What it writes from now on is its own again. */
export async function sendItemBack(deps: ItemDeps, actor: Actor, input: MoveItemWithReasonInput): Done {
  return changeItem<void>(deps, actor, input.id, async (work, item) => {
    if (item.state === 'returned' && input.from !== 'returned') return ok({ value: undefined })
    if (item.state !== input.from) return fail('item-changed-meanwhile')
    const moved = await moveItem(deps, work, actor, item, 'send-back', input.reason)
    if (!moved.ok) return moved
    await askForRevision(deps, work, item, 'cluster')
    announceToCluster(deps, work, item.clusterId)
    return ok({ value: undefined, audit: { action: 'item.send-back', details: { from: item.state } } })
  })
}
