import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { CASE, DISCUSSES, DISCUSSION } from '../content/contract.ts'
import type { MergeInput, MovePostInput, PinInput, SplitInput } from '../contract.ts'
import { type FoundDiscussion, holdDiscussionFor } from '../discussion-access.ts'
import {
  changeDiscussion,
  type DiscussionAct,
  type DiscussionDeps,
  type DiscussionRefusal,
  type Done,
  recordAct,
} from '../discussion-command.ts'
import { insertDiscussion, recordMerge, updatePinned } from '../discussion-repository.ts'
import { findPostOf } from '../posts/find-post.ts'
import { moveAllPosts, movePost } from '../posts/post-repository.ts'
import { screenText } from '../posts/read-post-text.ts'
import { linkToCase } from '../start-discussion.ts'
import { followAlso } from './followers-repository.ts'

/** Stands first in its list from now on, or no longer. */
export function pin(deps: DiscussionDeps, actor: Actor, { id, isPinned }: PinInput): Done {
  return arrange(deps, actor, id, async (work, { topic }) => {
    if ((topic.pinnedAt !== null) === isPinned) return ok(null)
    await updatePinned(work.tx, id, isPinned ? deps.clock.now() : null)
    return ok({ action: isPinned ? 'discussion.pin' : 'discussion.unpin' })
  })
}

/** An answer becomes a topic of its own in the same place, with what replies to it; its address leads there. */
export function split(deps: DiscussionDeps, actor: Actor, input: SplitInput): Done {
  return arrange(deps, actor, input.id, async (work, { topic }) => {
    const { postId, newId, title } = input
    const post = await findPostOf(work.tx, topic.id, postId)
    if (!post || post.isOpening) return fail('discussion-post-not-found')
    const refused = screenText(title)
    if (refused) return fail(refused)
    const { clusterId, caseId, field, isDemo } = topic
    const made = await insertDiscussion(work.tx, {
      ...{ id: newId, clusterId, caseId, title, field, isDemo },
      ...{ departmentId: post.departmentId, createdById: post.authorId, at: deps.clock.now() },
    })
    if (!made) return fail('discussion-not-found')
    await movePost(work.tx, postId, { discussionId: newId, isOpening: true })
    await followAlso(work.tx, topic.id, newId)
    if (caseId) await linkToCase(deps, work, { id: newId, caseId, by: actor.userId })
    const details = { postId, from: topic.id }
    await recordAct(deps, work, actor, { id: newId, clusterId, caseId }, { action: 'discussion.split', details })
    return ok({ action: 'discussion.split', details: { postId, into: newId } })
  })
}

/** An answer goes to another topic of the same place, with what replies to it. */
export function moveToTopic(deps: DiscussionDeps, actor: Actor, { id, postId, targetId }: MovePostInput): Done {
  return arrange(deps, actor, id, async (work, found) => {
    const post = await findPostOf(work.tx, id, postId)
    if (!post || post.isOpening) return fail('discussion-post-not-found')
    const target = await targetFor(deps, work, actor, found, targetId)
    if (!target.ok) return target
    await movePost(work.tx, postId, { discussionId: targetId, isOpening: false })
    const details = { postId, from: id }
    await recordAct(deps, work, actor, target.value.topic, { action: 'discussion.move-post', details })
    return ok({ action: 'discussion.move-post', details: { postId, into: targetId } })
  })
}

/** A whole topic goes into another of the same place: what opened it is an answer there, its address leads there. */
export function merge(deps: DiscussionDeps, actor: Actor, { id, targetId }: MergeInput): Done {
  return arrange(deps, actor, id, async (work, found) => {
    const target = await targetFor(deps, work, actor, found, targetId)
    if (!target.ok) return target
    const { caseId } = found.topic
    await moveAllPosts(work.tx, id, targetId)
    await recordMerge(work.tx, id, targetId)
    await followAlso(work.tx, id, targetId)
    if (caseId) {
      const [from, to] = [
        { kind: DISCUSSION, id },
        { kind: CASE, id: caseId },
      ]
      await deps.chain.unlink(work, { from, rel: DISCUSSES, to })
    }
    const details = { from: id }
    await recordAct(deps, work, actor, target.value.topic, { action: 'discussion.merge', details })
    return ok({ action: 'discussion.merge', details: { into: targetId } })
  })
}

function arrange(
  deps: DiscussionDeps,
  actor: Actor,
  id: string,
  change: (work: UnitOfWork, found: FoundDiscussion) => Promise<Result<DiscussionAct, DiscussionRefusal>>,
): Done {
  return changeDiscussion(deps, actor, id, async (work, found) =>
    found.abilities.arrange ? change(work, found) : fail('discussion-not-allowed'),
  )
}

/** Where it may go: what was said to some is not carried to others, so the place stays the same. */
async function targetFor(
  deps: DiscussionDeps,
  work: UnitOfWork,
  actor: Actor,
  { topic }: FoundDiscussion,
  targetId: string,
): Promise<Result<FoundDiscussion, DiscussionRefusal>> {
  const target = await holdDiscussionFor(deps, work.tx, actor, targetId)
  if (!target.ok) return target
  const { caseId, clusterId, mergedIntoId } = target.value.topic
  const isSamePlace = caseId === topic.caseId && clusterId === topic.clusterId
  if (targetId === topic.id || mergedIntoId || !isSamePlace) return fail('discussion-place-other')
  return target
}
