import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'

/** Those of the reminders that were given already. */
export async function loadGiven(db: Tx | PrismaClient, keys: readonly string[]): Promise<Set<string>> {
  const rows = await db.givenReminder.findMany({ where: { key: { in: [...keys] } }, select: { key: true } })
  return new Set(rows.map((row) => row.key))
}

/** False when it was given before, also by another process a moment ago: its transaction is waited for. */
export async function insertGivenOnce(tx: Tx, key: string, at: Date): Promise<boolean> {
  const { count } = await tx.givenReminder.createMany({ data: [{ key, at }], skipDuplicates: true })
  return count === 1
}

/** Their moments are long over: they cannot come again. */
export async function deleteGivenBefore(tx: Tx, before: Date): Promise<void> {
  await tx.givenReminder.deleteMany({ where: { at: { lt: before } } })
}
