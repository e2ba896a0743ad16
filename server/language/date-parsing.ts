import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import { daysInMonth, type LocalDate, type LocalTime, pad, toLocalDate } from './calendar.ts'

export type DateFault = Failure<
  'date-empty' | 'date-form' | 'month-out-of-range' | 'day-not-in-month' | 'year-out-of-range'
>
export type TimeFault = Failure<'time-empty' | 'time-form' | 'hour-out-of-range' | 'minute-out-of-range'>

const FIRST_YEAR = 1900
const LAST_YEAR = 2199

/**
 * A day as people type it: "14/11/2024", "5/2/2026", "14-11-2024", "14.11.2024", "14112024".
 * The fault says what is wrong, with the figures for its sentence ({ day, month, year, days }).
 */
export function parseDate(text: string): Result<LocalDate, DateFault> {
  const typed = text.trim()
  if (typed === '') return fail('date-empty')
  const match =
    /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4})$/.exec(typed) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(typed)
  if (!match) return fail('date-form', { typed })
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12) return fail('month-out-of-range', { month })
  if (year < FIRST_YEAR || year > LAST_YEAR) return fail('year-out-of-range', { year })
  const days = daysInMonth(year, month)
  if (day < 1 || day > days) return fail('day-not-in-month', { day, month, year, days })
  return ok(toLocalDate({ year, month, day }))
}

/** A time as people type it: "7:30", "07.30", "7h30", "7 giờ 30", "7h", "0730". Always 24 hours. */
export function parseTime(text: string): Result<LocalTime, TimeFault> {
  const typed = text.trim().toLowerCase()
  if (typed === '') return fail('time-empty')
  const match =
    /^(\d{1,2})\s*(?:[:.h]|giờ)\s*(?:(\d{2})\s*(?:phút|p)?)?$/.exec(typed.normalize('NFC')) ??
    /^(\d{2})(\d{2})$/.exec(typed)
  if (!match) return fail('time-form', { typed })
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)]
  if (hour > 23) return fail('hour-out-of-range', { hour })
  if (minute > 59) return fail('minute-out-of-range', { minute })
  return ok(`${pad(hour)}:${pad(minute)}` as LocalTime) // two padded figures
}
