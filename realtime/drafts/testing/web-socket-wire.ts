import { once } from 'node:events'
import { WebSocket } from 'ws'
import { draftPath } from '../../protocol/draft-protocol.ts'
import type { PeerWire } from './draft-peer.ts'

export interface WebSocketWire extends PeerWire {
  readonly isOpen: boolean
  close(): void
}

/** A real WebSocket to a hub process; rejects when it cannot be opened. Messages from before onMessage are kept. */
export async function openWire(port: number, draftId: string, userId: string): Promise<WebSocketWire> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${draftPath(draftId, 1)}`, { headers: { 'x-user': userId } })
  const early: Uint8Array[] = []
  let listener: ((message: Uint8Array) => void) | null = null
  socket.on('message', (data) => {
    if (!(data instanceof Uint8Array)) return
    if (listener) listener(data)
    else early.push(data)
  })
  await once(socket, 'open')
  socket.on('error', () => socket.terminate())
  return {
    get isOpen() {
      return socket.readyState === socket.OPEN
    },
    send(message) {
      if (socket.readyState === socket.OPEN) socket.send(message)
    },
    onMessage(given) {
      listener = given
      for (const message of early.splice(0)) given(message)
    },
    close: () => socket.terminate(),
  }
}
