import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok } from '#server/kernel/result.ts'
import { MAX_POSTS } from '../content/contract.ts'
import type { PostInput } from '../contract.ts'
import { changeDiscussion, type DiscussionDeps, type Done } from '../discussion-command.ts'
import { tellPost } from '../discussion-notices.ts'
import { refuseUnfit } from '../mentionable-people.ts'
import { followOnce, loadFollowers } from '../reading/reader-repository.ts'
import { countPosts, insertPost, loadPost } from './post-repository.ts'
import { readPostText } from './read-post-text.ts'

/** Answers a topic, or replies to an answer; what replies to a reply stands beside it. A retry finds the first. */
export function post(deps: DiscussionDeps, actor: Actor, input: PostInput): Done {
  return changeDiscussion(deps, actor, input.id, async (work, { topic, abilities }) => {
    if (!abilities.post) return fail('discussion-closed')
    const known = await loadPost(work.tx, input.postId)
    if (known) return known.authorId === actor.userId ? ok(null) : fail('discussion-post-not-found')
    const read = readPostText(input.content)
    if (!read.ok) return read
    if ((await countPosts(work.tx, topic.id)) >= MAX_POSTS) return fail('discussion-too-many', { most: MAX_POSTS })
    const { said, mentions } = read.value
    const unfit = await refuseUnfit(deps, work.tx, topic.caseId, mentions)
    if (unfit) return unfit
    const answered = input.parentId ? await loadPost(work.tx, input.parentId) : null
    if (input.parentId && answered?.discussionId !== topic.id) return fail('discussion-post-not-found')
    const parentId = answered && !answered.isOpening ? (answered.parentId ?? answered.id) : null
    const at = deps.clock.now()
    const own = { authorId: actor.userId, departmentId: actor.departmentId }
    const { postId } = input
    await insertPost(work.tx, {
      ...{ id: postId, discussionId: topic.id, parentId, isOpening: false, said, mentions, at },
      ...own,
    })
    // Told are those who followed before; who is named follows from now on.
    const followers = await loadFollowers(work.tx, topic.id)
    // Whoever answers has read what is answered.
    await followOnce(work.tx, topic.id, [actor.userId], at)
    await followOnce(work.tx, topic.id, mentions)
    const told = { discussionId: topic.id, postId, authorId: actor.userId }
    await tellPost(deps, work, told, { mentioned: mentions, followers })
    return ok({ action: 'discussion.post', details: { postId, parentId, mentions }, isNews: true })
  })
}
