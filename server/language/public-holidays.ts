import { addDays, type LocalDate, toLocalDate, weekdayOf } from './calendar.ts'
import { fromLunar, lunarNewYear } from './lunar-calendar.ts'

/** Why a day is off (Bộ luật Lao động 2019, Điều 112 khoản 1; `rest`: nghỉ bù, Điều 111 khoản 3). */
export type HolidayName =
  | 'new-year' /* Tết Dương lịch */
  | 'tet' /* Tết Âm lịch, five days */
  | 'hung-kings' /* Giỗ Tổ Hùng Vương, 10/3 âm lịch */
  | 'reunification' /* 30/4 */
  | 'labour' /* 01/5 */
  | 'national-day' /* 02/9 and the day before or after it */
  | 'rest' /* for a holiday that falls on a Saturday or Sunday */
  | 'swapped' /* a workday exchanged for a Saturday that is worked */

/** What the Government announces for one year: which five days are Tết, which day goes with 02/9, exchanged days. */
interface Announced {
  readonly tet: readonly [from: LocalDate, to: LocalDate]
  readonly nationalDayWith: LocalDate
  /** A workday off and the Saturday worked for it. */
  readonly swaps: readonly (readonly [off: LocalDate, worked: LocalDate])[]
}

/** From the yearly announcements. A year without one follows the rules below; the administrator's setting adds to both. */
const ANNOUNCED: Readonly<Record<number, Announced>> = {
  2024: { tet: ['2024-02-08', '2024-02-12'], nationalDayWith: '2024-09-03', swaps: [['2024-04-29', '2024-05-04']] },
  2025: { tet: ['2025-01-27', '2025-01-31'], nationalDayWith: '2025-09-01', swaps: [['2025-05-02', '2025-04-26']] },
  2026: {
    tet: ['2026-02-16', '2026-02-20'],
    nationalDayWith: '2026-09-01',
    swaps: [
      ['2026-01-02', '2026-01-10'],
      ['2026-08-31', '2026-08-22'],
    ],
  },
}

/** Saturdays that were announced to be worked. */
export function announcedWorkdays(year: number): readonly LocalDate[] {
  return (ANNOUNCED[year]?.swaps ?? []).map(([, worked]) => worked)
}

/** Days off of a year with their reason, weekends only where a holiday falls on them. */
export function publicHolidays(year: number): ReadonlyMap<LocalDate, HolidayName> {
  const known = cache.get(year)
  if (known) return known
  const days = new Map<LocalDate, HolidayName>([
    [dayOf(year, 1, 1), 'new-year'],
    ...tetOf(year).map((day): [LocalDate, HolidayName] => [day, 'tet']),
    [fromLunar(year, 3, 10), 'hung-kings'],
    [dayOf(year, 4, 30), 'reunification'],
    [dayOf(year, 5, 1), 'labour'],
    [dayOf(year, 9, 2), 'national-day'],
    [ANNOUNCED[year]?.nationalDayWith ?? besideNationalDay(year), 'national-day'],
    ...(ANNOUNCED[year]?.swaps ?? []).map(([off]): [LocalDate, HolidayName] => [off, 'swapped']),
  ])
  // Each holiday on a weekend is made up for on the next day that would be worked.
  for (const day of [...days.keys()].filter(isWeekend).sort()) {
    let next = addDays(day, 1)
    while (isWeekend(next) || days.has(next)) next = addDays(next, 1)
    days.set(next, 'rest')
  }
  cache.set(year, days)
  return days
}

const cache = new Map<number, ReadonlyMap<LocalDate, HolidayName>>()

export function isWeekend(day: LocalDate): boolean {
  return weekdayOf(day) >= 6
}

/** Unless announced otherwise: the last day of the old year and the first four of the new one. */
function tetOf(year: number): LocalDate[] {
  const [from] = ANNOUNCED[year]?.tet ?? [addDays(lunarNewYear(year), -1)]
  return Array.from({ length: 5 }, (_, index) => addDays(from, index))
}

/** Unless announced otherwise: the side that joins a weekend. */
function besideNationalDay(year: number): LocalDate {
  const day = dayOf(year, 9, 2)
  const isAfter = [1, 4, 7].includes(weekdayOf(day))
  return addDays(day, isAfter ? 1 : -1)
}

function dayOf(year: number, month: number, day: number): LocalDate {
  return toLocalDate({ year, month, day })
}
