import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** A row of the log without what it is found by. */
export interface LoggedEvent {
  readonly meetingId: string
  readonly seq: number
  readonly kind: string
  readonly v: number
  readonly payload: unknown
  readonly at: Date
  readonly actorId: string | null
  readonly onBehalfOf: string | null
  readonly prevHash: string
}

/** SHA-256 (hex) over the RFC 8785 form of the row; it stands as `prevHash` in the next one. */
export function hashOfEvent(event: LoggedEvent): string {
  const { meetingId, seq, kind, v, payload, at, actorId, onBehalfOf, prevHash } = event
  const text = canonicalize({ meetingId, seq, kind, v, payload, at: at.toISOString(), actorId, onBehalfOf, prevHash })
  return createHash('sha256')
    .update(text ?? '')
    .digest('hex')
}

/** Whether a meeting's log is whole, and where it is not: a changed row shows in the one after it, the last in the head. */
export type LogCheck =
  | { readonly intact: true; readonly events: number }
  | { readonly intact: false; readonly brokenAt: number }

export function checkLog(events: readonly LoggedEvent[], head: { lastSeq: number; lastHash: string }): LogCheck {
  let hash = ''
  for (const [index, event] of events.entries()) {
    if (event.seq !== index + 1 || event.prevHash !== hash) return { intact: false, brokenAt: index + 1 }
    hash = hashOfEvent(event)
  }
  const isWhole = head.lastSeq === events.length && head.lastHash === hash
  return isWhole ? { intact: true, events: events.length } : { intact: false, brokenAt: events.length }
}
