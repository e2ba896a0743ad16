import type { LocalDate } from '#server/language/dates.ts'
import { type CalendarChanges, workingDaysBetween } from '#server/language/working-days.ts'
import { LATE_AFTER_WORKING_DAYS } from './content/contract.ts'

export type ClosingTime = 'early' | 'in-time' | 'late'

/** The day of the deadline belongs to the departments: until it is over, closing is early. */
export function timingOf(deadline: LocalDate, today: LocalDate, changes: CalendarChanges): ClosingTime {
  if (today <= deadline) return 'early'
  return workingDaysBetween(deadline, today, changes) > LATE_AFTER_WORKING_DAYS ? 'late' : 'in-time'
}
