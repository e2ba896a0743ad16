import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'

export type UpgradeHandler = (request: IncomingMessage, socket: Duplex, head: Buffer, url: URL) => void

/** Path prefix → who answers. `leave` are those that listen on the server themselves. */
export interface UpgradeRoutes {
  readonly handle: Readonly<Record<string, UpgradeHandler>>
  readonly leave: readonly string[]
}

/**
 * The only owner of 'upgrade': routes by path, leaves socket.io and Vite's own sub-protocol alone, refuses the rest.
 * Two listeners that each close what they do not know would end each other's sockets.
 */
export function routeUpgrades(server: Server, routes: UpgradeRoutes): void {
  server.on('upgrade', (request, socket, head) => {
    // A socket that errors before anyone listens must not end the process.
    socket.on('error', () => socket.destroy())
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (routes.leave.some((prefix) => url.pathname.startsWith(prefix))) return
    if (request.headers['sec-websocket-protocol']?.startsWith('vite-')) return
    const prefix = Object.keys(routes.handle).find((candidate) => url.pathname.startsWith(candidate))
    const handler = prefix && routes.handle[prefix]
    if (handler) handler(request, socket, head, url)
    else refuseUpgrade(socket, 404)
  })
}

/** Ends an upgrade with a plain HTTP status. */
export function refuseUpgrade(socket: Duplex, status: 401 | 403 | 404 | 429 | 503): void {
  socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
