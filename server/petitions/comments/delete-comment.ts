import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok } from '#server/kernel/result.ts'
import { type CommentDeps, changeComments, type Done } from './comment-command.ts'
import { mayChange } from './comment-policy.ts'
import { eraseComment, loadThreadOfComment } from './comment-repository.ts'
import type { DeleteCommentInput } from './contract.ts'

/** Takes one's own words back for good. A conversation in which nothing is left is no longer shown. */
export function deleteComment(deps: CommentDeps, actor: Actor, { id, commentId }: DeleteCommentInput): Done {
  return changeComments(deps, actor, id, async (work, { petition, abilities }) => {
    const thread = await loadThreadOfComment(work.tx, petition.id, commentId)
    const comment = thread?.comments.find((one) => one.id === commentId)
    if (!thread || !comment) return fail('comment-not-found')
    if (comment.deletedAt) return ok(null)
    if (!mayChange(actor, comment, abilities)) return fail('comment-not-allowed')
    await eraseComment(work.tx, commentId, deps.clock.now())
    return ok({ action: 'petition.delete-comment', details: { threadId: thread.id, commentId } })
  })
}
