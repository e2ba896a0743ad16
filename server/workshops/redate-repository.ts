import type { Tx } from '#server/kernel/transaction.ts'

export interface RedatedWorkshop {
  readonly id: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly zone: string
  readonly version: number
}

/** Workshops that follow the day, held until the transaction ends. */
export async function loadRedated(tx: Tx): Promise<RedatedWorkshop[]> {
  return tx.$queryRaw<RedatedWorkshop[]>`
    SELECT "id", "startsAt", "endsAt", "zone", "version" FROM "Workshop"
    WHERE "redated" AND "isDemo" ORDER BY "id" FOR UPDATE`
}

/** Whether a person has typed in the agenda: a client was bound to a user. */
export async function isDraftTouched(tx: Tx, workshopId: string): Promise<boolean> {
  return (await tx.draftClient.count({ where: { draft: { kind: 'agenda', subjectId: workshopId } } })) > 0
}

/** The seed's mark on the workshop of today. */
export async function markRedated(tx: Tx, workshopId: string): Promise<void> {
  await tx.workshop.update({ where: { id: workshopId }, data: { redated: true } })
}
