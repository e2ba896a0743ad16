import { useMemo, useRef } from 'react'
import type { AgendaItemView } from '#realtime/protocol/agenda-document.ts'
import { type AgendaSchedule, type ScheduledItem, scheduleAgenda } from '#realtime/protocol/agenda-schedule.ts'

/** The schedule of the items; an item whose content and times are the same stays the same object. */
export function useScheduled(
  items: readonly AgendaItemView[],
  plan: { readonly startsAt: Date; readonly endsAt: Date },
): AgendaSchedule {
  const known = useRef(new WeakMap<AgendaItemView, ScheduledItem>())
  const [startsAt, endsAt] = [plan.startsAt.getTime(), plan.endsAt.getTime()]
  return useMemo(() => {
    const schedule = scheduleAgenda(items, { startsAt: new Date(startsAt), endsAt: new Date(endsAt) })
    const kept = schedule.items.map((item, index) => {
      const view = items[index]
      const before = view && known.current.get(view)
      if (
        before &&
        before.startsAt.getTime() === item.startsAt.getTime() &&
        before.endsAt.getTime() === item.endsAt.getTime()
      ) {
        return before
      }
      if (view) known.current.set(view, item)
      return item
    })
    return { ...schedule, items: kept }
  }, [items, startsAt, endsAt])
}
