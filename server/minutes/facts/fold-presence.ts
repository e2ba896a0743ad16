import type { HeededEvent } from './heeded-event.ts'

type Span = { readonly from: number; readonly to: number }
type Timed = { readonly event: HeededEvent; readonly at: number }

/** Who was there when, at the page or in the room: a break of one line while the other stands is none. */
export function stays(events: readonly Timed[], end: number): ReadonlyMap<string, readonly Span[]> {
  const lines = new Map<string, { page: boolean; room: boolean; since: number | null }>()
  const spans = new Map<string, Span[]>()

  function set(userId: string, line: 'page' | 'room', isThere: boolean, at: number): void {
    const now = lines.get(userId) ?? { page: false, room: false, since: null }
    now[line] = isThere
    lines.set(userId, now)
    if (now.page || now.room) now.since ??= at
    else if (now.since !== null) {
      spans.set(userId, [...(spans.get(userId) ?? []), { from: now.since, to: Math.max(now.since, at) }])
      now.since = null
    }
  }

  for (const { event, at } of events) {
    switch (event.kind) {
      case 'came':
        set(event.payload.userId, 'page', true, at)
        break
      case 'went':
        set(event.payload.userId, 'page', false, Date.parse(event.payload.since))
        break
      case 'entered':
        set(event.payload.userId, 'room', true, at)
        break
      case 'admitted':
        for (const userId of event.payload.userIds) set(userId, 'room', true, at)
        break
      case 'left':
      case 'removed':
      case 'blocked':
        set(event.payload.userId, 'room', false, at)
        break
      default:
        break
    }
  }
  for (const [userId, { since }] of lines) {
    if (since !== null) spans.set(userId, [...(spans.get(userId) ?? []), { from: since, to: Math.max(since, end) }])
  }
  return spans
}

/** Whole seconds of these spans that lie within another. */
export function secondsWithin(spans: readonly Span[], within: Span): number {
  const ms = spans.reduce(
    (sum, { from, to }) => sum + Math.max(0, Math.min(to, within.to) - Math.max(from, within.from)),
    0,
  )
  return Math.floor(ms / 1000)
}

/** Whether one of the spans touches another, be it for a moment. */
export function touches(spans: readonly Span[], within: Span): boolean {
  return spans.some(({ from, to }) => from <= within.to && to >= within.from)
}
