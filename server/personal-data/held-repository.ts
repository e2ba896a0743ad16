import { Prisma, type PrismaClient } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { HeldColumn } from './held-columns.ts'

type Db = Tx | PrismaClient

export interface HeldCount {
  readonly count: number
  readonly from: Date | null
  readonly to: Date | null
}

/** How often a column names the person, and when first and last. */
export async function countHeld(db: Db, held: HeldColumn, userId: string): Promise<HeldCount> {
  const at = held.at ? name(held.at) : Prisma.sql`NULL::timestamptz`
  const [row] = await db.$queryRaw<HeldCount[]>(
    Prisma.sql`SELECT count(*)::int AS "count", min(${at}) AS "from", max(${at}) AS "to"
      FROM ${name(held.table)} WHERE ${name(held.column)} = ${userId}::uuid`,
  )
  return row ?? { count: 0, from: null, to: null }
}

/** The entries themselves, oldest first, with the columns that a copy shows. */
export async function loadHeld(db: Db, held: HeldColumn, userId: string): Promise<Record<string, unknown>[]> {
  const columns = [...(held.at ? [held.at] : []), ...held.shown]
  if (columns.length === 0) return []
  const order = held.at ? Prisma.sql`ORDER BY ${name(held.at)}` : Prisma.empty
  return db.$queryRaw(
    Prisma.sql`SELECT ${Prisma.join(columns.map(name))} FROM ${name(held.table)}
      WHERE ${name(held.column)} = ${userId}::uuid ${order}`,
  )
}

export async function deleteHeld(tx: Tx, held: HeldColumn, userId: string): Promise<void> {
  await tx.$executeRaw(Prisma.sql`DELETE FROM ${name(held.table)} WHERE ${name(held.column)} = ${userId}::uuid`)
}

/** Tables and columns come from the closed table of held-columns.ts, never from outside. */
function name(identifier: string): Prisma.Sql {
  return Prisma.raw(`"${identifier}"`)
}
