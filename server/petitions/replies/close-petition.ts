import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok } from '#server/kernel/result.ts'
import { canGo } from '../drafts/petition.ts'
import { changePetition } from '../drafts/petition-command.ts'
import { recordStage } from '../drafts/petition-repository.ts'
import type { ClosePetitionInput } from './contract.ts'
import type { Replied, ReplyDeps, ReplyRefusal } from './reply-command.ts'
import { endFollowTasks } from './reply-tasks.ts'

/** "Đóng": nothing more is waited for. While a clause has no answer the act says why. */
export async function closePetition(deps: ReplyDeps, actor: Actor, { id, reason }: ClosePetitionInput): Replied {
  return changePetition<void, ReplyRefusal>(deps, actor, id, 'follow', async (work, { petition }) => {
    if (petition.stage === 'closed') return ok({ value: undefined })
    if (!canGo(petition.stage, 'closed')) return fail('petition-nothing-answered')
    if (petition.stage !== 'answered' && reason === '') return fail('petition-reason-missing')
    const at = deps.clock.now()
    const move = { from: petition.stage, to: 'closed', reason: reason || null, actorId: actor.userId, at } as const
    await recordStage(work.tx, id, move)
    await endFollowTasks(deps, work, id)
    return ok({ value: undefined, audit: { action: 'petition.close', details: { from: petition.stage, reason } } })
  })
}
