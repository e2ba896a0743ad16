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
