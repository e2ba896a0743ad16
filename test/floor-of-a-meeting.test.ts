import { afterAll, beforeAll, expect, it } from 'vitest'
import { createMediaSwitch, type MediaSwitch } from '#realtime/rooms/media-switch.ts'
import { startMediasoupEngine } from '#realtime/rooms/mediasoup-engine.ts'
import { openRoomServer, opus, type RoomClient } from '#realtime/rooms/testing/open-room-server.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { CHAIR, LEADER, type LiveMeeting, openLiveMeeting, SPECIALIST } from '#server/meetings/testing/live-meeting.ts'
import { openWorkshops, type WorkshopHouse } from '#server/workshops/testing/open-workshops.ts'
import { obtainMediaWorker } from '../scripts/steps/media-worker.mjs'

/** On a bare machine the worker is built here and now. */
const BUILD_DEADLINE_MS = 1_800_000

let house: WorkshopHouse
let live: LiveMeeting
let media: MediaSwitch
let server: Awaited<ReturnType<typeof openRoomServer>>
const actors = new Map<string, Actor>()

beforeAll(async () => {
  house = await openWorkshops()
  live = await openLiveMeeting(house)
  for (const email of [CHAIR, LEADER, SPECIALIST]) actors.set(email, await house.actor(email))
  const { file } = await obtainMediaWorker({ say: () => undefined })
  const reportError = (error: unknown) => void house.reported.push(error)
  media = createMediaSwitch({
    program: Promise.resolve(file),
    reportError,
    start: (program) =>
      startMediasoupEngine({
        ...{ program, count: 1, reportError },
        listening: { reach: 'this-machine', announcedAddress: null, ports: { least: 0, most: 0 } },
      }),
  })
  await new Promise<void>((resolve) => media.onDecided(resolve))
  server = await openRoomServer(house, actors, media)
}, BUILD_DEADLINE_MS)
afterAll(async () => {
  await server?.close()
  await media?.close()
  await house?.close()
})

async function told(client: RoomClient, message: Record<string, unknown>): Promise<Record<string, unknown>> {
  const answer = await client.ask(message)
  if (!answer.ok) throw new Error(`${message.ask}: ${answer.code}`)
  return answer.value as Record<string, unknown>
}

/** Enters the room with an open microphone. */
async function speak(email: string, chair?: RoomClient): Promise<RoomClient> {
  const client = server.connect(email)
  await told(client, { ask: 'enter', workshopId: live.workshopId, seat: { kind: 'individual' } })
  if (chair) await told(chair, { ask: 'admit', admit: { who: 'all' } })
  await told(client, { ask: 'open-media' })
  const { id: transportId } = await told(client, { ask: 'open-transport', direction: 'send' })
  await told(client, { ask: 'open-transport', direction: 'receive' })
  await told(client, { ask: 'produce', transportId, source: 'microphone', rtpParameters: opus() })
  return client
}

/** Whose microphone the server lets through, as one person's browser heard it last. */
function open(listener: RoomClient, emails: readonly string[]): string[] {
  return emails.filter((email) => {
    const userId = actors.get(email)?.userId
    const heard = listener.told
      .filter(({ name }) => name === 'source')
      .map(({ message }) => message as { userId: string; isPaused: boolean })
    return heard.filter((one) => one.userId === userId).at(-1)?.isPaused === false
  })
}

/** What that person's own browser was told of its microphone. */
function own(client: RoomClient): unknown[] {
  return client.told
    .filter(({ name }) => name === 'own-source')
    .map(({ message }) => (message as { state: string }).state)
}

const chair = () => speakers.get(CHAIR) as RoomClient
const speakers = new Map<string, RoomClient>()

it('who asked to speak is heard as soon as the chair calls them; the server closes all others, and that one at the end', async () => {
  speakers.set(CHAIR, await speak(CHAIR))
  await live.begin()
  const [specialist, leader] = [await speak(SPECIALIST, chair()), await speak(LEADER, chair())]
  speakers.set(SPECIALIST, specialist).set(LEADER, leader)
  await told(chair(), { ask: 'mute', mute: { who: 'one', userId: actors.get(SPECIALIST)?.userId } })
  await expect.poll(() => open(chair(), [SPECIALIST, LEADER])).toEqual([LEADER])

  const [first, second] = [await live.ask(SPECIALIST), await live.ask(LEADER)]
  expect(await live.in('giveFloor', CHAIR, { requestId: first, expected: null })).toBe('ok')
  await expect.poll(() => open(chair(), [SPECIALIST, LEADER])).toEqual([SPECIALIST])
  await expect.poll(() => own(specialist)).toEqual(['paused', 'resumed'])
  expect(own(chair())).toEqual([])
  expect(await live.in('giveFloor', CHAIR, { requestId: second, expected: first })).toBe('ok')
  await expect.poll(() => open(chair(), [SPECIALIST, LEADER])).toEqual([LEADER])

  // What a person does after the call is theirs: nothing that happens later opens it again.
  await told(leader, { ask: 'pause-source', source: 'microphone' })
  await told(specialist, { ask: 'raise-hand', isRaised: true })
  await expect.poll(() => open(chair(), [SPECIALIST, LEADER])).toEqual([])
  await told(leader, { ask: 'resume-source', source: 'microphone' })
  expect(await live.in('endSpeech', CHAIR, { requestId: second })).toBe('ok')
  await expect.poll(() => open(chair(), [SPECIALIST, LEADER])).toEqual([])
  expect(house.reported).toEqual([])
})

it('where nobody may unmute, who did not ask is invited in the room: the floor allows the microphone, they open it', async () => {
  const unmute = async (email: string) =>
    (await (speakers.get(email) as RoomClient).ask({ ask: 'resume-source', source: 'microphone' })).ok
  await told(speakers.get(SPECIALIST) as RoomClient, { ask: 'raise-hand', isRaised: false })
  await told(chair(), { ask: 'change-settings', settings: { maySelfUnmute: false } })
  await told(chair(), { ask: 'mute', mute: { who: 'all' } })
  const invite = (email: string) => told(chair(), { ask: 'give-floor', userId: actors.get(email)?.userId })
  await invite(SPECIALIST)
  expect([await unmute(LEADER), await unmute(SPECIALIST)]).toEqual([false, true])
  await expect.poll(() => open(chair(), [SPECIALIST, LEADER])).toEqual([SPECIALIST])

  // A raised hand is asking.
  await told(speakers.get(LEADER) as RoomClient, { ask: 'raise-hand', isRaised: true })
  await invite(LEADER)
  await expect.poll(() => open(chair(), [SPECIALIST, LEADER])).toEqual([LEADER])
  expect(house.reported).toEqual([])
})
