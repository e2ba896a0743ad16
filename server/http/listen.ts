import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'

/** Certificate and key in PEM, when this process serves TLS itself. */
export interface Tls {
  readonly key: string
  readonly cert: string
}

export function createListener(tls: Tls | null): Server {
  const options = { requestTimeout: 300_000, headersTimeout: 30_000 }
  return tls ? createSecureServer({ ...options, ...tls }) : createServer(options)
}

/** Hands requests to the app and resolves with the port once it listens; rejects when the port is taken. */
export function listen(
  server: Server,
  app: (request: IncomingMessage, response: ServerResponse) => void,
  at: { host: string; port: number },
): Promise<number> {
  server.on('request', app)
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(at.port, at.host, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port) // a TCP server's address is never a string
    })
  })
}

/** Stops taking connections, lets answers finish for a moment, then ends what is left. */
export function closeListener(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), 2000)
    server.close(() => {
      clearTimeout(force)
      resolve()
    })
    server.closeIdleConnections()
  })
}
