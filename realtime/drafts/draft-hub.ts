import * as Y from 'yjs'
import type { Clock } from '#server/kernel/clock.ts'
import { CLOSE } from '../protocol/draft-protocol.ts'
import type { CommitListener } from './commit-notifier.ts'
import type { DraftAccess, DraftParticipant } from './draft-access.ts'
import { DraftConnection } from './draft-connection.ts'
import { DraftDocument } from './draft-document.ts'
import type { DraftLimits } from './draft-limits.ts'
import { DraftGoneError, type DraftLog, type DraftVersionEntry } from './draft-log.ts'
import { createDraftRegistry } from './draft-registry.ts'
import type { DraftSocket } from './draft-socket.ts'
import { AUTOMATIC_VERSION, type RestoreVersion, restoreMaps, versionDocument } from './draft-versions.ts'
import { createRefusalBrake, type RefusedUpdate } from './refusal-brake.ts'
import type { OpenGuards } from './update-guard.ts'

/** On whose behalf the server changes a document. */
export type EditedBy = { readonly userId: string } | 'system'

export interface DraftHub {
  /** Takes over an authenticated socket; resolves when the client was answered. Call it before anything can arrive. */
  connect(socket: DraftSocket, who: DraftParticipant, draftId: string, schemaVersion: number): Promise<void>
  /** Looks at a document, loading it when needed. Throws DraftGoneError when there is no such draft. */
  read<T>(draftId: string, look: (doc: Y.Doc) => T): Promise<T>
  /**
   * Changes a document on the server; resolves after the commit and its listeners. A change that throws leaves
   * nothing behind. Throws DraftGoneError when there is no such draft.
   */
  edit(draftId: string, by: EditedBy, change: (doc: Y.Doc) => void): Promise<void>
  /** Resolves when everything received so far is committed and taken by the listeners; rejects when one of them fails. */
  flush(draftId: string): Promise<void>
  /** Asks again who may do what on the open connections that fit; resolves when they have been told or closed. */
  reauthorise(filter: { draftId?: string; userId?: string; sessionId?: string }): Promise<void>
  /** Called after commits, one at a time per draft, with the latest document; again after an error. Returns the end of it. */
  onCommitted(listener: CommitListener): () => void
  /** Keeps the whole state as it is now under a name; answers with the version's id. */
  saveVersion(draftId: string, name: string, by: EditedBy): Promise<string>
  listVersions(draftId: string): Promise<readonly DraftVersionEntry[]>
  /** Looks at the document of a version; null when the draft has no such version. */
  readVersion<T>(draftId: string, versionId: string, look: (doc: Y.Doc) => T): Promise<T | null>
  /**
   * Makes the document say again what a version says, as a new change, after keeping its present state (F18); answers
   * with the version in which that is kept.
   */
  restoreVersion(draftId: string, versionId: string, by: EditedBy): Promise<string>
  /** What those who are in a draft now say of themselves, their carets for example. Nothing is loaded for it. */
  present(draftId: string): ReadonlyArray<{ readonly userId: string; readonly state: unknown }>
  stats(): { documents: number; connections: number; unsavedDocuments: number }
  /** Stops receiving, commits, tells the clients to come back (1012). Idempotent. The log stays with its owner. */
  close(): Promise<void>
}

export interface DraftHubDeps {
  readonly log: DraftLog
  readonly access: DraftAccess
  readonly clock: Clock
  readonly limits: DraftLimits
  reportError(error: unknown, about: string): void
  /** Who judges what is written by those with level `suggest`, by the name in the decision. */
  readonly guards?: OpenGuards
  /** Told of every update that a guard refused. */
  readonly onRefused?: (refusal: RefusedUpdate) => void
  /** How a version is restored; documents whose roots are maps need nothing of their own. */
  readonly restore?: RestoreVersion
}

export function createDraftHub(deps: DraftHubDeps): DraftHub {
  const { log, limits } = deps
  const listeners = new Set<CommitListener>()
  const connections = new Set<DraftConnection>()
  let closing: Promise<void> | null = null
  const brake = createRefusalBrake({ ...deps, onRefused: deps.onRefused ?? (() => undefined) })
  const registry = createDraftRegistry({
    reportError: deps.reportError,
    async load(draftId) {
      const [batches, clients] = await Promise.all([log.load(draftId), log.loadClients(draftId)])
      if (batches === 'missing') return null
      return new DraftDocument({ ...deps, guards: deps.guards ?? {}, listeners }, draftId, { batches, clients })
    },
    retired: (document) => document.compact(limits.compactAtRest),
  })
  const rateTimer = setInterval(() => {
    for (const connection of connections) connection.startRateWindow()
  }, limits.rateWindowMs)
  const pingTimer = setInterval(() => {
    for (const connection of connections) connection.checkAlive()
  }, limits.pingEveryMs)
  const countTimer = setInterval(() => {
    for (const connection of connections) connection.announceCount()
  }, limits.countEveryMs)
  // A process that has nothing else to do may end.
  rateTimer.unref()
  pingTimer.unref()
  countTimer.unref()

  async function using<T>(draftId: string, work: (document: DraftDocument) => T | Promise<T>): Promise<T> {
    const document = await registry.acquire(draftId)
    if (!document) throw new DraftGoneError(`no draft ${draftId}`)
    try {
      return await work(document)
    } finally {
      registry.release(document)
    }
  }

  async function edit(document: DraftDocument, by: EditedBy, change: (doc: Y.Doc) => void): Promise<void> {
    const clientId = document.authors.serverClientFor(by)
    if (by !== 'system') await document.authors.bind([clientId], by.userId)
    const update = changeOfACopy(document, clientId, change)
    if (update) await document.change(update)
    await document.flush()
  }

  async function shutDown(): Promise<void> {
    brake.close()
    clearInterval(rateTimer)
    clearInterval(pingTimer)
    clearInterval(countTimer)
    for (const connection of connections) connection.stopReceiving()
    const saved = Promise.all(registry.loaded().map((document) => document.flush()))
    await withinTime(saved, limits.closeWithinMs).catch((error) => deps.reportError(error, 'closing the draft hub'))
    for (const connection of [...connections]) connection.close(CLOSE.restart, 'restart')
    await withinTime(registry.drained(), limits.closeWithinMs).catch((error) =>
      deps.reportError(error, 'unloading drafts at the end'),
    )
    for (const document of registry.loaded()) document.destroy()
  }

  return {
    async connect(socket, who, draftId, schemaVersion) {
      if (closing) return socket.close(CLOSE.restart, 'restart')
      const connection = new DraftConnection(
        {
          access: deps.access,
          limits,
          acquire: registry.acquire,
          release: registry.release,
          closed: (ended) => connections.delete(ended),
          brake,
          reportError: deps.reportError,
        },
        { socket, who, draftId, schemaVersion },
      )
      connections.add(connection)
      await connection.open()
    },
    read: (draftId, look) => using(draftId, (document) => look(document.doc)),
    edit: (draftId, by, change) => using(draftId, (document) => edit(document, by, change)),
    flush: (draftId) => using(draftId, (document) => document.flush()),
    async reauthorise({ draftId, userId, sessionId }) {
      const concerned = [...connections].filter(
        (connection) =>
          (draftId === undefined || connection.draftId === draftId) &&
          (userId === undefined || connection.who.userId === userId) &&
          (sessionId === undefined || connection.who.sessionId === sessionId),
      )
      await Promise.all(concerned.map((connection) => connection.reauthorise()))
    },
    onCommitted(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    saveVersion: (draftId, name, by) => using(draftId, (document) => keepVersion(document, name, by)),
    listVersions: (draftId) => log.listVersions(draftId),
    async readVersion(draftId, versionId, look) {
      const state = await log.loadVersion(draftId, versionId)
      if (!state) return null
      const version = versionDocument(state)
      try {
        return look(version)
      } finally {
        version.destroy()
      }
    },
    restoreVersion: (draftId, versionId, by) =>
      using(draftId, async (document) => {
        const state = await log.loadVersion(draftId, versionId)
        if (!state) throw new DraftGoneError(`no version ${versionId} of draft ${draftId}`)
        const kept = await keepVersion(document, AUTOMATIC_VERSION.beforeRestore, by)
        const version = versionDocument(state)
        await edit(document, by, (doc) => (deps.restore ?? restoreMaps)(doc, version))
        return kept
      }),
    present: (draftId) =>
      registry
        .loaded()
        .filter((document) => document.draftId === draftId)
        .flatMap(({ presence }) => presence.states()),
    stats: () => ({
      documents: registry.loaded().length,
      connections: connections.size,
      unsavedDocuments: registry.loaded().filter((document) => !document.saver.isSaved).length,
    }),
    close() {
      closing ??= shutDown()
      return closing
    },
  }
}

function keepVersion(document: DraftDocument, name: string, by: EditedBy): Promise<string> {
  const state = document.wholeState()
  return document.saveVersion({ name, state, by: by === 'system' ? null : by.userId })
}

/** The change made on a copy: Yjs cannot take back half a change of which the other half threw. Null: nothing changed. */
function changeOfACopy(document: DraftDocument, clientId: number, change: (doc: Y.Doc) => void): Uint8Array | null {
  const copy = versionDocument(document.wholeState())
  let update: Uint8Array | null = null
  copy.clientID = clientId
  copy.on('update', (made: Uint8Array) => {
    update = update ? Y.mergeUpdates([update, made]) : made
  })
  try {
    copy.transact(() => change(copy))
    return update
  } finally {
    copy.destroy()
  }
}

async function withinTime(work: Promise<unknown>, ms: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done within ${ms} ms`)), ms)
  })
  try {
    await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
