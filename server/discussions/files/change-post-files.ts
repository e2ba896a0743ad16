import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok } from '#server/kernel/result.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { DISCUSSION_POST, MAX_POST_FILES } from '../content/contract.ts'
import type { AddPostFileInput, RemovePostFileInput } from '../contract.ts'
import { changeDiscussion, type DiscussionDeps, type Done } from '../discussion-command.ts'
import { abilitiesOnPost } from '../discussion-policy.ts'
import { findPostOf, postFacts } from '../posts/find-post.ts'
import { insertPostFileOnce, loadPostFile, loadPostFiles, markPostFileRemoved } from './post-file-repository.ts'

/** A place for a file of one's own post; the file is sent to it afterwards. A second click adds nothing. */
export function addPostFile(deps: DiscussionDeps, actor: Actor, input: AddPostFileInput): Done {
  return changeDiscussion(deps, actor, input.id, async (work, { topic, abilities }) => {
    const { postId, attachmentId, title } = input
    const post = await findPostOf(work.tx, topic.id, postId)
    if (!post) return fail('discussion-post-not-found')
    if (!abilitiesOnPost(actor, postFacts(post), abilities).edit) return fail('discussion-not-allowed')
    const known = await loadPostFiles(work.tx, [postId])
    if (known.some(({ id }) => id === attachmentId)) return ok(null)
    if (known.length >= MAX_POST_FILES) return fail('discussion-files-too-many', { most: MAX_POST_FILES })
    const file = { id: attachmentId, postId, title, createdById: actor.userId, createdAt: deps.clock.now() }
    if (!(await insertPostFileOnce(work.tx, file))) return fail('discussion-attachment-not-found')
    return ok({ action: 'discussion.add-file', details: { postId, attachmentId } })
  })
}

/** Takes a file away, for everybody at once: its author, or who keeps order. */
export function removePostFile(deps: DiscussionDeps, actor: Actor, input: RemovePostFileInput): Done {
  return changeDiscussion(deps, actor, input.id, async (work, { topic, abilities }) => {
    const file = await loadPostFile(work.tx, input.attachmentId)
    const post = file && (await findPostOf(work.tx, topic.id, file.postId))
    if (!file || !post) return fail('discussion-attachment-not-found')
    const isMine = abilities.post && post.authorId === actor.userId
    if (!isMine && !abilities.moderate) return fail('discussion-not-allowed')
    if (file.removedAt) return ok(null)
    await removeOne(deps, work, file.id, deps.clock.now())
    return ok({ action: 'discussion.remove-file', details: { postId: post.id, attachmentId: file.id } })
  })
}

/** With the words go their files. */
export async function removeFilesOf(
  deps: Pick<DiscussionDeps, 'files'>,
  work: UnitOfWork,
  postId: string,
  at: Date,
): Promise<void> {
  for (const { id } of await loadPostFiles(work.tx, [postId])) await removeOne(deps, work, id, at)
}

async function removeOne(deps: Pick<DiscussionDeps, 'files'>, work: UnitOfWork, id: string, at: Date): Promise<void> {
  await markPostFileRemoved(work.tx, id, at)
  await deps.files.release(work.tx, { kind: DISCUSSION_POST, id }, at)
}
