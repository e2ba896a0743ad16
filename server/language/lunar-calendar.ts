import { addDays, type LocalDate, toLocalDate } from './calendar.ts'

/**
 * The Vietnamese lunar calendar (âm lịch) for the days that the law counts by it: month 11 holds the winter solstice,
 * a month begins on the day of the new moon at UTC+7, and the first month without a major solar term after a month 11
 * that is followed by thirteen new moons is the leap one. Asia/Ho_Chi_Minh, so it differs from the Chinese calendar in
 * some years (1985, 2007, 2030). New moons and the longitude of the sun after Meeus, Astronomical Algorithms, ch. 25
 * and 49, good to a few minutes.
 */
export function fromLunar(year: number, month: number, day: number): LocalDate {
  const november = monthElevenBefore(year)
  const months = month >= 11 ? month - 11 : month + 1
  const leap = leapMonthAfter(november)
  const skipped = leap !== null && months >= leap ? 1 : 0
  return toDay(newMoonDay(november + months + skipped) + day - 1)
}

/** Mùng 1 Tết. */
export function lunarNewYear(year: number): LocalDate {
  return fromLunar(year, 1, 1)
}

const SYNODIC_MONTH = 29.530588861
/** Of the new moon k = 0: 6 January 2000. */
const FIRST_NEW_MOON = 2451550.09766
/** Asia/Ho_Chi_Minh in days. */
const OFFSET = 7 / 24

/** Number of the new moon that begins month 11 of the lunar year before, in which the solstice of December lies. */
function monthElevenBefore(year: number): number {
  const newYearsEve = julianDay(year - 1, 12, 31)
  let k = Math.floor((newYearsEve - FIRST_NEW_MOON) / SYNODIC_MONTH) + 1
  while (newMoonDay(k) > newYearsEve) k -= 1
  // Begun after the solstice (sun beyond 270°), it is month 12 already.
  if (majorTerm(newMoonDay(k)) >= 9) k -= 1
  return k
}

/** How many months after month 11 the leap month comes (1: right after it); null in a year of twelve. */
function leapMonthAfter(k: number): number | null {
  const next = nextMonthEleven(k)
  if (next - k === 12) return null
  for (let i = 1; i < 13; i += 1) {
    if (majorTerm(newMoonDay(k + i)) === majorTerm(newMoonDay(k + i + 1))) return i
  }
  return null
}

function nextMonthEleven(k: number): number {
  const candidate = k + 12
  const end = newMoonDay(candidate + 1)
  // The solstice lies in the month whose next month begins beyond it.
  return majorTerm(end) >= 9 && majorTerm(newMoonDay(candidate)) < 9 ? candidate : candidate + 1
}

/** The Julian day number (at noon) of the day in Vietnam on which new moon k falls. */
function newMoonDay(k: number): number {
  return Math.floor(newMoon(k) + 0.5 + OFFSET)
}

/** Twelfth of the sun's way, 0 from the spring equinox, at the midnight with which a day in Vietnam begins. */
function majorTerm(dayNumber: number): number {
  return Math.floor(sunLongitude(dayNumber - 0.5 - OFFSET) / 30)
}

/** Julian date, UT, of new moon k. */
function newMoon(k: number): number {
  const t = k / 1236.85
  const m = radians(2.5534 + 29.1053567 * k - 0.0000014 * t * t)
  const moon = radians(201.5643 + 385.81693528 * k + 0.0107582 * t * t)
  const f = radians(160.7108 + 390.67050284 * k - 0.0016118 * t * t)
  const node = radians(124.7746 - 1.56375588 * k + 0.0020672 * t * t)
  const e = 1 - 0.002516 * t - 0.0000074 * t * t
  const correction =
    -0.4072 * Math.sin(moon) +
    0.17241 * e * Math.sin(m) +
    0.01608 * Math.sin(2 * moon) +
    0.01039 * Math.sin(2 * f) +
    0.00739 * e * Math.sin(moon - m) -
    0.00514 * e * Math.sin(moon + m) +
    0.00208 * e * e * Math.sin(2 * m) -
    0.00111 * Math.sin(moon - 2 * f) -
    0.00057 * Math.sin(moon + 2 * f) +
    0.00056 * e * Math.sin(2 * moon + m) -
    0.00042 * Math.sin(3 * moon) +
    0.00042 * e * Math.sin(m + 2 * f) +
    0.00038 * e * Math.sin(m - 2 * f) -
    0.00024 * e * Math.sin(2 * moon - m) -
    0.00017 * Math.sin(node)
  return FIRST_NEW_MOON + SYNODIC_MONTH * k + 0.00015437 * t * t + correction - DELTA_T
}

/** Dynamical time is about 70 seconds ahead of the clock in these decades. */
const DELTA_T = 70 / 86_400

/** Apparent longitude of the sun in degrees, 0 to 360. */
function sunLongitude(julianDate: number): number {
  const t = (julianDate + DELTA_T - 2451545) / 36525
  const mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t
  const m = radians(357.52911 + 35999.05029 * t - 0.0001537 * t * t)
  const centre =
    (1.914602 - 0.004817 * t) * Math.sin(m) + (0.019993 - 0.000101 * t) * Math.sin(2 * m) + 0.000289 * Math.sin(3 * m)
  const apparent = mean + centre - 0.00569 - 0.00478 * Math.sin(radians(125.04 - 1934.136 * t))
  return ((apparent % 360) + 360) % 360
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}

const EPOCH = 2440588 // 1 January 1970

function julianDay(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + EPOCH
}

function toDay(dayNumber: number): LocalDate {
  return addDays(toLocalDate({ year: 1970, month: 1, day: 1 }), dayNumber - EPOCH)
}
