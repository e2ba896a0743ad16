import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok } from '#server/kernel/result.ts'
import type { MoveItemInput } from './contract.ts'
import { announceToCluster, changeItem, type Done, type ItemDeps, moveItem, recordChange } from './item-command.ts'
import { loadItemsById, lockItems, recordTransition } from './item-repository.ts'
import { askForScreening } from './item-tasks.ts'
import { closeMerges, loadOrigins } from './merge-repository.ts'

/**
 * "Tách lại": every origin stands where it stood, byte for byte with its versions (domain.md §3.2 rule 1). The composed
 * text is not lost either: it stays as a withdrawn item with its own versions.
 */
export async function unmergeItem(deps: ItemDeps, actor: Actor, input: MoveItemInput): Done {
  return changeItem<void>(deps, actor, input.id, async (work, composed) => {
    if (composed.departmentId !== null) return fail('item-transition-impossible')
    if (composed.state === 'withdrawn' && input.from !== 'withdrawn') return ok({ value: undefined })
    if (composed.state !== input.from) return fail('item-changed-meanwhile')
    const moved = await moveItem(deps, work, actor, composed, 'unmerge')
    if (!moved.ok) return moved
    const at = deps.clock.now()
    const merges = await loadOrigins(work.tx, composed.id)
    const ids = merges.map((merge) => merge.originId)
    await lockItems(work.tx, ids)
    for (const origin of await loadItemsById(work.tx, ids)) {
      const to = merges.find((merge) => merge.originId === origin.id)?.originState
      if (!to) throw new Error(`origin ${origin.id} has no row of its merger`)
      await recordTransition(work.tx, origin.id, {
        act: 'unmerge',
        from: origin.state,
        to,
        reason: null,
        version: origin.version,
        actorId: actor.userId,
        at,
      })
      await deps.chain.unlink(work, {
        from: { kind: 'petition-item', id: origin.id },
        rel: 'merged-into',
        to: { kind: 'petition-item', id: composed.id },
      })
      if (to === 'sent') await askForScreening(deps, work, origin)
      await recordChange(deps, work, actor, origin, { action: 'item.unmerge', details: { from: composed.id } })
    }
    await closeMerges(work.tx, composed.id, { actorId: actor.userId, at })
    announceToCluster(deps, work, composed.clusterId)
    return ok({ value: undefined, audit: { action: 'item.dissolve', details: { origins: ids } } })
  })
}
