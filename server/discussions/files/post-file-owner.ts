import type { FileOwner } from '#server/files/files.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { DISCUSSION } from '../content/contract.ts'
import { type FoundDiscussion, findDiscussionFor, holdDiscussionFor } from '../discussion-access.ts'
import { type DiscussionDeps, type DiscussionRefusal, recordAct } from '../discussion-command.ts'
import { abilitiesOnPost } from '../discussion-policy.ts'
import type { PostRecord } from '../discussion-record.ts'
import { type Db, loadDiscussion } from '../discussion-repository.ts'
import { postFacts } from '../posts/find-post.ts'
import { loadPost } from '../posts/post-repository.ts'
import { loadPostFile } from './post-file-repository.ts'

type Found = Result<FoundDiscussion & { readonly post: PostRecord }, DiscussionRefusal>

/** Files of posts: read with the topic, sent by who wrote the post. */
export function createPostFileOwner(deps: DiscussionDeps): FileOwner {
  return {
    async mayRead(actor, id) {
      return (await findPostFileFor(deps, deps.prisma, actor, id)).ok
    },
    // Until it is scanned a file stays with the department that sent it.
    async isSecretariat() {
      return false
    },
    async findUploadTarget(actor, id) {
      const found = await findPostFileFor(deps, deps.prisma, actor, id)
      const allowed = found.ok ? mayAttach(actor, found.value) : found
      return allowed.ok ? ok({ departmentId: actor.departmentId }) : allowed
    },
    async placeOf(db, id) {
      const file = await loadPostFile(db, id)
      const post = file && (await loadPost(db, file.postId))
      const topic = post && (await loadDiscussion(db, post.discussionId))
      return topic ? { subject: { kind: DISCUSSION, id: topic.id }, code: '', title: topic.title } : null
    },
    async attached(work, actor, id) {
      const file = await loadPostFile(work.tx, id)
      const post = file && (await loadPost(work.tx, file.postId))
      if (!post) return fail('discussion-attachment-not-found')
      const held = await holdDiscussionFor(deps, work.tx, actor, post.discussionId)
      if (!held.ok) return held
      const found = await findPostFileFor(deps, work.tx, actor, id)
      const allowed = found.ok ? mayAttach(actor, found.value) : found
      if (!allowed.ok) return allowed
      const details = { postId: post.id, attachmentId: id }
      await recordAct(deps, work, actor, held.value.topic, { action: 'discussion.attach-file', details })
      return ok()
    },
  }
}

async function findPostFileFor(deps: DiscussionDeps, db: Db, actor: Actor, id: string): Promise<Found> {
  const file = await loadPostFile(db, id)
  const post = file && !file.removedAt ? await loadPost(db, file.postId) : null
  const found = post ? await findDiscussionFor(deps, db, actor, post.discussionId) : null
  if (!post || !found?.ok) return fail('discussion-attachment-not-found')
  // What was taken down is shown to its author and to who keeps order.
  const isShown = !post.withdrawn || post.authorId === actor.userId || found.value.abilities.moderate
  return isShown ? ok({ ...found.value, post }) : fail('discussion-attachment-not-found')
}

function mayAttach(actor: Actor, { post, abilities }: FoundDiscussion & { post: PostRecord }) {
  return abilitiesOnPost(actor, postFacts(post), abilities).edit ? ok() : fail('discussion-not-allowed')
}
