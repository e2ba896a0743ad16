import type { Tx } from '#server/kernel/transaction.ts'
import type { AttachmentRecord } from '../case-record.ts'
import type { Db } from '../case-repository.ts'

/** Kind of owner under which server/files keeps them; the owner is the attachment. */
export const CASE_FILES = 'case'

/** Attachments of a case that were not taken away, the oldest first. */
export async function loadAttachments(db: Db, caseId: string): Promise<AttachmentRecord[]> {
  return db.caseAttachment.findMany({
    where: { caseId, removedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
}

/** Those taken away too: what was found of them goes. */
export async function loadAllAttachments(db: Db, caseId: string): Promise<AttachmentRecord[]> {
  return db.caseAttachment.findMany({ where: { caseId }, orderBy: { id: 'asc' } })
}

/** Every one that is there, for filling the index. */
export async function loadAttachmentIds(db: Db): Promise<string[]> {
  const rows = await db.caseAttachment.findMany({ where: { removedAt: null }, select: { id: true } })
  return rows.map(({ id }) => id)
}

export async function loadAttachment(db: Db, id: string): Promise<AttachmentRecord | null> {
  return db.caseAttachment.findUnique({ where: { id } })
}

export async function insertAttachmentOnce(
  tx: Tx,
  attachment: Omit<AttachmentRecord, 'removedAt' | 'publishedVersion'>,
): Promise<boolean> {
  const { count } = await tx.caseAttachment.createMany({ data: [attachment], skipDuplicates: true })
  return count === 1
}

export async function markAttachmentRemoved(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.caseAttachment.update({ where: { id }, data: { removedAt: at } })
}

/** What lies there now is shown with this version. */
export async function publishAttachments(tx: Tx, caseId: string, version: number): Promise<void> {
  await tx.caseAttachment.updateMany({
    where: { caseId, removedAt: null, publishedVersion: null },
    data: { publishedVersion: version },
  })
}
