import type { Tx } from '#server/kernel/transaction.ts'
import type { Db } from '../discussion-repository.ts'

export interface PostReview {
  readonly postId: string
  readonly documentId: string
  readonly actingId: string
  readonly relation: string
}

/** Why accepted answers of a topic are to be looked at again, as far as nobody has. */
export async function loadOpenReviews(db: Db, postIds: readonly string[]): Promise<PostReview[]> {
  return db.discussionReview.findMany({
    where: { postId: { in: [...postIds] }, settledAt: null },
    orderBy: [{ raisedAt: 'asc' }, { documentId: 'asc' }],
    select: { postId: true, documentId: true, actingId: true, relation: true },
  })
}

/** Looked at: what was raised is settled. Answers how many. */
export async function settleReviews(tx: Tx, postId: string, settled: { by: string; at: Date }): Promise<number> {
  const { count } = await tx.discussionReview.updateMany({
    where: { postId, settledAt: null },
    data: { settledById: settled.by, settledAt: settled.at },
  })
  return count
}

export interface AcceptedKey {
  readonly postId: string
  readonly acceptedById: string
  readonly discussionId: string
  readonly clusterId: string
  readonly caseId: string | null
}

/** Those of these posts that are accepted answers now. */
export async function loadAcceptedAmong(tx: Tx, postIds: readonly string[]): Promise<AcceptedKey[]> {
  return tx.$queryRaw<AcceptedKey[]>`
    SELECT p."id" AS "postId", p."acceptedById", d."id" AS "discussionId", d."clusterId", d."caseId"
    FROM "DiscussionPost" p JOIN "Discussion" d ON d."id" = p."discussionId"
    WHERE p."id" = ANY(${[...new Set(postIds)]}::uuid[]) AND p."acceptedAt" IS NOT NULL AND p."withdrawnAt" IS NULL
    ORDER BY p."id"`
}

export async function insertReviews(
  tx: Tx,
  postIds: readonly string[],
  review: { documentId: string; actingId: string; relation: string; at: Date },
): Promise<void> {
  const { documentId, actingId, relation, at } = review
  await tx.$executeRaw`INSERT INTO "DiscussionReview" ("postId", "documentId", "actingId", "relation", "raisedAt")
    SELECT one, ${documentId}::uuid, ${actingId}::uuid, ${relation}, ${at} FROM unnest(${[...postIds]}::uuid[]) AS one
    ON CONFLICT DO NOTHING`
}

/** Answers that this mark had flagged. */
export async function loadReviewedBy(tx: Tx, documentId: string, actingId: string): Promise<string[]> {
  const rows = await tx.discussionReview.findMany({ where: { documentId, actingId }, select: { postId: true } })
  return rows.map(({ postId }) => postId)
}

export async function deleteReviews(tx: Tx, documentId: string, actingId: string): Promise<void> {
  await tx.discussionReview.deleteMany({ where: { documentId, actingId } })
}
