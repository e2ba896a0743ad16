import { observer, type types } from 'mediasoup'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#server/kernel/actor.ts'
import { openWorkshops, type WorkshopHouse, workshopIn } from '#server/workshops/testing/open-workshops.ts'
import { obtainMediaWorker } from '../../scripts/steps/media-worker.mjs'
import type { MediaEngine } from './media-engine.ts'
import { createMediaSwitch, type MediaSwitch } from './media-switch.ts'
import { startMediasoupEngine } from './mediasoup-engine.ts'
import { openRoomServer, opus, type RoomClient, vp8 } from './testing/open-room-server.ts'

const CHAIR = 'minhhoa@bacninh.example'
const POINT = 'diemcau@hungyen.example'
const OTHER = 'diemcau@ninhbinh.example'
/** On a bare machine the worker is built here and now. */
const BUILD_DEADLINE_MS = 1_800_000

let house: WorkshopHouse
let engine: MediaEngine
let media: MediaSwitch
let server: Awaited<ReturnType<typeof openRoomServer>>
let workshopId: string
const actors = new Map<string, Actor>()
const processes: types.Worker[] = []
const remember = (worker: types.Worker) => void processes.push(worker)

beforeAll(async () => {
  observer.on('newworker', remember)
  house = await openWorkshops()
  workshopId = await workshopIn(house, 'technical_check')
  for (const email of [CHAIR, POINT, OTHER, 'thingoc@haiphong.example', 'quantri@tnc.example']) {
    actors.set(email, await house.actor(email))
  }
  const { file } = await obtainMediaWorker({ say: () => undefined })
  media = createMediaSwitch({
    program: Promise.resolve(file),
    reportError: (error) => void house.reported.push(error),
    async start(program) {
      engine = await startMediasoupEngine({
        program,
        count: 2,
        listening: { reach: 'this-machine', announcedAddress: null, ports: { least: 0, most: 0 } },
        reportError: (error) => void house.reported.push(error),
      })
      return engine
    },
  })
  await new Promise<void>((resolve) => media.onDecided(resolve))
}, BUILD_DEADLINE_MS)
afterAll(async () => {
  observer.off('newworker', remember)
  await media?.close()
  await house?.close()
})

beforeEach(async () => {
  house.reported.length = 0
  server = await openRoomServer(house, actors, media)
})
afterEach(() => server.close())

async function enter(email: string): Promise<RoomClient> {
  const client = server.connect(email)
  expect(await client.ask({ ask: 'enter', workshopId, seat: { kind: 'individual' } })).toMatchObject({
    ok: true,
    value: { standing: 'present', media: 'on' },
  })
  return client
}

async function value<T>(client: RoomClient, message: Record<string, unknown>): Promise<T> {
  const answer = await client.ask(message)
  if (!answer.ok) throw new Error(`${message.ask}: ${answer.code}`)
  return answer.value as T
}

interface Opened {
  rtpCapabilities: types.RtpCapabilities
  sources: { producerId: string; userId: string; source: string; isPaused: boolean }[]
  iceServers: { username: string }[]
}

/** Enters, opens media and both transports, and sends from the microphone. */
async function speak(email: string): Promise<{ client: RoomClient; opened: Opened; producerId: string }> {
  const client = await enter(email)
  const opened = await value<Opened>(client, { ask: 'open-media' })
  const { id: transportId } = await value<{ id: string }>(client, { ask: 'open-transport', direction: 'send' })
  await value(client, { ask: 'open-transport', direction: 'receive' })
  const produced = await value<{ producerId: string }>(client, {
    ask: 'produce',
    transportId,
    source: 'microphone',
    rtpParameters: opus(),
  })
  return { client, opened, ...produced }
}

const heard = (client: RoomClient, name: string) =>
  client.told.filter((one) => one.name === name).map((one) => one.message)
const idOf = (email: string) => actors.get(email)?.userId ?? ''
const ended = ({ socket }: RoomClient) => expect.poll(() => socket.connected).toBe(false)
const nothingHeld = { routers: 0, transports: 0, producers: 0, consumers: 0 }

describe('who comes in', () => {
  it('needs a session and an unlocked screen, and a room that exists for them', async () => {
    const refused = (cookie: string) =>
      new Promise<string>((resolve) =>
        server.connect(cookie).socket.once('connect_error', ({ message }) => resolve(message)),
      )
    expect(await refused('nobody')).toBe('not-signed-in')
    expect(await refused(`${CHAIR};locked`)).toBe('session-locked')
    const client = server.connect('quantri@tnc.example')
    expect(await client.ask({ ask: 'enter', workshopId, seat: { kind: 'individual' } })).toEqual({
      ok: false,
      code: 'workshop-not-found',
    })
    expect(await client.ask({ ask: 'open-media' })).toEqual({ ok: false, code: 'room-not-entered' })
  })

  it('gets no media from the lobby, and hears when let in', async () => {
    const chair = await enter(CHAIR)
    const guest = server.connect('thingoc@haiphong.example')
    expect(await guest.ask({ ask: 'enter', workshopId, seat: { kind: 'individual' } })).toMatchObject({
      value: { standing: 'waiting' },
    })
    expect(await guest.ask({ ask: 'open-media' })).toEqual({ ok: false, code: 'room-waiting' })
    expect(await chair.ask({ ask: 'admit', admit: { who: 'all' } })).toMatchObject({ value: { admitted: 1 } })
    await expect.poll(() => heard(guest, 'room').at(-1)).toMatchObject({ standing: 'present' })
    expect(await guest.ask({ ask: 'open-media' })).toMatchObject({ ok: true })
  })

  it('with a message that cannot be read, or too many of them, is told so', async () => {
    const client = await enter(POINT)
    expect(await client.ask({ ask: 'fly' })).toEqual({ ok: false, code: 'room-message-invalid' })
    expect(await client.ask({ ask: 'mute', mute: { who: 'one', userId: 'x' } })).toEqual({
      ok: false,
      code: 'room-message-invalid',
    })
    const answers = await Promise.all(
      Array.from({ length: 260 }, () => client.ask({ ask: 'pause-consumer', consumerId: 'x' })),
    )
    expect(answers.at(-1)).toEqual({ ok: false, code: 'room-message-too-often' })
  })

  it('in a second window goes on there', async () => {
    const first = await enter(POINT)
    await value(first, { ask: 'open-media' })
    const second = await enter(POINT)
    await ended(first)
    expect(heard(first, 'out')).toEqual([{ code: 'room-replaced' }])
    // Media can be begun anew, also by the only one in the room.
    await value(second, { ask: 'open-media' })
    await value(second, { ask: 'open-media' })
    expect(await value(second, { ask: 'open-transport', direction: 'send' })).toMatchObject({ dtlsParameters: {} })
  })
})

describe('sound and pictures', () => {
  it('reach the others, with credentials for the relay and without abs-capture-time', async () => {
    const chair = await speak(CHAIR)
    const point = await speak(POINT)
    expect(point.opened.sources).toMatchObject([
      { producerId: chair.producerId, userId: idOf(CHAIR), source: 'microphone' },
    ])
    await expect.poll(() => heard(chair.client, 'source')).toMatchObject([{ producerId: point.producerId }])
    expect(point.opened.iceServers[0]?.username).toMatch(new RegExp(`^\\d+:${idOf(POINT)}$`))
    expect(JSON.stringify(point.opened.rtpCapabilities)).not.toContain('abs-capture-time')
    const { rtpCapabilities } = point.opened
    const consumer = await value<{ id: string; kind: string }>(point.client, {
      ask: 'consume',
      producerId: chair.producerId,
      rtpCapabilities,
    })
    expect(consumer.kind).toBe('audio')
    await value(point.client, { ask: 'resume-consumer', consumerId: consumer.id })
    // One's own voice, and what is no line, is not to be had.
    for (const producerId of [point.producerId, 'guessed']) {
      expect(await point.client.ask({ ask: 'consume', producerId, rtpCapabilities })).toMatchObject({ ok: false })
    }
    await value(chair.client, { ask: 'close-source', source: 'microphone' })
    await expect.poll(() => heard(point.client, 'consumer-closed')).toEqual([{ consumerId: consumer.id }])
  })

  it('are muted by the server, not by the goodwill of a browser', async () => {
    const chair = await speak(CHAIR)
    const point = await speak(POINT)
    await value(chair.client, { ask: 'change-settings', settings: { maySelfUnmute: false } })
    await value(chair.client, { ask: 'mute', mute: { who: 'one', userId: idOf(POINT) } })
    await expect
      .poll(() => heard(chair.client, 'source').at(-1))
      .toMatchObject({ producerId: point.producerId, isPaused: true })
    expect(heard(point.client, 'own-source')).toEqual([{ source: 'microphone', state: 'paused' }])
    expect(await point.client.ask({ ask: 'resume-source', source: 'microphone' })).toEqual({
      ok: false,
      code: 'room-unmute-not-allowed',
    })
    await value(chair.client, { ask: 'give-floor', userId: idOf(POINT) })
    await value(point.client, { ask: 'resume-source', source: 'microphone' })
    await expect.poll(() => heard(chair.client, 'source').at(-1)).toMatchObject({ isPaused: false })
    await value(chair.client, { ask: 'change-settings', settings: { maySelfUnmute: true } })
  })

  it('of a camera and of a screen end when the chair says so; one screen at a time', async () => {
    const chair = await speak(CHAIR)
    const point = await enter(POINT)
    await value(point, { ask: 'open-media' })
    const { id: transportId } = await value<{ id: string }>(point, { ask: 'open-transport', direction: 'send' })
    const show = (source: string, mid: string) => ({ ask: 'produce', transportId, source, rtpParameters: vp8(mid) })
    await value(point, show('camera', '5'))
    await value(point, show('screen', '6'))
    expect(await chair.client.ask({ ask: 'start-share', takeOver: false })).toEqual({
      ok: false,
      code: 'room-share-taken',
    })
    await value(chair.client, { ask: 'start-share', takeOver: true })
    await value(chair.client, { ask: 'stop-camera', userId: idOf(POINT) })
    await expect
      .poll(() => heard(point, 'own-source'))
      .toEqual([
        { source: 'screen', state: 'closed' },
        { source: 'camera', state: 'closed' },
      ])
    await value(chair.client, { ask: 'stop-share' })
  })

  it('end with who is removed or blocked', async () => {
    const chair = await speak(CHAIR)
    const point = await speak(POINT)
    await value(chair.client, { ask: 'remove', userId: idOf(POINT) })
    await ended(point.client)
    expect(heard(point.client, 'out')).toEqual([{ code: 'room-removed' }])
    await expect.poll(() => heard(chair.client, 'source-closed')).toEqual([{ producerId: point.producerId }])
    await value(chair.client, { ask: 'block', userId: idOf(POINT) })
    const again = server.connect(POINT)
    expect(await again.ask({ ask: 'enter', workshopId, seat: { kind: 'individual' } })).toEqual({
      ok: false,
      code: 'room-blocked',
    })
    await value(chair.client, { ask: 'unblock', userId: idOf(POINT) })
    await again.ask({ ask: 'enter', workshopId, seat: { kind: 'individual' } })
    await value(chair.client, { ask: 'admit', admit: { who: 'all' } })
  })
})

describe('nothing stays behind', () => {
  it('[L5] after 200 joins and leaves, by word and by a broken line', async () => {
    const keeper = await speak(CHAIR)
    for (let round = 0; round < 100; round++) {
      for (const email of [POINT, OTHER]) {
        const { client, opened } = await speak(email)
        await value(client, {
          ask: 'consume',
          producerId: keeper.producerId,
          rtpCapabilities: opened.rtpCapabilities,
        })
        if (round % 2 === 0) await value(client, { ask: 'leave' })
        client.socket.disconnect()
      }
    }
    await expect.poll(() => engine.resources()).toMatchObject({ routers: 1, transports: 2, producers: 1, consumers: 0 })
    keeper.client.socket.disconnect()
    await expect.poll(() => engine.resources()).toMatchObject({ workers: 2, ...nothingHeld })
    expect(house.reported).toEqual([])
  }, 300_000)

  it('[L2] a killed worker is replaced, its rooms are told and come back', async () => {
    const chair = await speak(CHAIR)
    const dumps = await Promise.all(
      processes.filter((worker) => !worker.closed).map(async (worker) => ({ worker, dump: await worker.dump() })),
    )
    const home = dumps.find(({ dump }) => dump.routerIds.length > 0)
    process.kill(home?.worker.pid ?? 0, 'SIGKILL')
    await expect.poll(() => heard(chair.client, 'media').at(-1)).toEqual({ standing: 'on', lost: true })
    expect(await chair.client.ask({ ask: 'open-media' })).toMatchObject({ ok: true })
    await expect.poll(() => engine.resources().then(({ workers }) => workers)).toBe(2)
    expect(house.reported).toHaveLength(1)
  })

  it('[L1] a restarted server knows the room; who does not come back has left', async () => {
    await enter(CHAIR)
    await enter(POINT)
    await server.close()
    server = await openRoomServer(house, actors, media, { comeBackMs: 500 })
    const chair = await enter(CHAIR)
    expect(heard(chair, 'out')).toEqual([])
    await expect.poll(() => (heard(chair, 'room').at(-1) as { people: unknown[] } | undefined)?.people.length).toBe(1)
  })
})
