import type { MeetingFacts } from './meeting-ports.ts'
import type { MeetingState } from './meeting-state.ts'

/** ms that an item has run; the current one up to now. */
export function spentOn(state: MeetingState, itemId: string, now: number): number {
  const running = state.itemId === itemId && state.itemSince !== null ? now - state.itemSince : 0
  return (state.itemSpent.get(itemId) ?? 0) + running
}

/**
 * When the meeting will end if what is left takes as long as planned: what remains of the current item, and every item
 * behind it. In ms; null before the first item.
 */
export function forecastEnd({ items }: Pick<MeetingFacts, 'items'>, state: MeetingState, now: number): number | null {
  const place = items.findIndex((item) => item.id === state.itemId)
  if (place < 0 || state.closedAt !== null) return null
  const left = items.slice(place).map(({ id, minutes }, index) => {
    const planned = minutes * 60_000
    return index === 0 ? Math.max(0, planned - spentOn(state, id, now)) : planned
  })
  return now + left.reduce((sum, ms) => sum + ms, 0)
}

/** ms that each department has spoken so far, the speech under way included. */
export function spokenBy(state: MeetingState, now: number): ReadonlyMap<string, number> {
  const spoken = new Map<string, number>()
  const add = (departmentId: string, ms: number) => spoken.set(departmentId, (spoken.get(departmentId) ?? 0) + ms)
  for (const { speaker, startedAt, endedAt } of state.speeches) add(speaker.departmentId, endedAt - startedAt)
  if (state.speech) add(state.speech.speaker.departmentId, now - state.speech.startedAt)
  return spoken
}
