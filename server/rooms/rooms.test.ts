import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, ok, type Result } from '#server/kernel/result.ts'
import { move, openWorkshops, type WorkshopHouse, workshopIn } from '../workshops/testing/open-workshops.ts'
import { isRoomOpen, type SeatInput } from './contract.ts'
import { createRooms, type Rooms } from './rooms.ts'

const CHAIR = 'minhhoa@bacninh.example'
const SECRETARY = 'thugiang@bacninh.example'
const LEADER = 'thingoc@haiphong.example'
const SPECIALIST = 'quanghuy@hungyen.example'
const POINT = 'diemcau@hungyen.example'
const individual: SeatInput = { kind: 'individual' }

let house: WorkshopHouse
let rooms: Rooms
let workshopId: string
let people: Map<string, Actor>

beforeAll(async () => {
  house = await openWorkshops()
  people = new Map()
  for (const email of [CHAIR, SECRETARY, LEADER, SPECIALIST, POINT, 'quantri@tnc.example']) {
    people.set(email, await house.actor(email))
  }
})
afterAll(() => house?.close())

beforeEach(async () => {
  workshopId = await workshopIn(house, 'technical_check')
  // Roles of the new workshop.
  for (const email of people.keys()) people.set(email, await house.actor(email))
  rooms = createRooms({ ...house.kernel, files: house.files, roomFacts: house.services.workshops.roomFacts })
})

function as(email: string): Actor {
  const actor = people.get(email)
  if (!actor) throw new Error(`${email} is nobody`)
  return actor
}
const idOf = (email: string): string => as(email).userId
const enter = (email: string, seat: SeatInput = individual) => rooms.enter(as(email), { workshopId, seat })
const inRoom = {
  get workshopId() {
    return workshopId
  },
}
const view = async (email: string) => rooms.viewFor(await rooms.state(workshopId), workshopId, idOf(email))
const code = async (outcome: Promise<Result<unknown, Failure>>) => {
  const result = await outcome
  return result.ok ? 'ok' : result.failure.code
}
const namesIn = async (email: string) => (await view(email)).people.map((person) => person.userId)

describe('coming in', () => {
  it('is for who may read the workshop; for others there is no room', async () => {
    expect(await code(rooms.enter(as('quantri@tnc.example'), { workshopId, seat: individual }))).toBe(
      'workshop-not-found',
    )
    expect(await code(rooms.enter(as(CHAIR), { workshopId: idOf(CHAIR), seat: individual }))).toBe('workshop-not-found')
  })

  it('is possible from the technical check to the closing', async () => {
    const early = await workshopIn(house, 'registering')
    const chair = await house.actor(CHAIR)
    expect(await code(rooms.enter(chair, { workshopId: early, seat: individual }))).toBe('room-not-open')
    expect(await code(rooms.mayStay(as(CHAIR), workshopId))).toBe('ok')
    await move(house, workshopId, 'in_session')
    await move(house, workshopId, 'closed', { conclusion: 'Thống nhất.' })
    expect(await code(rooms.mayStay(as(CHAIR), workshopId))).toBe('room-not-open')
  })

  it('is possible on the day itself also before that: who comes early tries out the room', () => {
    const plan = { state: 'registering', startsAt: new Date('2026-12-10T01:00:00Z'), zone: 'Asia/Ho_Chi_Minh' }
    expect(isRoomOpen(plan, new Date('2026-12-09T16:59:00Z'))).toBe(false)
    expect(isRoomOpen(plan, new Date('2026-12-09T17:00:00Z'))).toBe(true)
    expect(isRoomOpen(plan, new Date('2026-12-10T16:59:00Z'))).toBe(true)
    expect(isRoomOpen(plan, new Date('2026-12-10T17:00:00Z'))).toBe(false)
    expect(isRoomOpen({ ...plan, state: 'planning' }, plan.startsAt)).toBe(false)
  })

  it('is told at the door, with the points where one may sit', async () => {
    const mine = await rooms.readDoor(as(POINT), workshopId)
    const chairs = await rooms.readDoor(as(CHAIR), workshopId)
    expect(mine).toMatchObject(ok({ isOpen: true, isConducting: false }))
    expect(chairs).toMatchObject(ok({ isOpen: true, isConducting: true }))
    expect(mine.ok && mine.value.pointIds).toHaveLength(1)
    expect(mine.ok && chairs.ok && chairs.value.pointIds).not.toEqual(mine.ok && mine.value.pointIds)
    expect(await code(rooms.readDoor(as('quantri@tnc.example'), workshopId))).toBe('workshop-not-found')
  })

  it('waits in the lobby, until the chair or the secretary lets one, a department or all in', async () => {
    await enter(SECRETARY)
    expect(await enter(LEADER)).toEqual(ok({ standing: 'waiting', isConducting: false }))
    expect(await enter(SPECIALIST)).toEqual(ok({ standing: 'waiting', isConducting: false }))
    expect((await view(SECRETARY)).lobby.map(({ userId }) => userId)).toEqual([idOf(LEADER), idOf(SPECIALIST)])
    expect(await view(LEADER)).toMatchObject({ standing: 'waiting', people: [], lobby: [] })
    expect(await code(rooms.admit(as(LEADER), { workshopId, admit: { who: 'all' } }))).toBe('room-not-allowed')
    const { departmentId } = as(LEADER)
    expect(await rooms.admit(as(SECRETARY), { workshopId, admit: { who: 'department', departmentId } })).toEqual(
      ok({ admitted: 1 }),
    )
    expect(await rooms.admit(as(SECRETARY), { workshopId, admit: { who: 'all' } })).toEqual(ok({ admitted: 1 }))
    expect((await namesIn(LEADER)).sort()).toEqual([idOf(SECRETARY), idOf(LEADER), idOf(SPECIALIST)].sort())
    expect((await view(LEADER)).lobby).toEqual([])
  })

  it('lets the registered in at once, where the setting says so', async () => {
    expect(await enter(POINT)).toMatchObject({ value: { standing: 'present' } })
    await enter(CHAIR)
    await rooms.leave(as(POINT), inRoom)
    await rooms.changeSettings(as(CHAIR), { workshopId, settings: { admitsRegistered: false } })
    const other = await house.actor('diemcau@ninhbinh.example')
    expect(await rooms.enter(other, { workshopId, seat: individual })).toMatchObject({ value: { standing: 'waiting' } })
  })

  it('as a điểm cầu is for its account and its department, with the people before the camera', async () => {
    const facts = await house.services.workshops.roomFacts(as(POINT), workshopId)
    const point = facts.ok ? facts.value.points.find(({ userId }) => userId === idOf(POINT)) : undefined
    const seat = {
      kind: 'point' as const,
      pointId: point?.id ?? '',
      headName: 'Nguyễn Văn An',
      technicianName: 'Đỗ Thị Bình',
      delegatesPresent: 25,
    }
    expect(await code(enter(LEADER, seat))).toBe('room-point-unsuitable')
    await enter(POINT, seat)
    expect((await view(POINT)).people[0]?.seat).toEqual({ ...seat, pointName: 'Hưng Yên' })
    await enter(POINT, { ...seat, delegatesPresent: 24 })
    expect((await view(POINT)).people).toHaveLength(1)
    expect((await view(POINT)).people[0]?.seat).toMatchObject({ delegatesPresent: 24 })
  })

  it('[L7] again after leaving needs no admitting and counts once, also in a locked room; nobody new comes', async () => {
    await enter(CHAIR)
    await enter(LEADER)
    await rooms.admit(as(CHAIR), { workshopId, admit: { who: 'one', userId: idOf(LEADER) } })
    await rooms.changeSettings(as(CHAIR), { workshopId, settings: { isLocked: true } })
    await rooms.leave(as(LEADER), inRoom)
    expect(await namesIn(CHAIR)).toEqual([idOf(CHAIR)])
    expect(await enter(LEADER)).toMatchObject({ value: { standing: 'present' } })
    expect(await namesIn(CHAIR)).toHaveLength(2)
    expect(await code(enter(SPECIALIST))).toBe('room-locked')
  })
})

describe('conducting', () => {
  beforeEach(async () => {
    await enter(CHAIR)
    await enter(LEADER)
    await enter(SPECIALIST)
    await rooms.admit(as(CHAIR), { workshopId, admit: { who: 'all' } })
  })
  const whom = (email: string) => ({ workshopId, userId: idOf(email) })

  it('sends out, and who was sent out asks again; blocks, and lifts the block; never who conducts', async () => {
    expect(await code(rooms.remove(as(LEADER), whom(SPECIALIST)))).toBe('room-not-allowed')
    expect(await code(rooms.remove(as(CHAIR), whom(CHAIR)))).toBe('room-not-allowed')
    expect(await code(rooms.remove(as(CHAIR), whom(LEADER)))).toBe('ok')
    expect(await enter(LEADER)).toMatchObject({ value: { standing: 'waiting' } })
    await rooms.block(as(CHAIR), whom(LEADER))
    expect(await code(enter(LEADER))).toBe('room-blocked')
    expect((await view(CHAIR)).blocked.map(({ userId }) => userId)).toEqual([idOf(LEADER)])
    await rooms.unblock(as(CHAIR), whom(LEADER))
    expect(await enter(LEADER)).toMatchObject({ value: { standing: 'waiting' } })
  })

  it('mutes one, all, or all but the speaker; unmuting follows the setting and the floor', async () => {
    await rooms.mute(as(CHAIR), { workshopId, mute: { who: 'one', userId: idOf(LEADER) } })
    expect((await view(CHAIR)).people.filter((one) => one.isMuted).map((one) => one.userId)).toEqual([idOf(LEADER)])
    expect(await code(rooms.openMicrophone(as(LEADER), inRoom))).toBe('ok')
    await rooms.changeSettings(as(CHAIR), { workshopId, settings: { maySelfUnmute: false } })
    await rooms.giveFloor(as(CHAIR), whom(SPECIALIST))
    expect(await rooms.mute(as(CHAIR), { workshopId, mute: { who: 'all-but-speaker' } })).toEqual(ok({ muted: 1 }))
    expect(await code(rooms.openMicrophone(as(LEADER), inRoom))).toBe('room-unmute-not-allowed')
    await rooms.giveFloor(as(CHAIR), whom(LEADER))
    expect((await view(LEADER)).people.find((one) => one.userId === idOf(LEADER))?.isMuted).toBe(false)
    expect(await rooms.mute(as(CHAIR), { workshopId, mute: { who: 'all' } })).toEqual(ok({ muted: 2 }))
  })

  it('knows one presenter at a time; the chair takes over and ends', async () => {
    expect(await code(rooms.startShare(as(LEADER), { workshopId, takeOver: false }))).toBe('ok')
    expect(await code(rooms.startShare(as(SPECIALIST), { workshopId, takeOver: true }))).toBe('room-share-taken')
    expect(await code(rooms.stopShare(as(SPECIALIST), inRoom))).toBe('room-not-allowed')
    expect(await code(rooms.startShare(as(CHAIR), { workshopId, takeOver: true }))).toBe('ok')
    expect((await view(LEADER)).presenterId).toBe(idOf(CHAIR))
    await rooms.stopShare(as(CHAIR), inRoom)
    await rooms.startShare(as(LEADER), { workshopId, takeOver: false })
    // The end of one's own screen, heard late, ends nobody else's.
    await rooms.stopShare(as(CHAIR), { ...inRoom, ownOnly: true })
    expect((await view(LEADER)).presenterId).toBe(idOf(LEADER))
    await rooms.stopShare(as(CHAIR), inRoom)
    expect((await view(LEADER)).presenterId).toBeNull()
  })

  it('leaves an audit row per act, and none for a second click', async () => {
    const rows = () =>
      house.kernel.prisma.auditEntry.count({ where: { subjectId: workshopId, action: { startsWith: 'room.' } } })
    const before = await rows()
    await rooms.mute(as(CHAIR), { workshopId, mute: { who: 'all' } })
    await rooms.mute(as(CHAIR), { workshopId, mute: { who: 'all' } })
    expect(await rows()).toBe(before + 1)
  })
})

describe('the log of the meeting', () => {
  it('[L1] is all that is needed to know the room again', async () => {
    await enter(CHAIR)
    await enter(LEADER)
    await rooms.admit(as(CHAIR), { workshopId, admit: { who: 'all' } })
    await rooms.mute(as(CHAIR), { workshopId, mute: { who: 'all' } })
    const before = await rooms.state(workshopId)
    const restarted = createRooms({
      ...house.kernel,
      files: house.files,
      roomFacts: house.services.workshops.roomFacts,
    })
    expect(await restarted.state(workshopId)).toEqual(before)
    await restarted.noteAbsent({ workshopId, userIds: [idOf(LEADER)] })
    expect((await rooms.state(workshopId)).people.get(idOf(LEADER))?.standing).toBe('absent')
  })

  it('has no gaps when many come at once, is immutable, and a change behind its back is found', async () => {
    const many = await Promise.all([CHAIR, SECRETARY, LEADER, SPECIALIST, POINT].map((email) => enter(email)))
    expect(many.every((one) => one.ok)).toBe(true)
    expect(await rooms.checkLog(as(CHAIR), workshopId)).toEqual(ok({ intact: true, events: 5 }))
    const { prisma } = house.kernel
    const meeting = await prisma.meeting.findUniqueOrThrow({ where: { workshopId } })
    const where = { meetingId: meeting.id, seq: 2 }
    await expect(prisma.meetingEvent.updateMany({ where, data: { kind: 'left' } })).rejects.toThrow('immutable')
    await prisma.$executeRawUnsafe('ALTER TABLE "MeetingEvent" DISABLE TRIGGER "keepMeetingEvent"')
    await prisma.meetingEvent.updateMany({ where, data: { kind: 'asked', payload: {} } })
    await prisma.$executeRawUnsafe('ALTER TABLE "MeetingEvent" ENABLE TRIGGER "keepMeetingEvent"')
    expect(await rooms.checkLog(as(CHAIR), workshopId)).toEqual(ok({ intact: false, brokenAt: 3 }))
  })
})

describe('the log that the live meeting shares', () => {
  const by = { at: new Date('2026-12-10T02:00:00Z'), actorId: null, onBehalfOf: null }

  it('takes events of other kinds into the same chain; the room goes on as if they were not there', async () => {
    await enter(SECRETARY)
    await house.kernel.transactor.run(async ({ tx }) => {
      const head = await rooms.log.hold(tx, workshopId, by.at)
      await rooms.log.append(tx, head, { kind: 'item-called', v: 1, payload: { itemId: 'i' } }, by)
    })
    await enter(POINT)
    expect((await namesIn(SECRETARY)).sort()).toEqual([idOf(SECRETARY), idOf(POINT)].sort())
    expect(await view(SECRETARY)).toMatchObject({ version: 3 })
    expect(await rooms.checkLog(as(SECRETARY), workshopId)).toEqual(ok({ intact: true, events: 3 }))
  })

  it('gives the floor and closes the microphone before; who asked is called, each time anew, who is not in the room has none', async () => {
    await enter(SECRETARY)
    await enter(POINT)
    await rooms.mute(as(SECRETARY), { workshopId, mute: { who: 'all' } })
    const moveFloor = (userId: string, isCalled: boolean) =>
      house.kernel.transactor.run(async ({ tx }) =>
        rooms.log.moveFloor(tx, await rooms.log.hold(tx, workshopId, by.at), { userId, isCalled }, by),
      )
    const point = async () => (await view(SECRETARY)).people.find(({ userId }) => userId === idOf(POINT))
    const calledAt = async () => (await rooms.state(workshopId)).calledAt
    await moveFloor(idOf(POINT), false)
    expect(await calledAt()).toBe(null)
    await moveFloor(idOf(POINT), true)
    const first = await calledAt()
    await moveFloor(idOf(POINT), true)
    expect([first, await calledAt()]).toEqual([expect.any(Number), (first ?? 0) + 1])
    expect([await view(SECRETARY), await point()]).toMatchObject([{ floorId: idOf(POINT) }, { isMuted: false }])
    await moveFloor(idOf(LEADER), true)
    expect(await calledAt()).toBe(null)
    expect([await view(SECRETARY), await point()]).toMatchObject([{ floorId: null }, { isMuted: true }])
  })
})
