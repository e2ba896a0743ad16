import type { Pool } from 'pg'
import { type Allowed, allowedSql } from './allowed.ts'
import { createParameters } from './parameters.ts'

/** How many texts hold each of these, whoever may read them, up to a bound: what words are weighed by, never shown. */
export async function countTexts(
  pool: Pool,
  queries: readonly string[],
): Promise<{ all: number; each: readonly number[] }> {
  const { rows } = await pool.query<{ count: number }>(
    `SELECT (SELECT count(*)::int FROM (
        SELECT 1 FROM "SearchPosting" p WHERE p."vector" @@ q.query::tsquery LIMIT 20000) c) AS count
      FROM unnest($1::text[]) WITH ORDINALITY q(query, at) ORDER BY q.at`,
    [queries],
  )
  const { rows: sizes } = await pool.query<{ all: number }>(
    `SELECT greatest(reltuples, (SELECT count(*) FROM (SELECT 1 FROM "SearchPosting" LIMIT 2000) few))::int AS "all"
      FROM pg_class WHERE oid = '"SearchPosting"'::regclass`,
  )
  const each = rows.map(({ count }) => count)
  return { all: Math.max(sizes[0]?.all ?? 0, 1, ...each), each }
}

/** How many of the texts that the reader may find hold each of these, up to a bound: for what is said about words (S4). */
export async function countPermitted(
  pool: Pool,
  queries: readonly string[],
  allowed: Allowed,
  most = 20,
): Promise<number[]> {
  if (queries.length === 0) return []
  const parameters = createParameters()
  const { rows } = await pool.query<{ count: number }>(
    `SELECT (SELECT count(*)::int FROM (
        SELECT 1 FROM "SearchPosting" p WHERE ${allowedSql(parameters, allowed)}
          AND p."vector" @@ q.query::tsquery LIMIT ${parameters.of(most, 'int')}) c) AS count
      FROM unnest(${parameters.of(queries, 'text[]')}) WITH ORDINALITY q(query, at) ORDER BY q.at`,
    parameters.values,
  )
  return rows.map(({ count }) => count)
}

/** So many of the newest texts tell of most words that they are there, without asking for all that hold them. */
const SAMPLE = 60

/** Which of these stand in a text that the reader may find (S4). */
export async function whichAreThere(pool: Pool, queries: readonly string[], allowed: Allowed): Promise<boolean[]> {
  if (queries.length === 0) return []
  const parameters = createParameters()
  const { rows } = await pool.query<{ found: boolean }>(
    `WITH newest AS MATERIALIZED (
        SELECT ARRAY[p."vector"] AS vector FROM "SearchPosting" p WHERE ${allowedSql(parameters, allowed)}
        ORDER BY p."entryId" DESC LIMIT ${SAMPLE})
      SELECT EXISTS (SELECT FROM newest n WHERE n.vector[1] @@ q.query::tsquery) AS found
      FROM unnest(${parameters.of(queries, 'text[]')}) WITH ORDINALITY q(query, at) ORDER BY q.at`,
    parameters.values,
  )
  const there = rows.map(({ found }) => found)
  const rest = queries.filter((_, at) => !there[at])
  const counts = await countPermitted(pool, rest, allowed, 1)
  const others = new Set(rest.filter((_, at) => (counts[at] ?? 0) > 0))
  return queries.map((query, at) => there[at] === true || others.has(query))
}
