import { mergeUpdates } from 'yjs'
import type { DraftOfflineStore, KeptDraft, SetApart } from '#app/live/draft-offline-store.ts'

/** A machine's disk: what it keeps survives the stores opened on it, as a browser's does the tabs. */
export class MemoryDisk {
  readonly kept = new Map<string, { schemaVersion: number; updates: Uint8Array[]; unsent: Map<number, number> }>()
  readonly apart = new Map<string, SetApart>()
  /** While true, every call rejects, as a full or forbidden disk does. */
  broken = false

  /** A store on this disk, as one tab opens it. */
  open(): DraftOfflineStore {
    const ready = async () => {
      await Promise.resolve()
      if (this.broken) throw new Error('the disk is broken')
    }
    return {
      load: async (draftId) => {
        await ready()
        const kept = this.kept.get(draftId)
        const copy: KeptDraft | null = kept
          ? { ...kept, updates: [...kept.updates], unsent: new Map(kept.unsent) }
          : null
        return { kept: copy, apart: this.apart.get(draftId) ?? null }
      },
      append: async (draftId, { schemaVersion, update, clientId, unsent }) => {
        await ready()
        const kept = this.kept.get(draftId) ?? { schemaVersion, updates: [], unsent: new Map<number, number>() }
        kept.updates.push(update)
        this.kept.set(draftId, { ...kept, schemaVersion })
        if (unsent > 0) kept.unsent.set(clientId, (kept.unsent.get(clientId) ?? 0) + unsent)
      },
      acknowledged: async (draftId, clientIds) => {
        await ready()
        for (const clientId of clientIds) this.kept.get(draftId)?.unsent.delete(clientId)
      },
      keepApart: async (draftId, apart) => {
        await ready()
        this.#join(draftId, apart, [])
      },
      setApart: async (draftId, apart) => {
        await ready()
        this.#join(draftId, apart, this.kept.get(draftId)?.updates ?? [])
        this.kept.delete(draftId)
      },
      dropApart: async (draftId) => {
        await ready()
        this.apart.delete(draftId)
      },
      countUnsent: async () => {
        await ready()
        const unsent = [...this.kept].filter(([, { unsent }]) => unsent.size > 0).map(([draftId]) => draftId)
        return new Set([...unsent, ...this.apart.keys()]).size
      },
      wipe: async () => {
        await ready()
        this.kept.clear()
        this.apart.clear()
      },
      close: ready,
    }
  }

  #join(draftId: string, apart: SetApart, rows: readonly Uint8Array[]): void {
    const before = this.apart.get(draftId)
    const states = [...(before ? [before.state] : []), ...rows, apart.state]
    this.apart.set(draftId, { ...apart, state: mergeUpdates(states), since: before?.since ?? apart.since })
  }
}
