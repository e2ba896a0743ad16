import { isLocalDate, type LocalDate, parseDate } from '#server/language/dates.ts'

export interface Period {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** A day, a month, a year, or from one to another: 2023-06-15, 15/06/2023, 2023-06, 2023, 2023-06-01/2023-08-15. */
export function readPeriod(text: string): Period | null {
  const trimmed = text.trim()
  const whole = readOne(trimmed)
  if (whole) return whole
  const [first = '', second = '', ...rest] = trimmed.split(/\s*\/\s*|\s+(?:đến|-|–)\s+/u)
  const [from, to] = [readOne(first), readOne(second)]
  if (!from || !to || rest.length > 0 || from.from > to.to) return null
  return { from: from.from, to: to.to }
}

/** The shortest way to say it that is read again as the same. */
export function writePeriod(from: LocalDate | null, to: LocalDate | null): string | null {
  const [first, last] = [from ?? to, to ?? from]
  if (!first || !last) return null
  if (first === last) return first
  const [year, month] = [first.slice(0, 4), first.slice(0, 7)]
  const isSame = (short: string) => {
    const read = readOne(short)
    return read?.from === first && read.to === last
  }
  return [year, month].find(isSame) ?? `${first}/${last}`
}

function readOne(text: string): Period | null {
  if (/^\d{4}$/.test(text)) return within(`${text}-01-01`, `${text}-12-31`)
  const month = /^(\d{4})-(\d{2})$/.exec(text)
  if (month) {
    const days = new Date(Date.UTC(Number(month[1]), Number(month[2]), 0)).getUTCDate()
    return within(`${text}-01`, `${text}-${days}`)
  }
  const day = /^(\d{4}-\d{2}-\d{2})(?:T.*)?$/.exec(text)?.[1]
  if (day) return within(day, day)
  const parsed = parseDate(text)
  return parsed.ok ? { from: parsed.value, to: parsed.value } : null
}

function within(from: string, to: string): Period | null {
  return isLocalDate(from) && isLocalDate(to) ? { from, to } : null
}
