import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok } from '#server/kernel/result.ts'
import { type CommentDeps, changeComments, type Done } from './comment-command.ts'
import { tellComment } from './comment-notices.ts'
import { nameablePeople } from './comment-people.ts'
import { insertComment, loadThread, updateResolved } from './comment-repository.ts'
import type { ReplyInput } from './contract.ts'

/** Answers a conversation; one that was resolved is open again. A retry finds the first. */
export function reply(deps: CommentDeps, actor: Actor, input: ReplyInput): Done {
  return changeComments(deps, actor, input.id, async (work, { petition }) => {
    const { threadId, commentId, text, mentions } = input
    const thread = await loadThread(work.tx, petition.id, threadId)
    if (!thread) return fail('comment-not-found')
    const people = await nameablePeople(deps, petition)
    if (!mentions.every((id) => people.some((person) => person.id === id))) return fail('comment-person-unsuitable')
    const comment = { id: commentId, threadId, authorId: actor.userId, text, mentions, at: deps.clock.now() }
    if (!(await insertComment(work.tx, comment))) return ok(null)
    if (thread.resolvedAt) await updateResolved(work.tx, threadId, null)
    const said = { petitionId: petition.id, threadId, commentId, authorId: actor.userId }
    const others = [thread.createdById, ...thread.comments.map(({ authorId }) => authorId)]
    // Who was in it and may no longer read the petition is told nothing more.
    const readers = others.filter((id) => people.some((person) => person.id === id))
    await tellComment(deps, work, said, { mentioned: mentions, others: readers })
    return ok({ action: 'petition.reply-comment', details: { threadId, commentId, mentions } })
  })
}
