import type { ReactionView } from '#realtime/protocol/room-protocol.ts'

/** Signs on their tiles, each for a while; a new one of a person takes the place of the old one. */
export interface ShownReactions {
  show(reactions: readonly ReactionView[]): void
  /** Idempotent. */
  close(): void
}

const SHOWN_MS = 6_000

export function createShownReactions(onChange: (shown: readonly ReactionView[]) => void): ShownReactions {
  let shown: readonly ReactionView[] = []
  const timers = new Set<ReturnType<typeof setTimeout>>()

  function set(next: readonly ReactionView[]): void {
    shown = next
    onChange(shown)
  }

  return {
    show(reactions) {
      const latest = new Map(reactions.map((one) => [one.userId, one]))
      const fresh = [...latest.values()]
      set([...shown.filter(({ userId }) => !latest.has(userId)), ...fresh])
      const timer = setTimeout(() => {
        timers.delete(timer)
        set(shown.filter((one) => !fresh.includes(one)))
      }, SHOWN_MS)
      timers.add(timer)
    },
    close() {
      for (const timer of timers) clearTimeout(timer)
    },
  }
}
