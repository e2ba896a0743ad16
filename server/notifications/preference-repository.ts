import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { LocalTime } from '#server/language/dates.ts'
import { DEFAULT_PREFERENCES, type Preferences } from './preferences.ts'

type Db = Tx | PrismaClient

interface PreferenceRow {
  levels: unknown
  quiet: boolean
  quietFrom: string
  quietTo: string
  digest: 'daily' | 'weekly'
  digestHour: number
}

export async function loadPreferences(db: Db, userId: string): Promise<Preferences> {
  return toPreferences(await db.noticePreference.findUnique({ where: { userId } }))
}

export async function savePreferences(tx: Tx, userId: string, preferences: Preferences): Promise<void> {
  const row = { ...preferences, levels: { ...preferences.levels } }
  await tx.noticePreference.upsert({ where: { userId }, create: { userId, ...row }, update: row })
}

/** Those of the people who can be told anything: accounts in use, each with what it chose. */
export async function loadReachable(
  db: Db,
  userIds: readonly string[],
): Promise<{ userId: string; preferences: Preferences }[]> {
  const rows = await db.user.findMany({
    where: { id: { in: [...userIds] }, status: 'active' },
    select: { id: true, noticePreference: true },
  })
  return rows.map((row) => ({ userId: row.id, preferences: toPreferences(row.noticePreference) }))
}

function toPreferences(row: PreferenceRow | null): Preferences {
  if (!row) return DEFAULT_PREFERENCES
  return {
    levels: row.levels as Preferences['levels'], // written by savePreferences only
    quiet: row.quiet,
    quietFrom: row.quietFrom as LocalTime, // parsed by the contract before it was written
    quietTo: row.quietTo as LocalTime,
    digest: row.digest,
    digestHour: row.digestHour,
  }
}
