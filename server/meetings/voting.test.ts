import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '#server/kernel/ids.ts'
import { openWorkshops, type WorkshopHouse } from '../workshops/testing/open-workshops.ts'
import { minutesOf } from './board/contract.ts'
import {
  CHAIR,
  DEPUTY,
  LEADER,
  type LiveMeeting,
  openLiveMeeting,
  POINT,
  SECRETARY,
  voteInput,
} from './testing/live-meeting.ts'

const TECHNICIAN = 'kythuat@hanoi.example'
const GUEST = 'dangkhoa@mae.example'
const LEADERS = [CHAIR, DEPUTY, LEADER, POINT, 'diemcau@phutho.example', 'diemcau@ninhbinh.example']

let house: WorkshopHouse
let live: LiveMeeting
beforeAll(async () => {
  house = await openWorkshops()
})
afterAll(() => house?.close())
beforeEach(async () => {
  live = await openLiveMeeting(house)
  await live.begin()
})

const cast = (
  email: string,
  voteId: string,
  choice: string,
  voice: string | null = null,
  expected: string | null = null,
) => live.in('castVote', email, { voteId, choice, voice, expected })
const departmentOf = async (email: string) => (await house.actor(email)).departmentId as string
const voteOf = async (voteId: string, email = CHAIR) =>
  (await live.view(email)).votes.find((vote) => vote.voteId === voteId)

describe('a vote', () => {
  it('has one voice per department of the day, however many points; technicians and observers have none', async () => {
    const named = await house.workshops.nameOfficers(await house.actor(CHAIR), {
      id: live.workshopId,
      chairId: house.people.get(CHAIR),
      deputyChairId: house.people.get(DEPUTY),
      secretaryId: house.people.get(SECRETARY),
      technicianIds: [house.people.get(TECHNICIAN) ?? ''],
      guestIds: [house.people.get(GUEST) ?? ''],
    })
    expect(named.ok).toBe(true)
    await secondPointOfHungYen('thienphuc@hungyen.example')
    const input = voteInput()
    expect(await live.in('openVote', LEADER, input)).toBe('meeting-chair-elsewhere')
    expect(await live.in('openVote', CHAIR, input)).toBe('ok')
    expect(await live.in('openVote', CHAIR, input)).toBe('ok')
    expect((await voteOf(input.voteId))?.roll).toHaveLength(6)
    expect(await cast(TECHNICIAN, input.voteId, 'agree')).toBe('meeting-no-voice')
    expect(await cast(GUEST, input.voteId, 'agree')).toBe('meeting-no-voice')
    expect(await cast('quanghuy@hungyen.example', input.voteId, 'agree')).toBe('meeting-no-voice')
    expect(await cast(POINT, input.voteId, 'agree')).toBe('ok')
    expect(await cast('thienphuc@hungyen.example', input.voteId, 'disagree')).toBe('meeting-voice-given')
    expect(await cast(LEADER, input.voteId, 'perhaps')).toBe('meeting-vote-options')
    expect(await voteOf(input.voteId, LEADER)).toMatchObject({ given: 1, counts: { agree: 1, disagree: 0 } })
  })

  it('is unanimous when every department on the roll agreed, with or without comment; the quorum is said', async () => {
    const input = voteInput({ quorum: 5 })
    await live.in('openVote', CHAIR, input)
    for (const email of LEADERS.slice(0, 4)) expect(await cast(email, input.voteId, 'agree')).toBe('ok')
    expect(await voteOf(input.voteId)).toMatchObject({ isQuorate: false, isUnanimous: false })
    for (const email of LEADERS.slice(4)) expect(await cast(email, input.voteId, 'agree-with-comment')).toBe('ok')
    expect(await live.in('close', CHAIR, { conclusion: 'Xong.' })).toBe('meeting-vote-still-open')
    await live.in('closeVote', CHAIR, { voteId: input.voteId })
    expect(await voteOf(input.voteId)).toMatchObject({ isQuorate: true, isUnanimous: true })
    expect(await live.in('openVote', CHAIR, voteInput({ quorum: 7 }))).toBe('meeting-quorum-unsuitable')
  })

  it('may be changed by a department until it is closed: the record keeps every word, the last one counts', async () => {
    const input = voteInput()
    await live.in('openVote', CHAIR, input)
    expect(await cast(LEADER, input.voteId, 'agree')).toBe('ok')
    expect(await cast(LEADER, input.voteId, 'agree')).toBe('ok')
    // Only who has seen what stands: another one of the department overwrites nothing unseen.
    expect(await cast(LEADER, input.voteId, 'reserve')).toBe('meeting-voice-given')
    expect((await live.view(LEADER)).mine).toMatchObject({ changes: { [input.voteId]: [await departmentOf(LEADER)] } })
    expect(await cast(LEADER, input.voteId, 'perhaps', null, 'agree')).toBe('meeting-vote-options')
    expect(await cast(LEADER, input.voteId, 'reserve', null, 'agree')).toBe('ok')
    expect(await voteOf(input.voteId)).toMatchObject({ given: 1, counts: { agree: 0, reserve: 1 } })
    const rows = await house.kernel.prisma.meetingEvent.findMany({ where: { kind: 'vote-cast' } })
    expect(rows.filter(({ payload }) => (payload as { voteId: string }).voteId === input.voteId)).toHaveLength(2)
    await live.in('closeVote', CHAIR, { voteId: input.voteId })
    expect(await cast(LEADER, input.voteId, 'agree', null, 'reserve')).toBe('meeting-vote-closed')
    expect((await live.view(LEADER)).mine.changes).toEqual({})
  })

  it('in secret keeps no choice beside a voice: not in the log, not in the audit; results only when it is closed', async () => {
    const input = voteInput({ way: 'secret', allowsAbstention: true })
    await live.in('openVote', CHAIR, input)
    expect(await cast(LEADER, input.voteId, 'disagree')).toBe('ok')
    expect(await cast(LEADER, input.voteId, 'agree')).toBe('meeting-voice-given')
    expect(await cast(LEADER, input.voteId, 'agree', null, 'disagree')).toBe('meeting-voice-given')
    expect(await cast(CHAIR, input.voteId, 'abstain')).toBe('ok')
    const open = await voteOf(input.voteId)
    expect(open).toMatchObject({ given: 2, counts: null })
    expect(open?.roll.map(({ choice }) => choice)).toEqual(Array(6).fill(null))
    const rows = await house.kernel.prisma.meetingEvent.findMany({ where: { kind: 'ballot-given' } })
    expect(rows.filter(({ payload }) => (payload as { voteId: string }).voteId === input.voteId)).toHaveLength(2)
    expect(JSON.stringify(rows.map(({ payload }) => payload))).not.toMatch(/disagree|abstain/)
    const audit = await house.kernel.prisma.auditEntry.findMany({ where: { subjectId: live.workshopId } })
    expect(JSON.stringify(audit, (_, value) => (typeof value === 'bigint' ? String(value) : value))).not.toMatch(
      /disagree|abstain/,
    )
    await live.in('closeVote', CHAIR, { voteId: input.voteId })
    expect(await voteOf(input.voteId, LEADER)).toMatchObject({
      counts: { agree: 0, 'agree-with-comment': 0, disagree: 1, reserve: 0, abstain: 1 },
    })
    expect(await cast(DEPUTY, input.voteId, 'agree')).toBe('meeting-vote-closed')
  })

  it('takes a proxy: one voice besides the own, never passed on', async () => {
    const [hung, hai, ha] = [await departmentOf(POINT), await departmentOf(LEADER), await departmentOf(DEPUTY)]
    const proxy = (departmentId: string, byDepartmentId: string | null, email = SECRETARY) =>
      live.in('nameProxy', email, { departmentId, byDepartmentId })
    expect(await proxy(hung, hai, LEADER)).toBe('meeting-not-allowed')
    expect(await proxy(hung, hai)).toBe('ok')
    expect(await proxy(ha, hai)).toBe('meeting-proxy-unsuitable')
    expect(await proxy(hai, ha)).toBe('meeting-proxy-unsuitable')
    expect(await proxy(hung, hung)).toBe('meeting-proxy-unsuitable')
    const input = voteInput()
    await live.in('openVote', CHAIR, input)
    expect((await live.view(LEADER)).mine.voices).toEqual({ [input.voteId]: [hai, hung] })
    expect(await cast(POINT, input.voteId, 'agree', hung)).toBe('meeting-no-voice')
    expect(await cast(LEADER, input.voteId, 'reserve', hung)).toBe('ok')
    expect(await cast(LEADER, input.voteId, 'agree', hai)).toBe('ok')
  })

  it('as a quick poll asks everybody who is there, once', async () => {
    const input = voteInput({ way: 'straw', options: '9 giờ\n10 giờ\n9 giờ' })
    await live.in('openVote', CHAIR, input)
    expect(await cast('quanghuy@hungyen.example', input.voteId, '9 giờ')).toBe('ok')
    expect(await cast('quanghuy@hungyen.example', input.voteId, '10 giờ')).toBe('meeting-voice-given')
    expect(await voteOf(input.voteId)).toMatchObject({ options: ['9 giờ', '10 giờ'], counts: { '9 giờ': 1 } })
    expect((await live.view('quanghuy@hungyen.example')).mine).toMatchObject({ voices: {}, hasVoted: [input.voteId] })
    expect(await live.in('openVote', CHAIR, voteInput({ way: 'straw', options: 'một' }))).toBe('meeting-vote-options')
  })
})

describe('attendance', () => {
  it('counts delegates, not sockets: ten points with twenty each are two hundred on ten lines', async () => {
    const { workshopId } = live
    const { prisma } = house.kernel
    const six = await prisma.connectionPoint.findMany({ where: { workshopId } })
    const more = Array.from({ length: 10 - six.length }, (_, index) => ({
      ...{ id: newId(), workshopId, departmentId: six[0]?.departmentId ?? '', name: `Bắc Ninh ${index + 2}` },
    }))
    await prisma.connectionPoint.createMany({ data: more })
    const points = [...six, ...more]
    await prisma.delegate.createMany({
      data: points.flatMap(({ id: connectionPointId, departmentId }) =>
        Array.from({ length: 20 }, (_, index) => ({
          ...{ id: newId(), workshopId, connectionPointId, departmentId, fullName: `Đại biểu ${index}` },
          ...{ nameSortKey: '', createdAt: house.clock.now(), createdById: newId() },
        })),
      ),
    })
    const delegatesAt = async (pointId: string) =>
      (await prisma.delegate.findMany({ where: { connectionPointId: pointId } })).map(({ id }) => id)
    expect(await live.in('callRoll', LEADER, { pointId: points[0]?.id, delegateIds: [] })).toBe('meeting-not-allowed')
    for (const { id } of points)
      expect(await live.in('callRoll', SECRETARY, { pointId: id, delegateIds: await delegatesAt(id) })).toBe('ok')
    expect(await live.view()).toMatchObject({ presentCount: 200 })
    const [away] = await delegatesAt(points[0]?.id ?? '')
    expect(await live.in('callRoll', SECRETARY, { pointId: points[1]?.id, delegateIds: [away] })).toBe(
      'meeting-delegate-unsuitable',
    )
  })

  it('[L7] a line that breaks and comes back is one attendance, its time without the gap', async () => {
    const line = async () => {
      const { points, now } = await live.view()
      const point = points.find(({ pointName }) => pointName === 'Hưng Yên')
      return point && { isConnected: point.isConnected, minutes: minutesOf(point, now) }
    }
    const { workshopId } = live
    await live.in('noteCame', POINT)
    house.clock.advance(120_000)
    await live.meetings.noteWent({
      workshopId,
      userIds: [house.people.get(POINT) ?? ''],
      since: house.clock.now(),
    })
    house.clock.advance(300_000)
    expect(await line()).toMatchObject({ isConnected: false, minutes: 2 })
    await live.in('noteCame', POINT)
    house.clock.advance(60_000)
    expect(await line()).toMatchObject({ isConnected: true, minutes: 3 })
  })
})

async function secondPointOfHungYen(email: string): Promise<void> {
  await house.kernel.prisma.connectionPoint.create({
    data: {
      ...{ id: newId(), workshopId: live.workshopId, departmentId: await departmentOf(POINT), name: 'Hưng Yên 2' },
      userId: house.people.get(email) ?? null,
    },
  })
}
