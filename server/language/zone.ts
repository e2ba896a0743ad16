import { dayParts, type LocalDate, type LocalTime, pad, toLocalDate } from './calendar.ts'

/** The only zone offered for now; a workshop stores its own all the same (decisions.md, Time). */
export const ZONE = 'Asia/Ho_Chi_Minh'

/** The calendar day of an instant in a zone: the date by which cohorts, deadlines and validity are decided. */
export function localDate(instant: Date, zone: string = ZONE): LocalDate {
  return wallClock(instant, zone).date
}

/** The time of day of an instant in a zone. */
export function localTime(instant: Date, zone: string = ZONE): LocalTime {
  return wallClock(instant, zone).time
}

/** The instant at which clocks in `zone` show this day and time. */
export function toInstant(date: LocalDate, time: LocalTime, zone: string = ZONE): Date {
  const { year, month, day } = dayParts(date)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const wanted = Date.UTC(year, month - 1, day, hour, minute)
  // The offset is asked twice: the first guess may lie on the other side of a change of offset.
  const guess = wanted - offsetAt(new Date(wanted), zone)
  return new Date(wanted - offsetAt(new Date(guess), zone))
}

const clocks = new Map<string, Intl.DateTimeFormat>()

function wallClock(instant: Date, zone: string) {
  const part = partsOf(instant, zone)
  return {
    date: toLocalDate({ year: part.year, month: part.month, day: part.day }),
    time: `${pad(part.hour)}:${pad(part.minute)}` as LocalTime, // two padded figures
  }
}

function offsetAt(instant: Date, zone: string): number {
  const part = partsOf(instant, zone)
  const shown = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second)
  return shown - Math.floor(instant.getTime() / 1000) * 1000
}

function partsOf(instant: Date, zone: string) {
  let clock = clocks.get(zone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
    clocks.set(zone, clock)
  }
  const shown: Record<string, number> = {}
  for (const { type, value } of clock.formatToParts(instant)) shown[type] = Number(value)
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = shown
  return { year, month, day, hour, minute, second }
}
