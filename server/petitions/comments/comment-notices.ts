import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { PETITION } from '../drafts/content/contract.ts'
import type { CommentDeps } from './comment-command.ts'

export interface SaidComment {
  readonly petitionId: string
  readonly threadId: string
  readonly commentId: string
  readonly authorId: string
}

/** Who is named in a comment, and those whose conversation it answers; nobody twice, and not who wrote it. */
export async function tellComment(
  deps: Pick<CommentDeps, 'notices'>,
  work: UnitOfWork,
  said: SaidComment,
  to: { readonly mentioned: readonly string[]; readonly others: readonly string[] },
): Promise<void> {
  const about = { kind: PETITION, id: said.petitionId }
  const params = { thread: said.threadId }
  const mentioned = [...new Set(to.mentioned)].filter((id) => id !== said.authorId)
  const others = [...new Set(to.others)].filter((id) => id !== said.authorId && !mentioned.includes(id))
  await deps.notices.tell(work, {
    kind: 'petition-mentioned',
    recipients: mentioned,
    about,
    params,
    key: `petition-mentioned:${said.commentId}`,
  })
  await deps.notices.tell(work, {
    kind: 'petition-comment-answered',
    recipients: others,
    about,
    params,
    key: `petition-comment-answered:${said.commentId}`,
  })
}
