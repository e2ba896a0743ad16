import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openWorkshops, type WorkshopHouse } from '../workshops/testing/open-workshops.ts'
import { CHAIR, DEPUTY, type LiveMeeting, openLiveMeeting } from './testing/live-meeting.ts'
import { type PresenceWatch, watchPresence } from './watch-presence.ts'

let house: WorkshopHouse
let live: LiveMeeting
let watch: PresenceWatch
const failed: unknown[] = []
beforeAll(async () => {
  house = await openWorkshops()
})
afterAll(() => house?.close())
beforeEach(async () => {
  live = await openLiveMeeting(house)
  watch = open()
  return () => watch.close()
})

/** Short: what is waited for is what the log says. */
function open(): PresenceWatch {
  const reportError = (error: unknown) => void failed.push(error)
  const { meetings } = live
  const { events } = house.kernel
  return watchPresence({ meetings, clock: house.clock, events, reportError, reloadMs: 5, absenceMs: 30 })
}
const kinds = async () =>
  (
    await house.kernel.prisma.meetingEvent.findMany({
      where: { meeting: { workshopId: live.workshopId } },
      orderBy: { seq: 'asc' },
    })
  ).map(({ kind }) => kind)

it('[L7] writes one coming for two pages, and none for a reload', async () => {
  const chair = await house.actor(CHAIR)
  watch.began(chair, live.workshopId)
  watch.began(chair, live.workshopId)
  watch.ended(chair, live.workshopId)
  watch.ended(chair, live.workshopId)
  watch.began(chair, live.workshopId)
  await watch.settled()
  expect(await kinds()).toEqual(['came'])
  watch.ended(chair, live.workshopId)
  await expect.poll(kinds).toEqual(['came', 'went'])
  expect(failed).toEqual([])
})

it('[L8] gives the chair to the deputy who is there when the chair stays away', async () => {
  const [chair, deputy] = [await house.actor(CHAIR), await house.actor(DEPUTY)]
  watch.began(chair, live.workshopId)
  watch.began(deputy, live.workshopId)
  await watch.settled()
  await live.begin()
  watch.ended(chair, live.workshopId)
  house.clock.advance(10_000)
  await expect.poll(async () => (await live.view()).chair?.userId).toBe(deputy.userId)
})

it('[L8] counts who sits in the room: the chair there keeps it, and the deputy there has it when the chair leaves', async () => {
  const { workshopId } = live
  const [chair, deputy] = [await house.actor(CHAIR), await house.actor(DEPUTY)]
  const seat = { kind: 'individual' } as const
  for (const actor of [chair, deputy]) await house.services.rooms.enter(actor, { workshopId, seat })
  await live.begin()
  house.clock.advance(20_000)
  await live.meetings.succeedChair({ workshopId })
  expect((await live.view()).chair).toMatchObject({ userId: chair.userId, isHere: true })
  await house.services.rooms.leave(chair, { workshopId })
  house.clock.advance(10_000)
  await expect.poll(async () => (await live.view()).chair?.userId).toBe(deputy.userId)
})

it('[L1] after a restart knows who was there, and notes who does not come back', async () => {
  const [chair, deputy] = [await house.actor(CHAIR), await house.actor(DEPUTY)]
  watch.began(chair, live.workshopId)
  watch.began(deputy, live.workshopId)
  await watch.settled()
  await watch.close()
  watch = open()
  watch.began(deputy, live.workshopId)
  await expect.poll(kinds).toEqual(['came', 'came', 'went'])
  expect(failed).toEqual([])
})
