import { dayParts, daysBetween, type LocalDate, pad, weekdayOf } from './calendar.ts'
import { DATE_WORDS } from './date-words.ts'
import type { Locale } from './locale.ts'
import { localDate, localTime, ZONE } from './zone.ts'

// The door of the date code: callers need one address, the parts stay small.
export { addDays, daysBetween, isLocalDate, type LocalDate, type LocalTime, weekdayOf } from './calendar.ts'
export { type DateFault, parseDate, parseTime, type TimeFault } from './date-parsing.ts'
export { localDate, localTime, toInstant, ZONE } from './zone.ts'

/** An instant (shown in Asia/Ho_Chi_Minh) or a calendar day. */
export type Moment = Date | LocalDate

/** "14/11/2024" in both languages. */
export function formatDate(moment: Moment, zone: string = ZONE): string {
  const { year, month, day } = dayParts(dayOf(moment, zone))
  return `${pad(day)}/${pad(month)}/${pad(year, 4)}`
}

/** "Thứ Năm, 14/11/2024". */
export function formatDay(moment: Moment, locale: Locale = 'vi', zone: string = ZONE): string {
  return `${formatWeekday(moment, locale, zone)}, ${formatDate(moment, zone)}`
}

/** "Thứ Năm". */
export function formatWeekday(moment: Moment, locale: Locale = 'vi', zone: string = ZONE): string {
  return DATE_WORDS[locale].weekdays[weekdayOf(dayOf(moment, zone)) - 1] ?? ''
}

/** "Tháng 11 năm 2024": head of a calendar. */
export function formatMonth(moment: Moment, locale: Locale = 'vi', zone: string = ZONE): string {
  const { month, year } = dayParts(dayOf(moment, zone))
  return DATE_WORDS[locale].month(month, year)
}

/** "07:30", 24 hours. */
export function formatTime(instant: Date, zone: string = ZONE): string {
  return localTime(instant, zone)
}

/** "14/11/2024, 07:30". */
export function formatDateTime(instant: Date, zone: string = ZONE): string {
  return `${formatDate(instant, zone)}, ${formatTime(instant, zone)}`
}

/** "07:30–11:30"; over midnight both ends carry their day: "22:00 14/11/2024 – 01:00 15/11/2024". */
export function formatSpan(start: Date, end: Date, zone: string = ZONE): string {
  if (localDate(start, zone) === localDate(end, zone)) return `${formatTime(start, zone)}–${formatTime(end, zone)}`
  return [start, end].map((instant) => `${formatTime(instant, zone)} ${formatDate(instant, zone)}`).join(' – ')
}

/** Minutes in words: 240 → "4 giờ 00 phút", 45 → "45 phút". */
export function formatDuration(minutes: number, locale: Locale = 'vi'): string {
  const whole = Math.max(0, Math.round(minutes))
  const words = DATE_WORDS[locale]
  return whole < 60 ? words.minutes(whole) : words.duration(Math.floor(whole / 60), pad(whole % 60))
}

/** What a nearness is about: a deadline ("còn 18 phút", "quá hạn 3 ngày") or an event ("18 phút nữa", "3 ngày trước"). */
export type Nearness = 'deadline' | 'event'

/**
 * How far a moment lies from now, in one unit: minutes below an hour, whole hours below a day, calendar days beyond.
 * A calendar day (a deadline without a time) is always counted in days.
 */
export function formatNear(moment: Moment, now: Date, nearness: Nearness = 'deadline', locale: Locale = 'vi'): string {
  const words = DATE_WORDS[locale]
  const { amount, isPast } = distance(moment, now, locale)
  if (amount === null) return nearness === 'event' ? words.now : words.left(words.units.minute(0))
  if (nearness === 'deadline') return isPast ? words.overdue(amount) : words.left(amount)
  return isPast ? words.ago(amount) : words.ahead(amount)
}

/** Official text: "ngày 05 tháng 02 năm 2026"; the day is padded, the month only for 1 and 2 (NĐ 30/2020, PL I). */
export function formatDocumentDate(moment: Moment, zone: string = ZONE): string {
  const { year, month, day } = dayParts(dayOf(moment, zone))
  return `ngày ${pad(day)} tháng ${month <= 2 ? pad(month) : month} năm ${year}`
}

/** Official text: "14 giờ 00 phút". */
export function formatDocumentTime(instant: Date, zone: string = ZONE): string {
  const [hour, minute] = localTime(instant, zone).split(':')
  return `${hour} giờ ${minute} phút`
}

function dayOf(moment: Moment, zone: string): LocalDate {
  return moment instanceof Date ? localDate(moment, zone) : moment
}

function distance(moment: Moment, now: Date, locale: Locale): { amount: string | null; isPast: boolean } {
  const { units } = DATE_WORDS[locale]
  const days = daysBetween(localDate(now), dayOf(moment, ZONE))
  if (!(moment instanceof Date)) return { amount: days === 0 ? null : units.day(Math.abs(days)), isPast: days < 0 }
  const minutes = Math.round((moment.getTime() - now.getTime()) / 60_000)
  const size = Math.abs(minutes)
  const isPast = minutes < 0
  if (size < 1) return { amount: null, isPast }
  if (size < 60) return { amount: units.minute(size), isPast }
  if (size < 24 * 60) return { amount: units.hour(Math.floor(size / 60)), isPast }
  return { amount: units.day(Math.max(1, Math.abs(days))), isPast }
}
