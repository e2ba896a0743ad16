import { Prisma, type PrismaClient } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { EntrySection } from '../entries/entry.ts'
import type { SearchKind } from './contract.ts'

/** A word or a pair as it is weighed: the best of its ways counts. */
export interface WeighedWay {
  readonly group: number
  readonly query: string
  readonly weight: number
}

export interface Finding {
  /** Null: everything that the filters let through. */
  readonly match: string | null
  readonly titleMatch: string | null
  readonly ways: readonly WeighedWay[]
  /** Numbers of the reader's circles: the one filter of permission. */
  readonly circles: readonly number[]
  readonly filters: {
    readonly kind: string | null
    readonly fields: readonly string[] | null
    readonly departmentIds: readonly string[] | null
    readonly status: string | null
    readonly from: string | null
    readonly to: string | null
  }
  /** Every body's version, and the one that answers for it today: what departments are counted by. */
  readonly bodies: { readonly ids: readonly string[]; readonly todayIds: readonly string[] }
  readonly offset: number
  readonly limit: number
}

export interface FoundEntry {
  readonly kind: SearchKind
  readonly subjectId: string
  readonly externalId: string | null
  readonly title: string
  readonly path: string
  readonly sections: readonly EntrySection[]
  readonly field: string | null
  readonly departmentIds: readonly string[]
  readonly status: string | null
  readonly from: string | null
  readonly to: string | null
  readonly isDemo: boolean
  readonly score: number
}

interface Counted<Value> {
  readonly value: Value
  readonly count: number
}

export interface Found {
  readonly total: number
  readonly kinds: readonly Counted<SearchKind>[]
  readonly fields: readonly Counted<string>[]
  readonly departments: readonly Counted<string>[]
  readonly statuses: readonly (Counted<string> & { readonly kind: SearchKind })[]
  readonly years: readonly Counted<number>[]
  readonly page: readonly FoundEntry[]
}

/** Most texts that are ranked, and most of them for their title alone: beyond them the newest are taken. */
const MOST_RANKED = 300
const MOST_BY_TITLE = 150
/** ts_rank weights for D, C, B, A: folded counts less than as typed. */
const WEIGHTS = '{0.4,0.6,0.8,1}'
const TITLE_FACTOR = 0.9

/** Matches, facets and one page in one statement, each under the one filter of permission (S4). */
export async function findEntries(tx: Tx, finding: Finding): Promise<Found> {
  const { match, titleMatch, ways, circles, filters, bodies, offset, limit } = finding
  const matches = match === null ? Prisma.sql`true` : Prisma.sql`e."vector" @@ ${match}::tsquery`
  const inTitle = titleMatch === null ? Prisma.sql`false` : Prisma.sql`e."titleVector" @@ ${titleMatch}::tsquery`
  const rows = await tx.$queryRaw<{ found: Found }[]>`
    WITH hits AS MATERIALIZED (
      SELECT e."id", e."kind", e."field", e."departmentIds", e."status", extract(year FROM e."startsOn")::int AS "year",
        ${isIn('kind', filters.kind)} AS k, ${isAmong('field', filters.fields)} AS f,
        ${overlaps(filters.departmentIds)} AS d, ${isIn('status', filters.status)} AS s,
        ${isWithin(filters.from, filters.to)} AS p
      FROM "SearchEntry" e WHERE ${matches} AND ${permittedSql(circles)}
    ), alike AS MATERIALIZED (
      SELECT "kind", "field", "departmentIds", "status", "year", k, f, d, s, p, count(*) AS n FROM hits
      GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
    ), titled AS MATERIALIZED (SELECT "id" FROM "SearchEntry" e WHERE ${inTitle}),
    candidates AS (
      (SELECT "id" FROM hits JOIN titled USING ("id") WHERE k AND f AND d AND s AND p
        ORDER BY "id" DESC LIMIT ${MOST_BY_TITLE})
      UNION (SELECT "id" FROM hits WHERE k AND f AND d AND s AND p ORDER BY "id" DESC LIMIT ${MOST_RANKED})
    ), ways AS MATERIALIZED (
      SELECT * FROM unnest(${ways.map(({ group }) => group)}::int[], ${ways.map(({ query }) => query)}::text[]::tsquery[],
        ${ways.map(({ weight }) => weight)}::float8[]) w("group", query, weight)
    ), scored AS (
      SELECT c."id", coalesce((SELECT sum(best) FROM (SELECT max(w.weight * (
            ts_rank(${WEIGHTS}::float4[], flat.whole, w.query) + ${TITLE_FACTOR} * ts_rank(${WEIGHTS}::float4[], flat.title, w.query)
          )) AS best FROM ways w GROUP BY w."group") groups), 0) AS score
      FROM candidates c JOIN "SearchEntry" e USING ("id")
      CROSS JOIN LATERAL (SELECT e."vector" || ''::tsvector AS whole, e."titleVector" || ''::tsvector AS title OFFSET 0) flat
    ), page AS (SELECT "id", score FROM scored ORDER BY score DESC, "id" DESC OFFSET ${offset} LIMIT ${limit})
    SELECT json_build_object(
      'total', (SELECT coalesce(sum(n), 0) FROM alike WHERE k AND f AND d AND s AND p),
      'kinds', (SELECT coalesce(json_agg(x), '[]') FROM (SELECT "kind" AS value, sum(n) AS count FROM alike
        WHERE f AND d AND s AND p GROUP BY 1) x),
      'fields', (SELECT coalesce(json_agg(x), '[]') FROM (SELECT "field" AS value, sum(n) AS count FROM alike
        WHERE k AND d AND s AND p AND "field" IS NOT NULL GROUP BY 1) x),
      'departments', (SELECT coalesce(json_agg(x), '[]') FROM (SELECT of.today AS value, sum(a.n) AS count
        FROM (SELECT "departmentIds", sum(n) AS n FROM alike WHERE k AND f AND s AND p GROUP BY 1) a
        CROSS JOIN LATERAL (SELECT DISTINCT b.today
          FROM unnest(${[...bodies.ids]}::uuid[], ${[...bodies.todayIds]}::uuid[]) b(id, today)
          WHERE b.id = ANY(a."departmentIds")) of GROUP BY 1) x),
      'statuses', (SELECT coalesce(json_agg(x), '[]') FROM (SELECT "kind", "status" AS value, sum(n) AS count FROM alike
        WHERE k AND f AND d AND p AND "status" IS NOT NULL GROUP BY 1, 2) x),
      'years', (SELECT coalesce(json_agg(x), '[]') FROM (SELECT "year" AS value, sum(n) AS count FROM alike
        WHERE k AND f AND d AND s AND "year" IS NOT NULL GROUP BY 1 ORDER BY 1 DESC LIMIT 30) x),
      'page', (SELECT coalesce(json_agg(x ORDER BY x.score DESC, x."id" DESC), '[]') FROM (
        SELECT page."id", e."kind", e."subjectId", e."externalId", e."title", e."path", e."sections", e."field",
          e."departmentIds", e."status", e."startsOn" AS "from", e."endsOn" AS "to", e."isDemo", page.score
        FROM page JOIN "SearchEntry" e USING ("id")) x)
    ) AS found`
  const found = rows[0]?.found
  if (!found) throw new Error('the search answered nothing')
  return found
}

/** How many texts hold each of these, whoever may read them, up to a bound: what words are weighed by, never shown. */
export async function countTexts(
  db: Tx | PrismaClient,
  queries: readonly string[],
): Promise<{ all: number; each: readonly number[] }> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    SELECT (SELECT count(*)::int FROM (SELECT 1 FROM "SearchEntry" e WHERE e."vector" @@ q.query::tsquery LIMIT 20000) c) AS count
    FROM unnest(${[...queries]}::text[]) WITH ORDINALITY q(query, at) ORDER BY q.at`
  const [size] = await db.$queryRaw<{ all: number }[]>`
    SELECT greatest(reltuples, (SELECT count(*) FROM (SELECT 1 FROM "SearchEntry" LIMIT 2000) few))::int AS "all"
    FROM pg_class WHERE oid = '"SearchEntry"'::regclass`
  const each = rows.map(({ count }) => count)
  return { all: Math.max(size?.all ?? 0, 1, ...each), each }
}

/** How many of the texts that the reader may find hold each of these, up to a bound: for what is said about words (S4). */
export async function countPermitted(
  tx: Tx,
  queries: readonly string[],
  circles: readonly number[],
  most = 20,
): Promise<number[]> {
  if (queries.length === 0) return []
  const rows = await tx.$queryRaw<{ count: number }[]>`
    SELECT (SELECT count(*)::int FROM (SELECT 1 FROM "SearchEntry" e
        WHERE e."vector" @@ q.query::tsquery AND ${permittedSql(circles)} LIMIT ${most}) c) AS count
    FROM unnest(${[...queries]}::text[]) WITH ORDINALITY q(query, at) ORDER BY q.at`
  return rows.map(({ count }) => count)
}

/**
 * Sorting and hashing of the hits stay in memory (stack.md §6). The words are asked of the index alone: for a word that
 * most texts hold the planner would rather read every row, not knowing that each vector then comes from outside it.
 */
export async function openFinding(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT set_config('work_mem', '32MB', true), set_config('enable_seqscan', 'off', true)`
}

function permittedSql(circles: readonly number[]): Prisma.Sql {
  const own = [...circles]
  return Prisma.sql`e."audience" && ${own}::int[] AND NOT e."withheld" && ${own}::int[]`
}

function isIn(column: 'kind' | 'status', value: string | null): Prisma.Sql {
  return value === null ? Prisma.sql`true` : Prisma.sql`e.${Prisma.raw(`"${column}"`)} IS NOT DISTINCT FROM ${value}`
}

function isAmong(column: 'field', values: readonly string[] | null): Prisma.Sql {
  if (values === null) return Prisma.sql`true`
  return Prisma.sql`coalesce(e.${Prisma.raw(`"${column}"`)} = ANY(${[...values]}::text[]), false)`
}

function overlaps(ids: readonly string[] | null): Prisma.Sql {
  return ids === null ? Prisma.sql`true` : Prisma.sql`e."departmentIds" && ${[...ids]}::uuid[]`
}

/** Something of its time lies between the two days. */
function isWithin(from: string | null, to: string | null): Prisma.Sql {
  if (from === null && to === null) return Prisma.sql`true`
  return Prisma.sql`coalesce(coalesce(e."endsOn", e."startsOn") >= coalesce(${from}::date, '-infinity')
    AND e."startsOn" <= coalesce(${to}::date, 'infinity'), false)`
}
