import type { ChainNode } from '#server/chain/chain-node.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { postPath } from './content/contract.ts'
import { findDiscussionFor } from './discussion-access.ts'
import type { DiscussionDeps } from './discussion-command.ts'
import { loadPost } from './posts/post-repository.ts'

type DescribeDeps = Pick<DiscussionDeps, 'prisma' | 'cases'>

/** For the chain: a topic as one end of a link, to who reads it. */
export async function describeDiscussion(deps: DescribeDeps, actor: Actor, id: string): Promise<ChainNode | null> {
  const found = await findDiscussionFor(deps, deps.prisma, actor, id)
  return found.ok ? { title: found.value.topic.title, path: `/discussions/${id}` } : null
}

/** The same of one answer. */
export async function describePost(deps: DescribeDeps, actor: Actor, id: string): Promise<ChainNode | null> {
  const post = await loadPost(deps.prisma, id)
  const node = post && !post.withdrawn ? await describeDiscussion(deps, actor, post.discussionId) : null
  return post && node && { title: node.title, path: postPath(post.discussionId, id) }
}

/** For notices: which of these the person may read, and their names. */
export async function discussionNames(
  deps: DescribeDeps,
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { code: string; title: string }>> {
  const names = new Map<string, { code: string; title: string }>()
  for (const id of new Set(ids)) {
    const found = await findDiscussionFor(deps, deps.prisma, actor, id)
    if (found.ok) names.set(id, { code: found.value.ofCase?.code ?? '', title: found.value.topic.title })
  }
  return names
}
