import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'
import { parseDraftPath } from '../../protocol/draft-protocol.ts'
import type { DraftHub } from '../draft-hub.ts'
import { DRAFT_SOCKET_SERVER, fromWebSocket } from '../draft-socket.ts'

export interface ServedHub {
  readonly port: number
  /** Stops listening and drops what is open; the hub stays with its owner. */
  close(): Promise<void>
}

/** A hub behind a bare HTTP server, for tests and benches: no sign-in, the user's id is the header `x-user`. */
export async function serveHub(hub: DraftHub, port = 0): Promise<ServedHub> {
  const server = createServer()
  const sockets = new WebSocketServer(DRAFT_SOCKET_SERVER)
  server.on('upgrade', (request, raw, head) => {
    const draft = parseDraftPath(request.url ?? '')
    if (!draft) {
      raw.destroy()
      return
    }
    sockets.handleUpgrade(request, raw, head, (socket) => {
      const userId = String(request.headers['x-user'])
      const who = {
        userId,
        sessionId: userId,
        name: userId.slice(-4),
        departmentCode: 'stnmt',
        departmentHue: null,
        departmentShortName: 'Sở TN&MT',
        sharedMachine: false,
      }
      void hub.connect(fromWebSocket(socket, raw), who, draft.draftId, draft.schemaVersion)
    })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets.clients) socket.terminate()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
