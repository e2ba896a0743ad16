import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { diffWords } from '#server/language/word-diff.ts'
import { CASE, DISCUSSES, DISCUSSION } from './content/contract.ts'
import { findDiscussionFor } from './discussion-access.ts'
import type { DiscussionDeps, DiscussionRefusal } from './discussion-command.ts'
import { abilitiesOnPost } from './discussion-policy.ts'
import type { DiscussionView, PostHistory } from './discussion-view.ts'
import { dressPosts } from './dress-posts.ts'
import { loadOthers } from './list-repository.ts'
import { mentionablePeople } from './mentionable-people.ts'
import { findPostOf, postFacts } from './posts/find-post.ts'
import { loadPost, loadPosts, loadRevisions } from './posts/post-repository.ts'
import { loadReader } from './reading/reader-repository.ts'

/** Where an address leads: the topic itself, or where it, or the post, has gone. */
export type FoundTopic =
  | { readonly kind: 'here'; readonly topic: DiscussionView }
  | { readonly kind: 'moved'; readonly id: string; readonly postId: string | null }

/**
 * A topic as its page shows it. An address outlives what becomes of it: a topic that was merged, and a post (`postId`) that
 * stands elsewhere now, lead to where they are, as far as the reader may go there.
 */
export async function readDiscussion(
  deps: DiscussionDeps,
  actor: Actor,
  id: string,
  postId: string | null,
): Promise<Result<FoundTopic, DiscussionRefusal>> {
  const found = await findDiscussionFor(deps, deps.prisma, actor, id)
  if (!found.ok) return found
  const { topic, ofCase, abilities } = found.value
  const asked = postId ? await loadPost(deps.prisma, postId).catch(() => null) : null
  if (asked && asked.discussionId !== id) {
    const there = await findDiscussionFor(deps, deps.prisma, actor, asked.discussionId)
    if (there.ok) return ok({ kind: 'moved', id: asked.discussionId, postId: asked.id })
  }
  if (topic.mergedIntoId) return ok({ kind: 'moved', id: topic.mergedIntoId, postId: null })
  const [posts, reader, steps] = await Promise.all([
    loadPosts(deps.prisma, id),
    loadReader(deps.prisma, id, actor.userId),
    deps.chain.stepsOf(actor, { kind: DISCUSSION, id }),
  ])
  const origins = steps.filter(({ rel, direction, kind }) => rel === DISCUSSES && direction === 'from' && kind !== CASE)
  const views = await dressPosts(deps, actor, posts, { abilities, seenAt: reader.seenAt })
  const roots = views.filter(({ parentId }) => parentId === null)
  // What was taken back and nobody replied to leaves nothing; the opening stays, as others answered it.
  const answers = roots.filter(
    (post) => !post.isOpening && (post.isShown || post.withdrawn?.kind === 'taken-down' || post.replies.length > 0),
  )
  const { title, field, pinnedAt, isDemo, createdAt, clusterId } = topic
  return ok({
    kind: 'here',
    topic: {
      ...{ id, title, field, isDemo, createdAt, clusterId, abilities, answers },
      ofCase: ofCase && { id: ofCase.id, code: ofCase.code, title: ofCase.title },
      origins: origins.map(({ title: name, path, quote }) => ({ title: name, path, quote })),
      isOpen: ofCase?.isOpen ?? true,
      isPinned: pinnedAt !== null,
      isFollowing: reader.isFollowing,
      opening: roots.find(({ isOpening }) => isOpening) ?? null,
      count: posts.filter(({ withdrawn, isOpening }) => !withdrawn && !isOpening).length,
      people: abilities.post ? await mentionablePeople(deps, clusterId, ofCase) : [],
      others: abilities.arrange ? await loadOthers(deps.prisma, topic) : [],
      lastAt: posts.at(-1)?.createdAt ?? createdAt,
    },
  })
}

/** What a post said before, for who reads it. */
export async function readHistory(
  deps: DiscussionDeps,
  actor: Actor,
  id: string,
  postId: string,
): Promise<Result<PostHistory, DiscussionRefusal>> {
  const found = await findDiscussionFor(deps, deps.prisma, actor, id)
  if (!found.ok) return found
  const post = await findPostOf(deps.prisma, id, postId)
  if (!post || (post.withdrawn && !abilitiesOnPost(actor, postFacts(post), found.value.abilities).restore)) {
    return fail('discussion-post-not-found')
  }
  const revisions = await loadRevisions(deps.prisma, postId)
  const texts = [...revisions, { text: post.text, at: post.editedAt ?? post.createdAt }]
  const steps = texts.map(({ text, at }, index) => ({ at, segments: diffWords(texts[index - 1]?.text ?? text, text) }))
  return ok({ postId, steps: steps.reverse() })
}
