import type { Pool } from 'pg'

/** One thing that texts are counted by: its different values, and which of them a shape has, by the shape's number. */
export interface Column<Value> {
  readonly values: readonly Value[]
  readonly of: readonly number[]
}

/** What texts are counted by, as "SearchShape" holds it; in columns, because thousands of shapes are counted at once. */
export interface KnownShapes {
  readonly ids: readonly number[]
  readonly kinds: Column<string>
  readonly fields: Column<string | null>
  readonly departments: Column<readonly string[]>
  /** A status means something beside its kind only. */
  readonly statuses: Column<{ readonly kind: string; readonly status: string | null }>
  readonly years: Column<number | null>
}

/** Shapes as they became known, kept in memory: they are few beside the texts, and never changed. */
export interface ShapeMemory {
  read(pool: Pool): Promise<KnownShapes>
  /** Those of these that are not known yet are asked for; answers whether there were any. */
  learn(pool: Pool, ids: readonly number[]): Promise<boolean>
}

interface Row {
  readonly id: number
  readonly kind: string
  readonly field: string | null
  readonly departmentIds: readonly string[]
  readonly status: string | null
  readonly year: number | null
}

const COLUMNS = `"id", "kind", "field", "departmentIds"::text[] AS "departmentIds", "status", "year"`

export function createShapeMemory(): ShapeMemory {
  const ids: number[] = []
  const [kinds, fields, years] = [createColumn<string>(), createColumn<string | null>(), createColumn<number | null>()]
  const departments = createColumn<readonly string[]>()
  const statuses = createColumn<{ kind: string; status: string | null }>()
  let loading: Promise<void> | null = null
  function keep(rows: readonly Row[]): void {
    for (const { id, kind, field, departmentIds, status, year } of rows) {
      if (kinds.of[id] !== undefined) continue
      ids.push(id)
      kinds.add(id, kind)
      fields.add(id, field)
      departments.add(id, departmentIds)
      statuses.add(id, { kind, status })
      years.add(id, year)
    }
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
      return { ids, kinds, fields, departments, statuses, years }
    },
    async learn(pool, wanted) {
      const missing = wanted.filter((id) => kinds.of[id] === undefined)
      if (missing.length === 0) return false
      const { rows } = await pool.query<Row>(`SELECT ${COLUMNS} FROM "SearchShape" WHERE "id" = ANY($1::int[])`, [
        missing,
      ])
      keep(rows)
      return rows.length > 0
    },
  }
}

function createColumn<Value>(): Column<Value> & { add(id: number, value: Value): void } {
  const values: Value[] = []
  const of: number[] = []
  const places = new Map<string, number>()
  return {
    values,
    of,
    add(id, value) {
      const key = JSON.stringify(value)
      const place = places.get(key) ?? values.push(value) - 1
      places.set(key, place)
      of[id] = place
    },
  }
}
