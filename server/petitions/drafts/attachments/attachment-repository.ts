import type { Tx } from '#server/kernel/transaction.ts'
import type { Db } from '../petition-repository.ts'

export interface AttachmentRecord {
  readonly id: string
  readonly petitionId: string
  readonly createdById: string
}

export async function loadAttachment(db: Db, id: string): Promise<AttachmentRecord | null> {
  return db.petitionAttachment.findUnique({
    where: { id },
    select: { id: true, petitionId: true, createdById: true },
  })
}

export async function countAttachments(tx: Tx, petitionId: string): Promise<number> {
  return tx.petitionAttachment.count({ where: { petitionId } })
}

/** Once per id; said again it changes nothing. Answers whether it is new. */
export async function insertAttachmentOnce(tx: Tx, attachment: AttachmentRecord, at: Date): Promise<boolean> {
  const made = await tx.petitionAttachment.createMany({
    data: [{ ...attachment, createdAt: at }],
    skipDuplicates: true,
  })
  return made.count > 0
}
