import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openWorkshops, type WorkshopHouse } from '../workshops/testing/open-workshops.ts'
import { createMeetings, type Meetings } from './meetings.ts'
import { CHAIR, LEADER, type LiveMeeting, openLiveMeeting, SECRETARY, voteInput } from './testing/live-meeting.ts'

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
    nameClause: async (actor) => (actor.userId === house.people.get(SECRETARY) ? { id: CLAUSE_ID, ...NAMED } : null),
    ...{ chain: house.services.chain, room: house.services.rooms },
  })
})
const CLAUSE_ID = '0190e0a0-0000-7000-8400-000000000001'
const NAMED = { code: 'KN-2026-001', label: '1.', heading: 'Hợp nhất dữ liệu giá đất' }

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

it('is linked to the item in which it is discussed, once, however often it is put up', async () => {
  await show(SECRETARY, CLAUSE)
  await show(SECRETARY, null)
  await show(SECRETARY, CLAUSE)
  const links = await house.kernel.prisma.link.findMany({ where: { toId: live.items[0], rel: 'discussed-in' } })
  expect(links).toMatchObject([{ fromKind: 'petition-clause', fromId: CLAUSE_ID, toKind: 'agenda-item' }])
})

it('is voted on as the chair saw it; the log says of which clause the vote was', async () => {
  const chair = await house.actor(CHAIR)
  const { workshopId } = live
  const vote = async (over: Partial<Parameters<typeof voteInput>[0]>) => {
    const done = await meetings.openVote(chair, { workshopId, ...voteInput({ about: 'clause', ...over }) })
    return done.ok ? 'ok' : done.failure.code
  }
  expect(await vote(CLAUSE)).toBe('meeting-clause-changed-meanwhile')
  await show(SECRETARY, CLAUSE)
  expect(await vote({})).toBe('meeting-clause-changed-meanwhile')
  expect(await vote({ ...CLAUSE, cid: 'khoan-2' })).toBe('meeting-clause-changed-meanwhile')
  expect(await vote(CLAUSE)).toBe('ok')
  expect(await vote({ about: 'text' })).toBe('ok')
  expect((await live.view(LEADER)).votes.map(({ clause }) => clause)).toEqual([null, CLAUSE])
  const opened = await house.kernel.prisma.meetingEvent.findFirst({
    where: { kind: 'vote-opened', meeting: { workshopId } },
    orderBy: { seq: 'asc' },
  })
  expect(opened?.payload).toMatchObject({ about: 'clause', clause: { ...CLAUSE, ...NAMED } })
})
