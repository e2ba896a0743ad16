import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok } from '#server/kernel/result.ts'
import type { MarkHelpfulInput, ReportApplicationInput, WithdrawApplicationInput } from '../contract.ts'
import { changeDiscussion, type DiscussionDeps, type Done } from '../discussion-command.ts'
import { tellAuthor } from '../discussion-notices.ts'
import { findPostOf, ownerOf } from '../posts/find-post.ts'
import { setHelpful } from '../posts/post-repository.ts'
import { screenText } from '../posts/read-post-text.ts'
import { insertApplication, loadApplication, markApplicationWithdrawn } from './application-repository.ts'

/** "Đã áp dụng tại …": how an answer worked there. A second click reports once. */
export function reportApplication(deps: DiscussionDeps, actor: Actor, input: ReportApplicationInput): Done {
  return changeDiscussion(deps, actor, input.id, async (work, { topic, abilities }) => {
    const { postId, applicationId, place, outcome, note, appliedOn } = input
    const post = await findPostOf(work.tx, topic.id, postId)
    if (!post || post.withdrawn) return fail('discussion-post-not-found')
    if (!abilities.post) return fail('discussion-closed')
    if (post.isOpening) return fail('discussion-not-allowed')
    const refused = screenText(`${place}\n${note}`)
    if (refused) return fail(refused)
    const by = { authorId: actor.userId, departmentId: actor.departmentId, createdAt: deps.clock.now() }
    const said = { id: applicationId, postId, place, outcome, note, appliedOn }
    if (!(await insertApplication(work.tx, { ...said, ...by }))) return ok(null)
    const told = { discussionId: topic.id, postId, authorId: ownerOf(post) }
    await tellAuthor(deps, work, 'discussion-applied', told, actor.userId)
    return ok({ action: 'discussion.report-application', details: { postId, applicationId, outcome }, isNews: true })
  })
}

/** Taken back by who reported it, or by who keeps order. */
export function withdrawApplication(deps: DiscussionDeps, actor: Actor, input: WithdrawApplicationInput): Done {
  return changeDiscussion(deps, actor, input.id, async (work, { topic, abilities }) => {
    const { applicationId } = input
    const one = await loadApplication(work.tx, topic.id, applicationId)
    if (!one) return fail('discussion-post-not-found')
    if (!abilities.post || (one.authorId !== actor.userId && !abilities.moderate)) return fail('discussion-not-allowed')
    if (one.withdrawnAt) return ok(null)
    await markApplicationWithdrawn(work.tx, applicationId, deps.clock.now())
    return ok({ action: 'discussion.withdraw-application', details: { applicationId } })
  })
}

/** One mark a person on a post of somebody else; only how many is shown. */
export function markHelpful(deps: DiscussionDeps, actor: Actor, input: MarkHelpfulInput): Done {
  return changeDiscussion(deps, actor, input.id, async (work, { topic, abilities }) => {
    const { postId, isHelpful } = input
    const post = await findPostOf(work.tx, topic.id, postId)
    if (!post || post.withdrawn) return fail('discussion-post-not-found')
    if (!abilities.post) return fail('discussion-closed')
    if (ownerOf(post) === actor.userId) return fail('discussion-not-allowed')
    const isChanged = await setHelpful(work.tx, postId, actor.userId, isHelpful ? deps.clock.now() : null)
    return ok(isChanged ? { action: 'discussion.mark-helpful', details: { postId, isHelpful } } : null)
  })
}
