import { textIn } from '#server/language/catalogue.ts'
import type { Locale } from '#server/language/locale.ts'
import type { CalendarEvent } from './icalendar.ts'

/** What calendars need of a workshop; server/workshops gives it to who may read it. */
export interface CalendarWorkshop {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly startsAt: Date
  readonly endsAt: Date
  /** Hủy, or hoãn without a new day yet. */
  readonly isOff: boolean
  /** Grows with every change of it. */
  readonly version: number
}

/**
 * A workshop as an entry. In a mail it carries the code and the link only; what a person downloads or subscribes to,
 * with the own rights, carries the title as well.
 */
export function workshopEvent(
  workshop: CalendarWorkshop,
  options: { readonly origin: string; readonly locale: Locale; readonly isForMail: boolean },
): CalendarEvent {
  const t = textIn(options.locale)
  const { id, code, title, startsAt, endsAt, isOff, version } = workshop
  const url = `${options.origin}/workshops/${id}/invitation`
  return {
    uid: `workshop-${id}@tiengnoichung`,
    sequence: version,
    startsAt,
    endsAt,
    isCancelled: isOff,
    summary: options.isForMail ? t('calendar.summary', { code }) : t('calendar.summaryWithTitle', { code, title }),
    description: t('calendar.description', { url }),
    location: t('calendar.location'),
    url,
  }
}
