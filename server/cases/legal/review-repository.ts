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

interface CaseKey {
  readonly id: string
  readonly clusterId: string
}

/** Those of these ids that are published cases: links come from items and drafts too. However many: one array. */
export async function loadPublishedAmong(tx: Tx, ids: readonly string[]): Promise<CaseKey[]> {
  return tx.$queryRaw<CaseKey[]>`SELECT "id", "clusterId" FROM "Case"
    WHERE "id" = ANY(${[...new Set(ids)]}::uuid[]) AND "state" = 'published' ORDER BY "id"`
}

export async function insertReviews(
  tx: Tx,
  caseIds: readonly string[],
  review: { documentId: string; actingId: string; relation: string; at: Date },
): Promise<void> {
  const { documentId, actingId, relation, at } = review
  await tx.$executeRaw`INSERT INTO "CaseReview" ("caseId", "documentId", "actingId", "relation", "raisedAt")
    SELECT one, ${documentId}::uuid, ${actingId}::uuid, ${relation}, ${at} FROM unnest(${[...caseIds]}::uuid[]) AS one
    ON CONFLICT DO NOTHING`
}

/** Cases that one document acting on another had marked and nobody has settled, with the state each has without it. */
export async function loadReviewedBy(
  tx: Tx,
  documentId: string,
  actingId: string,
): Promise<(CaseKey & { readonly status: string })[]> {
  return tx.$queryRaw<(CaseKey & { status: string })[]>`SELECT c."id", c."clusterId",
      CASE WHEN c."state" <> 'published' THEN c."state"::text WHEN EXISTS (SELECT 1 FROM "CaseReview" o
        WHERE o."caseId" = c."id" AND o."settledAt" IS NULL
          AND (o."documentId", o."actingId") <> (${documentId}::uuid, ${actingId}::uuid))
      THEN 'review' ELSE c."status"::text END AS "status"
    FROM "CaseReview" r JOIN "Case" c ON c."id" = r."caseId"
    WHERE r."documentId" = ${documentId}::uuid AND r."actingId" = ${actingId}::uuid AND r."settledAt" IS NULL
    ORDER BY c."id"`
}

export async function deleteReviews(tx: Tx, documentId: string, actingId: string): Promise<void> {
  await tx.caseReview.deleteMany({ where: { documentId, actingId } })
}
