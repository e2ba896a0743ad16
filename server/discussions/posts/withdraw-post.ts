import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok } from '#server/kernel/result.ts'
import type { ModeratePostInput, PostOnlyInput } from '../contract.ts'
import { changeDiscussion, type DiscussionDeps, type Done } from '../discussion-command.ts'
import { tellAuthor } from '../discussion-notices.ts'
import { abilitiesOnPost } from '../discussion-policy.ts'
import { removeFilesOf } from '../files/change-post-files.ts'
import { dropCitations } from '../legal/link-citations.ts'
import { findPostOf, ownerOf, postFacts } from './find-post.ts'
import { erasePost, updateModerated } from './post-repository.ts'

/** Takes one's own words back: they are gone for good, with their files; what others said stays. */
export function withdrawPost(deps: DiscussionDeps, actor: Actor, { id, postId }: PostOnlyInput): Done {
  return changeDiscussion(deps, actor, id, async (work, { topic, abilities }) => {
    const post = await findPostOf(work.tx, topic.id, postId)
    if (!post) return fail('discussion-post-not-found')
    if (post.withdrawn && post.authorId === actor.userId) return ok(null)
    if (!abilitiesOnPost(actor, postFacts(post), abilities).withdraw) return fail('discussion-not-allowed')
    const at = deps.clock.now()
    await erasePost(work.tx, postId, { id: actor.userId, at })
    await removeFilesOf(deps, work, postId, at)
    await dropCitations(deps, work, postId, actor.userId)
    return ok({ action: 'discussion.withdraw-post', details: { postId } })
  })
}

/** Takes a post of somebody else down, for a reason that everybody reads; nobody but its author reads on. */
export function moderatePost(deps: DiscussionDeps, actor: Actor, input: ModeratePostInput): Done {
  return changeDiscussion(deps, actor, input.id, async (work, { topic, abilities }) => {
    const { postId, reason } = input
    const post = await findPostOf(work.tx, topic.id, postId)
    if (!post) return fail('discussion-post-not-found')
    if (post.withdrawn?.reason && abilities.moderate) return ok(null)
    if (!abilitiesOnPost(actor, postFacts(post), abilities).moderate) return fail('discussion-not-allowed')
    await updateModerated(work.tx, postId, { byId: actor.userId, at: deps.clock.now(), reason })
    await dropCitations(deps, work, postId, actor.userId)
    const said = { discussionId: topic.id, postId, authorId: ownerOf(post) }
    await tellAuthor(deps, work, 'discussion-taken-down', said, actor.userId)
    return ok({ action: 'discussion.moderate-post', details: { postId, reason } })
  })
}

/** Puts back what was taken down. */
export function restorePost(deps: DiscussionDeps, actor: Actor, { id, postId }: PostOnlyInput): Done {
  return changeDiscussion(deps, actor, id, async (work, { topic, abilities }) => {
    const post = await findPostOf(work.tx, topic.id, postId)
    if (!post) return fail('discussion-post-not-found')
    if (!post.withdrawn) return ok(null)
    if (!abilitiesOnPost(actor, postFacts(post), abilities).restore) return fail('discussion-not-allowed')
    await updateModerated(work.tx, postId, null)
    return ok({ action: 'discussion.restore-post', details: { postId } })
  })
}
