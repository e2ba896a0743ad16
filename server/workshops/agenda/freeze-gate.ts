/** Drafts that nobody may change while their freeze is being committed. */
export interface FreezeGate {
  isClosed(draftId: string): boolean
  /** Closes the gate; it opens again by itself when the freeze does not end in time (its transaction rolled back). */
  shut(draftId: string, onOpened: () => void): void
  open(draftId: string): void
  close(): void
}

/** Longer than a transaction may live (kernel/transaction.ts). */
const LONGEST_FREEZE_MS = 30_000

/**
 * Between the reading of the agenda and the commit of its freeze no change may be accepted: it would be saved, yet
 * missing in the revision. So access is taken away first, and given back if the freeze fails.
 */
export function createFreezeGate(longestMs = LONGEST_FREEZE_MS): FreezeGate {
  const shut = new Map<string, ReturnType<typeof setTimeout>>()
  function open(draftId: string): void {
    clearTimeout(shut.get(draftId))
    shut.delete(draftId)
  }
  return {
    isClosed: (draftId) => shut.has(draftId),
    shut(draftId, onOpened) {
      open(draftId)
      const timer = setTimeout(() => {
        shut.delete(draftId)
        onOpened()
      }, longestMs)
      timer.unref()
      shut.set(draftId, timer)
    },
    open,
    close() {
      for (const draftId of [...shut.keys()]) open(draftId)
    },
  }
}
