import type { DiscussionListInput } from '#server/discussions/contract.ts'

/** The address of the list with changes; another filter begins at the first page. */
export function topicListAddress(input: DiscussionListInput, change: Partial<DiscussionListInput> = {}): string {
  const { show, place, field, page } = { ...input, page: 1, ...change }
  const query = new URLSearchParams()
  if (show !== 'all') query.set('show', show)
  if (place) query.set('place', place)
  if (field) query.set('field', field)
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `/discussions?${query}` : '/discussions'
}
