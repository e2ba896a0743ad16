import { createHash } from 'node:crypto'
import { Prisma } from '#server/database/generated/client.ts'
import { insertRows } from '#server/database/json-rows.ts'
import type { Tx } from '#server/kernel/transaction.ts'

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
export async function shapeIds(tx: Tx, shapes: readonly Shape[]): Promise<ReadonlyMap<string, number>> {
  const wanted = new Map(shapes.map((shape) => [shapeKey(shape), shape]))
  return numbersOf(tx, [...wanted.keys()], 'SearchShape', (missing) =>
    insertRows(
      tx,
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
export async function readersIds(tx: Tx, sets: readonly Readers[]): Promise<ReadonlyMap<string, number>> {
  const wanted = new Map(sets.map((set) => [readersKey(set), set]))
  return numbersOf(tx, [...wanted.keys()], 'SearchReaders', async (missing) => {
    const fresh = missing.map((key) => wanted.get(key) as Readers) // of the same map
    const circles = await circleIds(
      tx,
      fresh.flatMap(({ audience, withheld }) => [...audience, ...withheld]),
    )
    const numbers = (keys: readonly string[]) => keys.flatMap((key) => circles.get(key) ?? [])
    await insertRows(
      tx,
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

async function circleIds(tx: Tx, keys: readonly string[]): Promise<ReadonlyMap<string, number>> {
  return numbersOf(tx, keys, 'SearchAudience', async (missing) => {
    await tx.$executeRaw`INSERT INTO "SearchAudience" ("key") SELECT unnest(${missing}::text[]) ON CONFLICT DO NOTHING`
  })
}

/** In one order, so that two commands that name the same new keys do not wait for each other in a ring. */
async function numbersOf(
  tx: Tx,
  keys: readonly string[],
  table: 'SearchShape' | 'SearchReaders' | 'SearchAudience',
  add: (missing: string[]) => Promise<void>,
): Promise<ReadonlyMap<string, number>> {
  const wanted = [...new Set(keys)].sort()
  const known = await loadNumbers(tx, wanted, table)
  const missing = wanted.filter((key) => !known.has(key))
  if (missing.length === 0) return known
  await add(missing)
  return loadNumbers(tx, wanted, table)
}

async function loadNumbers(tx: Tx, keys: readonly string[], table: string): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ key: string; id: number }[]>`
    SELECT "key", "id" FROM ${Prisma.raw(`"${table}"`)} WHERE "key" = ANY(${[...keys]}::text[])`
  return new Map(rows.map(({ key, id }) => [key, id]))
}
