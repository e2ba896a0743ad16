import type * as Y from 'yjs'
import { createRetryPause } from './retry-pause.ts'

/** Told after a commit with the latest document; several commits may be told as one. */
export type CommitListener = (draftId: string, doc: Y.Doc) => Promise<void>

export interface CommitNotifier {
  notify(): void
  /** Resolves when all listeners have taken every commit notified so far; rejects when the try that runs fails. */
  settled(): Promise<void>
  readonly isSettled: boolean
  close(): void
}

/** Tells the listeners of one draft one commit at a time, and again after an error, which is reported (F7). */
export function createCommitNotifier(deps: {
  draftId: string
  doc: Y.Doc
  listeners: ReadonlySet<CommitListener>
  retry: { firstMs: number; maxMs: number }
  reportError(error: unknown, about: string): void
}): CommitNotifier {
  const pause = createRetryPause(deps.retry)
  let notified = 0
  let taken = 0
  let running = false
  let closed = false
  let waiting: Array<{ upTo: number; resolve(): void; reject(error: unknown): void }> = []

  async function run(): Promise<void> {
    running = true
    while (taken < notified && !closed) {
      const upTo = notified
      try {
        for (const listener of deps.listeners) await listener(deps.draftId, deps.doc)
      } catch (error) {
        deps.reportError(error, `after a commit of draft ${deps.draftId}`)
        const disappointed = waiting
        waiting = []
        for (const waiter of disappointed) waiter.reject(error)
        await pause.wait()
        continue
      }
      pause.reset()
      taken = upTo
      const served = waiting.filter((waiter) => waiter.upTo <= taken)
      waiting = waiting.filter((waiter) => waiter.upTo > taken)
      for (const waiter of served) waiter.resolve()
    }
    running = false
  }

  return {
    notify() {
      if (deps.listeners.size === 0 || closed) return
      notified++
      if (!running) void run()
    },
    settled() {
      if (taken === notified || closed) return Promise.resolve()
      return new Promise((resolve, reject) => waiting.push({ upTo: notified, resolve, reject }))
    },
    get isSettled() {
      return closed || taken === notified
    },
    close() {
      closed = true
      pause.close()
      for (const waiter of waiting) waiter.resolve()
      waiting = []
    },
  }
}
