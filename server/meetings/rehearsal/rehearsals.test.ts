import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openWorkshops, type WorkshopHouse } from '../../workshops/testing/open-workshops.ts'
import { CHAIR, LEADER, type LiveMeeting, openLiveMeeting, SECRETARY, voteInput } from '../testing/live-meeting.ts'
import { createRehearsals, type Rehearsals } from './rehearsals.ts'

let house: WorkshopHouse
let live: LiveMeeting
const failed: unknown[] = []
beforeAll(async () => {
  house = await openWorkshops()
})
afterAll(() => house?.close())
beforeEach(async () => {
  live = await openLiveMeeting(house)
  await live.begin()
})

function open(demoMode = true): Rehearsals {
  const { workshops, accounts } = house.services
  return createRehearsals({
    meetings: live.meetings,
    room: house.services.rooms,
    sharedMeetingFacts: workshops.sharedMeetingFacts,
    actorOfUser: accounts.actorOfUser,
    demoMode,
    clock: house.clock,
    events: house.kernel.events,
    reportError: (error) => void failed.push(error),
    pace: { hand: 1, vote: 1, speech: 1 },
  })
}

it('is for the demo alone, and for who holds the chair', async () => {
  const rehearsals = open(false)
  expect(await rehearsals.start(await house.actor(CHAIR), live.workshopId)).toMatchObject({
    failure: { code: 'demo-only' },
  })
  rehearsals.close()
  const others = open()
  for (const email of [LEADER, SECRETARY]) {
    expect(await others.start(await house.actor(email), live.workshopId)).toMatchObject({
      failure: { code: 'meeting-chair-elsewhere' },
    })
  }
  expect(others.isOn(live.workshopId)).toBe(false)
  others.close()
})

it('brings the other points: they are there, vote with one voice each, raise hands and end their speeches', async () => {
  const { workshopId } = live
  const chair = await house.actor(CHAIR)
  const hung = (await house.workshops.read(chair, workshopId)).ok
  expect(hung).toBe(true)
  const rehearsals = open()
  expect(await rehearsals.start(chair, workshopId)).toEqual({ ok: true })
  expect(await rehearsals.start(chair, workshopId)).toEqual({ ok: true })
  const connected = async () => (await live.view()).points.filter(({ isConnected }) => isConnected).length
  expect(await connected()).toBe(5)

  // In the room too, where they write.
  const said = async () => {
    const rows = await house.kernel.prisma.meetingEvent.findMany({ where: { kind: 'said', meeting: { workshopId } } })
    return rows.map(({ payload }) => (payload as { text: string }).text)
  }
  await expect.poll(async () => (await said()).length).toBeGreaterThan(0)

  const vote = voteInput()
  await live.in('openVote', CHAIR, vote)
  await expect.poll(async () => (await live.view()).votes[0]?.given).toBe(5)
  expect((await live.view()).votes[0]?.counts).toMatchObject({ agree: 3, 'agree-with-comment': 1, reserve: 1 })

  await rehearsals.stop(chair, workshopId)
  expect([rehearsals.isOn(workshopId), await connected()]).toEqual([false, 0])
  rehearsals.close()
  expect(failed).toEqual([])
})
