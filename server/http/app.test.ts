import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ServerBuild } from '@remix-run/node'
import express from 'express'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createHttpApp, type HttpAppDeps } from './app.ts'
import { createOriginPolicy } from './origin-policy.ts'

/** The express half without pages: what every request meets before Remix. */
describe('what every request meets', () => {
  let server: Server
  let address: string
  let isDatabaseUp = true
  let isRunning = true
  const writes: string[] = []

  beforeAll(async () => {
    const router = express.Router()
    router.get('/echo', (_request, response) => void response.send('page'))
    router.all('/write', (request, response) => {
      writes.push(request.method)
      response.send('written')
    })
    const deps: HttpAppDeps = {
      build: async () => ({}) as ServerBuild, // never reached: every path of this test is the router's
      assets: { directory: '/nonexistent' },
      loadContext: async () => ({}) as never,
      origins: createOriginPolicy({ publicOrigin: null, lan: false }),
      standings: { read: async () => null, openActor: async () => null },
      heardInput: async () => undefined,
      routers: [router],
      readiness: { running: () => isRunning },
      databaseAnswers: async () => isDatabaseUp,
      logger: pino({ level: 'silent' }),
      monotonic: () => 0,
      secure: false,
      trustProxy: 0,
      nodeMode: 'production',
      limits: { generalPerMinute: 1000, signInPerMinute: 5 },
    }
    server = createServer(createHttpApp(deps))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))

  const same = () => ({ origin: address })

  test('[R6] the policy lets nothing in from another host, and scripts only by this response’s nonce', async () => {
    const first = (await fetch(`${address}/echo`)).headers.get('content-security-policy') ?? ''
    const second = (await fetch(`${address}/echo`)).headers.get('content-security-policy') ?? ''
    expect(first).toContain("default-src 'self'")
    expect(first).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/]{22}=='/)
    expect(first).toContain("frame-ancestors 'none'")
    expect(first).not.toMatch(/https?:|\*|script-src[^;]*unsafe/)
    expect(second).not.toBe(first)
  })

  test('pages cannot be sniffed, framed or leak their address, and do not name the server', async () => {
    const { headers } = await fetch(`${address}/echo`)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
    '%s from another site, or from nowhere, changes nothing',
    async (method) => {
      const before = writes.length
      const foreign = await fetch(`${address}/write`, { method, headers: { origin: 'https://evil.example' } })
      const nowhere = await fetch(`${address}/write`, { method, headers: { 'sec-fetch-site': 'cross-site' } })
      expect([foreign.status, nowhere.status]).toEqual([403, 403])
      expect(writes.length).toBe(before)
      expect((await fetch(`${address}/write`, { method, headers: same() })).status).toBe(200)
    },
  )

  test('a form over 1 MiB is refused before it is read', async () => {
    const response = await fetch(`${address}/anything`, {
      method: 'POST',
      headers: same(),
      body: 'x'.repeat(1024 * 1024 + 1),
    })
    expect(response.status).toBe(413)
  })

  test('[R4] guessing at the sign-in is slowed down per address, reading the page is not, and pages of other sites do not use it up', async () => {
    const send = async (headers: Record<string, string>) =>
      (await fetch(`${address}/sign-in`, { method: 'POST', headers })).status
    for (let i = 0; i < 7; i++) expect(await send({ origin: 'https://evil.example' })).toBe(403)
    const statuses = []
    for (let i = 0; i < 7; i++) statuses.push(await send(same()))
    expect(statuses.slice(0, 5)).not.toContain(429)
    expect(statuses.slice(5)).toEqual([429, 429])
    expect((await fetch(`${address}/sign-in`)).status).not.toBe(429)
  })

  test('/healthz answers for the database and needs no host name', async () => {
    expect((await fetch(`${address}/healthz`)).status).toBe(200)
    isDatabaseUp = false
    expect((await fetch(`${address}/healthz`)).status).toBe(503)
    isDatabaseUp = true
  })

  test('/readyz tells a proxy by name what is missing, and no more', async () => {
    const asked = async () => {
      const response = await fetch(`${address}/readyz`)
      return [response.status, await response.text()]
    }
    expect(await asked()).toEqual([200, 'ready'])
    isDatabaseUp = false
    isRunning = false
    expect(await asked()).toEqual([503, 'database\nrunning'])
    isDatabaseUp = true
    expect(await asked()).toEqual([503, 'running'])
    isRunning = true
  })
})
