import type { Tx } from '#server/kernel/transaction.ts'
import type { EvidenceRecord } from './item-record.ts'
import type { Db } from './item-repository.ts'

/** Evidence of items that has not been taken away, the oldest first. */
export async function loadEvidence(db: Db, itemIds: readonly string[]): Promise<EvidenceRecord[]> {
  return db.petitionItemEvidence.findMany({
    where: { itemId: { in: [...itemIds] }, removedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
}

export async function loadEvidenceById(db: Db, id: string): Promise<EvidenceRecord | null> {
  return db.petitionItemEvidence.findUnique({ where: { id } })
}

export async function insertEvidenceOnce(tx: Tx, evidence: Omit<EvidenceRecord, 'removedAt'>): Promise<boolean> {
  const { count } = await tx.petitionItemEvidence.createMany({ data: [evidence], skipDuplicates: true })
  return count === 1
}

export async function markEvidenceRemoved(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.petitionItemEvidence.update({ where: { id }, data: { removedAt: at } })
}
