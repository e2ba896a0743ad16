import { X509Certificate } from 'node:crypto'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { createServer, get } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createFakeClock } from '#test/fakes/fake-clock.ts'
import { lanCertificate } from './lan-certificate.ts'

let dataDirectory: string

beforeEach(async () => {
  dataDirectory = await mkdtemp(path.join(tmpdir(), 'lan-'))
})

afterEach(() => rm(dataDirectory, { recursive: true, force: true }))

const clock = createFakeClock()
const make = (addresses = ['192.168.1.7']) => lanCertificate({ dataDirectory, clock, addresses })

it('names this machine and its addresses, and its key is for its owner alone', async () => {
  const { cert, addresses } = await make()
  const parsed = new X509Certificate(cert)
  expect(addresses).toEqual(['127.0.0.1', '192.168.1.7'])
  expect(parsed.checkIP('192.168.1.7')).toBe('192.168.1.7')
  expect(parsed.checkHost('localhost')).toBe('localhost')
  expect((await stat(path.join(dataDirectory, 'lan-certificate/key.pem'))).mode & 0o077).toBe(0)
})

it('is kept over restarts, and renewed before it ends or when this machine has moved', async () => {
  const first = await make()
  expect((await make()).cert).toBe(first.cert)
  expect((await make(['10.0.0.3'])).cert).not.toBe(first.cert)
  const moved = await make(['10.0.0.3'])
  clock.advance(340 * 86_400_000)
  expect((await make(['10.0.0.3'])).cert).not.toBe(moved.cert)
})

it('serves HTTPS that a client trusting it accepts', async () => {
  clock.set(new Date().toISOString())
  const { key, cert } = await make([])
  const server = createServer({ key, cert }, (_request, response) => response.end('an toàn'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const body = await new Promise<string>((resolve, reject) => {
    get({ host: '127.0.0.1', port, ca: cert }, (response) => {
      response.setEncoding('utf8').on('data', resolve)
    }).on('error', reject)
  })
  server.close()
  expect(body).toBe('an toàn')
})
