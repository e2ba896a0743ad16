import type { Descent } from './trace-descent.ts'

/** When a clause came from another. */
export interface DescentRow extends Descent {
  readonly at: Date
}

/** A clause and everything it comes from, itself first; what is told of an ancestor is told of it too. */
export function ancestorsOf(rows: readonly DescentRow[], cid: string): string[] {
  return walk(
    rows,
    cid,
    (row) => row.cid,
    (row) => row.parentCid,
  )
}

/** A clause and everything that came from it, itself first: where to look for what was linked to it. */
export function heirsOf(rows: readonly DescentRow[], cid: string): string[] {
  return walk(
    rows,
    cid,
    (row) => row.parentCid,
    (row) => row.cid,
  )
}

/** A split that was taken back comes round to where it began: each clause is met once. */
function walk(
  rows: readonly DescentRow[],
  start: string,
  from: (row: DescentRow) => string,
  to: (row: DescentRow) => string,
): string[] {
  const met = new Set([start])
  for (const cid of met) for (const row of rows) if (from(row) === cid) met.add(to(row))
  return [...met]
}
