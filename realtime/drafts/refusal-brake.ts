import type { Clock } from '#server/kernel/clock.ts'
import type { DraftLimits } from './draft-limits.ts'

/** An update that a guard refused; `fault` says what it found. */
export interface RefusedUpdate {
  readonly userId: string
  readonly draftId: string
  readonly fault: string
}

/** Slows down who is refused often: an honest client is refused once in thousands of updates. */
export interface RefusalBrake {
  refused(refusal: RefusedUpdate): void
  /** Resolves when this person's next connection to the draft may begin. */
  wait(userId: string, draftId: string): Promise<void>
  /** Nobody waits any longer. Idempotent. */
  close(): void
}

export function createRefusalBrake(deps: {
  clock: Clock
  limits: DraftLimits
  onRefused(refusal: RefusedUpdate): void
}): RefusalBrake {
  const { clock, limits } = deps
  const counts = new Map<string, { count: number; last: number }>()
  const waiting = new Set<() => void>()

  function countOf(key: string): number {
    const known = counts.get(key)
    if (known && clock.now().getTime() - known.last > limits.refusalsForgottenMs) counts.delete(key)
    return counts.get(key)?.count ?? 0
  }

  return {
    refused(refusal) {
      const key = `${refusal.userId}/${refusal.draftId}`
      counts.set(key, { count: countOf(key) + 1, last: clock.now().getTime() })
      deps.onRefused(refusal)
    },
    wait(userId, draftId) {
      const excess = countOf(`${userId}/${draftId}`) - limits.refusalsFree
      if (excess <= 0) return Promise.resolve()
      const ms = Math.min(limits.refusalDelayMaxMs, limits.refusalDelayMs * 2 ** (excess - 1))
      return new Promise((resolve) => {
        const timer = setTimeout(done, ms)
        timer.unref()
        function done(): void {
          clearTimeout(timer)
          waiting.delete(done)
          resolve()
        }
        waiting.add(done)
      })
    },
    close() {
      for (const done of [...waiting]) done()
      counts.clear()
    },
  }
}
