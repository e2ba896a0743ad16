import type { PrismaClient } from './generated/client.ts'
import { Prisma } from './generated/client.ts'

type Db = Prisma.TransactionClient | PrismaClient

/** A table with the columns that are written and their PostgreSQL types; names are ours, never given by anybody. */
export interface TableShape<Column extends string> {
  readonly table: string
  readonly types: Readonly<Record<Column, string>>
}

/**
 * Inserts many rows in one statement with one value, JSON: the thousands of parameters that `createMany` makes of them
 * cost more time than the rows. Instants go as ISO text, days as yyyy-mm-dd. `conflict` is what follows the rows.
 */
export async function insertRows<Column extends string>(
  db: Db,
  { table, types }: TableShape<Column>,
  rows: readonly Readonly<Record<Column, unknown>>[],
  conflict: Prisma.Sql = Prisma.empty,
): Promise<void> {
  if (rows.length === 0) return
  const columns = Prisma.raw(
    Object.keys(types)
      .map((column) => `"${column}"`)
      .join(),
  )
  const record = Prisma.raw(
    Object.entries(types)
      .map(([column, type]) => `"${column}" ${type}`)
      .join(),
  )
  await db.$executeRaw`INSERT INTO ${Prisma.raw(`"${table}"`)} (${columns})
    SELECT ${columns} FROM json_to_recordset(${JSON.stringify(rows)}::json) AS given(${record}) ${conflict}`
}
