import type { Pool } from 'pg'
import { isAmongSql } from './number-set.ts'
import type { Parameters } from './parameters.ts'

/**
 * Numbers of the sets of readers that a reader belongs to: what permission is asked by (S4). A set is never changed, so
 * that what was allowed a moment ago is allowed now; of a set that came since nothing is found yet.
 */
export type Allowed = readonly number[]

/** Of one who holds these circles. Asked at every search: what is committed can be found (SE4). */
export async function loadAllowed(pool: Pool, circles: readonly string[]): Promise<Allowed> {
  const { rows } = await pool.query<{ ids: number[] }>(
    `WITH mine AS MATERIALIZED (
        SELECT coalesce(array_agg("id"), '{}') AS ids FROM "SearchAudience" WHERE "key" = ANY($1::text[])
      )
      SELECT coalesce(array_agg(r."id"), '{}') AS ids FROM "SearchReaders" r, mine
      WHERE r."audience" && mine.ids AND NOT r."withheld" && mine.ids`,
    [circles],
  )
  return rows[0]?.ids ?? []
}

/** The one filter of permission, of rows of "SearchPosting" p: numbers are compared without a join. */
export function allowedSql(parameters: Parameters, allowed: Allowed): string {
  return isAmongSql(parameters, 'p."readersId"', allowed)
}
