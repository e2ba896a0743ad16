import type { Locale } from './locale.ts'

interface DateWords {
  /** Monday first. */
  readonly weekdays: readonly string[]
  /** Heads of a calendar, Monday first. */
  readonly weekdaysShort: readonly string[]
  month(month: number, year: number): string
  duration(hours: number, minutes: string): string
  minutes(minutes: number): string
  readonly units: Readonly<Record<'minute' | 'hour' | 'day', (n: number) => string>>
  left(amount: string): string
  overdue(amount: string): string
  ahead(amount: string): string
  ago(amount: string): string
  readonly now: string
}

const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const plural = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`

/** The words inside formatted dates. They belong to the formatters, not to the catalogue: no page may vary them. */
export const DATE_WORDS: Readonly<Record<Locale, DateWords>> = {
  vi: {
    weekdays: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ Nhật'],
    weekdaysShort: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
    month: (month, year) => `Tháng ${month} năm ${year}`,
    duration: (hours, minutes) => `${hours} giờ ${minutes} phút`,
    minutes: (minutes) => `${minutes} phút`,
    units: { minute: (n) => `${n} phút`, hour: (n) => `${n} giờ`, day: (n) => `${n} ngày` },
    left: (amount) => `còn ${amount}`,
    overdue: (amount) => `quá hạn ${amount}`,
    ahead: (amount) => `${amount} nữa`,
    ago: (amount) => `${amount} trước`,
    now: 'vừa xong',
  },
  en: {
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    weekdaysShort: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
    month: (month, year) => `${ENGLISH_MONTHS[month - 1]} ${year}`,
    duration: (hours, minutes) => `${hours} h ${minutes} min`,
    minutes: (minutes) => `${minutes} min`,
    units: { minute: (n) => plural(n, 'minute'), hour: (n) => plural(n, 'hour'), day: (n) => plural(n, 'day') },
    left: (amount) => `${amount} left`,
    overdue: (amount) => `${amount} overdue`,
    ahead: (amount) => `in ${amount}`,
    ago: (amount) => `${amount} ago`,
    now: 'just now',
  },
}
