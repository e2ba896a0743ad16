import type { LocalDate } from '#server/language/dates.ts'

/** A DATE column as the database client takes it: that day at midnight, UTC. */
export function isoDay(day: LocalDate): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** And back. */
export function formatIsoDay(value: Date | null): LocalDate | null {
  return value && (value.toISOString().slice(0, 10) as LocalDate) // a DATE column has this form
}
