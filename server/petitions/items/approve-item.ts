import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok } from '#server/kernel/result.ts'
import type { DecideItemInput } from './contract.ts'
import { changeItem, type Done, type ItemDeps, moveItem } from './item-command.ts'
import { askForSending } from './item-tasks.ts'
import { keepVersion } from './version-repository.ts'

/** "Duyệt": binds the version that the leader read; a text changed meanwhile is not approved unseen. */
export async function approveItem(deps: ItemDeps, actor: Actor, input: DecideItemInput): Done {
  return changeItem<void>(deps, actor, input.id, async (work, item) => {
    if (item.version !== input.version) return fail('item-changed-meanwhile')
    if (item.state === 'department_approved') return ok({ value: undefined })
    const moved = await moveItem(deps, work, actor, item, 'approve', '', { submittedAt: null, submittedById: null })
    if (!moved.ok) return moved
    await keepVersion(work.tx, item.id, item.version)
    await askForSending(deps, work, item)
    return ok({ value: undefined, audit: { action: 'item.approve', details: { version: item.version } } })
  })
}
