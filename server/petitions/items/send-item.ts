import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok } from '#server/kernel/result.ts'
import { localDate } from '#server/language/dates.ts'
import type { MoveItemInput } from './contract.ts'
import { announceToCluster, changeItem, type Done, type ItemDeps, moveItem } from './item-command.ts'
import { setCode } from './item-repository.ts'
import { askForScreening } from './item-tasks.ts'
import { keepVersion } from './version-repository.ts'

/**
 * "Gửi Cụm": the approved version becomes what the cluster has. The first sending gives the code of the year
 * (MK-2026-007), which a later sending after a return keeps. Sent twice at once, it is sent once.
 */
export async function sendItem(deps: ItemDeps, actor: Actor, input: MoveItemInput): Done {
  return changeItem<void>(deps, actor, input.id, async (work, item) => {
    if (item.state === 'sent') return ok({ value: undefined })
    if (item.state !== input.from) return fail('item-changed-meanwhile')
    const at = deps.clock.now()
    const moved = await moveItem(deps, work, actor, item, 'send', '', { sentVersion: item.version, sentAt: at })
    if (!moved.ok) return moved
    const code = item.code ?? (await deps.clusters.nextCode(work.tx, item.clusterId, 'MK', yearOf(at)))
    await setCode(work.tx, item.id, code)
    await keepVersion(work.tx, item.id, item.version)
    await askForScreening(deps, work, { ...item, code })
    announceToCluster(deps, work, item.clusterId)
    return ok({ value: undefined, audit: { action: 'item.send', details: { code, version: item.version } } })
  })
}

export function yearOf(at: Date): number {
  return Number(localDate(at).slice(0, 4))
}
