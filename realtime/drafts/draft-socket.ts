import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import { CLOSE } from '../protocol/draft-protocol.ts'

export interface DraftSocketListener {
  message(data: Uint8Array): void
  pong(): void
  /** Once, after which nothing is heard any more. */
  closed(): void
}

/** What the hub needs of a connection; a parameter, so that races become unit tests with a socket pair. */
export interface DraftSocket {
  readonly isOpen: boolean
  /** Bytes that the network has not taken yet. */
  readonly bufferedAmount: number
  /**
   * Takes one or more whole frames (web-socket-frame.ts): a frame is made once for all its receivers.
   * False: they wait in memory, and bufferedAmount is worth a look.
   */
  sendFrames(frames: Uint8Array): boolean
  ping(): void
  close(code: number, reason: string): void
  /** Ends the connection without a handshake. */
  terminate(): void
  /** One listener, given before anything can arrive. */
  listen(listener: DraftSocketListener): void
}

const OPEN: WebSocket['readyState'] = 1

/** Options for ws's WebSocketServer that fromWebSocket relies on: no compression, so that frames are written as they are. */
export const DRAFT_SOCKET_SERVER = { noServer: true, perMessageDeflate: false, maxPayload: 32 * 1024 * 1024 } as const

/**
 * A DraftSocket over a `ws` connection and the raw socket of its upgrade. Call it in the callback of handleUpgrade.
 * Frames go straight to the raw socket: ws writes its own (close, ping) whole and at once too, so they never mix.
 */
export function fromWebSocket(socket: WebSocket, raw: Duplex): DraftSocket {
  return new RawDraftSocket(socket, raw)
}

class RawDraftSocket implements DraftSocket {
  readonly #socket: WebSocket
  readonly #raw: Duplex

  constructor(socket: WebSocket, raw: Duplex) {
    this.#socket = socket
    this.#raw = raw
  }

  get isOpen(): boolean {
    return this.#socket.readyState === OPEN
  }

  get bufferedAmount(): number {
    return this.#raw.writableLength
  }

  sendFrames(frames: Uint8Array): boolean {
    return this.#socket.readyState !== OPEN || this.#raw.write(frames)
  }

  ping(): void {
    if (this.isOpen) this.#socket.ping()
  }

  close(code: number, reason: string): void {
    this.#socket.close(code, reason)
  }

  terminate(): void {
    this.#socket.terminate()
  }

  listen(listener: DraftSocketListener): void {
    this.#socket.on('message', (data, isBinary) => {
      if (isBinary && data instanceof Uint8Array) listener.message(data)
      else this.#socket.close(CLOSE.malformed, 'binary messages only')
    })
    this.#socket.on('pong', listener.pong)
    this.#socket.on('close', listener.closed)
    this.#socket.on('error', () => {
      // A broken frame or a reset: ws closes the connection itself, and 'close' follows.
    })
  }
}
