import { localDate, localTime, ZONE } from '#server/language/dates.ts'

/** A workshop as a calendar shows it. */
export interface CalendarEvent {
  /** The same for all time: a calendar knows by it what it has. */
  readonly uid: string
  /** Grows with each change, so that the later one wins. */
  readonly sequence: number
  readonly startsAt: Date
  readonly endsAt: Date
  readonly isCancelled: boolean
  readonly summary: string
  readonly description: string
  readonly location: string
  readonly url: string
}

export interface Person {
  readonly name: string
  readonly address: string
}

export interface CalendarOptions {
  readonly stamp: Date
  /** PUBLISH for what is downloaded or subscribed; REQUEST and CANCEL in a mail, from someone to someone. */
  readonly method: 'PUBLISH' | 'REQUEST' | 'CANCEL'
  readonly organizer?: Person
  readonly attendee?: Person
  /** Name of a subscribed calendar. */
  readonly name?: string
}

/**
 * iCalendar text (RFC 5545, for mail RFC 5546). Written here because the libraries at hand take a Date for the clock of
 * the process and stamp without Z; a real parser reads it in the tests.
 */
export function writeCalendar(events: readonly CalendarEvent[], options: CalendarOptions): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tieng Noi Chung//Hoi thao//VI',
    'CALSCALE:GREGORIAN',
    `METHOD:${options.method}`,
    ...(options.name ? [`X-WR-CALNAME:${escapeText(options.name)}`, 'REFRESH-INTERVAL;VALUE=DURATION:PT1H'] : []),
    ...VIETNAM,
    ...events.flatMap((event) => eventLines(event, options)),
    'END:VCALENDAR',
  ]
  return `${lines.map(fold).join('\r\n')}\r\n`
}

/** No summer time, no change since 1975. */
const VIETNAM = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19750613T000000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'TZNAME:+07',
  'END:STANDARD',
  'END:VTIMEZONE',
]

function eventLines(event: CalendarEvent, { stamp, organizer, attendee }: CalendarOptions): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utc(stamp)}`,
    `DTSTART;TZID=${ZONE}:${wallClock(event.startsAt)}`,
    `DTEND;TZID=${ZONE}:${wallClock(event.endsAt)}`,
    `SUMMARY:${escapeText(event.summary)}`,
    `DESCRIPTION:${escapeText(event.description)}`,
    `LOCATION:${escapeText(event.location)}`,
    `URL:${event.url}`,
    ...(organizer ? [`ORGANIZER;CN=${quote(organizer.name)}:mailto:${organizer.address}`] : []),
    ...(attendee
      ? [
          `ATTENDEE;CN=${quote(attendee.name)};ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:${attendee.address}`,
        ]
      : []),
    `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
  ]
}

/** 20261126T013000Z */
function utc(instant: Date): string {
  return instant.toISOString().replace(/[-:]|\.\d{3}/gu, '')
}

/** 20261210T080000, in Asia/Ho_Chi_Minh whatever the clock of the process. */
function wallClock(instant: Date): string {
  return `${localDate(instant).replaceAll('-', '')}T${localTime(instant).replace(':', '')}00`
}

/** RFC 5545 §3.3.11 */
function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/gu, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/gu, '\\n')
    .replace(/\p{Cc}/gu, '')
}

/** A parameter in quotes carries neither quotes nor line ends (RFC 5545 §3.2). */
function quote(text: string): string {
  return `"${text.replace(/["\p{Cc}]/gu, '')}"`
}

const MOST_OCTETS = 75

/** Lines longer than 75 octets go on after CRLF and a space, never inside a letter (RFC 5545 §3.1). */
function fold(line: string): string {
  let folded = ''
  let octets = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (octets + size > MOST_OCTETS) {
      folded += '\r\n '
      octets = 1
    }
    folded += letter
    octets += size
  }
  return folded
}
