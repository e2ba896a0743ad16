import { expect, test } from 'vitest'
import { addMonths, daysInMonth, monthGrid, weekdayOf } from './calendar.ts'

test('[domain 7.8] a calendar starts its weeks on thứ Hai and covers the whole month', () => {
  const weeks = monthGrid('2024-11-14')
  expect(weeks).toHaveLength(5)
  expect(weeks[0]?.[0]).toBe('2024-10-28')
  expect(weeks[4]?.[6]).toBe('2024-12-01')
  expect(weeks.every(([monday]) => monday !== undefined && weekdayOf(monday) === 1)).toBe(true)
  expect(monthGrid('2021-02-01')).toHaveLength(4)
})

test('a month later stays within the month', () => {
  expect(addMonths('2025-01-31', 1)).toBe('2025-02-28')
  expect(addMonths('2024-03-31', -1)).toBe('2024-02-29')
  expect(addMonths('2024-12-15', 1)).toBe('2025-01-15')
  expect(daysInMonth(2024, 2)).toBe(29)
})
