import { type CommentAnchor, findAnchor } from '#realtime/protocol/petition-text/comment-anchor.ts'
import { textNode } from '#realtime/protocol/petition-text/text-document.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok } from '#server/kernel/result.ts'
import { type CommentDeps, changeComments, type Done } from './comment-command.ts'
import { tellComment } from './comment-notices.ts'
import { nameablePeople } from './comment-people.ts'
import { countThreads, insertComment, insertThread, loadThread } from './comment-repository.ts'
import { MAX_QUOTE, MAX_THREADS, type StartThreadInput } from './contract.ts'
import { placedAnchor } from './placed-anchor.ts'

/** Begins a conversation about a stretch of the text; a retry finds the first. */
export function startThread(deps: CommentDeps, actor: Actor, input: StartThreadInput): Done {
  return changeComments(deps, actor, input.id, async (work, { petition, draftId }) => {
    const { threadId, commentId, text, mentions } = input
    if (await loadThread(work.tx, petition.id, threadId)) return ok(null)
    if ((await countThreads(work.tx, petition.id)) >= MAX_THREADS)
      return fail('comment-too-many', { most: MAX_THREADS })
    // The text may have moved on since it was chosen: where it stands is looked for here, not believed.
    const anchor = await deps.hub.read(draftId, (doc): CommentAnchor | null => {
      const place = findAnchor(doc, textNode(doc), input.anchor)
      return place && placedAnchor(doc, place)
    })
    if (!anchor) return fail('comment-place-gone')
    if (anchor.words.length > MAX_QUOTE) return fail('comment-quote-too-long')
    const people = await nameablePeople(deps, petition)
    if (!mentions.every((id) => people.some((person) => person.id === id))) return fail('comment-person-unsuitable')
    const at = deps.clock.now()
    await insertThread(work.tx, { id: threadId, petitionId: petition.id, anchor, createdById: actor.userId, at })
    await insertComment(work.tx, { id: commentId, threadId, authorId: actor.userId, text, mentions, at })
    const said = { petitionId: petition.id, threadId, commentId, authorId: actor.userId }
    await tellComment(deps, work, said, { mentioned: mentions, others: [] })
    return ok({ action: 'petition.comment', details: { threadId, commentId, mentions } })
  })
}
