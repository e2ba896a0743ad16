import { describe, expect, test } from 'vitest'
import {
  addDays,
  daysBetween,
  formatDate,
  formatDateTime,
  formatDay,
  formatDocumentDate,
  formatDocumentTime,
  formatDuration,
  formatMonth,
  formatNear,
  formatSpan,
  formatTime,
  isLocalDate,
  localDate,
  parseDate,
  parseTime,
  toInstant,
} from './dates.ts'

const at = (iso: string) => new Date(iso)

describe('[domain 7.8] dates as they are shown', () => {
  test('day and month are padded in both languages, the year stands last', () => {
    expect(formatDate(at('2026-02-05T03:00:00Z'))).toBe('05/02/2026')
    expect(formatDate('2026-02-05')).toBe('05/02/2026')
    expect(formatDay('2024-11-14')).toBe('Thứ Năm, 14/11/2024')
    expect(formatDay('2024-11-17')).toBe('Chủ Nhật, 17/11/2024')
    expect(formatDay('2024-11-14', 'en')).toBe('Thursday, 14/11/2024')
    expect(formatMonth('2024-11-14')).toBe('Tháng 11 năm 2024')
    expect(formatMonth('2024-11-14', 'en')).toBe('November 2024')
  })

  test('instants are shown in Asia/Ho_Chi_Minh wherever the computer stands', () => {
    expect(formatTime(at('2024-11-14T00:30:00Z'))).toBe('07:30')
    expect(formatDate(at('2024-11-13T17:00:00Z'))).toBe('14/11/2024')
    expect(formatDateTime(at('2024-11-13T16:59:00Z'))).toBe('13/11/2024, 23:59')
  })

  test('a span within a day has times only, a longer one carries its days', () => {
    expect(formatSpan(at('2024-11-14T00:30:00Z'), at('2024-11-14T04:30:00Z'))).toBe('07:30–11:30')
    expect(formatSpan(at('2024-11-14T15:00:00Z'), at('2024-11-14T18:00:00Z'))).toBe(
      '22:00 14/11/2024 – 01:00 15/11/2024',
    )
  })

  test('durations are in hours and minutes', () => {
    expect(formatDuration(240)).toBe('4 giờ 00 phút')
    expect(formatDuration(45)).toBe('45 phút')
    expect(formatDuration(125, 'en')).toBe('2 h 05 min')
    expect(formatDuration(-3)).toBe('0 phút')
  })

  test.each([
    ['2024-11-14T01:00:00Z', 'deadline', 'còn 18 phút'],
    ['2024-11-14T06:00:00Z', 'deadline', 'còn 5 giờ'],
    ['2024-11-16T00:42:00Z', 'deadline', 'còn 2 ngày'],
    ['2024-11-11T00:42:00Z', 'deadline', 'quá hạn 3 ngày'],
    ['2024-11-14T00:42:10Z', 'event', 'vừa xong'],
    ['2024-11-14T00:24:00Z', 'event', '18 phút trước'],
    ['2024-11-14T01:00:00Z', 'event', '18 phút nữa'],
  ] as const)('%s as a %s, seen at 07:42, is "%s"', (moment, nearness, words) => {
    expect(formatNear(at(moment), at('2024-11-14T00:42:00Z'), nearness)).toBe(words)
  })

  test('a deadline without a time counts calendar days', () => {
    expect(formatNear('2024-11-15', at('2024-11-14T16:59:00Z'))).toBe('còn 1 ngày')
    expect(formatNear('2024-11-11', at('2024-11-13T17:30:00Z'), 'deadline', 'en')).toBe('3 days overdue')
  })
})

describe('[NĐ 30/2020 PL I] dates in official text', () => {
  test.each([
    ['2026-02-01', 'ngày 01 tháng 02 năm 2026'],
    ['2026-10-09', 'ngày 09 tháng 10 năm 2026'],
    ['2021-03-25', 'ngày 25 tháng 3 năm 2021'],
  ] as const)('%s is written "%s"', (date, words) => {
    expect(formatDocumentDate(date)).toBe(words)
  })

  test('a time is written in words', () => {
    expect(formatDocumentTime(at('2024-11-14T07:00:00Z'))).toBe('14 giờ 00 phút')
  })
})

describe('dates as they are typed', () => {
  test.each(['14/11/2024', '14-11-2024', '14.11.2024', ' 14 11 2024 ', '14112024', '14 / 11 / 2024'])(
    '"%s" is read',
    (typed) => {
      expect(parseDate(typed)).toEqual({ ok: true, value: '2024-11-14' })
    },
  )

  test('the fault says what is wrong and carries the figures of its sentence', () => {
    expect(parseDate('31/02/2025')).toEqual({
      ok: false,
      failure: { code: 'day-not-in-month', details: { day: 31, month: 2, year: 2025, days: 28 } },
    })
    expect(parseDate('29/02/2024')).toEqual({ ok: true, value: '2024-02-29' })
    expect(parseDate('12/13/2024')).toMatchObject({ failure: { code: 'month-out-of-range', details: { month: 13 } } })
    expect(parseDate('00/01/2024')).toMatchObject({ failure: { code: 'day-not-in-month' } })
    expect(parseDate('1/1/0024')).toMatchObject({ failure: { code: 'year-out-of-range' } })
    expect(parseDate('')).toMatchObject({ failure: { code: 'date-empty' } })
    expect(parseDate('1/2/24')).toMatchObject({ failure: { code: 'date-form' } })
    expect(parseDate('ngày mai')).toMatchObject({ failure: { code: 'date-form' } })
  })

  test.each([
    ['7:30', '07:30'],
    ['07.30', '07:30'],
    ['7h30', '07:30'],
    ['7h', '07:00'],
    ['7 giờ 30', '07:30'],
    ['14 giờ 05 phút', '14:05'],
    ['0730', '07:30'],
    ['23:59', '23:59'],
  ])('the time "%s" is read as %s', (typed, time) => {
    expect(parseTime(typed)).toEqual({ ok: true, value: time })
  })

  test('a time that does not exist is refused with its reason', () => {
    expect(parseTime('24:00')).toMatchObject({ failure: { code: 'hour-out-of-range', details: { hour: 24 } } })
    expect(parseTime('12:60')).toMatchObject({ failure: { code: 'minute-out-of-range' } })
    expect(parseTime('7')).toMatchObject({ failure: { code: 'time-form' } })
    expect(parseTime(' ')).toMatchObject({ failure: { code: 'time-empty' } })
  })
})

describe('days and instants', () => {
  test('[T3] the day of an instant is the day in Việt Nam, which decides the cohort', () => {
    expect(localDate(at('2025-06-30T16:59:59Z'))).toBe('2025-06-30')
    expect(localDate(at('2025-06-30T17:00:00Z'))).toBe('2025-07-01')
  })

  test('a day and a time of a zone name one instant', () => {
    expect(toInstant('2024-11-14', '07:30')).toEqual(at('2024-11-14T00:30:00Z'))
    expect(toInstant('2024-07-01', '12:00', 'Europe/Berlin')).toEqual(at('2024-07-01T10:00:00Z'))
    expect(toInstant('2024-03-31', '03:30', 'Europe/Berlin')).toEqual(at('2024-03-31T01:30:00Z'))
  })

  test('day arithmetic crosses months and years', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
    expect(addDays('2025-01-01', -1)).toBe('2024-12-31')
    expect(daysBetween('2024-12-31', '2025-01-02')).toBe(2)
    expect(isLocalDate('2025-02-29')).toBe(false)
    expect(isLocalDate('2024-02-29')).toBe(true)
  })
})
