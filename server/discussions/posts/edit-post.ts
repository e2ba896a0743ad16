import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok } from '#server/kernel/result.ts'
import type { EditPostInput } from '../contract.ts'
import { changeDiscussion, type DiscussionDeps, type Done } from '../discussion-command.ts'
import { tellPost } from '../discussion-notices.ts'
import { abilitiesOnPost } from '../discussion-policy.ts'
import { followCitations } from '../legal/link-citations.ts'
import { refuseUnfit } from '../mentionable-people.ts'
import { findPostOf, postFacts } from './find-post.ts'
import { updatePost } from './post-repository.ts'
import { readPostText } from './read-post-text.ts'

/** Changes one's own words; what they were stays to be seen, and who is named only now is told. */
export function editPost(deps: DiscussionDeps, actor: Actor, input: EditPostInput): Done {
  return changeDiscussion(deps, actor, input.id, async (work, { topic, abilities }) => {
    const post = await findPostOf(work.tx, topic.id, input.postId)
    if (!post) return fail('discussion-post-not-found')
    if (!abilitiesOnPost(actor, postFacts(post), abilities).edit) return fail('discussion-not-allowed')
    const read = readPostText(input.content)
    if (!read.ok) return read
    const { said, mentions } = read.value
    const isSame = post.text === said.text && JSON.stringify(post.blocks) === JSON.stringify(said.blocks)
    if (isSame) return ok(null)
    // In another tab it says something else by now.
    if (post.version !== input.basedOn) return fail('discussion-changed-meanwhile')
    const fresh = mentions.filter((id) => !post.mentions.includes(id))
    const unfit = await refuseUnfit(deps, work.tx, topic.caseId, fresh)
    if (unfit) return unfit
    await updatePost(work.tx, post, { said, mentions, at: deps.clock.now() })
    if (post.accepted) await followCitations(deps, work, { ...post, ...said }, actor.userId)
    const told = { discussionId: topic.id, postId: post.id, authorId: actor.userId }
    await tellPost(deps, work, told, { mentioned: fresh, followers: [] })
    return ok({ action: 'discussion.edit-post', details: { postId: post.id, version: post.version + 1 } })
  })
}
