import type { DraftDocument } from './draft-document.ts'

export interface DraftRegistry {
  /** The loaded document, loading it when needed; null when there is no such draft. Give it back with release. */
  acquire(draftId: string): Promise<DraftDocument | null>
  release(document: DraftDocument): void
  loaded(): readonly DraftDocument[]
  /** Resolves when documents that nobody holds are saved and gone. */
  drained(): Promise<void>
}

interface Slot {
  readonly document: Promise<DraftDocument | null>
  ready: DraftDocument | null
  holders: number
}

/**
 * One document per draft, whatever the timing (F6): those who come during a load share it, and those who come while
 * the last changes of a left document are being saved get that same document, not a second one (F2).
 */
export function createDraftRegistry(deps: {
  load(draftId: string): Promise<DraftDocument | null>
  /** Called once the document is out of the registry, with everything saved. */
  retired(document: DraftDocument): Promise<void>
  reportError(error: unknown, about: string): void
}): DraftRegistry {
  const slots = new Map<string, Slot>()
  const retiring = new Set<Promise<void>>()

  function open(draftId: string): Slot {
    const slot: Slot = { document: deps.load(draftId), ready: null, holders: 0 }
    slots.set(draftId, slot)
    slot.document.then(
      (document) => {
        slot.ready = document
        if (document === null) slots.delete(draftId)
      },
      () => slots.delete(draftId), // those who wait for the load hear of the error; the next one tries again
    )
    return slot
  }

  async function retire(slot: Slot, document: DraftDocument): Promise<void> {
    const { draftId } = document
    const isLeft = () => slot.holders === 0 && slots.get(draftId) === slot
    while (isLeft() && !document.isSettled) {
      // A failed projection is reported and tried again by the notifier: go on waiting.
      await document.flush().catch(() => undefined)
    }
    if (!isLeft()) return
    slots.delete(draftId)
    document.destroy()
    await deps.retired(document)
  }

  return {
    async acquire(draftId) {
      const slot = slots.get(draftId) ?? open(draftId)
      slot.holders++
      try {
        return await slot.document
      } catch (error) {
        slot.holders--
        throw error
      }
    },
    release(document) {
      const slot = slots.get(document.draftId)
      if (!slot || slot.ready !== document) return
      slot.holders--
      if (slot.holders > 0) return
      const work: Promise<void> = retire(slot, document)
        .catch((error) => deps.reportError(error, `unloading draft ${document.draftId}`))
        .finally(() => retiring.delete(work))
      retiring.add(work)
    },
    loaded: () => [...slots.values()].flatMap(({ ready }) => ready ?? []),
    async drained() {
      while (retiring.size > 0) await Promise.all(retiring)
    },
  }
}
