import type { Tx } from '#server/kernel/transaction.ts'
import type { Db } from '../case-repository.ts'

export interface ReviewRecord {
  readonly documentId: string
  readonly relation: string
  readonly actingId: string
  readonly raisedAt: Date
}

/** Why a case is to be looked at again, as far as nobody has. */
export async function loadOpenReviews(db: Db, caseId: string): Promise<ReviewRecord[]> {
  return db.caseReview.findMany({
    where: { caseId, settledAt: null },
    orderBy: [{ raisedAt: 'asc' }, { documentId: 'asc' }],
    select: { documentId: true, relation: true, actingId: true, raisedAt: true },
  })
}

/** Looked at: what was raised is settled. Answers how many. */
export async function settleReviews(tx: Tx, caseId: string, settled: { by: string; at: Date }): Promise<number> {
  const { count } = await tx.caseReview.updateMany({
    where: { caseId, settledAt: null },
    data: { settledById: settled.by, settledAt: settled.at },
  })
  return count
}

/** Those of these ids that are published cases: links come from items and drafts too. */
export async function loadPublishedAmong(
  tx: Tx,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly clusterId: string }[]> {
  return tx.case.findMany({
    where: { id: { in: [...new Set(ids)] }, state: 'published' },
    select: { id: true, clusterId: true },
  })
}

export async function insertReviews(
  tx: Tx,
  caseIds: readonly string[],
  review: { documentId: string; actingId: string; relation: string; at: Date },
): Promise<void> {
  const { documentId, actingId, relation, at } = review
  await tx.caseReview.createMany({
    data: caseIds.map((caseId) => ({ caseId, documentId, actingId, relation, raisedAt: at })),
    skipDuplicates: true,
  })
}

/** Cases that one document acting on another had marked and nobody has settled. */
export async function loadReviewedBy(
  tx: Tx,
  documentId: string,
  actingId: string,
): Promise<{ readonly id: string; readonly clusterId: string }[]> {
  return tx.case.findMany({
    where: { reviews: { some: { documentId, actingId, settledAt: null } } },
    select: { id: true, clusterId: true },
  })
}

export async function deleteReviews(tx: Tx, documentId: string, actingId: string): Promise<void> {
  await tx.caseReview.deleteMany({ where: { documentId, actingId } })
}
