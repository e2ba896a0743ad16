import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok } from '#server/kernel/result.ts'
import type { MoveItemWithReasonInput } from './contract.ts'
import { changeItem, type Done, type ItemDeps, moveItem } from './item-command.ts'
import { askForRevision } from './item-tasks.ts'

/** The leader gives a submitted or approved text back to who writes it, with the reason. It stays in the department. */
export async function returnItemInside(deps: ItemDeps, actor: Actor, input: MoveItemWithReasonInput): Done {
  return changeItem<void>(deps, actor, input.id, async (work, item) => {
    const isBack = (item.state === 'draft' || item.state === 'returned') && !item.submittedAt
    if (isBack && input.from !== item.state) return ok({ value: undefined })
    if (item.state !== input.from) return fail('item-changed-meanwhile')
    const none = { submittedAt: null, submittedById: null }
    const moved = await moveItem(deps, work, actor, item, 'return-inside', input.reason, none)
    if (!moved.ok) return moved
    await askForRevision(deps, work, item, 'department')
    return ok({ value: undefined, audit: { action: 'item.return-inside', details: { from: item.state } } })
  })
}
