import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { DISCUSSION } from './content/contract.ts'
import type { DiscussionDeps } from './discussion-command.ts'

export interface SaidPost {
  readonly discussionId: string
  readonly postId: string
  /** Null: nobody who has an account here. */
  readonly authorId: string | null
}

/** Who is named in a post, and who follows its topic; nobody twice, and not who wrote it. */
export async function tellPost(
  deps: Pick<DiscussionDeps, 'notices'>,
  work: UnitOfWork,
  said: SaidPost,
  to: { readonly mentioned: readonly string[]; readonly followers: readonly string[] },
): Promise<void> {
  const about = { kind: DISCUSSION, id: said.discussionId }
  const params = { post: said.postId }
  const mentioned = [...new Set(to.mentioned)].filter((id) => id !== said.authorId)
  const followers = [...new Set(to.followers)].filter((id) => id !== said.authorId && !mentioned.includes(id))
  const key = (kind: string) => `${kind}:${said.postId}`
  await deps.notices.tell(work, {
    ...{ kind: 'discussion-mentioned', recipients: mentioned, about, params },
    key: key('discussion-mentioned'),
  })
  await deps.notices.tell(work, {
    ...{ kind: 'discussion-answered', recipients: followers, about, params },
    key: key('discussion-answered'),
  })
}

/** The author of a post that was accepted, or taken down. */
export async function tellAuthor(
  deps: Pick<DiscussionDeps, 'notices' | 'clock'>,
  work: UnitOfWork,
  kind: 'discussion-accepted' | 'discussion-taken-down' | 'discussion-applied',
  said: SaidPost,
  byId: string,
): Promise<void> {
  if (said.authorId === null || said.authorId === byId) return
  await deps.notices.tell(work, {
    ...{ kind, recipients: [said.authorId], about: { kind: DISCUSSION, id: said.discussionId } },
    params: { post: said.postId },
    key: `${kind}:${said.postId}:${deps.clock.now().getTime()}`,
  })
}
