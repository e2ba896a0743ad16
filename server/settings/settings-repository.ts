import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'

export async function loadStoredSettings(db: Tx | PrismaClient) {
  return db.setting.findMany()
}

/** Waits until nobody else changes this setting: the audit row names the value that was really replaced. */
export async function holdSetting(tx: Tx, key: string) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`setting:${key}`}, 0))`
  return tx.setting.findUnique({ where: { key } })
}

export async function storeSetting(tx: Tx, key: string, value: unknown, by: { id: string; at: Date }): Promise<void> {
  const row = { value: value as object, changedAt: by.at, changedById: by.id } // JSON of the setting's schema
  await tx.setting.upsert({ where: { key }, create: { key, ...row }, update: row })
}
