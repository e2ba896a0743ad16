import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { foldAttendance } from './fold-attendance.ts'
import { foldItems } from './fold-items.ts'
import { type HeededEvent, heeded, type LogRow } from './heeded-event.ts'
import { type Cast, FACTS_VERSION, type FactsVersion, type MinutesFacts } from './minutes-facts.ts'

type Timed = { readonly event: HeededEvent; readonly at: number }

/**
 * The generated part of the minutes (domain.md §1.4) from the whole log of a meeting, in order. Pure: the same log and
 * cast give the same facts. `v`: by which rule; what was folded by an earlier one is replayed by it.
 */
export function foldFacts(
  cast: Cast,
  rows: readonly LogRow[],
  hash: string,
  v: FactsVersion = FACTS_VERSION,
): MinutesFacts {
  const events = heeded(rows)
  const end = rows.at(-1)?.at.getTime() ?? 0
  const openedAt = firstOf(events, 'meeting-opened')
  const closedAt = lastOf(events, 'meeting-closed')
  const meeting = openedAt === null ? null : { from: openedAt, to: closedAt ?? end }
  const attendance = foldAttendance(cast, events, meeting)
  const closing = events.findLast(({ event }) => event.kind === 'meeting-closed')?.event
  return {
    v,
    log: { seq: rows.at(-1)?.seq ?? 0, hash },
    cast,
    openedAt: isoOrNull(openedAt),
    closedAt: isoOrNull(closedAt),
    breaks: foldBreaks(events),
    chairs: foldChairs(events, meeting),
    attendance,
    present: attendance.reduce((sum, { present }) => sum + present, 0),
    registered: attendance.reduce((sum, { registered }) => sum + registered, 0),
    ...foldItems(cast, events, { end: closedAt ?? end, v }),
    conclusion: closing?.kind === 'meeting-closed' ? closing.payload.conclusion : null,
  }
}

/** The one form of facts that is stored and hashed (RFC 8785). */
export function bytesOfFacts(facts: MinutesFacts): string {
  const form = canonicalize(facts)
  if (form === undefined) throw new Error('facts are always an object')
  return form
}

/** Lower-case hex SHA-256. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

function foldBreaks(events: readonly Timed[]): MinutesFacts['breaks'] {
  const breaks: { from: string; to: string | null }[] = []
  for (const { event, at } of events) {
    const last = breaks.at(-1)
    if (event.kind === 'meeting-paused') breaks.push({ from: new Date(at).toISOString(), to: null })
    else if ((event.kind === 'meeting-resumed' || event.kind === 'meeting-closed') && last?.to === null)
      last.to = new Date(at).toISOString()
  }
  return breaks
}

/** Who held the chair while the meeting ran: who had it at the opening, and whoever took it until the closing. */
function foldChairs(
  events: readonly Timed[],
  meeting: { readonly from: number; readonly to: number } | null,
): MinutesFacts['chairs'] {
  if (!meeting) return []
  const chairs: { userId: string; fullName: string; since: string }[] = []
  for (const { event, at } of events) {
    if (event.kind !== 'lease-taken' || at > meeting.to) continue
    const { userId, fullName } = event.payload
    if (at <= meeting.from) chairs.length = 0
    if (chairs.at(-1)?.userId === userId) continue
    chairs.push({ userId, fullName, since: new Date(Math.max(at, meeting.from)).toISOString() })
  }
  return chairs
}

function firstOf(events: readonly Timed[], kind: HeededEvent['kind']): number | null {
  return events.find(({ event }) => event.kind === kind)?.at ?? null
}

function lastOf(events: readonly Timed[], kind: HeededEvent['kind']): number | null {
  return events.findLast(({ event }) => event.kind === kind)?.at ?? null
}

function isoOrNull(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}
