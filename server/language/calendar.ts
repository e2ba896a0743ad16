/**
 * A calendar day as "yyyy-mm-dd": deadlines, in-force and cohort dates. It has no time and no zone,
 * compares as text, and is what a DATE column holds.
 */
export type LocalDate = `${number}-${number}-${number}`
/** A time of day as "HH:mm", 24 hours. */
export type LocalTime = `${number}:${number}`

export interface DayParts {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Days of a month (1–12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

export function toLocalDate({ year, month, day }: DayParts): LocalDate {
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}` as LocalDate // padded figures in the order of the type
}

/** The parts of a calendar day; throws on anything else, for it was parsed at the edge. */
export function dayParts(date: LocalDate): DayParts {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  if (!match) throw new RangeError(`Not a calendar day: ${date}`)
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
}

/** Whether a text from outside is a real calendar day "yyyy-mm-dd". */
export function isLocalDate(text: string): text is LocalDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The day `days` later (earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  const { year, month, day } = dayParts(date)
  const moved = new Date(Date.UTC(year, month - 1, day + days))
  return toLocalDate({ year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() })
}

/** Days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((atUtcMidnight(to) - atUtcMidnight(from)) / 86_400_000)
}

/** Day of the week, 1 = Monday (thứ Hai) … 7 = Sunday (Chủ nhật). */
export function weekdayOf(date: LocalDate): number {
  return new Date(atUtcMidnight(date)).getUTCDay() || 7
}

export function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0')
}

function atUtcMidnight(date: LocalDate): number {
  const { year, month, day } = dayParts(date)
  return Date.UTC(year, month - 1, day)
}

/** The same day so many months later, or the last day of that month where it has fewer. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = dayParts(date)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const target = { year: first.getUTCFullYear(), month: first.getUTCMonth() + 1 }
  return toLocalDate({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) })
}

/** The weeks, Monday to Sunday, that cover the month of a day. */
export function monthGrid(date: LocalDate): LocalDate[][] {
  const { year, month } = dayParts(date)
  const first = toLocalDate({ year, month, day: 1 })
  const start = addDays(first, 1 - weekdayOf(first))
  const weeks = Math.ceil((weekdayOf(first) - 1 + daysInMonth(year, month)) / 7)
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (__, day) => addDays(start, week * 7 + day)),
  )
}
