import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#server/kernel/actor.ts'
import { openWorkshops, type WorkshopHouse, workshopIn } from '#server/workshops/testing/open-workshops.ts'
import { createMediaSwitch } from './media-switch.ts'
import { openRoomServer, type RoomClient } from './testing/open-room-server.ts'

const CHAIR = 'minhhoa@bacninh.example'
const POINT = 'diemcau@hungyen.example'
const OTHER = 'diemcau@ninhbinh.example'
const WAITING = 'thingoc@haiphong.example'

let house: WorkshopHouse
let server: Awaited<ReturnType<typeof openRoomServer>>
let workshopId: string
const actors = new Map<string, Actor>()

beforeAll(async () => {
  house = await openWorkshops()
  workshopId = await workshopIn(house, 'technical_check')
  for (const email of [CHAIR, POINT, OTHER, WAITING]) actors.set(email, await house.actor(email))
})
afterAll(() => house?.close())

beforeEach(async () => {
  const media = createMediaSwitch({
    program: Promise.resolve(null),
    start: () => Promise.reject(new Error('there is no program')),
    reportError: (error) => void house.reported.push(error),
  })
  server = await openRoomServer(house, actors, media)
})
afterEach(async () => {
  await server.close()
  expect(house.reported).toEqual([])
})

async function enter(email: string): Promise<RoomClient> {
  const client = server.connect(email)
  expect(await client.ask({ ask: 'enter', workshopId, seat: { kind: 'individual' } })).toMatchObject({ ok: true })
  return client
}
const say = (client: RoomClient, text: string, to: 'all' | 'secretariat' = 'all') =>
  client.ask({ ask: 'say', id: randomUUID(), to, answerTo: null, text })
const toldOf = <T>(client: RoomClient, name: string) =>
  client.told.filter((one) => one.name === name).flatMap((one) => one.message as T[])
/** A message may be told again; its number says so. */
const textsOf = (client: RoomClient) =>
  [
    ...new Map(toldOf<{ seq: number; text: string }>(client, 'said').map((one) => [one.seq, one.text])).values(),
  ] as string[]
const idOf = (email: string) => actors.get(email)?.userId ?? ''

describe('[R9] what is said in writing', () => {
  it('reaches all in the room in its order, the sender too, and nobody in the lobby', async () => {
    const [chair, point, other, waiting] = (await Promise.all([CHAIR, POINT, OTHER, WAITING].map(enter))) as [
      RoomClient,
      RoomClient,
      RoomClient,
      RoomClient,
    ]
    await Promise.all([say(point, 'một'), say(other, 'hai'), say(chair, 'ba')])
    for (const client of [chair, point, other]) {
      await expect.poll(() => textsOf(client).toSorted()).toEqual(['ba', 'hai', 'một'])
      expect(textsOf(client)).toEqual(textsOf(chair))
    }
    await say(point, 'riêng', 'secretariat')
    await expect.poll(() => textsOf(chair)).toContain('riêng')
    await expect.poll(() => textsOf(point)).toContain('riêng')
    await say(point, 'sau cùng')
    await expect.poll(() => textsOf(other)).toContain('sau cùng')
    expect(textsOf(other)).not.toContain('riêng')
    expect(textsOf(waiting)).toEqual([])
    expect(await waiting.ask({ ask: 'react', reaction: 'agree' })).toEqual({ ok: false, code: 'room-not-entered' })
  })

  it('comes no faster than a person writes, with hands and signs', async () => {
    const point = await enter(POINT)
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        index % 2 ? say(point, `Tin ${index}`) : point.ask({ ask: 'react', reaction: 'agree' }),
      ),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(8)
    expect(answers.at(-1)).toEqual({ ok: false, code: 'room-message-too-often' })
    expect(await point.ask({ ask: 'read-said', before: null })).toMatchObject({ ok: true })
  })

  it('that cannot be read is refused whole', async () => {
    const point = await enter(POINT)
    for (const wrong of [{ text: '' }, { text: 'x'.repeat(1_001) }, { to: 'minister' }, { id: 'one' }]) {
      const message = { ask: 'say', id: randomUUID(), to: 'all', answerTo: null, text: 'x', ...wrong }
      expect(await point.ask(message)).toEqual({ ok: false, code: 'room-message-invalid' })
    }
  })
})

it('signs that come close together are told together, and are kept nowhere', async () => {
  const [chair, point, other] = (await Promise.all([CHAIR, POINT, OTHER].map(enter))) as [
    RoomClient,
    RoomClient,
    RoomClient,
  ]
  await Promise.all([
    point.ask({ ask: 'react', reaction: 'applause' }),
    other.ask({ ask: 'react', reaction: 'slower' }),
  ])
  await expect
    .poll(() => toldOf<{ userId: string }>(chair, 'reacted').toSorted((a, b) => (a.userId < b.userId ? -1 : 1)))
    .toEqual(
      [
        { userId: idOf(POINT), reaction: 'applause' },
        { userId: idOf(OTHER), reaction: 'slower' },
      ].toSorted((a, b) => (a.userId < b.userId ? -1 : 1)),
    )
  expect(chair.told.filter(({ name }) => name === 'reacted')).toHaveLength(1)
})
