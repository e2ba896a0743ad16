import { addDays, type LocalDate, weekdayOf } from '#server/language/dates.ts'
import type { TaskGroup } from './contract.ts'

/** Where a deadline stands on a day. */
export function taskGroup(due: LocalDate | null, today: LocalDate): TaskGroup {
  if (due === null) return 'undated'
  if (due < today) return 'overdue'
  if (due === today) return 'today'
  return due <= endOfWeek(today) ? 'week' : 'later'
}

/** The Sunday of the week a day lies in; the week begins on Monday (thứ Hai). */
export function endOfWeek(today: LocalDate): LocalDate {
  return addDays(today, 7 - weekdayOf(today))
}
