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

it('with the floor of the meeting one may open the microphone and nobody else; the server closes the one before, and at the end', async () => {
  const chair = await speak(CHAIR)
  await live.begin()
  const [specialist, leader] = [await speak(SPECIALIST, chair), await speak(LEADER, chair)]
  const speakers = [SPECIALIST, LEADER]
  await told(chair, { ask: 'change-settings', settings: { maySelfUnmute: false } })
  await told(chair, { ask: 'mute', mute: { who: 'all' } })
  await expect.poll(() => open(chair, speakers)).toEqual([])
  const unmute = async (client: RoomClient) => (await client.ask({ ask: 'resume-source', source: 'microphone' })).ok

  const [first, second] = [await live.ask(SPECIALIST), await live.ask(LEADER)]
  expect(await live.in('giveFloor', CHAIR, { requestId: first, expected: null })).toBe('ok')
  expect([await unmute(leader), await unmute(specialist)]).toEqual([false, true])
  await expect.poll(() => open(chair, speakers)).toEqual([SPECIALIST])
  expect(await live.in('giveFloor', CHAIR, { requestId: second, expected: first })).toBe('ok')
  await expect.poll(() => open(chair, speakers)).toEqual([])
  expect([await unmute(leader), await unmute(specialist)]).toEqual([true, false])
  await expect.poll(() => open(chair, speakers)).toEqual([LEADER])
  expect(await live.in('endSpeech', CHAIR, { requestId: second })).toBe('ok')
  await expect.poll(() => open(chair, speakers)).toEqual([])
  expect(house.reported).toEqual([])
})
