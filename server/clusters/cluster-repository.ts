import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { CodeKind } from './contract.ts'

/** Takes the next number of a kind and year; the row lock of the upsert makes it gap-free and unique. */
export async function takeNextNumber(tx: Tx, clusterId: string, kind: CodeKind, year: number): Promise<number> {
  return takeNumbers(tx, clusterId, kind, year, 1)
}

/** The same for many at once, in a transaction of a command or by itself: answers the last of them. */
export async function takeNumbers(
  db: Tx | PrismaClient,
  clusterId: string,
  kind: CodeKind,
  year: number,
  count: number,
): Promise<number> {
  const rows = await db.$queryRaw<{ last: number }[]>`
    INSERT INTO "CodeCounter" ("clusterId", "kind", "year", "last") VALUES (${clusterId}::uuid, ${kind}, ${year}, ${count})
    ON CONFLICT ("clusterId", "kind", "year") DO UPDATE SET "last" = "CodeCounter"."last" + ${count}
    RETURNING "last"`
  const row = rows[0]
  if (!row) throw new Error('code counter returned no row')
  return row.last
}
