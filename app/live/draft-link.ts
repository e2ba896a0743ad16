import { type Decoder, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { type Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import {
  aliveMessage,
  awarenessMessage,
  barrierMessage,
  presenceUpdate,
  readPresence,
  readStatus,
  syncStep1,
  syncUpdate,
} from '#realtime/protocol/draft-messages.ts'
import { type DraftStatus, MESSAGE, SYNC } from '#realtime/protocol/draft-protocol.ts'
import type { DraftLine } from './draft-session-state.ts'
import { createHeldBack } from './held-back.ts'

export interface DraftLinkTiming {
  /** How long nothing may be heard before a sign of life is asked for. */
  readonly heartbeatMs: number
  /** How long its answer may take before the line counts as half dead and is opened anew. */
  readonly answerWithinMs: number
}

export interface DraftLinkOptions {
  /** `ws(s)://host/drafts`, without the draft. */
  readonly url: string
  readonly draftId: string
  readonly schemaVersion: number
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly timing: DraftLinkTiming
  readonly WebSocketImpl?: typeof WebSocket | undefined
  /** The server said where this client stands: first of all on each connection. The link may be destroyed in it. */
  onStatus(status: DraftStatus, isFirst: boolean): void
  /** The server ended the connection for good (4400–4499). */
  onRefused(code: number): void
  /** Something that the getters below tell has changed. */
  onChange(): void
}

/** One document on the wire: y-websocket's provider with barriers, signs of life and gap detection. */
export interface DraftLink {
  readonly line: DraftLine
  /** The document holds what the server has: since then, not necessarily now. */
  readonly wasSynced: boolean
  /** Local changes since the link began that are not committed on the server. */
  readonly unsent: number
  /** True once the server has committed everything that this document holds. */
  readonly isSaved: boolean
  readonly savedAt: Date | null
  /** While true, what others write and where they are waits: nothing comes into the document from the line. */
  holdBack(isHolding: boolean): void
  /** Opens the line anew at once, for example when the network says that it is back. */
  reconnect(): void
  /** Ends the line; the document and its awareness stay. Idempotent. */
  destroy(): void
}

/** While others bring what is missing, asking for it at every message would only cost. */
const ASK_AGAIN_MS = 500

/** Connects a document (PROTOCOL.md); reconnects until it is refused or destroyed. */
export function createDraftLink(options: DraftLinkOptions): DraftLink {
  const { doc, awareness, timing } = options
  let line: DraftLine = 'connecting'
  let wasSynced = false
  let localChanges = 0
  let committedChanges = 0
  let isSaved = false
  let savedAt: Date | null = null
  let barrier: { n: number; upTo: number; since: number } | null = null
  /** The server asked for what it lacks on this connection: from then on a barrier covers the whole document. */
  let wasAsked = false
  let hasStatus = false
  let aliveAsked: number | null = null
  let updatesSent = 0
  let updatesReceived = 0
  let lastAsked = Number.NEGATIVE_INFINITY
  let connectingSince = Date.now()
  let isDestroyed = false

  const provider = new WebsocketProvider(options.url, options.draftId, doc, {
    awareness,
    connect: false,
    disableBc: true,
    params: { schema: String(options.schemaVersion) },
    // 1009: the message is too large for the server's socket; sent again it would be so again.
    shouldReconnect: ({ code }) => code !== 1009 && !(code >= 4400 && code < 4500),
    ...(options.WebSocketImpl && { WebSocketPolyfill: options.WebSocketImpl }),
  })

  function isOpen(): boolean {
    return provider.wsconnected && provider.ws?.readyState === 1
  }

  function send(message: Uint8Array): void {
    // lib0 makes arrays over plain memory; the DOM's type asks for exactly that.
    if (isOpen()) provider.ws?.send(message as Uint8Array<ArrayBuffer>)
  }

  function askForMissing(): void {
    const now = Date.now()
    if (now - lastAsked < ASK_AGAIN_MS) return
    lastAsked = now
    send(syncStep1(Y.encodeStateVector(doc)))
  }

  /** The number of a barrier to send now; undefined while one is on its way, or when it would say nothing. */
  function nextBarrier(): number | undefined {
    if (barrier || !wasAsked || !isOpen() || isDestroyed) return undefined
    if (isSaved && localChanges === committedChanges) return undefined
    barrier = { n: updatesSent, upTo: localChanges, since: Date.now() }
    return updatesSent
  }

  function sendBarrier(): void {
    const n = nextBarrier()
    if (n !== undefined) send(barrierMessage(n))
  }

  function setLine(next: DraftLine): void {
    if (line === next) return
    line = next
    options.onChange()
  }

  function reconnect(): void {
    if (isDestroyed) return
    provider.disconnect()
    provider.connect()
  }

  const held = createHeldBack()
  const handleSync = provider.messageHandlers[MESSAGE.sync]
  provider.messageHandlers[MESSAGE.sync] = (encoder, decoder, from, emitSynced, type) => {
    const kind = decoder.arr[decoder.pos]
    if (kind === SYNC.update) updatesReceived++
    if (kind === SYNC.step1) {
      handleSync?.(encoder, decoder, from, emitSynced, type)
      wasAsked = true
      // Asked for something lost: the barrier on its way will not be echoed.
      barrier = null
      // After the answer that y-websocket has written and sends when we return.
      queueMicrotask(sendBarrier)
      return
    }
    const socket = from.ws
    held.take(() => {
      // What a line brought that is gone by now is still true, but says nothing about the one of today.
      handleSync?.(encoder, decoder, from, emitSynced && from.ws === socket, type)
      if (kind === SYNC.update && doc.store.pendingStructs) askForMissing()
    })
  }
  provider.messageHandlers[MESSAGE.awareness] = (_encoder, decoder, from) => {
    // What others see of this client is no news to itself, and would overwrite what it says next.
    const others = readPresence(readVarUint8Array(decoder)).filter(({ clientId }) => clientId !== doc.clientID)
    held.take(() => applyPresence(awareness, others, from))
  }
  provider.messageHandlers[MESSAGE.barrier] = (_encoder, decoder) => {
    if (readVarUint(decoder) !== barrier?.n) return
    committedChanges = barrier.upTo
    barrier = null
    isSaved = localChanges === committedChanges
    savedAt = new Date()
    options.onChange()
    sendBarrier()
  }
  provider.messageHandlers[MESSAGE.status] = (_encoder, decoder: Decoder) => {
    const isFirst = !hasStatus
    hasStatus = true
    options.onStatus(readStatus(decoder), isFirst)
  }
  provider.messageHandlers[MESSAGE.alive] = (_encoder, decoder) => {
    aliveAsked = null
    const count = readVarUint(decoder)
    if (count === updatesReceived) return
    updatesReceived = count
    askForMissing()
  }

  // y-websocket would send back to the server what it hears of others; each client speaks for itself only.
  awareness.off('update', provider._awarenessUpdateHandler)
  const onAwareness = (_change: unknown, origin: unknown) => {
    if (origin === 'local') send(awarenessMessage(encodeAwarenessUpdate(awareness, [doc.clientID])))
  }
  awareness.on('update', onAwareness)

  // Sent by us instead of y-websocket: with its barrier behind it, in one message.
  doc.off('update', provider._updateHandler)
  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin === provider) return
    localChanges++
    isSaved = false
    if (isOpen()) {
      updatesSent++
      send(syncUpdate(update, nextBarrier()))
    }
    options.onChange()
  }
  doc.on('update', onUpdate)

  provider.on('sync', (synced) => {
    if (!synced) return
    wasSynced = true
    options.onChange()
  })
  provider.on('status', ({ status }) => {
    barrier = null
    wasAsked = false
    hasStatus = false
    aliveAsked = null
    updatesSent = 0
    updatesReceived = 0
    lastAsked = Number.NEGATIVE_INFINITY
    connectingSince = Date.now()
    if (status === 'connected') setLine('connected')
    else if (line === 'connected') setLine('connecting')
  })
  provider.on('connection-error', () => setLine('offline'))
  provider.on('closed', ({ code }) => options.onRefused(code))

  /** Nothing was heard for a while, or nothing of what was sent. */
  const isQuiet = (now: number) =>
    now - Math.max(provider.wsLastMessageReceived, connectingSince) >= timing.heartbeatMs ||
    (barrier !== null && now - barrier.since >= timing.heartbeatMs)
  const heartbeat = setInterval(() => {
    const now = Date.now()
    if (provider.wsconnecting && now - connectingSince > 2 * timing.answerWithinMs) {
      // Packets vanish without an answer: the browser would wait for minutes.
      setLine('offline')
      reconnect()
    }
    if (!isOpen()) return
    if (aliveAsked !== null && now - aliveAsked > timing.answerWithinMs) {
      setLine('half-dead')
      reconnect()
    } else if (aliveAsked === null && isQuiet(now)) {
      aliveAsked = now
      send(aliveMessage(updatesSent))
    }
  }, timing.heartbeatMs / 4)

  provider.connect()

  return {
    get line() {
      return line
    },
    get wasSynced() {
      return wasSynced
    },
    get unsent() {
      return localChanges - committedChanges
    },
    get isSaved() {
      return isSaved
    },
    get savedAt() {
      return savedAt
    },
    holdBack: held.hold,
    reconnect,
    destroy() {
      if (isDestroyed) return
      isDestroyed = true
      clearInterval(heartbeat)
      awareness.off('update', onAwareness)
      doc.off('update', onUpdate)
      provider.destroy()
    },
  }
}

function applyPresence(awareness: Awareness, entries: ReturnType<typeof readPresence>, origin: unknown): void {
  if (entries.length > 0) applyAwarenessUpdate(awareness, presenceUpdate(entries), origin)
}
