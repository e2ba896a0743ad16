import type { Pool } from 'pg'

/** What a posting says of its text beside its words. Days are counted from 1970; NO_DAY: the text has no time. */
export interface PostingFacts {
  readonly entryId: number
  readonly readersId: number
  readonly shapeId: number
  readonly first: number
  readonly last: number
}

export const NO_DAY = 2 ** 31 - 1

/** Everything as one statement saw it, and the transaction from which on another may have written since. */
export interface SeenAs<Seen> {
  readonly seen: Seen
  readonly horizon: bigint
}

/** What transactions before it have written was seen, or never will be: they are over. */
const HORIZON = 'pg_snapshot_xmin(pg_current_snapshot())::text'
const DAYS = `coalesce("startsOn" - DATE '1970-01-01', ${NO_DAY}) AS first,
  coalesce(coalesce("endsOn", "startsOn") - DATE '1970-01-01', ${NO_DAY}) AS last`

/** The next so many postings behind a number. */
export async function loadFacts(pool: Pool, after: number, limit: number): Promise<SeenAs<PostingFacts[]>> {
  const { rows } = await pool.query<Record<'horizon' | 'ids' | 'readers' | 'shapes' | 'firsts' | 'lasts', string>>(
    `SELECT ${HORIZON} AS horizon, ${['ids:id', 'readers:"readersId"', 'shapes:"shapeId"', 'firsts:first', 'lasts:last']
      .map((one) => one.split(':'))
      .map(([name, column]) => `coalesce(array_agg(${column} ORDER BY id)::text, '{}') AS ${name}`)
      .join()}
    FROM (SELECT "entryId" AS id, "readersId", "shapeId", ${DAYS} FROM "SearchPosting"
      WHERE "entryId" > $1 ORDER BY "entryId" LIMIT $2) facts`,
    [after, limit],
  )
  const [row] = rows
  if (!row) throw new Error('the postings answered nothing')
  const [ids, readers, shapes] = [numbersOf(row.ids), numbersOf(row.readers), numbersOf(row.shapes)]
  const [firsts, lasts] = [numbersOf(row.firsts), numbersOf(row.lasts)]
  return {
    horizon: BigInt(row.horizon),
    seen: ids.map((entryId, at) => ({
      ...{ entryId, readersId: readers[at] ?? 0, shapeId: shapes[at] ?? 0 },
      ...{ first: firsts[at] ?? NO_DAY, last: lasts[at] ?? NO_DAY },
    })),
  }
}

/** The numbers of all texts that a query finds, whoever may read them. */
export async function loadHolders(pool: Pool, query: string): Promise<SeenAs<number[]>> {
  const { rows } = await pool.query<{ horizon: string; ids: string }>(
    `SELECT ${HORIZON} AS horizon, coalesce(array_agg("entryId")::text, '{}') AS ids FROM "SearchPosting"
    WHERE "vector" @@ (SELECT $1::tsquery)`,
    [query],
  )
  const [row] = rows
  if (!row) throw new Error('the postings answered nothing')
  return { horizon: BigInt(row.horizon), seen: numbersOf(row.ids) }
}

/** A posting as it is now, and the places of the queries that find it; no facts: it is gone. */
export interface ChangedPosting {
  readonly entryId: number
  readonly facts: PostingFacts | null
  readonly holds: readonly number[]
}

/** What was written since a transaction; null: in more than so many postings. */
export async function loadChanges(
  pool: Pool,
  since: bigint,
  queries: readonly string[],
  most: number,
): Promise<SeenAs<ChangedPosting[] | null>> {
  const { rows } = await pool.query<{ horizon: string; count: number; changes: readonly Change[] | null }>(
    `WITH changed AS MATERIALIZED (
        SELECT DISTINCT "entryId" AS id FROM "SearchChange" WHERE "transaction" >= $1::bigint LIMIT $3::int + 1
      ), counted AS (SELECT count(*)::int AS n FROM changed)
      SELECT ${HORIZON} AS horizon, n AS count, (
        SELECT json_agg(json_build_array(id, "readersId", "shapeId", first, last, holds)) FROM changed
        LEFT JOIN LATERAL (
          SELECT "readersId", "shapeId", ${DAYS}, ARRAY(
            SELECT at FROM unnest($2::text[]) WITH ORDINALITY q(query, at) WHERE p."vector" @@ q.query::tsquery) AS holds
          FROM "SearchPosting" p WHERE p."entryId" = changed.id) now ON true
        WHERE n <= $3::int) AS changes
      FROM counted`,
    [String(since), queries, most],
  )
  const [row] = rows
  if (!row) throw new Error('the changes answered nothing')
  return { horizon: BigInt(row.horizon), seen: row.count > most ? null : (row.changes ?? []).map(changeOf) }
}

type Change = readonly [number, number | null, number | null, number | null, number | null, readonly number[] | null]

function changeOf([entryId, readersId, shapeId, first, last, holds]: Change): ChangedPosting {
  const isGone = readersId === null || shapeId === null
  return {
    entryId,
    facts: isGone ? null : { entryId, readersId, shapeId, first: first ?? NO_DAY, last: last ?? NO_DAY },
    // PostgreSQL counts from 1.
    holds: (holds ?? []).map((at) => at - 1),
  }
}

/** Changes that every process has seen, or has forgotten what it would need them for. */
export async function forgetChanges(pool: Pool, before: Date): Promise<void> {
  await pool.query(`DELETE FROM "SearchChange" WHERE "at" < $1`, [before])
}

/** Of int[] or bigint[] as text: read fastest so. */
export function numbersOf(array: string): number[] {
  return JSON.parse(`[${array.slice(1, -1)}]`) as number[]
}
