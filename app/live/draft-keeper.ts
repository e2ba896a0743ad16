import * as Y from 'yjs'
import { documentOf } from './draft-late-edits.ts'
import type { DraftOfflineStore, SetApart } from './draft-offline-store.ts'

/** Keeps one session's document on this machine; without a store, or when it fails, it only counts. */
export interface DraftKeeper {
  /** False when nothing survives the closing of this tab. */
  readonly isKeeping: boolean
  /** This machine had content of the draft when the session began. */
  readonly hadContent: boolean
  /** Changes of earlier sessions that the server has not acknowledged. */
  readonly unsentBefore: number
  /** Fills the document with what is kept; answers with what was set apart, a copy of another schema included. */
  loadInto(doc: Y.Doc): Promise<SetApart | null>
  /** Keeps every change of this document from now on, and of no other. */
  watch(doc: Y.Doc): void
  /** Keeps the document as it is. */
  keepWhole(doc: Y.Doc): void
  /** The server has committed everything. */
  acknowledged(): void
  /** Puts the document's changes apart instead of keeping them as the draft's. */
  setApart(doc: Y.Doc, since: Date): void
  /** Puts late edits apart as they are now. */
  keepApart(doc: Y.Doc, since: Date): void
  dropApart(): void
  close(): void
}

/** What others change is written together after this time, what this person changes at once. */
const REMOTE_WITHIN_MS = 1_000

export function createDraftKeeper(deps: {
  store: DraftOfflineStore | null
  draftId: string
  schemaVersion: number
  onChange(): void
}): DraftKeeper {
  const { store, draftId, schemaVersion } = deps
  let isKeeping = store !== null
  let hadContent = false
  let unsentBefore = new Map<number, number>()
  let isAcknowledged = true
  let watched: Y.Doc | null = null
  let remote: Uint8Array[] = []
  let timer: ReturnType<typeof setTimeout> | null = null

  /** A store that failed once is left alone: what it has is a beginning, never a wrong whole. */
  function attempt(work: (store: DraftOfflineStore) => Promise<unknown>): void {
    if (!store || !isKeeping) return
    work(store).catch(() => {
      isKeeping = false
      deps.onChange()
    })
  }

  function append(update: Uint8Array, clientId: number, unsent: number): void {
    attempt((open) => open.append(draftId, { schemaVersion, update, clientId, unsent }))
  }

  function writeRemote(): void {
    if (timer) clearTimeout(timer)
    timer = null
    if (remote.length > 0 && watched) append(Y.mergeUpdates(remote), watched.clientID, 0)
    remote = []
  }

  const onUpdate = (update: Uint8Array, origin: unknown, doc: Y.Doc, transaction: Y.Transaction) => {
    if (origin === 'offline') return
    if (transaction.local) {
      writeRemote()
      isAcknowledged = false
      append(update, doc.clientID, 1)
    } else {
      remote.push(update)
      timer ??= setTimeout(writeRemote, REMOTE_WITHIN_MS)
    }
  }

  function unwatch(): void {
    watched?.off('update', onUpdate)
    writeRemote()
    watched = null
  }

  async function load(doc: Y.Doc): Promise<SetApart | null> {
    if (!store) return null
    const { kept, apart } = await store.load(draftId)
    if (!kept) return apart
    if (kept.schemaVersion !== schemaVersion) {
      const state = Y.encodeStateAsUpdate(documentOf(...kept.updates))
      await store.setApart(draftId, { state, schemaVersion: kept.schemaVersion, since: new Date() })
      return (await store.load(draftId)).apart
    }
    Y.transact(
      doc,
      () => {
        for (const update of kept.updates) Y.applyUpdate(doc, update, 'offline')
      },
      'offline',
      false,
    )
    hadContent = doc.store.clients.size > 0
    unsentBefore = new Map(kept.unsent)
    isAcknowledged = unsentBefore.size === 0
    return apart
  }

  return {
    get isKeeping() {
      return isKeeping
    },
    get hadContent() {
      return hadContent
    },
    get unsentBefore() {
      let sum = 0
      for (const count of unsentBefore.values()) sum += count
      return sum
    },
    async loadInto(doc) {
      try {
        return await load(doc)
      } catch {
        // A forbidden or broken disk: the draft opens from the server alone, and the person is told.
        isKeeping = false
        return null
      }
    },
    watch(doc) {
      unwatch()
      watched = doc
      doc.on('update', onUpdate)
    },
    keepWhole(doc) {
      append(Y.encodeStateAsUpdate(doc), doc.clientID, 0)
    },
    acknowledged() {
      if (isAcknowledged) return
      isAcknowledged = true
      const clientIds = [...unsentBefore.keys(), ...(watched ? [watched.clientID] : [])]
      unsentBefore.clear()
      attempt((open) => open.acknowledged(draftId, clientIds))
    },
    setApart(doc, since) {
      unwatch()
      unsentBefore.clear()
      isAcknowledged = true
      const state = Y.encodeStateAsUpdate(doc)
      attempt((open) => open.setApart(draftId, { state, schemaVersion, since }))
    },
    keepApart: (doc, since) => {
      const state = Y.encodeStateAsUpdate(doc)
      attempt((open) => open.keepApart(draftId, { state, schemaVersion, since }))
    },
    dropApart: () => attempt((open) => open.dropApart(draftId)),
    close() {
      unwatch()
      void store?.close().catch(() => undefined)
    },
  }
}
