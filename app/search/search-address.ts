import type { SearchInput } from '#server/search/asking/contract.ts'

/** The address of a search with changes; another filter begins at the first page. */
export function searchAddress(input: SearchInput, change: Partial<SearchInput> = {}): string {
  const next = { ...input, page: 1, ...change }
  const query = new URLSearchParams()
  for (const name of ['q', 'kind', 'field', 'department', 'from', 'to', 'status'] as const) {
    const value = next[name]
    if (value) query.set(name, value)
  }
  for (const other of next.without) query.append('without', other)
  if (next.since) query.set('since', next.since)
  if (next.page > 1) query.set('page', String(next.page))
  return `/search?${query}`
}

export function hasFilters(input: SearchInput): boolean {
  return Boolean(input.kind || input.field || input.department || input.from || input.to || input.status || input.since)
}
