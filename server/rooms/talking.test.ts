import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#server/kernel/actor.ts'
import { newId } from '#server/kernel/ids.ts'
import type { Failure, Result } from '#server/kernel/result.ts'
import { openWorkshops, type WorkshopHouse, workshopIn } from '../workshops/testing/open-workshops.ts'
import { SayInput } from './contract.ts'
import { createRooms, type Rooms } from './rooms.ts'

const CHAIR = 'minhhoa@bacninh.example'
const SECRETARY = 'thugiang@bacninh.example'
const POINT = 'diemcau@hungyen.example'
const OTHER = 'diemcau@ninhbinh.example'
const WAITING = 'thingoc@haiphong.example'

let house: WorkshopHouse
let rooms: Rooms
let workshopId: string
const people = new Map<string, Actor>()

beforeAll(async () => {
  house = await openWorkshops()
})
afterAll(() => house?.close())

beforeEach(async () => {
  workshopId = await workshopIn(house, 'technical_check')
  for (const email of [CHAIR, SECRETARY, POINT, OTHER, WAITING]) people.set(email, await house.actor(email))
  rooms = createRooms({ ...house.kernel, files: house.files, roomFacts: house.services.workshops.roomFacts })
  for (const email of people.keys()) await rooms.enter(as(email), { workshopId, seat: { kind: 'individual' } })
})

function as(email: string): Actor {
  const actor = people.get(email)
  if (!actor) throw new Error(`${email} is nobody`)
  return actor
}
const idOf = (email: string) => as(email).userId
const code = async (outcome: Promise<Result<unknown, Failure>>) => {
  const result = await outcome
  return result.ok ? 'ok' : result.failure.code
}
const say = (email: string, text: string, more: Partial<SayInput> = {}) =>
  rooms.say(as(email), { workshopId, id: newId(), to: 'all', answerTo: null, text, ...more })
const readBy = async (email: string, before: number | null = null) => {
  const page = await rooms.readSaid(as(email), { workshopId, before })
  if (!page.ok) throw new Error(page.failure.code)
  return page.value
}
const textsFor = async (email: string) => (await readBy(email)).said.map(({ text }) => text)
const view = async (email: string) => rooms.viewFor(await rooms.state(workshopId), workshopId, idOf(email))
const hands = async () =>
  (await view(CHAIR)).people
    .filter(({ handRaisedAt }) => handRaisedAt !== null)
    .sort((a, b) => (a.handRaisedAt ?? 0) - (b.handRaisedAt ?? 0))
    .map(({ userId }) => userId)

describe('what is said in writing', () => {
  it('to all is read by all in the room, also by who comes later, and by nobody in the lobby', async () => {
    await say(POINT, 'Đề nghị chiếu lại phụ lục 2.')
    expect(await textsFor(OTHER)).toEqual(['Đề nghị chiếu lại phụ lục 2.'])
    expect(await code(rooms.readSaid(as(WAITING), { workshopId, before: null }))).toBe('room-not-entered')
    expect(await code(say(WAITING, 'Cho vào với.'))).toBe('room-not-entered')
    await rooms.admit(as(CHAIR), { workshopId, admit: { who: 'all' } })
    expect(await textsFor(WAITING)).toEqual(['Đề nghị chiếu lại phụ lục 2.'])
    expect((await readBy(WAITING)).said[0]).toMatchObject({ userId: idOf(POINT), to: 'all', pointName: null })
  })

  it('to the secretariat is read by those who conduct and its author; their answer by whom it answers', async () => {
    await say(POINT, 'Điểm cầu mất tiếng.', { to: 'secretariat' })
    await say(SECRETARY, 'Đang xử lý.', { to: 'secretariat', answerTo: idOf(POINT) })
    for (const email of [CHAIR, SECRETARY, POINT]) {
      expect(await textsFor(email)).toEqual(['Điểm cầu mất tiếng.', 'Đang xử lý.'])
    }
    expect(await textsFor(OTHER)).toEqual([])
    expect(await code(say(POINT, 'Riêng', { to: 'secretariat', answerTo: idOf(OTHER) }))).toBe('room-not-allowed')
  })

  it('twice with the same id is said once', async () => {
    const id = newId()
    expect(await code(say(POINT, 'Một lần', { id }))).toBe('ok')
    expect(await code(say(POINT, 'Một lần', { id }))).toBe('ok')
    expect(await textsFor(POINT)).toEqual(['Một lần'])
  })

  it('[R2] with the mark of a state secret is refused', async () => {
    expect(await code(say(POINT, 'TỐI MẬT\nBáo cáo kèm theo'))).toBe('room-text-secret')
    expect(await code(say(POINT, 'Mật độ xây dựng là 40%.'))).toBe('ok')
  })

  it('is between one and a thousand characters, in NFC', () => {
    const words = (text: string) =>
      SayInput.safeParse({ id: newId(), to: 'all', answerTo: null, text }).data?.text ?? null
    expect(words('  ')).toBeNull()
    expect(words('Ặ'.repeat(1_000))).toHaveLength(1_000)
    expect(words('Ặ'.repeat(1_001))).toBeNull()
    expect(words('ê\u0323\r\nhai ')).toBe('ệ\nhai')
  })

  it('is read page by page, stands in the chain of the log, and changes nothing in the room', async () => {
    const before = await view(POINT)
    for (let index = 0; index < 85; index++) await say(index % 2 ? POINT : OTHER, `Tin ${index}`)
    const last = await readBy(POINT)
    expect(last.said.at(0)?.text).toBe('Tin 5')
    const first = await readBy(POINT, last.before)
    expect(first.said.map(({ text }) => text)).toEqual(['Tin 0', 'Tin 1', 'Tin 2', 'Tin 3', 'Tin 4'])
    expect(first.before).toBeNull()
    expect(await rooms.checkLog(as(CHAIR), workshopId)).toMatchObject({ value: { intact: true } })
    expect({ ...(await view(POINT)), version: 0 }).toEqual({ ...before, version: 0 })
  })
})

describe('a raised hand', () => {
  it('is seen by all in the order in which it went up, once for each person', async () => {
    for (const email of [OTHER, POINT, OTHER]) await rooms.raiseHand(as(email), { workshopId, isRaised: true })
    expect(await hands()).toEqual([idOf(OTHER), idOf(POINT)])
    await rooms.raiseHand(as(OTHER), { workshopId, isRaised: false })
    expect(await hands()).toEqual([idOf(POINT)])
  })

  it('goes down with the floor, with who leaves, and when those who conduct take it down', async () => {
    for (const email of [OTHER, POINT, SECRETARY]) await rooms.raiseHand(as(email), { workshopId, isRaised: true })
    await rooms.giveFloor(as(CHAIR), { workshopId, userId: idOf(POINT) })
    expect(await hands()).toEqual([idOf(OTHER), idOf(SECRETARY)])
    await rooms.leave(as(OTHER), { workshopId })
    expect(await hands()).toEqual([idOf(SECRETARY)])
    expect(await code(rooms.lowerHands(as(POINT), { workshopId, userId: null }))).toBe('room-not-allowed')
    await rooms.lowerHands(as(CHAIR), { workshopId, userId: null })
    expect(await hands()).toEqual([])
  })
})
