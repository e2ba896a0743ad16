import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { type AccessLevel, CLOSE, type DraftStatus, mayWrite } from '#realtime/protocol/draft-protocol.ts'
import { openIndexedDbStore } from './draft-indexeddb-store.ts'
import { createDraftKeeper, type DraftKeeper } from './draft-keeper.ts'
import { createLateEditDesk, documentOf, type LateEditPolicy } from './draft-late-edits.ts'
import { createDraftLink, type DraftLink, type DraftLinkTiming } from './draft-link.ts'
import type { DraftOfflineStore } from './draft-offline-store.ts'
import { peersIn } from './draft-peers.ts'
import { type DraftRefusal, type DraftSessionState, refusalOf } from './draft-session-state.ts'

export type { DraftPeerPresence, DraftSessionState } from './draft-session-state.ts'

export interface DraftSessionOptions<Change> {
  /** `ws(s)://host/drafts`, without the draft. */
  readonly url: string
  readonly draftId: string
  readonly userId: string
  readonly schemaVersion: number
  /** False on a shared machine: nothing is kept when the tab closes. */
  readonly keepOffline: boolean
  readonly lateEdits?: LateEditPolicy<Change>
  /** What the page's loader said, until the server says it on the line. */
  readonly knownLevel: AccessLevel
  readonly knownFrozen?: boolean
  /** Level `suggest` writes its proposals into the document. */
  readonly knownGuarded?: boolean
  /** For tests; the browser's own otherwise. */
  readonly offlineStore?: DraftOfflineStore
  readonly WebSocketImpl?: typeof WebSocket
  readonly timing?: Partial<DraftLinkTiming>
}

export interface DraftSession<Change> {
  /** Replaced when `docVersion` grows. */
  readonly doc: Y.Doc
  readonly awareness: Awareness
  getState(): DraftSessionState<Change>
  /** Calls the listener after each change of the state. Returns the function that ends it. */
  subscribe(listener: () => void): () => void
  /** What others see of this person beside who it is; null: nothing. */
  setPresence(state: Readonly<Record<string, unknown>> | null): void
  /** The person has copied them, offered them as proposals, or lets them go. */
  resolveLateEdits(): void
  discardLateEdits(): void
  /** While true, nothing of others comes into the document: an input method composes in it (F22). */
  holdBack(isHolding: boolean): void
  /** Opens the line anew at once. */
  reconnect(): void
  /** Ends the session; what is not on the server stays kept for the next one. Idempotent. */
  destroy(): void
}

/** A heartbeat every 3 s and 5 s for its answer: a dead line is known within 10 s (F10). */
const TIMING: DraftLinkTiming = { heartbeatMs: 3_000, answerWithinMs: 5_000 }
/** So many refused updates in a row are no misunderstanding any more. */
const REFUSALS_TOLERATED = 3

/** A document with who else is in it and the line that keeps it in step with the server. */
interface Copy {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  link: DraftLink | null
}

/** Opens a draft in this tab: kept offline, synced, with the person's late edits. */
export function openDraftSession<Change = never>(options: DraftSessionOptions<Change>): DraftSession<Change> {
  const { draftId, schemaVersion } = options
  const listeners = new Set<() => void>()
  let current = newCopy()
  /** Synced from the server beside the current one, which it replaces: its changes were not taken. */
  let fresh: Copy | null = null
  let docVersion = 0
  let status: DraftStatus | null = null
  let refusal: DraftRefusal | null = null
  let refusedInARow = 0
  let isLoaded = false
  let presence: Readonly<Record<string, unknown>> | null = {}
  let unsavedSince: Date | null = null
  let isDestroyed = false
  let isScheduled = false
  let isStale = false
  const keeper: DraftKeeper = createDraftKeeper({
    store: options.keepOffline ? (options.offlineStore ?? browserStore(options.userId)) : null,
    draftId,
    schemaVersion,
    onChange: schedule,
  })
  const late = createLateEditDesk<Change>({ keeper, policy: options.lateEdits })
  keeper.watch(current.doc)
  current.awareness.on('change', schedule)
  let state = picture()

  function newCopy(): Copy {
    const doc = new Y.Doc()
    return { doc, awareness: new Awareness(doc), link: null }
  }

  function connect(copy: Copy): void {
    copy.link = createDraftLink({
      url: options.url,
      draftId,
      schemaVersion,
      doc: copy.doc,
      awareness: copy.awareness,
      timing: { ...TIMING, ...options.timing },
      WebSocketImpl: options.WebSocketImpl,
      onStatus: (said, isFirst) => {
        status = said
        // Nothing of this document went over this connection yet, and nothing of it may.
        if (isFirst && copy === current && !mayWrite(said) && unsent() > 0) replaceByFresh()
        schedule()
      },
      onRefused: (code) => refused(copy, code),
      onChange: () => changed(copy),
    })
  }

  function changed(copy: Copy): void {
    if (!copy.link) return
    if (copy === fresh && copy.link.wasSynced) adoptFresh(copy)
    if (copy === current && copy.link.isSaved) {
      refusedInARow = 0
      keeper.acknowledged()
    }
    if (copy === current && copy.link.wasSynced && late.isUnjudged) late.judge(copy.doc)
    schedule()
  }

  function refused(copy: Copy, code: number): void {
    const mayComeBack =
      code === CLOSE.tooLarge || code === 1009 || (code === CLOSE.noAccess && status?.level !== 'none')
    refusedInARow++
    if (mayComeBack && copy === current && refusedInARow <= REFUSALS_TOLERATED) replaceByFresh()
    else {
      refusal = refusalOf(code)
      // The server cannot be compared with any more: the whole document is what may be lost.
      if (unsent() > 0) late.showWhole(current.doc, unsavedSince ?? new Date())
    }
    schedule()
  }

  /** Sets this document's changes apart, read-only at once, and syncs a new one from the server. */
  function replaceByFresh(): void {
    current.link?.destroy()
    const since = unsavedSince ?? new Date()
    keeper.setApart(current.doc, since)
    late.add(current.doc, since)
    fresh = newCopy()
    connect(fresh)
  }

  function adoptFresh(copy: Copy): void {
    const replaced = current
    // Keys may have come in between the refusal and the editor's going read-only.
    late.add(replaced.doc, new Date())
    keeper.watch(copy.doc)
    keeper.keepWhole(copy.doc)
    replaced.awareness.off('change', schedule)
    replaced.awareness.destroy()
    copy.awareness.on('change', schedule)
    copy.awareness.setLocalState(presence)
    current = copy
    fresh = null
    docVersion++
    late.judge(copy.doc)
  }

  function endLateEdits(): void {
    late.end()
    schedule()
  }

  function unsent(): number {
    return (current.link?.unsent ?? 0) + keeper.unsentBefore
  }

  function picture(): DraftSessionState<Change> {
    const link = (fresh ?? current).link
    const level = status?.level ?? options.knownLevel
    const frozen = status?.frozen ?? options.knownFrozen ?? false
    const isKnown = current.link?.wasSynced === true || keeper.hadContent
    const phase = refusal ? 'refused' : isLoaded && isKnown ? 'ready' : 'loading'
    const line = link?.line ?? 'connecting'
    const unsentChanges = fresh ? 0 : unsent()
    const isOnItsWay = line === 'connected' && status?.saving !== 'failing'
    unsavedSince = unsentChanges === 0 ? null : (unsavedSince ?? new Date())
    return {
      phase,
      refusal,
      connection: line,
      level,
      frozen,
      ...(status?.reason !== undefined && { reason: status.reason }),
      canEdit:
        phase === 'ready' && !fresh && mayWrite({ level, frozen, guarded: status?.guarded ?? options.knownGuarded }),
      saved: unsentChanges === 0 ? 'saved' : isOnItsWay ? 'saving' : 'unsaved',
      savedAt: current.link?.savedAt ?? null,
      unsavedSince,
      unsentChanges,
      keptOffline: keeper.isKeeping,
      peers: peersIn(current.awareness),
      lateEdits: late.edits,
      docVersion,
    }
  }

  /** Many changes of one turn are told once; who asks before that sees the newest. */
  function schedule(): void {
    isStale = true
    if (isScheduled) return
    isScheduled = true
    queueMicrotask(() => {
      isScheduled = false
      if (!isDestroyed) for (const listener of listeners) listener()
    })
  }

  function getState(): DraftSessionState<Change> {
    if (isStale) state = picture()
    isStale = false
    return state
  }

  async function start(): Promise<void> {
    const apart = await keeper.loadInto(current.doc)
    if (isDestroyed) return
    if (apart) {
      late.add(documentOf(apart.state), apart.since)
      // Without network, against what this machine knows of the server; again once synced.
      if (keeper.hadContent) late.show(current.doc)
    }
    isLoaded = true
    connect(current)
    schedule()
  }

  const reconnect = () => (fresh ?? current).link?.reconnect()
  const page = typeof window === 'undefined' ? null : window
  page?.addEventListener('online', reconnect)
  page?.addEventListener('offline', reconnect)
  void start()

  return {
    get doc() {
      return current.doc
    },
    get awareness() {
      return current.awareness
    },
    getState,
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    setPresence(next) {
      presence = next
      current.awareness.setLocalState(next)
    },
    holdBack(isHolding) {
      current.link?.holdBack(isHolding)
    },
    resolveLateEdits: endLateEdits,
    discardLateEdits: endLateEdits,
    reconnect,
    destroy() {
      if (isDestroyed) return
      isDestroyed = true
      page?.removeEventListener('online', reconnect)
      page?.removeEventListener('offline', reconnect)
      for (const copy of [current, fresh]) {
        copy?.link?.destroy()
        copy?.awareness.destroy()
      }
      keeper.close()
    },
  }
}

/** In how many drafts of this person this machine holds something that is not on the server. */
export async function countUnsentDrafts(userId: string): Promise<number> {
  const store = browserStore(userId)
  if (!store) return 0
  const count = await store.countUnsent()
  await store.close()
  return count
}

/** Forgets every draft of this person on this machine (explicit sign-out). */
export async function wipeOfflineDrafts(userId: string): Promise<void> {
  await browserStore(userId)?.wipe()
}

function browserStore(userId: string): DraftOfflineStore | null {
  return typeof indexedDB === 'undefined' ? null : openIndexedDbStore(userId)
}
