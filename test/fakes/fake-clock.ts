import type { Clock } from '#server/kernel/clock.ts'

export interface FakeClock extends Clock {
  /** Moves time forward by this many milliseconds. */
  advance(milliseconds: number): void
  /** Jumps to an instant, e.g. "2026-03-02T01:00:00Z". */
  set(instant: string): void
}

/** Stands still until told; starts on a Monday at 08:00 in Vietnam. */
export function createFakeClock(start = '2026-03-02T01:00:00Z'): FakeClock {
  let now = parse(start)
  return {
    now: () => new Date(now),
    advance(milliseconds) {
      now += milliseconds
    },
    set(instant) {
      now = parse(instant)
    },
  }
}

function parse(instant: string): number {
  const milliseconds = Date.parse(instant)
  if (Number.isNaN(milliseconds)) throw new Error(`not an instant: ${instant}`)
  return milliseconds
}
