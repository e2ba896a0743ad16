import { once } from 'node:events'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { barrierMessage } from '#realtime/protocol/draft-messages.ts'
import { SYNC } from '#realtime/protocol/draft-protocol.ts'
import type { Dialect } from './dialects.ts'
import type { EditBook } from './edit-book.ts'

const NOTHING = new Uint8Array([0, 0])
const EMPTY_STATE = new Uint8Array([0])
const QUIET_MS = 3_000

/** A client without an editor: writes marked edits, notes the marks that it hears. */
export class RawClient {
  readonly draft: string
  readonly #dialect: Dialect
  readonly #book: EditBook
  readonly #socket: WebSocket
  readonly #doc = new Y.Doc()
  readonly #writer: number
  #awaited: number | null = null
  #updatesSent = 0
  #lastHeard = performance.now()
  #aliveTimer: ReturnType<typeof setInterval> | null = null
  #synced: () => void = () => undefined
  /** What sync step 2 brought. */
  state: Uint8Array | null = null
  /** Edits of this client that the server has acknowledged. */
  acknowledged = 0

  constructor(to: { port: number; draft: string; userId: string; dialect: Dialect; book: EditBook }) {
    this.draft = to.draft
    this.#dialect = to.dialect
    this.#book = to.book
    this.#writer = to.book.newWriter()
    this.#socket = new WebSocket(`ws://127.0.0.1:${to.port}${to.dialect.path(to.draft)}`, {
      headers: { 'x-user': to.userId },
      perMessageDeflate: false,
    })
    this.#socket.on('message', (data) => data instanceof Uint8Array && this.#hear(data))
    this.#socket.on('error', () => this.#socket.terminate())
    this.#doc.on('update', (update: Uint8Array) => this.#sendUpdate(update))
  }

  /** Resolves when the server has sent what it holds. */
  async open(): Promise<this> {
    const synced = new Promise<void>((resolve) => {
      this.#synced = resolve
    })
    await once(this.#socket, 'open')
    for (const message of this.#dialect.hello(this.draft)) this.#socket.send(message)
    this.#socket.send(this.#dialect.sync(this.draft, SYNC.step1, EMPTY_STATE))
    await synced
    // The product's client asks for a sign of life when it has heard nothing for a while.
    const { alive } = this.#dialect
    if (alive) {
      this.#aliveTimer = setInterval(() => {
        if (performance.now() - this.#lastHeard > QUIET_MS) this.#socket.send(alive(this.#updatesSent))
      }, QUIET_MS / 4)
    }
    return this
  }

  /** Types a marked edit at the end of what this client has typed. */
  edit(): void {
    const text = this.#doc.getText('text')
    text.insert(text.length, this.#book.write(this.#writer))
  }

  /** Brings a whole document at once. */
  bring(update: Uint8Array): void {
    this.#sendUpdate(update)
  }

  close(): void {
    if (this.#aliveTimer) clearInterval(this.#aliveTimer)
    this.#socket.terminate()
  }

  #sendUpdate(update: Uint8Array): void {
    this.#updatesSent++
    const message = this.#dialect.sync(this.draft, SYNC.update, update)
    this.#socket.send(this.#dialect.withBarrier?.(message, this.#nextBarrier()) ?? message)
  }

  /** Like the product's client: one barrier at a time, the next one covers what came meanwhile. */
  #nextBarrier(): number | undefined {
    if (this.#awaited !== null || this.acknowledged === this.#updatesSent) return undefined
    this.#awaited = this.#updatesSent
    return this.#awaited
  }

  #hear(message: Uint8Array): void {
    this.#lastHeard = performance.now()
    const heard = this.#dialect.hear(message)
    if (heard.kind === 'update') this.#book.hear(heard.bytes, this.#writer)
    else if (heard.kind === 'step1') this.#socket.send(this.#dialect.sync(this.draft, SYNC.step2, NOTHING))
    else if (heard.kind === 'step2') {
      this.state = heard.bytes
      this.#synced()
    } else if (heard.kind === 'acknowledged') this.#acknowledge(heard.n)
  }

  #acknowledge(n: number | null): void {
    if (n === null) this.acknowledged = Math.min(this.acknowledged + 1, this.#updatesSent)
    else if (n === this.#awaited) {
      this.acknowledged = n
      this.#awaited = null
      const next = this.#nextBarrier()
      if (next !== undefined) this.#socket.send(barrierMessage(next))
    }
  }
}
