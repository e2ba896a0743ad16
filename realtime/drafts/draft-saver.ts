import { DraftGoneError, type DraftLog } from './draft-log.ts'
import { createRetryPause } from './retry-pause.ts'
import { joinUpdates } from './update-batch.ts'

export interface DraftSaver {
  /** Takes a change; it is kept until it is committed, however long the store fails (F5). */
  enqueue(update: Uint8Array): void
  /** Calls back once everything enqueued so far is committed: at once when it is already, never when that fails for good. */
  afterCommit(callback: () => void): void
  /** The promise form of afterCommit; rejects with DraftGoneError when the draft is gone or the saver closed before. */
  committed(): Promise<void>
  readonly isSaved: boolean
  readonly state: 'ok' | 'failing'
  /** Stops trying. Only for a draft that is gone, or at the end of the process. */
  close(): void
}

/** Saves the changes of one draft in order: one append at a time, what comes meanwhile goes together with the next. */
export function createDraftSaver(deps: {
  draftId: string
  log: Pick<DraftLog, 'append'>
  retry: { firstMs: number; maxMs: number }
  onCommitted(): void
  onState(state: 'ok' | 'failing'): void
  onGone(): void
  reportError(error: unknown, about: string): void
}): DraftSaver {
  const pause = createRetryPause(deps.retry)
  let pending: Uint8Array[] = []
  let enqueued = 0
  let committed = 0
  let running = false
  let closed = false
  let state: 'ok' | 'failing' = 'ok'
  let waiting: Array<{ upTo: number; callback: () => void; abandon?: (error: Error) => void }> = []

  function setState(next: 'ok' | 'failing'): void {
    if (state === next) return
    state = next
    deps.onState(next)
  }

  async function run(): Promise<void> {
    running = true
    while (pending.length > 0 && !closed) {
      const upTo = enqueued
      const batch = joinUpdates(pending)
      pending = []
      try {
        await deps.log.append(deps.draftId, batch)
      } catch (error) {
        if (error instanceof DraftGoneError) {
          close()
          deps.onGone()
          break
        }
        // Kept, in front of what came meanwhile.
        pending.unshift(batch)
        if (state === 'ok') deps.reportError(error, `saving draft ${deps.draftId}`)
        setState('failing')
        await pause.wait()
        continue
      }
      committed = upTo
      pause.reset()
      setState('ok')
      deps.onCommitted()
      release()
    }
    running = false
  }

  function release(): void {
    while (waiting[0] && waiting[0].upTo <= committed) waiting.shift()?.callback()
  }

  function afterCommit(callback: () => void, abandon?: (error: Error) => void): void {
    if (committed === enqueued) callback()
    else if (closed) abandon?.(new DraftGoneError(`draft ${deps.draftId} takes no changes any more`))
    else waiting.push({ upTo: enqueued, callback, ...(abandon && { abandon }) })
  }

  function close(): void {
    closed = true
    pause.close()
    const abandoned = waiting
    waiting = []
    for (const { abandon } of abandoned)
      abandon?.(new DraftGoneError(`draft ${deps.draftId} takes no changes any more`))
  }

  return {
    enqueue(update) {
      if (closed) return
      pending.push(update)
      enqueued++
      if (!running) void run()
    },
    afterCommit: (callback) => afterCommit(callback),
    committed: () => new Promise<void>((resolve, reject) => afterCommit(resolve, reject)),
    get isSaved() {
      return closed || committed === enqueued
    },
    get state() {
      return state
    },
    close,
  }
}
