import type { DepartmentRef, DepartmentView } from './contract.ts'

/** A department version as stored, with its successions. */
export interface DepartmentRow {
  readonly id: string
  readonly code: string
  readonly kind: DepartmentView['kind']
  readonly name: string
  readonly shortName: string
  readonly placeName: string
  readonly parentName: string
  readonly symbol: string
  readonly hue: number | null
  readonly validFrom: Date
  readonly validTo: Date | null
  readonly successors: readonly { readonly toId: string; readonly kind: string }[]
  readonly predecessors: readonly { readonly fromId: string }[]
}

/** Whether a version with these dates is in force on a day (yyyy-mm-dd); `to` is exclusive. */
export function inForce(from: string, to: string | null, on: string): boolean {
  return from <= on && (to === null || on < to)
}

/** Views of all versions at once, because a view names its neighbours. */
export function viewDepartments(rows: readonly DepartmentRow[]): Map<string, DepartmentView> {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const ref = (id: string): DepartmentRef[] => {
    const row = byId.get(id)
    return row ? [{ id: row.id, code: row.code, shortName: row.shortName, placeName: row.placeName }] : []
  }
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        code: row.code,
        kind: row.kind,
        name: row.name,
        shortName: row.shortName,
        placeName: row.placeName,
        parentName: row.parentName,
        symbol: row.symbol,
        hue: row.hue,
        validFrom: day(row.validFrom),
        validTo: row.validTo ? day(row.validTo) : null,
        predecessors: row.predecessors.flatMap((p) => ref(p.fromId)),
        successors: row.successors.flatMap((s) => ref(s.toId)),
        today: today(row, byId),
      },
    ]),
  )
}

/**
 * Own version and every one it succeeds, transitively: whose past a person may read.
 * Today's Sở NN&MT Hải Phòng reads what Hải Phòng and Hải Dương wrote (domain.md §5, T2 and T5).
 */
export function lineageOf(id: string, rows: readonly DepartmentRow[]): string[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const seen = new Set<string>()
  const visit = (current: string): void => {
    if (seen.has(current)) return
    seen.add(current)
    for (const p of byId.get(current)?.predecessors ?? []) visit(p.fromId)
  }
  visit(id)
  return [...seen]
}

function today(row: DepartmentRow, byId: ReadonlyMap<string, DepartmentRow>): DepartmentView['today'] {
  let current = row
  let relation: 'renamed' | 'absorbed' = 'renamed'
  // A version that was divided has no single body today: its successors are listed instead.
  for (let next = current.successors[0]; next && current.successors.length === 1; next = current.successors[0]) {
    const successor = byId.get(next.toId)
    if (!successor) break
    if (next.kind !== 'renamed') relation = 'absorbed'
    current = successor
  }
  if (current === row) return null
  return { id: current.id, code: current.code, shortName: current.shortName, placeName: current.placeName, relation }
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10)
}
