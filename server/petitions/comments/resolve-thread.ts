import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok } from '#server/kernel/result.ts'
import { type CommentDeps, changeComments, type Done } from './comment-command.ts'
import { mayResolve } from './comment-policy.ts'
import { loadThread, updateResolved } from './comment-repository.ts'
import type { ResolveThreadInput } from './contract.ts'

/** Closes a conversation, or opens it again. */
export function resolveThread(deps: CommentDeps, actor: Actor, input: ResolveThreadInput): Done {
  return changeComments(deps, actor, input.id, async (work, { petition, abilities }) => {
    const thread = await loadThread(work.tx, petition.id, input.threadId)
    if (!thread) return fail('comment-not-found')
    if (!mayResolve(actor, thread, abilities)) return fail('comment-not-allowed')
    const isResolved = input.isResolved === 'yes'
    if (isResolved === (thread.resolvedAt !== null)) return ok(null)
    await updateResolved(work.tx, thread.id, isResolved ? { at: deps.clock.now(), byId: actor.userId } : null)
    const action = isResolved ? 'petition.resolve-thread' : 'petition.reopen-thread'
    return ok({ action, details: { threadId: thread.id } })
  })
}
