import type { Actor } from '#server/kernel/actor.ts'
import type { Clock } from '#server/kernel/clock.ts'
import type { DomainEvent } from '#server/kernel/event-bus.ts'
import { CHAIR_ABSENCE_MS } from './contract.ts'
import type { Meetings } from './meetings.ts'

export interface PresenceWatch {
  began(actor: Actor, workshopId: string): void
  ended(actor: Actor, workshopId: string): void
  /** Resolves when all that was heard so far is written. */
  settled(): Promise<void>
  /** Idempotent. Nobody is noted as gone: they come back when the server does. */
  close(): Promise<void>
}

interface Hall {
  /** Open pages of each person. */
  readonly pages: Map<string, number>
  readonly timers: Set<NodeJS.Timeout>
  /** Whether the chair is looked for already, after somebody came or went in the room. */
  isChairSought: boolean
  writing: Promise<unknown>
}

/** A page that is reloaded is no absence. */
const RELOAD_MS = 2_000

/**
 * Writes who has the page of a meeting open into its log, and lets the chair pass on when who holds it stays away. What
 * it knows is open pages; who is there stands in the log, also after a restart.
 */
export function watchPresence(deps: {
  readonly meetings: Pick<Meetings, 'noteCame' | 'noteWent' | 'succeedChair' | 'state'>
  readonly clock: Clock
  /** Who comes and goes in the room is in the log; here it is only heard that something moved. */
  readonly events: { subscribe(listener: (event: DomainEvent) => void): () => void }
  readonly reportError: (error: unknown) => void
  /** Shorter in tests. */
  readonly reloadMs?: number
  readonly absenceMs?: number
}): PresenceWatch {
  const { meetings, clock, reportError, reloadMs = RELOAD_MS, absenceMs = CHAIR_ABSENCE_MS } = deps
  const halls = new Map<string, Hall>()
  let closed = false

  function hallOf(workshopId: string): Hall {
    const known = halls.get(workshopId)
    if (known) return known
    const hall: Hall = { pages: new Map(), timers: new Set(), isChairSought: false, writing: Promise.resolve() }
    halls.set(workshopId, hall)
    // After a restart: whom the log knows here and who does not come back is gone.
    const restartedAt = clock.now()
    later(hall, absenceMs, () => noteMissing(workshopId, hall, restartedAt))
    return hall
  }

  function later(hall: Hall, ms: number, act: () => Promise<unknown>): void {
    const timer = setTimeout(() => {
      hall.timers.delete(timer)
      write(hall, act)
    }, ms)
    timer.unref()
    hall.timers.add(timer)
  }

  /** One after the other, so that coming and going of a person stay in order. */
  function write(hall: Hall, act: () => Promise<unknown>): void {
    hall.writing = hall.writing.then(() => (closed ? undefined : act())).catch(reportError)
  }

  async function noteMissing(workshopId: string, hall: Hall, since: Date): Promise<void> {
    const { people } = await meetings.state(workshopId)
    const userIds = [...people].filter(([userId, { atPage }]) => atPage && !hall.pages.has(userId)).map(([id]) => id)
    if (userIds.length > 0) await meetings.noteWent({ workshopId, userIds, since })
    await meetings.succeedChair({ workshopId })
  }

  const unsubscribe = deps.events.subscribe(({ subject }) => {
    if (subject.kind !== 'room' || closed) return
    const hall = hallOf(subject.id)
    if (hall.isChairSought) return
    hall.isChairSought = true
    later(hall, absenceMs, async () => {
      hall.isChairSought = false
      await meetings.succeedChair({ workshopId: subject.id })
    })
  })

  return {
    began(actor, workshopId) {
      if (closed) return
      const hall = hallOf(workshopId)
      const open = hall.pages.get(actor.userId) ?? 0
      hall.pages.set(actor.userId, open + 1)
      write(hall, async () => {
        await meetings.noteCame(actor, { workshopId })
        // Who comes may be the one that a meeting without its chair waits for.
        await meetings.succeedChair({ workshopId })
      })
    },
    ended({ userId }, workshopId) {
      if (closed) return
      const hall = hallOf(workshopId)
      const open = (hall.pages.get(userId) ?? 0) - 1
      if (open > 0) return void hall.pages.set(userId, open)
      hall.pages.delete(userId)
      const since = clock.now()
      later(hall, reloadMs, async () => {
        if (!hall.pages.has(userId)) await meetings.noteWent({ workshopId, userIds: [userId], since })
      })
      later(hall, absenceMs, () => meetings.succeedChair({ workshopId }))
    },
    async settled() {
      await Promise.all([...halls.values()].map(({ writing }) => writing))
    },
    async close() {
      if (closed) return
      closed = true
      unsubscribe()
      for (const { timers } of halls.values()) for (const timer of timers) clearTimeout(timer)
      await Promise.all([...halls.values()].map(({ writing }) => writing))
    },
  }
}
