import { monitorEventLoopDelay } from 'node:perf_hooks'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ok } from '#server/kernel/result.ts'
import { openWorkshops, type WorkshopHouse, workshopIn } from '#server/workshops/testing/open-workshops.ts'
import { obtainMediaWorker } from '../../scripts/steps/media-worker.mjs'
import type { MediaEngine } from './media-engine.ts'
import { createMediaSwitch, type MediaSwitch } from './media-switch.ts'
import { startMediasoupEngine } from './mediasoup-engine.ts'
import { crowdLike, joinAsBrowser } from './testing/crowd.ts'
import { openRoomServer } from './testing/open-room-server.ts'

const POINT = 'diemcau@hungyen.example'
const MANY = 100
const WITHIN_MS = 5_000
/** Of the event loop; in a usual run the hundred are in the same process, and whatever else the machine does is beside them. */
const MOST_LATE_MS = process.env.SOAK === '1' ? 200 : 2_000

let house: WorkshopHouse
let engine: MediaEngine
let media: MediaSwitch

beforeAll(async () => {
  house = await openWorkshops()
  const { file } = await obtainMediaWorker({ say: () => undefined })
  const reportError = (error: unknown) => void house.reported.push(error)
  media = createMediaSwitch({
    program: Promise.resolve(file),
    reportError,
    async start(program) {
      const listening = { reach: 'this-machine', announcedAddress: null, ports: { least: 0, most: 0 } } as const
      engine = await startMediasoupEngine({ program, count: 2, listening, reportError })
      return engine
    },
  })
  await new Promise<void>((resolve) => media.onDecided(resolve))
}, 1_800_000)
afterAll(async () => {
  await media?.close()
  await house?.close()
})

it('[L5] a hundred who come within five seconds are all in, the server answers meanwhile, and nothing is left when they are gone', async () => {
  const workshopId = await workshopIn(house, 'technical_check')
  const guests = crowdLike(await house.actor(POINT), MANY)
  const facts = await house.services.workshops.roomFacts(await house.actor(POINT), workshopId)
  if (!facts.ok) throw new Error(facts.failure.code)
  const server = await openRoomServer(house, guests, media, { roomFacts: async () => ok(facts.value) })
  const clients: { disconnect(): void }[] = []
  const late = monitorEventLoopDelay({ resolution: 10 })
  late.enable()
  const joins = [...guests.keys()].map(async (cookie, index) => {
    await new Promise((resolve) => setTimeout(resolve, (index * WITHIN_MS) / MANY))
    return joinAsBrowser(() => {
      const client = server.connect(cookie)
      clients.push(client.socket)
      return client
    }, workshopId)
  })
  expect(await Promise.all(joins)).toHaveLength(MANY)
  late.disable()
  expect(late.percentile(99) / 1e6).toBeLessThan(MOST_LATE_MS)
  expect(await engine.resources()).toMatchObject({ routers: 1, transports: 2 * MANY, producers: MANY })
  for (const client of clients) client.disconnect()
  await expect
    .poll(() => engine.resources(), { timeout: 60_000 })
    .toMatchObject({ routers: 0, transports: 0, producers: 0, consumers: 0 })
  await server.close()
  expect(house.reported).toEqual([])
}, 300_000)
