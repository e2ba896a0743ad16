import { expect, test } from 'vitest'
import { readPeriod, writePeriod } from './exchanged-date.ts'

test('days are said in the shortest way that is read again as the same', () => {
  for (const text of ['2023', '2023-02', '2024-02-29', '2023-06-01/2023-08-15']) {
    const period = readPeriod(text)
    expect(period && writePeriod(period.from, period.to), text).toBe(text)
  }
  expect(readPeriod('15/06/2023')).toEqual({ from: '2023-06-15', to: '2023-06-15' })
  for (const wrong of ['', 'hôm qua', '2024-13', '2023-08-15/2023-06-01']) expect(readPeriod(wrong), wrong).toBeNull()
})
