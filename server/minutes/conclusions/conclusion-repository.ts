import type { Tx } from '#server/kernel/transaction.ts'
import { type Db, dayOf } from '../minutes-repository.ts'

export interface ConclusionToWrite {
  readonly id: string
  readonly workshopId: string
  readonly itemId: string | null
  readonly text: string
  readonly departmentId: string
  readonly personId: string | null
  readonly due: string | null
}

export async function insertConclusion(tx: Tx, conclusion: ConclusionToWrite, position: number): Promise<void> {
  const { due, ...row } = conclusion
  await tx.minutesConclusion.create({ data: { ...row, position, due: due === null ? null : dayOf(due) } })
}

export async function updateConclusion(tx: Tx, { id, due, ...row }: ConclusionToWrite): Promise<void> {
  await tx.minutesConclusion.update({ where: { id }, data: { ...row, due: due === null ? null : dayOf(due) } })
}

export async function deleteConclusion(tx: Tx, id: string): Promise<void> {
  await tx.minutesConclusion.delete({ where: { id } })
}

export async function placeConclusions(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const [position, id] of ids.entries()) {
    await tx.minutesConclusion.update({ where: { id }, data: { position } })
  }
}

export async function markDone(
  tx: Tx,
  id: string,
  done: { readonly at: Date; readonly byId: string; readonly note: string },
): Promise<void> {
  await tx.minutesConclusion.update({
    where: { id },
    data: { doneAt: done.at, doneById: done.byId, doneNote: done.note },
  })
}

/** Where a conclusion stands, for its address. */
export async function findConclusion(db: Db, id: string): Promise<{ workshopId: string; text: string } | null> {
  return db.minutesConclusion.findUnique({ where: { id }, select: { workshopId: true, text: true } })
}
