import type { Pool } from 'pg'
import type { EntrySection } from '../entries/entry.ts'
import { type Allowed, allowedSql } from './allowed.ts'
import type { SearchKind } from './contract.ts'
import { type Counts, countFacets, type ShapeFilters, wantedShapes } from './count-facets.ts'
import type { KnownShapes, ShapeMemory } from './known-shapes.ts'
import { numbersOf } from './memory/memory-repository.ts'
import { isAmongSql } from './number-set.ts'
import { createParameters, type Parameters } from './parameters.ts'
import { anyOf, inTitle } from './tsquery.ts'

/** A word or a pair as it is weighed: the best of its ways counts. */
export interface WeighedWay {
  readonly group: number
  readonly query: string
  readonly weight: number
}

/**
 * What one of these finds. Each is asked of the index by itself: where the rarest word of one is rare, few texts are weighed
 * for it, whatever the others ask.
 */
export type Match = readonly string[]

export interface Finding {
  /** Null: everything that the filters let through. */
  readonly match: Match | null
  /** What a text that is shown must hold beside, looked for in the text itself; null: nothing. */
  readonly verify: string | null
  /** What lifts a text among those that match, when they are too many to rank: each is found by `match` too. */
  readonly likely: readonly Match[]
  readonly ways: readonly WeighedWay[]
  readonly allowed: Allowed
  readonly filters: ShapeFilters & {
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

export interface Found extends Counts {
  readonly page: readonly FoundEntry[]
}

/**
 * So many texts are ranked, all where no more are found. Of more: the newest that are likely to stand high, in each way
 * in which they may, and the newest of all.
 */
export const ALL_RANKED = 300
const LIKELY_RANKED = 120
const NEWEST_RANKED = 100
/** ts_rank weights for D, C, B, A: folded counts less than as typed. */
const WEIGHTS = `'{0.4,0.6,0.8,1}'::float4[]`
const TITLE_FACTOR = 0.9

export interface FindDeps {
  readonly pool: Pool
  readonly shapes: ShapeMemory
}

/** Hits by shape and one page in one statement, both under the one filter of permission (S4). */
export async function findEntries(deps: FindDeps, finding: Finding): Promise<Found> {
  const { pool, shapes } = deps
  const known = await shapes.read(pool)
  const parameters = createParameters()
  const { rows } = await pool.query<Row>(statement(finding, known, parameters), parameters.values)
  const [row] = rows
  if (!row) throw new Error('the search answered nothing')
  const [ids, counts] = [numbersOf(row.shapes ?? '{}'), numbersOf(row.counts ?? '{}')]
  // A shape that came since: whether its texts are wanted is known from now on.
  if (await shapes.learn(pool, ids)) return findEntries(deps, finding)
  const counted = { ids, counts, inside: row.inside === null ? counts : numbersOf(row.inside) }
  return { ...countFacets(counted, known, finding.filters, todayOf(finding.counted)), page: row.page }
}

/** Hits that were counted already. */
export interface Ranking extends Omit<Finding, 'match'> {
  /** Numbers of texts; what may not be read by now is left out. */
  readonly candidates: readonly number[]
}

/** One page of what is ranked: these texts, and the likely. */
export async function rankEntries(deps: FindDeps, ranking: Ranking): Promise<readonly FoundEntry[]> {
  const parameters = createParameters()
  const known = await deps.shapes.read(deps.pool)
  const wanted = ranking.likely.length === 0 ? 'true' : wantedSql(parameters, ranking.filters, known)
  const candidates = [
    `SELECT unnest(${parameters.of(ranking.candidates, 'bigint[]')}) AS id`,
    ...ranking.likely.map((one) => likelySql(ranking, one, parameters, wanted, 'true')),
  ]
  const { rows } = await deps.pool.query<Pick<Row, 'page'>>(
    `WITH candidates AS (${candidates.join(' UNION ')}), ${pageSql(ranking, parameters)} SELECT ${PAGE} AS page`,
    parameters.values,
  )
  return rows[0]?.page ?? []
}

/** Every body's version, and the one that answers for it today. */
export function todayOf({ ids, todayIds }: Finding['counted']): ReadonlyMap<string, string> {
  return new Map(ids.map((id, at) => [id, todayIds[at] ?? id]))
}

/** Numbers as the text of arrays. */
interface Row {
  readonly shapes: string | null
  readonly counts: string | null
  /** Null where all days are asked for. */
  readonly inside: string | null
  readonly page: FoundEntry[]
}

function statement(finding: Finding, known: KnownShapes, parameters: Parameters): string {
  const { match, allowed, filters } = finding
  const within = withinSql(parameters, filters.from, filters.to)
  const wanted = wantedSql(parameters, filters, known)
  return `
    WITH hits AS MATERIALIZED (
      SELECT ${ENTRY} AS id, p."shapeId" AS shape, ${within} AS p
      FROM "SearchPosting" p ${changedSql(parameters, filters.changed)}
      WHERE ${allowedSql(parameters, allowed)} ${match === null ? '' : `AND ${holdsSql(parameters, match)}`}
    ), candidates AS (${candidatesSql(finding, parameters, wanted)}),
    ${pageSql(finding, parameters)}
    SELECT counted.*, ${PAGE} AS page FROM (SELECT array_agg(shape)::text AS shapes, array_agg(n)::text AS counts,
      ${within === 'true' ? 'NULL' : 'array_agg(inside)::text'} AS inside FROM (${alikeSql(within)}) alike) counted`
}

/** What is read of the page, once for its rows. */
const PAGE = `(SELECT coalesce(json_agg(x ORDER BY x.score DESC, x."id" DESC), '[]') FROM (
    SELECT page.id, e."kind", e."subjectId", e."code", e."externalId", e."title", e."path", e."sections", e."field",
      e."departmentIds", e."status", e."startsOn" AS "from", e."endsOn" AS "to", e."isDemo", page.score
    FROM page JOIN "SearchEntry" e ON e."id" = page.id) x)`

type Paged = Pick<Finding, 'ways' | 'verify' | 'allowed' | 'offset' | 'limit'>

function pageSql(paged: Paged, parameters: Parameters): string {
  return `${scoredSql(paged, parameters)},
    page AS (
      SELECT id, score FROM scored ORDER BY score DESC, id DESC
      OFFSET ${parameters.of(paged.offset, 'int')} LIMIT ${parameters.of(paged.limit, 'int')}
    )`
}

/** Hides what is asked for from the planner: it takes words that stand together for a chance, and the hits for few. */
function holdsSql(parameters: Parameters, match: Match): string {
  return `(${match.map((query) => `p."vector" @@ (SELECT ${parameters.of(query, 'tsquery')})`).join(' OR ')})`
}

/** Hits by shape, of all days and of those that are asked for: one number is hashed faster than two. */
function alikeSql(within: string): string {
  const inside = within === 'true' ? '' : ', (count(*) FILTER (WHERE p))::int AS inside'
  return `SELECT shape, count(*)::int AS n${inside} FROM hits GROUP BY 1`
}

/** The shapes that pass the filters; 'true' where there are none. */
function wantedSql(parameters: Parameters, filters: ShapeFilters, known: KnownShapes): string {
  const { kind, fields, departmentIds, status } = filters
  if (kind === null && fields === null && departmentIds === null && status === null) return 'true'
  return isAmongSql(parameters, 'p.shape', wantedShapes(known, filters))
}

/** Hides the number from the planner: it must not read every row in this order instead of asking the index of words. */
const ENTRY = 'p."entryId" + 0'

/** Which of the hits are ranked. The likely are looked for only where the hits are more than that. */
function candidatesSql(finding: Finding, parameters: Parameters, wanted: string): string {
  const { match, likely, filters, offset, limit } = finding
  const many = `EXISTS (SELECT FROM hits OFFSET ${ALL_RANKED})`
  const newest = `(SELECT p.id FROM hits p WHERE p.p AND ${wanted} ORDER BY p.id DESC
        LIMIT CASE WHEN ${many} THEN ${Math.max(NEWEST_RANKED, offset + limit)} ELSE ${ALL_RANKED} END)`
  // What changed lately is little.
  const ways = match === null || filters.changed ? [] : likely
  return [newest, ...ways.map((one) => likelySql(finding, one, parameters, wanted, many))].join(' UNION ')
}

function likelySql(
  { allowed, filters }: Pick<Finding, 'allowed' | 'filters'>,
  likely: Match,
  parameters: Parameters,
  wanted: string,
  many: string,
): string {
  return `(SELECT p.id FROM (
        SELECT ${ENTRY} AS id, p."shapeId" AS shape FROM "SearchPosting" p
        WHERE ${many} AND ${allowedSql(parameters, allowed)} AND ${holdsSql(parameters, likely)}
          AND ${withinSql(parameters, filters.from, filters.to)}
      ) p WHERE ${wanted} ORDER BY p.id DESC LIMIT ${LIKELY_RANKED})`
}

/** The sum of the best ways of every word and pair; the vector of a candidate is fetched from outside its row once. */
function scoredSql({ ways, verify, allowed }: Paged, parameters: Parameters): string {
  if (ways.length === 0 && verify === null) return 'scored AS (SELECT id, 0 AS score FROM candidates)'
  // Few of the candidates say any of it in their title: the others are asked once instead of once for each way.
  const anyTitle = ways.length === 0 ? '' : anyOf([...new Set(ways.map(({ query }) => inTitle(query)))])
  const groups = new Map<number, string[]>()
  for (const way of ways) groups.set(way.group, [...(groups.get(way.group) ?? []), worthSql(way, parameters)])
  const best = [...groups.values()].map((worths) => `greatest(${worths.join()})`)
  return `scored AS (
      SELECT c.id, ${best.join(' + ') || '0'} AS score
      FROM candidates c JOIN "SearchPosting" p ON p."entryId" = c.id
      CROSS JOIN LATERAL (SELECT ARRAY[p."vector"] AS vector OFFSET 0) flat
      CROSS JOIN LATERAL (SELECT flat.vector[1] @@ ${parameters.of(anyTitle, 'tsquery')} AS has OFFSET 0) titled
      WHERE ${allowedSql(parameters, allowed)}
        ${verify === null ? '' : `AND flat.vector[1] @@ ${parameters.of(verify, 'tsquery')}`}
    )`
}

/** What one way gives a candidate; written out, not kept in a table of ways: that would be joined anew for each. */
function worthSql({ query, weight }: WeighedWay, parameters: Parameters): string {
  const rank = (asked: string) => `ts_rank(${WEIGHTS}, flat.vector[1], ${parameters.of(asked, 'tsquery')})`
  return `${parameters.of(weight, 'float8')} * (${rank(query)}
    + CASE WHEN titled.has THEN ${TITLE_FACTOR} * ${rank(inTitle(query))} ELSE 0 END)`
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
  const [first, last] = [parameters.of(from ?? '-infinity', 'date'), parameters.of(to ?? 'infinity', 'date')]
  return `(p."startsOn" <= ${last} AND coalesce(p."endsOn", p."startsOn") >= ${first})`
}
