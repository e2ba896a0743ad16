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
  /** Takes one or more whole frames (web-socket-frame.ts): a frame is made once for all its receivers. */
  sendFrames(frames: Uint8Array): void
  ping(): void
  close(code: number, reason: string): void
  /** Ends the connection without a handshake. */
  terminate(): void
  /** One listener, given before anything can arrive. */
  listen(listener: DraftSocketListener): void
}

/** Options for ws's WebSocketServer that fromWebSocket relies on: no compression, so that frames are written as they are. */
export const DRAFT_SOCKET_SERVER = { noServer: true, perMessageDeflate: false, maxPayload: 32 * 1024 * 1024 } as const

/**
 * A DraftSocket over a `ws` connection and the raw socket of its upgrade. Call it in the callback of handleUpgrade.
 * Frames go straight to the raw socket: ws writes its own (close, ping) whole and at once too, so they never mix.
 */
export function fromWebSocket(socket: WebSocket, raw: Duplex): DraftSocket {
  return {
    get isOpen() {
      return socket.readyState === socket.OPEN
    },
    get bufferedAmount() {
      return raw.writableLength
    },
    sendFrames(frames) {
      if (socket.readyState === socket.OPEN) raw.write(frames)
    },
    ping() {
      if (socket.readyState === socket.OPEN) socket.ping()
    },
    close: (code, reason) => socket.close(code, reason),
    terminate: () => socket.terminate(),
    listen(listener) {
      socket.on('message', (data, isBinary) => {
        if (isBinary && data instanceof Uint8Array) listener.message(data)
        else socket.close(CLOSE.malformed, 'binary messages only')
      })
      socket.on('pong', listener.pong)
      socket.on('close', listener.closed)
      socket.on('error', () => {
        // A broken frame or a reset: ws closes the connection itself, and 'close' follows.
      })
    },
  }
}
