import type { Pool } from 'pg'
import type { EntrySection } from '../entries/entry.ts'
import type { SearchKind } from './contract.ts'
import { allowedSql, createParameters, type Parameters } from './parameters.ts'
import { allOf, inTitle } from './tsquery.ts'

/** A word or a pair as it is weighed: the best of its ways counts. */
export interface WeighedWay {
  readonly group: number
  readonly query: string
  readonly weight: number
}

export interface Finding {
  /** Null: everything that the filters let through. */
  readonly match: string | null
  /** What a text that is shown must hold beside, looked for in the text itself; null: nothing. */
  readonly verify: string | null
  /** What lifts a text among those that match, when they are too many to rank: a title that says it, neighbours. */
  readonly likely: readonly string[]
  /** So many are expected that they are counted as they are read, and not looked at one by one. */
  readonly isCommon: boolean
  readonly ways: readonly WeighedWay[]
  /** Circles of the reader, in the words of their owners. */
  readonly circles: readonly string[]
  readonly filters: {
    readonly kind: string | null
    readonly fields: readonly string[] | null
    readonly departmentIds: readonly string[] | null
    readonly status: string | null
    readonly from: string | null
    readonly to: string | null
    /** Written, or become findable otherwise, after the one moment and until the other. */
    readonly changed: { readonly since: Date | null; readonly until: Date | null } | null
  }
  /** Every body's version, and the one that answers for it today: what departments are counted by. */
  readonly counted: { readonly ids: readonly string[]; readonly todayIds: readonly string[] }
  readonly offset: number
  readonly limit: number
}

export interface FoundEntry {
  readonly kind: SearchKind
  readonly subjectId: string
  readonly code: string | null
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

/**
 * So many texts are ranked, all where no more are found. Of more: the newest that are likely to stand high, in each way
 * in which they may, and the newest of all; of very many the newest of every shape.
 */
export const ALL_RANKED = 300
const LIKELY_RANKED = 120
const NEWEST_RANKED = 100
/** ts_rank weights for D, C, B, A: folded counts less than as typed. */
const WEIGHTS = `'{0.4,0.6,0.8,1}'::float4[]`
const TITLE_FACTOR = 0.9

/** Matches, facets and one page in one statement, each under the one filter of permission (S4). */
export async function findEntries(pool: Pool, finding: Finding): Promise<Found> {
  const parameters = createParameters()
  const { rows } = await pool.query<{ found: Found }>(statement(finding, parameters), parameters.values)
  const found = rows[0]?.found
  if (!found) throw new Error('the search answered nothing')
  return found
}

function statement(finding: Finding, parameters: Parameters): string {
  const { match, circles, filters, counted, offset, limit } = finding
  const within = withinSql(parameters, filters.from, filters.to)
  const { kind, fields, departmentIds, status } = filters
  const k = kind === null ? 'true' : `s."kind" = ${parameters.of(kind, 'text')}`
  const f = fields === null ? 'true' : `coalesce(s."field" = ANY(${parameters.of(fields, 'text[]')}), false)`
  const d = departmentIds === null ? 'true' : `s."departmentIds" && ${parameters.of(departmentIds, 'uuid[]')}`
  const s = status === null ? 'true' : `s."status" IS NOT DISTINCT FROM ${parameters.of(status, 'text')}`
  const shaped = [k, f, d, s].some((one) => one !== 'true')
  const wanted = shaped ? `JOIN "SearchShape" s ON s."id" = p.shape AND ${[k, f, d, s].join(' AND ')}` : ''
  return `
    WITH ${allowedSql(parameters, circles)}, hits AS ${finding.isCommon ? 'NOT ' : ''}MATERIALIZED (
      SELECT ${ENTRY} AS id, p."shapeId" AS shape, ${within} AS p
      FROM "SearchPosting" p JOIN allowed ON allowed."id" = p."readersId" ${changedSql(parameters, filters.changed)}
      ${match === null ? '' : `WHERE p."vector" @@ ${parameters.of(match, 'tsquery')}`}
    ), alike AS MATERIALIZED (
      SELECT s."kind", s."field", s."departmentIds", s."status", s."year",
        ${k} AS k, ${f} AS f, ${d} AS d, ${s} AS s, c.p, c.n, c.newest
      FROM (SELECT shape, p, count(*)::int AS n, max(id) AS newest FROM hits GROUP BY 1, 2) c JOIN "SearchShape" s ON s."id" = c.shape
    ), candidates AS (${candidatesSql(finding, parameters, wanted)}),
    ${scoredSql(finding, parameters)},
    bodies AS MATERIALIZED (
      SELECT * FROM unnest(${parameters.of(counted.ids, 'uuid[]')}, ${parameters.of(counted.todayIds, 'uuid[]')}) b(id, today)
    ),
    page AS (
      SELECT id, score FROM scored ORDER BY score DESC, id DESC
      OFFSET ${parameters.of(offset, 'int')} LIMIT ${parameters.of(limit, 'int')}
    )
    SELECT json_build_object(
      'total', (SELECT coalesce(sum(n), 0) FROM alike WHERE k AND f AND d AND s AND p),
      'kinds', (SELECT coalesce(json_agg(x), '[]') FROM (SELECT "kind" AS value, sum(n) AS count FROM alike
        WHERE f AND d AND s AND p GROUP BY 1) x),
      'fields', (SELECT coalesce(json_agg(x), '[]') FROM (SELECT "field" AS value, sum(n) AS count FROM alike
        WHERE k AND d AND s AND p AND "field" IS NOT NULL GROUP BY 1) x),
      'departments', (${departmentsSql()}),
      'statuses', (SELECT coalesce(json_agg(x), '[]') FROM (SELECT "kind", "status" AS value, sum(n) AS count FROM alike
        WHERE k AND f AND d AND p AND "status" IS NOT NULL GROUP BY 1, 2) x),
      'years', (SELECT coalesce(json_agg(x), '[]') FROM (SELECT "year" AS value, sum(n) AS count FROM alike
        WHERE k AND f AND d AND s AND "year" IS NOT NULL GROUP BY 1 ORDER BY 1 DESC LIMIT 30) x),
      'page', (SELECT coalesce(json_agg(x ORDER BY x.score DESC, x."id" DESC), '[]') FROM (
        SELECT page.id, e."kind", e."subjectId", e."code", e."externalId", e."title", e."path", e."sections", e."field",
          e."departmentIds", e."status", e."startsOn" AS "from", e."endsOn" AS "to", e."isDemo", page.score
        FROM page JOIN "SearchEntry" e ON e."id" = page.id) x)
    ) AS found`
}

/** By who answers for a body today, each once for a text. Nearly all texts are of one body: sets of them hash slowly. */
function departmentsSql(): string {
  return `SELECT coalesce(json_agg(x), '[]') FROM (SELECT today AS value, sum(n) AS count FROM (
      SELECT b.today, a.n FROM alike a JOIN bodies b ON b.id = a."departmentIds"[1]
      WHERE k AND f AND s AND p AND cardinality(a."departmentIds") = 1
      UNION ALL
      SELECT of.today, a.n FROM (
        SELECT "departmentIds", sum(n) AS n FROM alike WHERE k AND f AND s AND p AND cardinality("departmentIds") > 1 GROUP BY 1
      ) a CROSS JOIN LATERAL (SELECT DISTINCT b.today FROM bodies b WHERE b.id = ANY(a."departmentIds")) of
    ) counts GROUP BY 1) x`
}

/** Hides the number from the planner: it must not read every row in this order instead of asking the index of words. */
const ENTRY = 'p."entryId" + 0'

/** Which of the hits are ranked. The likely are looked for only where the hits are more than that. */
function candidatesSql(finding: Finding, parameters: Parameters, wanted: string): string {
  const { match, likely, filters, isCommon } = finding
  const many = isCommon ? 'true' : `EXISTS (SELECT FROM hits OFFSET ${ALL_RANKED})`
  const newest = isCommon
    ? `(SELECT newest AS id FROM alike WHERE k AND f AND d AND s AND p ORDER BY newest DESC LIMIT ${ALL_RANKED})`
    : `(SELECT p.id FROM hits p ${wanted} WHERE p.p ORDER BY p.id DESC
        LIMIT CASE WHEN ${many} THEN ${NEWEST_RANKED} ELSE ${ALL_RANKED} END)`
  // What changed lately is little.
  const ways = match === null || filters.changed ? [] : likely
  return [
    newest,
    ...ways.map(
      (query) => `(SELECT p.id FROM (
        SELECT ${ENTRY} AS id, p."shapeId" AS shape FROM "SearchPosting" p JOIN allowed ON allowed."id" = p."readersId"
        WHERE ${many} AND p."vector" @@ ${parameters.of(allOf([match ?? '', query]), 'tsquery')}
          AND ${withinSql(parameters, filters.from, filters.to)}
      ) p ${wanted} ORDER BY p.id DESC LIMIT ${LIKELY_RANKED})`,
    ),
  ].join(' UNION ')
}

/** The sum of the best ways of every word and pair; the vector of a candidate is fetched from outside its row once. */
function scoredSql({ ways, verify }: Finding, parameters: Parameters): string {
  if (ways.length === 0 && verify === null) return 'scored AS (SELECT id, 0 AS score FROM candidates)'
  const list = (values: readonly unknown[], type: string) => parameters.of(values, type)
  return `ways AS MATERIALIZED (
      SELECT "group", query::tsquery, title::tsquery, weight FROM unnest(
        ${list(
          ways.map(({ group }) => group),
          'int[]',
        )}, ${list(
          ways.map(({ query }) => query),
          'text[]',
        )},
        ${list(
          ways.map(({ query }) => inTitle(query)),
          'text[]',
        )}, ${list(
          ways.map(({ weight }) => weight),
          'float8[]',
        )}
      ) w("group", query, title, weight)
    ), scored AS (
      SELECT c.id, coalesce((SELECT sum(best) FROM (SELECT max(w.weight * (
          ts_rank(${WEIGHTS}, flat.vector[1], w.query) + ${TITLE_FACTOR} * ts_rank(${WEIGHTS}, flat.vector[1], w.title)
        )) AS best FROM ways w GROUP BY w."group") groups), 0) AS score
      FROM candidates c JOIN "SearchPosting" p ON p."entryId" = c.id
      CROSS JOIN LATERAL (SELECT ARRAY[p."vector"] AS vector OFFSET 0) flat
      ${verify === null ? '' : `WHERE flat.vector[1] @@ ${parameters.of(verify, 'tsquery')}`}
    )`
}

function changedSql(parameters: Parameters, changed: Finding['filters']['changed']): string {
  if (!changed) return ''
  const { since, until } = changed
  return `JOIN "SearchEntry" e ON e."id" = ${ENTRY}
    AND e."updatedAt" > coalesce(${parameters.of(since, 'timestamptz')}, '-infinity')
    AND e."updatedAt" <= coalesce(${parameters.of(until, 'timestamptz')}, 'infinity')`
}

/** Something of its time lies between the two days. */
function withinSql(parameters: Parameters, from: string | null, to: string | null): string {
  if (from === null && to === null) return 'true'
  return `coalesce(coalesce(p."endsOn", p."startsOn") >= coalesce(${parameters.of(from, 'date')}, '-infinity')
    AND p."startsOn" <= coalesce(${parameters.of(to, 'date')}, 'infinity'), false)`
}
