import { dayParts } from '#server/language/calendar.ts'
import type { LocalDate } from '#server/language/dates.ts'
import { announcedWorkdays, isWeekend, publicHolidays } from '#server/language/public-holidays.ts'
import type { CalendarChanges } from '#server/language/working-days.ts'
import type { HolidayView } from './contract.ts'

/**
 * The table as `addWorkingDays` and `workingDaysBetween` take it. A year of which the table has rows is as the table
 * says, also where a day was taken out of it; any other year follows the rules of server/language/public-holidays.ts.
 */
export function calendarOf(holidays: readonly Pick<HolidayView, 'day' | 'kind'>[]): CalendarChanges {
  const days = (kind: HolidayView['kind']) => holidays.filter((row) => row.kind === kind).map(({ day }) => day)
  const [off, worked] = [days('holiday'), days('working_saturday')]
  const years = new Set(holidays.map(({ day }) => dayParts(day).year))
  const without = (list: Iterable<LocalDate>, known: readonly LocalDate[]) =>
    [...list].filter((one) => !known.includes(one))
  return {
    daysOff: [...off, ...[...years].flatMap((year) => without(announcedWorkdays(year), worked))],
    workedDays: [...worked, ...[...years].flatMap((year) => weekdaysOnly(without(publicHolidays(year).keys(), off)))],
  }
}

/** A holiday that is none any more is a weekday like others; a Saturday stays one. */
function weekdaysOnly(days: readonly LocalDate[]): LocalDate[] {
  return days.filter((day) => !isWeekend(day))
}
