import * as Y from 'yjs'
import type { Clock } from '#server/kernel/clock.ts'
import {
  awarenessMessage,
  type PresenceEntry,
  presenceUpdate,
  syncStep2,
  syncUpdate,
} from '../protocol/draft-messages.ts'
import { type CommitListener, type CommitNotifier, createCommitNotifier } from './commit-notifier.ts'
import { createDraftAuthors, type DraftAuthors } from './draft-authors.ts'
import type { DraftLimits } from './draft-limits.ts'
import type { DraftLog } from './draft-log.ts'
import { createDraftPresence, type DraftPresence, type PresenceOwner } from './draft-presence.ts'
import { createDraftSaver, type DraftSaver } from './draft-saver.ts'
import { createFanOut, type FanOut, type Receiver } from './fan-out.ts'
import { changesIn, structAuthor, updateOf } from './inspect-update.ts'
import { persistently } from './retry-pause.ts'
import { applyBatch } from './update-batch.ts'
import { createDocumentGuards, type DocumentGuards, type OpenGuards } from './update-guard.ts'

/** A connection as its document sees it. */
export interface DocumentMember extends PresenceOwner {
  readonly outlet: Receiver
  readonly mayWrite: boolean
  /** Asks this client for what the document lacks (sync step 1). */
  askForMissing(): void
  /** Saving or the document's room for more changed: say so. */
  statusChanged(): void
  /** The draft was deleted. */
  draftGone(): void
}

export interface DraftDocumentDeps {
  readonly log: DraftLog
  readonly clock: Clock
  readonly limits: DraftLimits
  readonly listeners: ReadonlySet<CommitListener>
  readonly guards: OpenGuards
  reportError(error: unknown, about: string): void
}

/** One loaded draft: the Y.Doc, who is connected to it, and the way of every change to the others and to the log. */
export class DraftDocument {
  readonly draftId: string
  readonly doc = new Y.Doc()
  readonly authors: DraftAuthors
  readonly saver: DraftSaver
  readonly notifier: CommitNotifier
  readonly presence: DraftPresence
  readonly guards: DocumentGuards
  readonly #deps: DraftDocumentDeps
  readonly #members = new Set<DocumentMember>()
  readonly #fanOut: FanOut = createFanOut()
  #bytes = 0
  #isFull = false
  #rows: number
  #compacting = false
  #troubles = 0
  #missingTimer: ReturnType<typeof setTimeout> | null = null
  #wholeState: Uint8Array | null = null
  #transaction: Y.Transaction | null = null

  constructor(
    deps: DraftDocumentDeps,
    draftId: string,
    stored: { batches: readonly Uint8Array[]; clients: Parameters<typeof createDraftAuthors>[0]['clients'] },
  ) {
    const { log, limits, reportError } = deps
    const retry = { firstMs: limits.retryFirstMs, maxMs: limits.retryMaxMs }
    this.#deps = deps
    this.draftId = draftId
    this.#rows = stored.batches.length
    this.guards = createDocumentGuards(this.doc, deps.guards)
    this.presence = createDraftPresence({ clock: deps.clock, stateBytes: limits.presenceBytes })
    this.authors = createDraftAuthors({ draftId, log, clients: stored.clients })
    this.notifier = createCommitNotifier({ draftId, doc: this.doc, listeners: deps.listeners, retry, reportError })
    this.saver = createDraftSaver({
      draftId,
      log,
      retry,
      reportError,
      onCommitted: () => this.#committed(),
      onState: () => this.#tellStatus(),
      onGone: () => {
        for (const member of [...this.#members]) member.draftGone()
      },
    })
    this.doc.transact(() => {
      for (const batch of stored.batches) this.#load(batch)
    })
    this.#noteSize()
    if (this.doc.store.pendingStructs) this.#watchMissing()
  }

  /** No room for more: only deletions are taken. */
  get isFull(): boolean {
    return this.#isFull
  }

  get isSettled(): boolean {
    return this.saver.isSaved && this.notifier.isSettled
  }

  get rows(): number {
    return this.#rows
  }

  join(member: DocumentMember): void {
    this.#fanOut.add(member.outlet)
    this.#members.add(member)
  }

  leave(member: DocumentMember): void {
    if (!this.#members.delete(member)) return
    this.#fanOut.remove(member.outlet)
    this.passOnPresence(this.presence.leave(member), null)
  }

  passOnPresence(entries: readonly PresenceEntry[], from: DocumentMember | null): void {
    if (entries.length > 0) this.#fanOut.send(awarenessMessage(presenceUpdate(entries)), from?.outlet ?? null, false)
  }

  /**
   * Applies a change that its sender may make, saves it and passes it on. `message` is the change as an update message
   * when there is one already. Throws on bytes that are no update; what of them could be applied is kept and passed on.
   */
  receive(update: Uint8Array, from: DocumentMember, message?: Uint8Array): void {
    let changed: boolean
    try {
      changed = this.#apply(update, from)
    } catch (error) {
      if (this.#transaction && changesIn(this.#transaction)) {
        const part = Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(this.#transaction.beforeState))
        this.#take(part, from, syncUpdate(part))
      }
      throw error
    }
    if (!changed) return
    this.#take(update, from, message ?? syncUpdate(update))
    if (!this.doc.store.pendingStructs || this.#missingTimer) return
    from.askForMissing()
    this.#watchMissing()
  }

  /** A change made on the server: passed on after its commit, so that a crash leaves nobody with an orphan of it. */
  async change(update: Uint8Array): Promise<void> {
    if (!this.#apply(update, 'server')) return
    this.#wholeState = null
    this.saver.enqueue(update)
    await this.#committedNow()
    this.#fanOut.send(syncUpdate(update), null, true)
    this.#noteSize(update.length)
  }

  repair(change: (doc: Y.Doc) => void): void {
    const update = updateOf(this.doc, change)
    this.#take(update, null, syncUpdate(update))
  }

  /** The answer to a client's sync step 1. */
  answerStep1(stateVector: Uint8Array): Uint8Array {
    const knowsNothing = stateVector.length === 1 && stateVector[0] === 0
    if (!knowsNothing) return syncStep2(Y.encodeStateAsUpdate(this.doc, stateVector))
    return syncStep2(this.wholeState())
  }

  /** The whole document as one update; kept until it changes, for the many who join at once. */
  wholeState(): Uint8Array {
    this.#wholeState ??= Y.encodeStateAsUpdate(this.doc)
    return this.#wholeState
  }

  /** What editors are told about the store. */
  get saving(): 'ok' | 'failing' {
    return this.#troubles > 0 ? 'failing' : this.saver.state
  }

  /** Work on the store that a connection waits for: tried until it succeeds; editors are told while it fails. */
  async persistently(work: () => Promise<unknown>, isAbandoned: () => boolean): Promise<boolean> {
    const { retryFirstMs: firstMs, retryMaxMs: maxMs } = this.#deps.limits
    let failing = false
    const failed = (error: unknown) => {
      if (failing) return
      failing = true
      this.#troubles++
      this.#deps.reportError(error, `storing for draft ${this.draftId}`)
      this.#tellStatus()
    }
    const succeeded = await persistently({ work, isAbandoned, failed, times: { firstMs, maxMs } })
    if (failing) {
      this.#troubles--
      this.#tellStatus()
    }
    return succeeded
  }

  saveVersion(version: { name: string; state: Uint8Array; by: string | null }): Promise<string> {
    return this.#deps.log.saveVersion(this.draftId, version)
  }

  /** Resolves when every change so far is committed and its listeners have taken it. */
  async flush(): Promise<void> {
    await this.#committedNow()
    await this.notifier.settled()
  }

  /** Folds the log when it has grown to `rows` or more. Errors are reported: the log stays as it is. */
  async compact(rows: number): Promise<void> {
    if (this.#rows < rows || this.#compacting) return
    this.#compacting = true
    try {
      this.#rows = (await this.#deps.log.compact(this.draftId)).rowsAfter
    } catch (error) {
      this.#rows = 0 // the next try comes after as many commits again
      this.#deps.reportError(error, `compacting draft ${this.draftId}`)
    } finally {
      this.#compacting = false
    }
  }

  destroy(): void {
    if (this.#missingTimer) clearTimeout(this.#missingTimer)
    this.guards.close()
    this.saver.close()
    this.notifier.close()
    this.doc.destroy()
  }

  #committedNow(): Promise<void> {
    const committed = this.saver.committed()
    this.#deps.log.hurry()
    return committed
  }

  #load(batch: Uint8Array): void {
    applyBatch(this.doc, batch, 'log')
    this.#bytes += batch.length
  }

  #apply(update: Uint8Array, origin: unknown): boolean {
    const { store } = this.doc
    const author = structAuthor(update)
    const clock = typeof author === 'number' ? Y.getState(store, author) : 0
    const pendingStructs = store.pendingStructs?.update
    const pendingDs = store.pendingDs
    this.#transaction = null
    Y.transact(
      this.doc,
      (transaction) => {
        this.#transaction = transaction
        Y.applyUpdate(this.doc, update, origin)
      },
      origin,
      false,
    )
    if (store.pendingStructs?.update !== pendingStructs || store.pendingDs !== pendingDs) return true
    if (typeof author === 'number' && Y.getState(store, author) !== clock) return true
    return this.#transaction !== null && changesIn(this.#transaction)
  }

  #take(update: Uint8Array, from: DocumentMember | null, message: Uint8Array): void {
    this.#wholeState = null
    this.#fanOut.send(message, from?.outlet ?? null, true)
    this.saver.enqueue(update)
    this.#noteSize(update.length)
  }

  #committed(): void {
    this.#rows++
    this.notifier.notify()
    void this.compact(this.#deps.limits.compactInUse)
  }

  /** An estimate that only grows; past the limit the true size is taken. */
  #noteSize(added = 0): void {
    this.#bytes += added
    const limit = this.#deps.limits.documentBytes
    if (this.#bytes <= limit && !this.#isFull) return
    this.#bytes = this.wholeState().length
    const isFull = this.#bytes > limit
    if (isFull === this.#isFull) return
    this.#isFull = isFull
    this.#tellStatus()
  }

  #tellStatus(): void {
    for (const member of [...this.#members]) member.statusChanged()
  }

  /** While structs are missing that others refer to, every editor is asked for them (F12). */
  #watchMissing(): void {
    this.#missingTimer ??= setTimeout(() => {
      this.#missingTimer = null
      if (!this.doc.store.pendingStructs) return
      for (const member of this.#members) if (member.mayWrite) member.askForMissing()
      this.#watchMissing()
    }, this.#deps.limits.missingEveryMs)
  }
}
