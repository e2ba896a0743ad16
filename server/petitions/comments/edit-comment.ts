import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok } from '#server/kernel/result.ts'
import { type CommentDeps, changeComments, type Done } from './comment-command.ts'
import { tellComment } from './comment-notices.ts'
import { nameablePeople } from './comment-people.ts'
import { mayChange } from './comment-policy.ts'
import { loadThreadOfComment, updateComment } from './comment-repository.ts'
import type { EditCommentInput } from './contract.ts'

/** Changes one's own words; who is named in them only now is told. */
export function editComment(deps: CommentDeps, actor: Actor, input: EditCommentInput): Done {
  return changeComments(deps, actor, input.id, async (work, { petition, abilities }) => {
    const { commentId, text, mentions } = input
    const thread = await loadThreadOfComment(work.tx, petition.id, commentId)
    const comment = thread?.comments.find(({ id }) => id === commentId)
    if (!thread || !comment || comment.deletedAt) return fail('comment-not-found')
    if (!mayChange(actor, comment, abilities)) return fail('comment-not-allowed')
    const people = await nameablePeople(deps, petition)
    const fresh = mentions.filter((id) => !comment.mentions.includes(id))
    if (!fresh.every((id) => people.some((person) => person.id === id))) return fail('comment-person-unsuitable')
    if (comment.text === text && fresh.length === 0) return ok(null)
    await updateComment(work.tx, commentId, { text, mentions, at: deps.clock.now() })
    const said = { petitionId: petition.id, threadId: thread.id, commentId, authorId: actor.userId }
    await tellComment(deps, work, said, { mentioned: fresh, others: [] })
    return ok({ action: 'petition.edit-comment', details: { threadId: thread.id, commentId, mentions } })
  })
}
