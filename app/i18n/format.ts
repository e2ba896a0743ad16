import * as dates from '#server/language/dates.ts'
import type { Locale } from '#server/language/locale.ts'
import * as numbers from '#server/language/numbers.ts'
import { useInLanguage } from './language.tsx'

/** The formatters of server/language bound to one language. */
export function formattersIn(locale: Locale) {
  return {
    /** 14/11/2024 */
    date: (moment: dates.Moment) => dates.formatDate(moment),
    /** Thứ Năm, 14/11/2024 */
    day: (moment: dates.Moment) => dates.formatDay(moment, locale),
    /** Thứ Năm */
    weekday: (moment: dates.Moment) => dates.formatWeekday(moment, locale),
    /** Tháng 11 năm 2024 */
    month: (moment: dates.Moment) => dates.formatMonth(moment, locale),
    /** 07:30 */
    time: (instant: Date) => dates.formatTime(instant),
    /** 14/11/2024, 07:30 */
    dateTime: (instant: Date) => dates.formatDateTime(instant),
    /** 07:30–11:30 */
    span: (start: Date, end: Date) => dates.formatSpan(start, end),
    /** 4 giờ 00 phút */
    duration: (minutes: number) => dates.formatDuration(minutes, locale),
    /** còn 18 phút · quá hạn 3 ngày · 5 phút trước */
    near: (moment: dates.Moment, now: Date, nearness?: dates.Nearness) =>
      dates.formatNear(moment, now, nearness, locale),
    /** 1.234,5 */
    number: (value: number, digits?: number) => numbers.formatNumber(value, locale, digits),
    /** 82,5% of 0.825 */
    percent: (share: number, digits?: number) => numbers.formatPercent(share, locale, digits),
    /** 42 ha */
    quantity: (value: number, unit: string) => numbers.formatQuantity(value, unit, locale),
    /** 18 MB */
    bytes: (bytes: number) => numbers.formatBytes(bytes, locale),
  }
}

export type Formatters = ReturnType<typeof formattersIn>

/** `const format = useFormat(); format.span(start, end)` */
export function useFormat(): Formatters {
  return useInLanguage(formattersIn)
}
