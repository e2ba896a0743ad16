import { createHash } from 'node:crypto'
import { Prisma, type PrismaClient } from '#server/database/generated/client.ts'
import { insertRows } from '#server/database/json-rows.ts'
import type { Tx } from '#server/kernel/transaction.ts'

/** In the transaction of a command, or each statement by itself. */
export type Db = Tx | PrismaClient

/** What texts are counted by. */
export interface Shape {
  readonly kind: string
  readonly field: string | null
  readonly departmentIds: readonly string[]
  readonly status: string | null
  readonly year: number | null
}

/** The circles that a text is for, and those who have another text instead. */
export interface Readers {
  readonly audience: readonly string[]
  readonly withheld: readonly string[]
}

/** Numbers of shapes, by what `shapeKey` says of them; new ones get one. */
export async function shapeIds(db: Db, shapes: readonly Shape[]): Promise<ReadonlyMap<string, number>> {
  const wanted = new Map(shapes.map((shape) => [shapeKey(shape), shape]))
  return numbersOf(db, [...wanted.keys()], 'SearchShape', (missing) =>
    insertRows(
      db,
      SHAPE,
      missing.map((key) => ({ key, ...(wanted.get(key) as Shape) })), // of the same map
      KNOWN,
    ),
  )
}

export function shapeKey({ kind, field, departmentIds, status, year }: Shape): string {
  return digest([kind, field, departmentIds, status, year])
}

/** Numbers of sets of readers, by what `readersKey` says of them; new ones get one, and so do new circles. */
export async function readersIds(db: Db, sets: readonly Readers[]): Promise<ReadonlyMap<string, number>> {
  const wanted = new Map(sets.map((set) => [readersKey(set), set]))
  return numbersOf(db, [...wanted.keys()], 'SearchReaders', async (missing) => {
    const fresh = missing.map((key) => wanted.get(key) as Readers) // of the same map
    const circles = await circleIds(
      db,
      fresh.flatMap(({ audience, withheld }) => [...audience, ...withheld]),
    )
    const numbers = (keys: readonly string[]) => keys.flatMap((key) => circles.get(key) ?? [])
    await insertRows(
      db,
      READERS,
      fresh.map((set) => ({
        key: readersKey(set),
        audience: numbers(set.audience),
        withheld: numbers(set.withheld),
      })),
      KNOWN,
    )
  })
}

export function readersKey({ audience, withheld }: Readers): string {
  return digest([[...new Set(audience)].sort(), [...new Set(withheld)].sort()])
}

/** Short however many bodies are named: an index entry has an end. */
export function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url')
}

const KNOWN = Prisma.sql`ON CONFLICT DO NOTHING`
const SHAPE = {
  table: 'SearchShape',
  types: { key: 'text', kind: 'text', field: 'text', departmentIds: 'uuid[]', status: 'text', year: 'int' },
} as const
const READERS = { table: 'SearchReaders', types: { key: 'text', audience: 'int[]', withheld: 'int[]' } } as const

async function circleIds(db: Db, keys: readonly string[]): Promise<ReadonlyMap<string, number>> {
  return numbersOf(db, keys, 'SearchAudience', async (missing) => {
    await db.$executeRaw`INSERT INTO "SearchAudience" ("key") SELECT unnest(${missing}::text[]) ON CONFLICT DO NOTHING`
  })
}

/** In one order, so that two commands that name the same new keys do not wait for each other in a ring. */
async function numbersOf(
  db: Db,
  keys: readonly string[],
  table: 'SearchShape' | 'SearchReaders' | 'SearchAudience',
  add: (missing: string[]) => Promise<void>,
): Promise<ReadonlyMap<string, number>> {
  const wanted = [...new Set(keys)].sort()
  const known = await loadNumbers(db, wanted, table)
  const missing = wanted.filter((key) => !known.has(key))
  if (missing.length === 0) return known
  await add(missing)
  return loadNumbers(db, wanted, table)
}

async function loadNumbers(db: Db, keys: readonly string[], table: string): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map()
  const rows = await db.$queryRaw<{ key: string; id: number }[]>`
    SELECT "key", "id" FROM ${Prisma.raw(`"${table}"`)} WHERE "key" = ANY(${[...keys]}::text[])`
  return new Map(rows.map(({ key, id }) => [key, id]))
}
