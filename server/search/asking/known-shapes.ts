import type { Pool } from 'pg'

/** What texts are counted by, as "SearchShape" holds it. */
export interface KnownShape {
  readonly kind: string
  readonly field: string | null
  readonly departmentIds: readonly string[]
  readonly status: string | null
  readonly year: number | null
}

/** Shapes by their numbers, kept in memory: they are few beside the texts, and never changed. */
export interface KnownShapes {
  read(pool: Pool): Promise<ReadonlyMap<number, KnownShape>>
  /** Those of these that are not known yet are asked for; answers whether there were any. */
  learn(pool: Pool, ids: readonly number[]): Promise<boolean>
}

type Row = KnownShape & { readonly id: number }

const COLUMNS = `"id", "kind", "field", "departmentIds"::text[] AS "departmentIds", "status", "year"`

export function createKnownShapes(): KnownShapes {
  const known = new Map<number, KnownShape>()
  let loading: Promise<void> | null = null
  const keep = (rows: readonly Row[]) => {
    for (const { id, ...shape } of rows) known.set(id, shape)
  }
  async function load(pool: Pool): Promise<void> {
    keep((await pool.query<Row>(`SELECT ${COLUMNS} FROM "SearchShape"`)).rows)
  }
  return {
    async read(pool) {
      loading ??= load(pool).catch((error) => {
        loading = null
        throw error
      })
      await loading
      return known
    },
    async learn(pool, ids) {
      const missing = ids.filter((id) => !known.has(id))
      if (missing.length === 0) return false
      const { rows } = await pool.query<Row>(`SELECT ${COLUMNS} FROM "SearchShape" WHERE "id" = ANY($1::int[])`, [
        missing,
      ])
      keep(rows)
      return rows.length > 0
    },
  }
}
