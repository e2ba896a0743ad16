import type { Tx } from '#server/kernel/transaction.ts'
import type { Db } from '../drafts/petition-repository.ts'
import type { PetitionLayout } from './contract.ts'

/** Who issues it; the lead alone where nobody chose otherwise. */
export async function loadLayout(db: Db, petitionId: string): Promise<PetitionLayout> {
  const form = await db.petitionForm.findUnique({ where: { petitionId }, select: { layout: true } })
  return form?.layout ?? 'lead'
}

export async function saveLayout(tx: Tx, petitionId: string, layout: PetitionLayout, at: Date): Promise<void> {
  const form = { layout, changedAt: at }
  await tx.petitionForm.upsert({ where: { petitionId }, create: { petitionId, ...form }, update: form })
}

/** How often the text was frozen. */
export function countFreezes(db: Db, petitionId: string): Promise<number> {
  return db.petitionTransition.count({ where: { petitionId, toStage: 'frozen' } })
}

/** Places for files of a petition's text. */
export async function loadAttachmentIds(db: Db, petitionId: string): Promise<string[]> {
  const rows = await db.petitionAttachment.findMany({ where: { petitionId }, select: { id: true } })
  return rows.map(({ id }) => id)
}
