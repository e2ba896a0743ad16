import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok } from '#server/kernel/result.ts'
import type { AcceptAnswerInput, PostOnlyInput } from '../contract.ts'
import { changeDiscussion, type DiscussionDeps, type Done } from '../discussion-command.ts'
import { tellAuthor } from '../discussion-notices.ts'
import { dropCitations, followCitations } from '../legal/link-citations.ts'
import { settleReviews } from '../legal/review-repository.ts'
import { findPostOf, ownerOf } from '../posts/find-post.ts'
import { updateAccepted } from '../posts/post-repository.ts'

/** An answer holds: where and for what, from when until when. Several may; accepted again it has been looked at anew. */
export function acceptAnswer(deps: DiscussionDeps, actor: Actor, input: AcceptAnswerInput): Done {
  return changeDiscussion(deps, actor, input.id, async (work, { topic, abilities }) => {
    const { postId, scope, from, until } = input
    const post = await findPostOf(work.tx, topic.id, postId)
    if (!post || post.withdrawn) return fail('discussion-post-not-found')
    if (!abilities.accept || post.isOpening) return fail('discussion-not-allowed')
    const before = post.accepted
    const isSame = before?.scope === scope && before.from === from && before.until === until && !post.needsReview
    if (isSame) return ok(null)
    const at = deps.clock.now()
    await updateAccepted(work.tx, postId, { byId: actor.userId, at, scope, from, until })
    await settleReviews(work.tx, postId, { by: actor.userId, at })
    await followCitations(deps, work, post, actor.userId)
    const said = { discussionId: topic.id, postId, authorId: ownerOf(post) }
    if (!before) await tellAuthor(deps, work, 'discussion-accepted', said, actor.userId)
    return ok({ action: 'discussion.accept', details: { postId, from, until }, isNews: before === null })
  })
}

/** It holds no longer. */
export function unacceptAnswer(deps: DiscussionDeps, actor: Actor, { id, postId }: PostOnlyInput): Done {
  return changeDiscussion(deps, actor, id, async (work, { topic, abilities }) => {
    const post = await findPostOf(work.tx, topic.id, postId)
    if (!post) return fail('discussion-post-not-found')
    if (!abilities.accept) return fail('discussion-not-allowed')
    if (!post.accepted) return ok(null)
    await updateAccepted(work.tx, postId, null)
    await dropCitations(deps, work, postId, actor.userId)
    return ok({ action: 'discussion.unaccept', details: { postId } })
  })
}

/** Who accepts answers has looked at the law that moved: the answer holds as it stands. */
export function settleAnswer(deps: DiscussionDeps, actor: Actor, { id, postId }: PostOnlyInput): Done {
  return changeDiscussion(deps, actor, id, async (work, { topic, abilities }) => {
    const post = await findPostOf(work.tx, topic.id, postId)
    if (!post) return fail('discussion-post-not-found')
    if (!abilities.accept) return fail('discussion-not-allowed')
    const settled = await settleReviews(work.tx, postId, { by: actor.userId, at: deps.clock.now() })
    return ok(settled === 0 ? null : { action: 'discussion.settle-review', details: { postId } })
  })
}
