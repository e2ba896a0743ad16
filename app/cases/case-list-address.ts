import type { CaseListInput } from '#server/cases/contract.ts'

/** The address of a list with changes; another filter begins at the first page. */
export function caseListAddress(input: CaseListInput, change: Partial<CaseListInput> = {}): string {
  const next = { ...input, page: 1, ...change }
  const query = new URLSearchParams()
  for (const name of ['own', 'field', 'department', 'year', 'status'] as const) {
    const value = next[name]
    if (value) query.set(name, String(value))
  }
  if (next.sort !== 'recent') query.set('sort', next.sort)
  if (next.page > 1) query.set('page', String(next.page))
  return query.size > 0 ? `/cases?${query}` : '/cases'
}

export function isNarrowed({ field, department, year, status }: CaseListInput): boolean {
  return Boolean(field || department || year || status)
}
