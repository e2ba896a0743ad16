import { describe, expect, test } from 'vitest'
import type { LocalDate } from './calendar.ts'
import { fromLunar, lunarNewYear } from './lunar-calendar.ts'
import { publicHolidays } from './public-holidays.ts'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.ts'

describe('the lunar calendar of Vietnam', () => {
  test('[L7] mùng 1 Tết of four decades, also where China counts another day', () => {
    const known = {
      1985: '1985-01-21' /* China: 20 February */,
      2000: '2000-02-05',
      2007: '2007-02-17' /* China: 18 February */,
      2015: '2015-02-19',
      2020: '2020-01-25',
      2021: '2021-02-12',
      2022: '2022-02-01',
      2023: '2023-01-22',
      2024: '2024-02-10',
      2025: '2025-01-29',
      2026: '2026-02-17',
      2027: '2027-02-06',
      2028: '2028-01-26',
      2029: '2029-02-13',
      2030: '2030-02-02' /* China: 3 February */,
    }
    for (const [year, day] of Object.entries(known)) expect(lunarNewYear(Number(year)), year).toBe(day)
  })

  test('[L7] mùng 10 tháng 3, also after a leap month', () => {
    expect(fromLunar(2023, 3, 10)).toBe('2023-04-29') // leap month 2 before it
    expect(fromLunar(2024, 3, 10)).toBe('2024-04-18')
    expect(fromLunar(2025, 3, 10)).toBe('2025-04-07')
    expect(fromLunar(2026, 3, 10)).toBe('2026-04-26')
    expect(fromLunar(2027, 3, 10)).toBe('2027-04-16')
  })
})

describe('days off', () => {
  const off = (year: number) =>
    [...publicHolidays(year)]
      .filter(([day]) => ![6, 0].includes(new Date(`${day}T00:00Z`).getUTCDay()))
      .map(([day]) => day)
      .sort()

  test('[L7] of 2026 as they were announced, with the rest for Giỗ Tổ on a Sunday and the exchanged days', () => {
    expect(off(2026)).toEqual([
      '2026-01-01',
      '2026-01-02',
      '2026-02-16',
      '2026-02-17',
      '2026-02-18',
      '2026-02-19',
      '2026-02-20',
      '2026-04-27',
      '2026-04-30',
      '2026-05-01',
      '2026-08-31',
      '2026-09-01',
      '2026-09-02',
    ])
    expect(isWorkingDay('2026-01-10')).toBe(true)
    expect(isWorkingDay('2026-08-22')).toBe(true)
    expect(isWorkingDay('2026-08-15')).toBe(false)
  })

  test('[L7] of 2024 Tết ends on mùng 5, because two of its days fell on a weekend', () => {
    const tet = off(2024).filter((day) => day.startsWith('2024-02'))
    expect(tet).toEqual(['2024-02-08', '2024-02-09', '2024-02-12', '2024-02-13', '2024-02-14'])
  })

  test('[L7] a year nobody has announced follows the rules of the Labour Code', () => {
    expect(publicHolidays(2027).get('2027-02-05')).toBe('tet') // the last day of the old year
    expect(off(2027)).toContain('2027-02-10') // rest for the Saturday and the Sunday of Tết
    expect(publicHolidays(2027).get('2027-09-03')).toBe('national-day') // 02/9 is a Thursday
    expect([...publicHolidays(2027).values()].filter((name) => name === 'tet')).toHaveLength(5)
  })
})

describe('working days', () => {
  test('[L7] the day something comes in does not count, weekends and holidays do not either', () => {
    expect(addWorkingDays('2026-11-23', 2)).toBe('2026-11-25') // Monday
    expect(addWorkingDays('2026-11-27', 2)).toBe('2026-12-01') // Friday
    expect(addWorkingDays('2026-11-28', 2)).toBe('2026-12-01') // Saturday
    expect(addWorkingDays('2026-12-31', 2)).toBe('2027-01-05') // Thursday before a Friday off
    expect(addWorkingDays('2026-02-13', 2)).toBe('2026-02-24') // Tết
    expect(addWorkingDays('2026-08-21', 1)).toBe('2026-08-22') // the Saturday that is worked
  })

  test('[L7] what an administrator enters stands above the table', () => {
    const changes = { daysOff: ['2026-11-24' as LocalDate], workedDays: ['2026-11-28' as LocalDate] }
    expect(addWorkingDays('2026-11-23', 2, changes)).toBe('2026-11-26')
    expect(addWorkingDays('2026-11-27', 1, changes)).toBe('2026-11-28')
  })

  test('[L7] how many lie between two days, before and after', () => {
    expect(workingDaysBetween('2026-11-23', '2026-11-25')).toBe(2)
    expect(workingDaysBetween('2026-11-25', '2026-11-23')).toBe(-2)
    expect(workingDaysBetween('2026-11-27', '2026-11-29')).toBe(0)
    expect(workingDaysBetween('2026-11-23', '2026-11-23')).toBe(0)
    for (const count of [1, 5, 20, 60]) {
      expect(workingDaysBetween('2026-12-20', addWorkingDays('2026-12-20', count))).toBe(count)
    }
  })
})
