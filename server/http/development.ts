import type { Server } from 'node:http'
import type { ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'

/** Vite inside our own server: hot reload over the same port, the build loaded anew at each request. */
export async function openDevelopmentBuild(
  server: Server,
): Promise<{ middleware: RequestHandler; build: () => Promise<ServerBuild>; close: () => Promise<void> }> {
  const { createServer } = await import('vite')
  const vite = await createServer({ server: { middlewareMode: true, hmr: { server, path: '/__hmr' } } })
  return {
    middleware: vite.middlewares,
    // The plugin's virtual module is the server build.
    build: () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<unknown> as Promise<ServerBuild>,
    close: () => vite.close(),
  }
}
