/** The server's clock as a screen keeps it. */
export interface MeetingClock {
  /** A message that the server sent at that time of its own has arrived. */
  hear(serverMs: number): void
  now(): number
}

/** Older ones say little about how this computer's clock runs, and nothing after it slept. */
const SAMPLES_KEPT = 20

/**
 * Of this computer only the speed of its clock is trusted. A message is always older than it says, so of the last ones
 * that one is right that puts the server furthest ahead: it was the fastest on its way.
 */
export function createMeetingClock(monotonic: () => number): MeetingClock {
  let ahead: number[] = []
  return {
    hear(serverMs) {
      ahead = [...ahead, serverMs - monotonic()].slice(-SAMPLES_KEPT)
    },
    now: () => monotonic() + (ahead.length === 0 ? 0 : Math.max(...ahead)),
  }
}
