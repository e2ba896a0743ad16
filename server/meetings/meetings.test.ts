import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '#server/kernel/ids.ts'
import { openWorkshops, type WorkshopHouse } from '../workshops/testing/open-workshops.ts'
import { forecastEnd, keepsPlace, partsOf, spentOn, spokenBy, viewOf } from './board/contract.ts'
import { KEEP_PLACE_MS } from './contract.ts'
import { foldLog } from './meeting-states.ts'
import { createMeetings } from './meetings.ts'
import {
  CHAIR,
  DEPUTY,
  LEADER,
  type LiveMeeting,
  openLiveMeeting,
  POINT,
  SECRETARY,
  SPECIALIST,
  voteInput,
} from './testing/live-meeting.ts'

let house: WorkshopHouse
let live: LiveMeeting
let first: string
let second: string
beforeAll(async () => {
  house = await openWorkshops()
})
afterAll(() => house?.close())
beforeEach(async () => {
  live = await openLiveMeeting(house)
  const [one, two] = live.items
  first = one
  second = two
})

const stateOfWorkshop = async () =>
  (await house.kernel.prisma.workshop.findUniqueOrThrow({ where: { id: live.workshopId } })).state
const idOf = (email: string) => house.people.get(email) ?? ''
const came = (email: string) => live.in('noteCame', email)
const went = (email: string) =>
  live.meetings.noteWent({ workshopId: live.workshopId, userIds: [idOf(email)], since: house.clock.now() })

describe('one state machine', () => {
  it('is opened, paused, resumed and closed by the chair, and moves the workshop with it', async () => {
    expect(await live.view()).toMatchObject({ phase: 'ready', chair: null })
    expect(await live.in('open', SECRETARY)).toBe('meeting-chair-elsewhere')
    expect(await live.in('open', CHAIR)).toBe('ok')
    expect([await stateOfWorkshop(), (await live.view(LEADER)).phase]).toEqual(['in_session', 'running'])
    expect(await live.in('pause', CHAIR)).toBe('ok')
    expect(await stateOfWorkshop()).toBe('paused')
    expect(await live.in('resume', CHAIR)).toBe('ok')
    expect(await live.in('close', CHAIR, { conclusion: '' })).toBe('meeting-conclusion-required')
    expect(await live.in('close', CHAIR, { conclusion: 'Thống nhất.' })).toBe('ok')
    expect([await stateOfWorkshop(), (await live.view()).phase]).toEqual(['closed', 'closed'])
    expect(await live.in('takeChair', CHAIR)).toBe('meeting-not-open')
  })

  it('goes on from what the chair saw, and back only with a reason; the clock of an item rests in the break', async () => {
    await live.begin()
    house.clock.advance(60_000)
    await live.in('pause', CHAIR)
    house.clock.advance(600_000)
    await live.in('resume', CHAIR)
    house.clock.advance(30_000)
    const seen = await live.view()
    expect([seen.itemId, spentOn(seen, first, seen.now)]).toEqual([first, 90_000])
    // 18,5 minutes of this one and 40 of the others.
    expect((forecastEnd(seen, seen.now) ?? 0) - seen.now).toBe(58.5 * 60_000)
    expect(await live.in('callItem', CHAIR, { itemId: second, expected: null, reason: '' })).toBe(
      'meeting-item-changed-meanwhile',
    )
    expect(await live.in('callItem', CHAIR, { itemId: second, expected: first, reason: '' })).toBe('ok')
    expect(await live.in('callItem', CHAIR, { itemId: second, expected: first, reason: '' })).toBe('ok')
    expect(await live.in('callItem', CHAIR, { itemId: first, expected: second, reason: '' })).toBe(
      'meeting-reason-required',
    )
    expect(await live.in('callItem', CHAIR, { itemId: first, expected: second, reason: 'Bổ sung số liệu.' })).toBe('ok')
  })

  it('is seen by many at once as by each alone, in pieces that make it up again', async () => {
    await live.begin()
    await live.in('openVote', CHAIR, voteInput())
    const administrator = await house.actor('quantri@tnc.example')
    const actors = [await house.actor(CHAIR), await house.actor(LEADER), administrator]
    const [chair, leader, nobody] = await live.meetings.views(actors, live.workshopId)
    expect([chair, leader, nobody]).toEqual([await live.view(CHAIR), await live.view(LEADER), null])
    if (!leader) throw new Error('The leader reads the workshop.')
    expect(viewOf(JSON.parse(JSON.stringify(partsOf(leader))), leader)).toEqual(leader)
  })

  it('is not there for who may not read the workshop', async () => {
    const administrator = await house.actor('quantri@tnc.example')
    expect(await live.meetings.view(administrator, live.workshopId)).toMatchObject({
      failure: { code: 'workshop-not-found' },
    })
    expect(await live.meetings.mayFollow(administrator, live.workshopId)).toBe(false)
  })
})

describe('[L8] the chair', () => {
  it('is one at any moment of the log: the deputy has it after ten seconds without the chair, or when it is handed over', async () => {
    await came(CHAIR)
    await came(DEPUTY)
    await live.begin()
    expect(await live.in('takeChair', DEPUTY)).toBe('meeting-chair-present')
    await went(CHAIR)
    house.clock.advance(9_000)
    await live.meetings.succeedChair({ workshopId: live.workshopId })
    expect((await live.view()).chair).toMatchObject({ userId: idOf(CHAIR), isHere: false })
    house.clock.advance(1_000)
    await live.meetings.succeedChair({ workshopId: live.workshopId })
    expect((await live.view()).chair).toMatchObject({ userId: idOf(DEPUTY), isHere: true })
    // Back again, the chair runs nothing until it is taken back.
    await came(CHAIR)
    expect(await live.in('pause', CHAIR)).toBe('meeting-chair-elsewhere')
    expect(await live.in('handOverChair', DEPUTY, { userId: idOf(CHAIR) })).toBe('ok')
    expect(await live.in('pause', DEPUTY)).toBe('meeting-chair-elsewhere')
    expect(await live.in('handOverChair', CHAIR, { userId: idOf(SECRETARY) })).toBe('meeting-chair-unsuitable')
    const leases = await house.kernel.prisma.meetingEvent.findMany({
      where: { kind: 'lease-taken', meeting: { workshopId: live.workshopId } },
      orderBy: { seq: 'asc' },
    })
    expect(leases.map(({ payload }) => payload)).toMatchObject([
      { from: null, userId: idOf(CHAIR) },
      { from: idOf(CHAIR), userId: idOf(DEPUTY), how: 'absence' },
      { from: idOf(DEPUTY), userId: idOf(CHAIR), how: 'handed-over' },
    ])
  })

  it('goes to one of two who take it at once', async () => {
    const [a, b] = await Promise.all([live.in('takeChair', CHAIR), live.in('takeChair', DEPUTY)])
    // Whoever comes first: the chair takes it back from the deputy, the deputy nothing from the chair.
    expect([a, ['ok', 'meeting-chair-present'].includes(b)]).toEqual(['ok', true])
    const log = await house.services.rooms.checkLog(await house.actor(CHAIR), live.workshopId)
    expect(log).toMatchObject({ value: { intact: true } })
    expect((await live.view()).chair?.userId).toBe(idOf(CHAIR))
  })
})

describe('speaking', () => {
  beforeEach(() => live.begin())

  it('waits once in an item, as oneself or as a delegate whom the point names', async () => {
    const requestId = await live.ask(LEADER)
    expect(await live.in('askToSpeak', LEADER, { requestId, kind: 'speech' })).toBe('ok')
    expect(await live.in('askToSpeak', LEADER, { requestId: newId(), kind: 'reply' })).toBe('meeting-waiting-already')
    const ofPoint = { requestId: newId(), kind: 'speech', delegateId: null }
    expect(await live.in('askToSpeak', POINT, ofPoint)).toBe('meeting-delegate-unsuitable')
    const delegateId = await delegateOfHungYen('Nguyễn Văn Ánh')
    await live.ask(POINT, { delegateId })
    expect((await live.view()).queue.map(({ speaker }) => speaker)).toMatchObject([
      { userId: idOf(LEADER), pointName: null },
      { userId: idOf(POINT), fullName: 'Nguyễn Văn Ánh', pointName: 'Hưng Yên' },
    ])
    expect(await live.in('withdrawRequest', SPECIALIST, { requestId })).toBe('meeting-not-allowed')
    expect(await live.in('withdrawRequest', LEADER, { requestId })).toBe('ok')
    expect((await live.view()).queue).toHaveLength(1)
  })

  it('is ordered by arrival, by protocol, or by the chair; procedure goes before', async () => {
    const [late, early] = [await live.ask(SPECIALIST), await live.ask(LEADER)]
    const procedure = await live.ask(SECRETARY, { kind: 'procedure' })
    const queue = async () => (await live.view()).queue.map(({ requestId }) => requestId)
    expect(await queue()).toEqual([procedure, late, early])
    await live.in('orderQueue', CHAIR, { order: 'protocol' })
    // Hải Phòng stands before Hưng Yên.
    expect(await queue()).toEqual([procedure, early, late])
    await live.in('moveRequest', CHAIR, { requestId: procedure, by: 'down' })
    expect([await queue(), (await live.view()).order]).toEqual([[early, procedure, late], 'chair'])
    expect(await live.in('moveRequest', LEADER, { requestId: late, by: 'up' })).toBe('meeting-chair-elsewhere')
  })

  it('gives the floor by compare-and-set, opens that microphone in the room and closes the one before', async () => {
    for (const email of [SECRETARY, POINT]) {
      const seat = { kind: 'individual' } as const
      await house.services.rooms.enter(await house.actor(email), { workshopId: live.workshopId, seat })
    }
    await house.services.rooms.mute(await house.actor(SECRETARY), { workshopId: live.workshopId, mute: { who: 'all' } })
    const [one, two] = [
      await live.ask(POINT, { delegateId: await delegateOfHungYen('Lê Thị Bình') }),
      await live.ask(LEADER),
    ]
    const give = (requestId: string, expected: string | null) => live.in('giveFloor', CHAIR, { requestId, expected })
    const room = async () => house.services.rooms.state(live.workshopId)
    expect(await give(one, null)).toBe('ok')
    const { floorId, people } = await room()
    expect([floorId, people.get(idOf(POINT))?.isMuted]).toEqual([idOf(POINT), false])
    expect(await give(two, null)).toBe('meeting-floor-changed-meanwhile')
    house.clock.advance(90_000)
    expect(await give(two, one)).toBe('ok')
    const after = await room()
    expect([after.floorId, after.people.get(idOf(POINT))?.isMuted]).toEqual([null, true])
    house.clock.advance(30_000)
    const seen = await live.view()
    expect(seen.speech).toMatchObject({ requestId: two, limitSeconds: 300, startedAt: seen.now - 30_000 })
    const spoken = seen.departments.map(({ id }) => spokenBy(seen, id, seen.now))
    expect(spoken.filter((ms) => ms > 0).sort()).toEqual([30_000, 90_000])
    expect(await live.in('endSpeech', SPECIALIST, { requestId: two })).toBe('meeting-chair-elsewhere')
    expect(await live.in('endSpeech', LEADER, { requestId: two })).toBe('ok')
    expect((await live.view()).speech).toBeNull()
  })

  it('is one floor with the video room: who is invited there speaks in the meeting, asked or not', async () => {
    const { workshopId } = live
    const seat = { kind: 'individual' } as const
    for (const email of [SECRETARY, LEADER, POINT])
      await house.services.rooms.enter(await house.actor(email), { workshopId, seat })
    const invite = (userId: string | null, email = CHAIR) => live.in('inviteFromRoom', email, { userId })
    const requestId = await live.ask(LEADER, { kind: 'reply' })
    expect(await invite(idOf(LEADER), SECRETARY)).toBe('meeting-chair-elsewhere')
    expect(await invite(idOf(LEADER))).toBe('ok')
    expect(await live.view()).toMatchObject({ queue: [], speech: { requestId, kind: 'reply' } })
    expect(await invite(idOf(POINT))).toBe('ok')
    const { speech } = await live.view()
    expect(speech).toMatchObject({ kind: 'speech', speaker: { userId: idOf(POINT), pointName: null } })
    expect((await house.services.rooms.state(workshopId)).floorId).toBe(idOf(POINT))
    expect(await invite(idOf(DEPUTY))).toBe('meeting-request-gone')
    expect(await invite(null)).toBe('ok')
    expect((await live.view()).speech).toBeNull()
    expect((await house.services.rooms.state(workshopId)).floorId).toBeNull()
    // In a break the floor is the room's own again.
    await live.in('pause', CHAIR)
    expect(await invite(idOf(POINT), SECRETARY)).toBe('ok')
  })

  it('[L7] keeps the place of who is back within a minute, and no longer', async () => {
    await came(LEADER)
    const requestId = await live.ask(LEADER)
    await went(LEADER)
    house.clock.advance(KEEP_PLACE_MS)
    const { queue, now } = await live.view()
    expect(queue).toMatchObject([{ requestId, awaySince: now - KEEP_PLACE_MS }])
    // A screen that hears nothing for a while says the same.
    expect(queue.map((request) => [keepsPlace(request, now), keepsPlace(request, now + 1)])).toEqual([[true, false]])
    await came(LEADER)
    expect((await live.view()).queue).toMatchObject([{ requestId, awaySince: null }])
    await went(LEADER)
    house.clock.advance(KEEP_PLACE_MS + 1)
    expect((await live.view()).queue).toEqual([])
    expect(await live.in('giveFloor', CHAIR, { requestId, expected: null })).toBe('meeting-request-gone')
    await came(LEADER)
    expect((await live.view()).queue).toEqual([])
  })

  it('[L1] a restart in the middle of a speech changes nothing', async () => {
    const requestId = await live.ask(LEADER)
    await live.ask(SPECIALIST)
    await live.in('giveFloor', CHAIR, { requestId, expected: null })
    house.clock.advance(45_000)
    const before = await live.view()
    const { meetingFacts, sharedMeetingFacts, changeStateWithin: moveWorkshop } = house.services.workshops
    const { log, giveFloor: giveRoomFloor } = house.services.rooms
    const nameClause = async () => null
    const restarted = createMeetings({
      ...house.kernel,
      ...{ log, meetingFacts, sharedMeetingFacts, moveWorkshop, giveRoomFloor, nameClause },
      ...{ demoMode: false, actorOfUser: async () => null, reportError: () => undefined },
      ...{ chain: house.services.chain, room: house.services.rooms },
    })
    const after = await restarted.view(await house.actor(CHAIR), live.workshopId)
    expect(after).toEqual({ ok: true, value: before })
    expect(before.speech).toMatchObject({ requestId, startedAt: before.now - 45_000 })
    const head = await house.kernel.prisma.meeting.findUniqueOrThrow({ where: { workshopId: live.workshopId } })
    const rows = await house.services.rooms.log.after(house.kernel.prisma, head.id, 0)
    expect(foldLog(rows)).toEqual(await restarted.state(live.workshopId))
  })
})

async function delegateOfHungYen(fullName: string): Promise<string> {
  const points = await house.workshops.read(await house.actor(CHAIR), live.workshopId)
  if (!points.ok) throw new Error(points.failure.code)
  const pointId = points.value.points.find(({ name }) => name === 'Hưng Yên')?.id ?? ''
  const { workshopId } = live
  await house.workshops.registerDelegates(await house.actor(SECRETARY), { workshopId, pointId, lines: fullName })
  const delegate = await house.kernel.prisma.delegate.findFirst({ where: { workshopId, fullName } })
  return delegate?.id ?? ''
}
