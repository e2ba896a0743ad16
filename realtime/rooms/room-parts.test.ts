import { createHmac } from 'node:crypto'
import { expect, it } from 'vitest'
import { createFakeClock } from '#test/fakes/fake-clock.ts'
import { createAskBrake } from './ask-brake.ts'
import { listenInfos, ownAddress } from './listen-addresses.ts'
import { createMediaSwitch } from './media-switch.ts'
import { turnCredentials } from './turn-credentials.ts'

it('credentials of a relay name the person and the end of their time, signed with the shared secret', () => {
  const clock = createFakeClock('2026-03-02T01:00:00Z')
  const [server] = turnCredentials({ urls: ['turn:a'], secret: 'shared' }, 'u1', clock)
  expect(server?.username).toBe(`${Date.parse('2026-03-02T13:00:00Z') / 1000}:u1`)
  expect(server?.credential).toBe(
    createHmac('sha1', 'shared')
      .update(server?.username ?? '')
      .digest('base64'),
  )
  expect(turnCredentials(null, 'u1', clock)).toEqual([])
})

it('a connection may ask much at once when it comes, then so many a second', () => {
  let now = 0
  const mayAsk = createAskBrake({ perSecond: 10, atOnce: 3 }, () => now)
  expect([mayAsk(), mayAsk(), mayAsk(), mayAsk()]).toEqual([true, true, true, false])
  now += 100
  expect([mayAsk(), mayAsk()]).toEqual([true, false])
})

it('the demo listens for media on this machine, others on every network with the first outward address', () => {
  const address = (given: object) => ({ family: 'IPv4', internal: false, address: '10.0.0.7', ...given })
  const interfaces = {
    lo: [address({ internal: true, address: '127.0.0.1' })],
    eth0: [address({ family: 'IPv6' }), address({})],
  }
  expect(ownAddress(interfaces as never)).toBe('10.0.0.7') // the fields that are read
  expect(ownAddress({})).toBe('127.0.0.1')
  const ports = { least: 40_000, most: 40_001 }
  expect(listenInfos({ reach: 'this-machine', announcedAddress: 'x', ports }, 40_000)).toEqual([
    { protocol: 'udp', port: 40_000, ip: '127.0.0.1' },
    { protocol: 'tcp', port: 40_000, ip: '127.0.0.1' },
  ])
  expect(listenInfos({ reach: 'networks', announcedAddress: 'phong.example.vn', ports }, 40_001)[0]).toEqual({
    protocol: 'udp',
    port: 40_001,
    ip: '0.0.0.0',
    announcedAddress: 'phong.example.vn',
  })
})

it('media are being prepared until the worker is there; without one they are off, and so when it does not start', async () => {
  const errors: unknown[] = []
  const reportError = (error: unknown) => void errors.push(error)
  let bring: (program: string | null) => void = () => undefined
  const program = new Promise<string | null>((resolve) => {
    bring = resolve
  })
  const start = async () => Promise.reject(new Error('does not start'))
  const preparing = createMediaSwitch({ program, start, reportError })
  let decided = 0
  preparing.onDecided(() => decided++)
  expect(preparing.standing()).toBe('preparing')
  bring('worker')
  await expect.poll(() => preparing.standing()).toBe('off')
  expect([decided, errors.length]).toEqual([1, 1])
  const without = createMediaSwitch({ program: Promise.resolve(null), start, reportError })
  await expect.poll(() => without.standing()).toBe('off')
  // Who asks late is told at once.
  without.onDecided(() => decided++)
  expect(decided).toBe(2)
  await without.close()
  await preparing.close()
})
