import type { Clock } from '#server/kernel/clock.ts'
import { type PresenceEntry, readPresence } from '../protocol/draft-messages.ts'

/** What others see of a person; written by the server into every presence state as `user` (PROTOCOL.md P9). */
export interface PresenceUser {
  readonly userId: string
  readonly name: string
  readonly departmentCode: string
  readonly departmentHue: number | null
  readonly departmentShortName: string
}

/** Who speaks: compared by identity; `user` is what the server says about them. */
export interface PresenceOwner {
  readonly user: PresenceUser
}

export interface DraftPresence {
  /** What to pass on of a connection's awareness update. Throws on malformed bytes. */
  receive(owner: PresenceOwner, update: Uint8Array): PresenceEntry[]
  /** What to pass on when a connection ends. */
  leave(owner: PresenceOwner): PresenceEntry[]
  /** Who is here, for a newcomer. */
  all(): PresenceEntry[]
  /** The same as values, with the person whose they are. */
  states(): Array<{ readonly userId: string; readonly state: unknown }>
}

/**
 * Presence in one draft. The clocks that peers see are the server's own and start from the time of day: they grow
 * over reconnects and restarts, so that a returning client is seen at once (its own clock may lag behind).
 */
export function createDraftPresence(deps: { clock: Clock; stateBytes: number }): DraftPresence {
  const present = new Map<number, { owner: PresenceOwner; entry: PresenceEntry }>()
  let lastClock = 0

  function nextClock(): number {
    lastClock = Math.max(lastClock + 1, deps.clock.now().getTime())
    return lastClock
  }

  function gone(clientId: number): PresenceEntry {
    present.delete(clientId)
    return { clientId, clock: nextClock(), state: 'null' }
  }

  return {
    receive(owner, update) {
      const accepted: PresenceEntry[] = []
      for (const { clientId, state } of readPresence(update)) {
        const holder = present.get(clientId)?.owner
        // The same person may take over: the old connection of a sleeping laptop is not closed yet.
        if (holder && holder !== owner && holder.user.userId !== owner.user.userId) continue
        if (state === 'null') {
          if (holder === owner) accepted.push(gone(clientId))
          continue
        }
        if (state.length > deps.stateBytes) continue
        const parsed: unknown = JSON.parse(state)
        if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) continue
        const entry = { clientId, clock: nextClock(), state: JSON.stringify({ ...parsed, user: owner.user }) }
        present.set(clientId, { owner, entry })
        accepted.push(entry)
      }
      return accepted
    },
    leave: (owner) => [...present].filter(([, held]) => held.owner === owner).map(([clientId]) => gone(clientId)),
    states: () =>
      [...present.values()].map(({ owner, entry }) => ({ userId: owner.user.userId, state: JSON.parse(entry.state) })),
    all: () => [...present.values()].map(({ entry }) => entry),
  }
}
