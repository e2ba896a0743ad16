import { aliveMessage } from '../protocol/draft-messages.ts'
import type { DraftSocket } from './draft-socket.ts'
import { frameOf } from './web-socket-frame.ts'

/**
 * What goes out on one connection. The fan-out walks over all outlets of a document for every change: few objects and
 * few calls on that way.
 */
export class DraftOutlet {
  readonly #socket: DraftSocket
  readonly #bufferedBytes: number
  readonly #onStalled: () => void
  #isCountDue = false
  #updatesSent = 0

  constructor(deps: {
    socket: DraftSocket
    bufferedBytes: number
    /** The reader takes nothing: more waits in memory than is allowed. */
    onStalled(): void
  }) {
    this.#socket = deps.socket
    this.#bufferedBytes = deps.bufferedBytes
    this.#onStalled = deps.onStalled
  }

  /** Update messages sent on this connection. */
  get updatesSent(): number {
    return this.#updatesSent
  }

  /** A message of its own. */
  send(message: Uint8Array): void {
    this.write(frameOf(message), 0)
  }

  /** Whole frames made for many receivers, of which `updates` carry a change of the document. */
  write(frames: Uint8Array, updates: number): void {
    this.#updatesSent += updates
    const all = this.#isCountDue ? this.#withCount(frames) : frames
    if (!this.#socket.sendFrames(all) && this.#socket.bufferedAmount > this.#bufferedBytes) this.#onStalled()
  }

  /** With the next write goes the number of updates sent, so that a client notices a lost one (PROTOCOL.md P15). */
  announceCount(): void {
    this.#isCountDue = true
  }

  #withCount(frames: Uint8Array): Uint8Array {
    this.#isCountDue = false
    return Buffer.concat([frames, frameOf(aliveMessage(this.#updatesSent))])
  }
}
