import type { AgendaItemView } from './agenda-document.ts'

/** An item with its computed times. */
export interface ScheduledItem extends AgendaItemView {
  readonly startsAt: Date
  readonly endsAt: Date
}

export interface AgendaSchedule {
  readonly items: readonly ScheduledItem[]
  readonly totalMinutes: number
  readonly endsAt: Date
  /** Minutes past the planned end; negative when there is time left. */
  readonly driftMinutes: number
}

const MINUTE = 60_000

/**
 * Times from durations: one item after the other, the children of a group likewise inside it; the children of a
 * breakout (thảo luận nhóm) all start with it.
 * @param items in reading order, as `readAgenda` answers
 */
export function scheduleAgenda(
  items: readonly AgendaItemView[],
  plan: { readonly startsAt: Date; readonly endsAt: Date },
): AgendaSchedule {
  let next = plan.startsAt.getTime()
  let inGroup = next
  let parallel = false
  const scheduled = items.map((item): ScheduledItem => {
    const start = item.parentId === null ? next : inGroup
    const end = start + item.minutes * MINUTE
    if (item.parentId === null) {
      next = end
      inGroup = start
      parallel = item.kind === 'breakout'
    } else if (!parallel) {
      inGroup = end
    }
    return { ...item, startsAt: new Date(start), endsAt: new Date(end) }
  })
  return {
    items: scheduled,
    totalMinutes: (next - plan.startsAt.getTime()) / MINUTE,
    endsAt: new Date(next),
    driftMinutes: Math.round((next - plan.endsAt.getTime()) / MINUTE),
  }
}
