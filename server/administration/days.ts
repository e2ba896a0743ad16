import { addDays, type LocalDate } from '#server/language/dates.ts'

/** Days between DATE columns, where an end is exclusive, and what people say: "từ ngày … đến hết ngày …". */

export type Standing = 'in-force' | 'later' | 'over'

export function toDate(day: LocalDate): Date {
  return new Date(`${day}T00:00:00Z`)
}

export function toDay(date: Date): LocalDate {
  return date.toISOString().slice(0, 10) as LocalDate // the form of toISOString
}

/** The exclusive end of a period whose last day is said. */
export function endAfter(lastDay: LocalDate | null): Date | null {
  return lastDay === null ? null : toDate(addDays(lastDay, 1))
}

export function lastDayOf(validTo: Date | null): LocalDate | null {
  return validTo === null ? null : addDays(toDay(validTo), -1)
}

interface Period {
  readonly validFrom: Date | null
  readonly validTo: Date | null
}

export function standingOf(period: Period, today: LocalDate): Standing {
  if (isEmpty(period) || (period.validTo !== null && toDay(period.validTo) <= today)) return 'over'
  return period.validFrom !== null && toDay(period.validFrom) > today ? 'later' : 'in-force'
}

/** Whether two periods share a day. */
export function periodsMeet(a: Period, b: Period): boolean {
  const startsBefore = (from: Date | null, to: Date | null) => from === null || to === null || from < to
  return !isEmpty(a) && !isEmpty(b) && startsBefore(a.validFrom, b.validTo) && startsBefore(b.validFrom, a.validTo)
}

/** Ended before it began. */
function isEmpty({ validFrom, validTo }: Period): boolean {
  return validFrom !== null && validTo !== null && validFrom >= validTo
}
