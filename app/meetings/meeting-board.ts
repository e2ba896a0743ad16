import { followShown } from '#app/live/subject-channel.ts'
import { type MeetingParts, type MeetingView, partsOf, viewOf } from '#server/meetings/board/contract.ts'
import { createMeetingClock, type MeetingClock } from './meeting-clock.ts'

/** The meeting on one screen: what the page was read with, then what the line shows. No React inside. */
export interface MeetingBoard {
  readonly clock: MeetingClock
  getView(): MeetingView
  subscribe(listener: () => void): () => void
  /** The page was read anew; an older view than the one shown changes nothing. */
  put(view: MeetingView): void
  /** Begins to follow; returns the end. `lost`: the page may not show it any more. */
  follow(lost: () => void): () => void
}

export function createMeetingBoard(first: MeetingView): MeetingBoard {
  const clock = createMeetingClock(() => performance.now())
  const listeners = new Set<() => void>()
  let parts: MeetingParts = partsOf(first)
  let view = first
  clock.hear(first.now)

  function show(next: MeetingView): void {
    view = next
    for (const listener of listeners) listener()
  }

  return {
    clock,
    getView: () => view,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    put(next) {
      clock.hear(next.now)
      if (next === view || next.version < view.version) return
      parts = partsOf(next)
      show(next)
    },
    follow: (lost) =>
      followShown('meeting', first.workshopId, ({ version, now, parts: changed }) => {
        if (changed === null) return lost()
        clock.hear(now)
        parts = { ...parts, ...changed }
        show(viewOf(parts, { version, now }))
      }),
  }
}
