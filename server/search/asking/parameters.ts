/** The values of one statement, in the order in which they were named. */
export interface Parameters {
  readonly values: unknown[]
  /** Its place in the statement, of this type. */
  of(value: unknown, type: string): string
}

export function createParameters(): Parameters {
  const values: unknown[] = []
  return {
    values,
    of(value, type) {
      values.push(value)
      return `$${values.length}::${type}`
    },
  }
}

/**
 * Sets of readers that one who holds these circles belongs to: the one filter of permission (S4). As the elements of an
 * array, because the planner takes these for several: of one row it would ask the index of words once for each set.
 */
export function allowedSql(parameters: Parameters, circles: readonly string[]): string {
  return `"mine" AS MATERIALIZED (
      SELECT coalesce(array_agg("id"), '{}') AS ids FROM "SearchAudience" WHERE "key" = ANY(${parameters.of(circles, 'text[]')})
    ), allowed AS MATERIALIZED (
      SELECT unnest(array_agg(r."id")) AS id FROM "SearchReaders" r, "mine"
      WHERE r."audience" && "mine".ids AND NOT r."withheld" && "mine".ids
    )`
}
