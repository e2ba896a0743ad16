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
