import { addDays, dayParts, type LocalDate } from './calendar.ts'
import { announcedWorkdays, isWeekend, publicHolidays } from './public-holidays.ts'

/** What an administrator enters from the yearly announcements, on top of the table. */
export interface CalendarChanges {
  readonly daysOff: readonly LocalDate[]
  /** Saturdays, Sundays or holidays that are worked (làm bù). */
  readonly workedDays: readonly LocalDate[]
}

export const NO_CHANGES: CalendarChanges = { daysOff: [], workedDays: [] }

/** Ngày làm việc: Monday to Friday, no public holiday, no day off in its place. */
export function isWorkingDay(day: LocalDate, changes: CalendarChanges = NO_CHANGES): boolean {
  if (changes.daysOff.includes(day)) return false
  const { year } = dayParts(day)
  if (changes.workedDays.includes(day) || announcedWorkdays(year).includes(day)) return true
  return !isWeekend(day) && !publicHolidays(year).has(day)
}

/**
 * The day on which so many working days are over. The day something comes in does not count (Bộ luật Dân sự 2015, Điều
 * 147): two working days from a Friday end on Tuesday.
 */
export function addWorkingDays(from: LocalDate, count: number, changes: CalendarChanges = NO_CHANGES): LocalDate {
  let day = from
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day, changes)) left -= 1
  }
  return day
}

/** Working days after `from` up to and with `to`; negative when `to` lies before. */
export function workingDaysBetween(from: LocalDate, to: LocalDate, changes: CalendarChanges = NO_CHANGES): number {
  if (to < from) return -workingDaysBetween(to, from, changes)
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, changes)) count += 1
  return count
}
