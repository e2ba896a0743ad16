import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding'
import * as Y from 'yjs'
import {
  aliveMessage,
  awarenessMessage,
  barrierMessage,
  type PresenceEntry,
  presenceUpdate,
  readPresence,
  readStatus,
  syncStep1,
  syncStep2,
  syncUpdate,
} from '../../protocol/draft-messages.ts'
import { type DraftStatus, MESSAGE, SYNC } from '../../protocol/draft-protocol.ts'
import { eventually } from './eventually.ts'

/** The wire as a peer needs it: a socket pair's far end or a real WebSocket. */
export interface PeerWire {
  send(message: Uint8Array): void
  onMessage(listener: (message: Uint8Array) => void): void
}

/** A client that speaks the protocol (PROTOCOL.md) for tests and benches: says what it saw, refuses nothing. */
export class DraftPeer {
  readonly doc: Y.Doc
  readonly statuses: DraftStatus[] = []
  readonly presence = new Map<number, PresenceEntry>()
  readonly types: number[] = []
  synced = false
  #wire: PeerWire | null = null
  #barriers: Array<{ n: number; resolve: () => void }> = []
  #updatesSent = 0
  #presenceClock = 0
  /** Whether step 1 of the server is answered, as every honest client does. */
  answersStep1 = true

  constructor(doc = new Y.Doc()) {
    this.doc = doc
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.sendUpdate(update)
    })
  }

  get text(): Y.Text {
    return this.doc.getText('text')
  }

  /** Speaks on a new wire from now on; sends step 1 as y-websocket does. */
  attach(wire: PeerWire): this {
    this.#wire = wire
    this.#updatesSent = 0
    this.synced = false
    this.#barriers = []
    wire.onMessage((message) => {
      if (this.#wire === wire) this.#read(message)
    })
    wire.send(syncStep1(Y.encodeStateVector(this.doc)))
    return this
  }

  detach(): void {
    this.#wire = null
  }

  send(message: Uint8Array): void {
    this.#wire?.send(message)
  }

  sendUpdate(update: Uint8Array): void {
    if (this.#wire) this.#updatesSent++
    this.send(syncUpdate(update))
  }

  /** Resolves when the server says that everything sent so far is committed. */
  barrier(): Promise<void> {
    const n = this.#updatesSent
    return new Promise((resolve) => {
      this.#barriers.push({ n, resolve })
      this.send(barrierMessage(n))
    })
  }

  /** Resolves when what it had before the connection is committed too: the server asked for it before it answered. */
  async settled(): Promise<void> {
    await eventually('synced', () => this.synced)
    await this.barrier()
  }

  /** Says that it lives, and how many updates it has sent (P15). */
  sayAlive(): void {
    this.send(aliveMessage(this.#updatesSent))
  }

  setPresence(state: object | null, clientId = this.doc.clientID): void {
    const entry = { clientId, clock: ++this.#presenceClock, state: JSON.stringify(state) }
    this.send(awarenessMessage(presenceUpdate([entry])))
  }

  #read(message: Uint8Array): void {
    const decoder = createDecoder(message)
    const type = readVarUint(decoder)
    this.types.push(type)
    if (type === MESSAGE.status) this.statuses.push(readStatus(decoder))
    else if (type === MESSAGE.barrier) {
      const n = readVarUint(decoder)
      const at = this.#barriers.findIndex((barrier) => barrier.n === n)
      if (at >= 0) this.#barriers.splice(at, 1)[0]?.resolve()
    } else if (type === MESSAGE.awareness) {
      for (const entry of readPresence(readVarUint8Array(decoder))) {
        if (entry.state === 'null') this.presence.delete(entry.clientId)
        else this.presence.set(entry.clientId, entry)
      }
    } else if (type === MESSAGE.sync) {
      const kind = readVarUint(decoder)
      const bytes = readVarUint8Array(decoder)
      if (kind !== SYNC.step1) Y.applyUpdate(this.doc, bytes, this)
      else if (this.answersStep1) this.send(syncStep2(Y.encodeStateAsUpdate(this.doc, bytes)))
      if (kind === SYNC.step2) this.synced = true
    }
  }
}
