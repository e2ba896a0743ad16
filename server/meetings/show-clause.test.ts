import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openWorkshops, type WorkshopHouse } from '../workshops/testing/open-workshops.ts'
import { createMeetings, type Meetings } from './meetings.ts'
import { CHAIR, LEADER, type LiveMeeting, openLiveMeeting, SECRETARY } from './testing/live-meeting.ts'

const CLAUSE = { petitionId: '0190e0a0-0000-7000-8300-000000000001', cid: 'khoan-1' }

let house: WorkshopHouse
let live: LiveMeeting
let meetings: Meetings
beforeAll(async () => {
  house = await openWorkshops()
})
afterAll(() => house?.close())
beforeEach(async () => {
  live = await openLiveMeeting(house)
  await live.begin()
  const { meetingFacts, sharedMeetingFacts, changeStateWithin: moveWorkshop } = house.services.workshops
  const { log, giveFloor: giveRoomFloor } = house.services.rooms
  meetings = createMeetings({
    ...house.kernel,
    ...{ log, meetingFacts, sharedMeetingFacts, moveWorkshop, giveRoomFloor },
    ...{ demoMode: false, actorOfUser: async () => null, reportError: () => undefined },
    // The secretary reads the petition, the chair does not.
    nameClause: async (actor) => (actor.userId === house.people.get(SECRETARY) ? NAMED : null),
  })
})
const NAMED = { label: '1.', heading: 'Hợp nhất dữ liệu giá đất' }

async function show(email: string, clause: typeof CLAUSE | null): Promise<string> {
  const done = await meetings.showClause(await house.actor(email), { workshopId: live.workshopId, clause })
  return done.ok ? 'ok' : done.failure.code
}

it('is put before everybody by who chairs or the secretary, of a petition that they read; named in the log', async () => {
  expect(await show(LEADER, CLAUSE)).toBe('meeting-not-allowed')
  expect(await show(CHAIR, CLAUSE)).toBe('meeting-clause-missing')
  expect(await show(SECRETARY, CLAUSE)).toBe('ok')
  expect(await show(SECRETARY, CLAUSE)).toBe('ok')
  expect((await live.view(LEADER)).clause).toEqual(CLAUSE)
  const shown = await house.kernel.prisma.meetingEvent.findMany({
    where: { kind: 'clause-shown', meeting: { workshopId: live.workshopId } },
  })
  expect(shown.map(({ payload }) => payload)).toEqual([{ itemId: live.items[0], clause: { ...CLAUSE, ...NAMED } }])
  expect(await show(CHAIR, null)).toBe('ok')
  expect((await live.view(LEADER)).clause).toBeNull()
})

it('belongs to its item: the next one has none yet', async () => {
  await show(SECRETARY, CLAUSE)
  await live.in('callItem', CHAIR, { itemId: live.items[1], expected: live.items[0], reason: '' })
  expect((await live.view()).clause).toBeNull()
})
