export interface RetryPause {
  /** Resolves after the next pause; at once when closed. */
  wait(): Promise<void>
  /** After a success the pauses start small again. */
  reset(): void
  /** Ends the pause that runs and all later ones. */
  close(): void
}

/** Pauses between tries: the first of `firstMs`, each next one twice as long, never longer than `maxMs`. */
export function createRetryPause(times: { firstMs: number; maxMs: number }): RetryPause {
  let nextMs = times.firstMs
  let closed = false
  let cut: (() => void) | null = null
  return {
    wait() {
      if (closed) return Promise.resolve()
      const ms = nextMs
      nextMs = Math.min(times.maxMs, nextMs * 2)
      return new Promise((resolve) => {
        const done = () => {
          clearTimeout(timer)
          cut = null
          resolve()
        }
        const timer = setTimeout(done, ms)
        cut = done
      })
    },
    reset() {
      nextMs = times.firstMs
    },
    close() {
      closed = true
      cut?.()
    },
  }
}

/** Tries until the work succeeds or nobody waits for it any more; answers whether it succeeded. */
export async function persistently(deps: {
  work(): Promise<unknown>
  isAbandoned(): boolean
  failed(error: unknown): void
  times: { firstMs: number; maxMs: number }
}): Promise<boolean> {
  const pause = createRetryPause(deps.times)
  while (!deps.isAbandoned()) {
    try {
      await deps.work()
      return true
    } catch (error) {
      deps.failed(error)
      await pause.wait()
    }
  }
  return false
}
