import type { PostFacts } from '../discussion-policy.ts'
import type { PostRecord } from '../discussion-record.ts'
import type { Db } from '../discussion-repository.ts'
import { loadPost } from './post-repository.ts'

/** A post of this topic; the topic was found for the actor. */
export async function findPostOf(db: Db, discussionId: string, postId: string): Promise<PostRecord | null> {
  const post = await loadPost(db, postId)
  return post?.discussionId === discussionId ? post : null
}

export function postFacts(post: Pick<PostRecord, 'authorId' | 'saidBy' | 'withdrawn'>): PostFacts {
  const { withdrawn } = post
  return {
    authorId: ownerOf(post),
    isWithdrawn: withdrawn !== null,
    isTakenDown: withdrawn !== null && withdrawn.reason !== null,
  }
}

/** Whose post it is; of words that came with a file and belong to no account, nobody's. */
export function ownerOf({ authorId, saidBy }: Pick<PostRecord, 'authorId' | 'saidBy'>): string | null {
  return saidBy === null ? authorId : null
}
