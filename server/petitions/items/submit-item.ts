import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok } from '#server/kernel/result.ts'
import type { DecideItemInput } from './contract.ts'
import { changeItem, type Done, type ItemDeps, moveItem } from './item-command.ts'
import { askForApproval } from './item-tasks.ts'
import { keepVersion } from './version-repository.ts'

/** "Trình lãnh đạo Sở": the version as seen is handed to the department's leaders; writing may go on. */
export async function submitItem(deps: ItemDeps, actor: Actor, input: DecideItemInput): Done {
  return changeItem<void>(deps, actor, input.id, async (work, item) => {
    if (item.submittedAt && item.version === input.version) return ok({ value: undefined })
    if (item.version !== input.version) return fail('item-changed-meanwhile')
    const submitted = { submittedAt: deps.clock.now(), submittedById: actor.userId }
    const moved = await moveItem(deps, work, actor, item, 'submit', '', submitted)
    if (!moved.ok) return moved
    await keepVersion(work.tx, item.id, item.version)
    await askForApproval(deps, work, item)
    return ok({ value: undefined, audit: { action: 'item.submit', details: { version: item.version } } })
  })
}
