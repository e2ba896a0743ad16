import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { LEGAL_CITATION, LEGAL_DOCUMENT } from '#server/legal-basis/contract.ts'
import { DISCUSSION, DISCUSSION_POST } from '../content/contract.ts'
import { announceDiscussion, type DiscussionDeps } from '../discussion-command.ts'
import {
  type AcceptedKey,
  deleteReviews,
  insertReviews,
  loadAcceptedAmong,
  loadReviewedBy,
} from './review-repository.ts'

/** What the legal basis tells when one document was marked as acting on another, or that mark was taken back. */
export interface MarkedDocument {
  readonly documentId: string
  readonly actingId: string
  readonly relation: 'amends' | 'replaces'
  readonly byId: string
}

type ReviewDeps = Pick<DiscussionDeps, 'chain' | 'clock' | 'audit' | 'notices'>

/** So many open pages are told one by one; the lists are told anyway. */
const MOST_TOLD = 200

/** Every accepted answer that cites the document is "cần xem lại" from now on, in the librarian's own transaction. */
export async function raiseReviews(deps: ReviewDeps, work: UnitOfWork, marked: MarkedDocument): Promise<void> {
  const { documentId, actingId, relation, byId } = marked
  const links = await deps.chain.between(work.tx, {
    ...{ rel: LEGAL_CITATION, end: 'to', kind: LEGAL_DOCUMENT, ids: [documentId] },
  })
  const answers = await loadAcceptedAmong(
    work.tx,
    links.map(({ fromId }) => fromId),
  )
  if (answers.length === 0) return
  const ids = answers.map(({ postId }) => postId)
  await insertReviews(work.tx, ids, { documentId, actingId, relation, at: deps.clock.now() })
  for (const { postId, discussionId, acceptedById } of answers) {
    await deps.notices.tell(work, {
      ...{ kind: 'discussion-review', recipients: [acceptedById], about: { kind: DISCUSSION, id: discussionId } },
      params: { post: postId },
      key: `discussion-review:${postId}:${documentId}:${actingId}`,
    })
  }
  await deps.audit.append(work.tx, byId, {
    action: 'discussion.raise-review',
    subject: { kind: LEGAL_DOCUMENT, id: documentId },
    details: { count: ids.length, actingId, kind: DISCUSSION_POST },
  })
  announce(deps, work, answers)
}

/** Marked by mistake: what it raised is gone, looked at or not. */
export async function withdrawReviews(
  deps: ReviewDeps,
  work: UnitOfWork,
  { documentId, actingId }: Pick<MarkedDocument, 'documentId' | 'actingId'>,
): Promise<void> {
  const answers = await loadAcceptedAmong(work.tx, await loadReviewedBy(work.tx, documentId, actingId))
  await deleteReviews(work.tx, documentId, actingId)
  announce(deps, work, answers)
}

function announce(deps: Pick<DiscussionDeps, 'clock'>, work: UnitOfWork, answers: readonly AcceptedKey[]): void {
  const topics = new Map(answers.map((one) => [one.discussionId, one]))
  for (const { discussionId: id, clusterId, caseId } of [...topics.values()].slice(0, MOST_TOLD)) {
    announceDiscussion(deps, work, { id, clusterId, caseId })
  }
}
