/** Drafts that nobody may change while their signing is being committed. */
export interface FreezeGate {
  isShut(draftId: string): boolean
  shut(draftId: string): void
  open(draftId: string): void
}

/**
 * Between the reading of the words and the commit of the signed text no change may be accepted: it would be saved, yet
 * missing in what was signed. Who shuts it opens it, whatever becomes of the signing.
 */
export function createFreezeGate(): FreezeGate {
  const shut = new Map<string, number>()
  return {
    isShut: (draftId) => shut.has(draftId),
    shut(draftId) {
      shut.set(draftId, (shut.get(draftId) ?? 0) + 1)
    },
    open(draftId) {
      const left = (shut.get(draftId) ?? 0) - 1
      if (left > 0) shut.set(draftId, left)
      else shut.delete(draftId)
    },
  }
}
