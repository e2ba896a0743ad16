import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { localDate } from '#server/language/dates.ts'
import { DISCUSSION_POST } from '../content/contract.ts'
import type { DiscussionDeps } from '../discussion-command.ts'

/** The links answer —cites→ legal document follow what an accepted answer says, as the legal basis reads it that day. */
export async function followCitations(
  { legalBasis, clock }: Pick<DiscussionDeps, 'legalBasis' | 'clock'>,
  work: UnitOfWork,
  post: { readonly id: string; readonly text: string },
  byId: string,
): Promise<void> {
  const references = await legalBasis.examineText({ text: post.text, on: localDate(clock.now()) })
  await legalBasis.followCitations(work, [{ from: { kind: DISCUSSION_POST, id: post.id }, references, byId }])
}

/** What is no accepted answer is not asked about when a law moves. */
export async function dropCitations(
  { legalBasis }: Pick<DiscussionDeps, 'legalBasis'>,
  work: UnitOfWork,
  postId: string,
  byId: string,
): Promise<void> {
  await legalBasis.followCitations(work, [{ from: { kind: DISCUSSION_POST, id: postId }, references: [], byId }])
}
