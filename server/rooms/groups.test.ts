import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#server/kernel/actor.ts'
import type { Failure, Result } from '#server/kernel/result.ts'
import { openWorkshops, type WorkshopHouse, workshopIn } from '../workshops/testing/open-workshops.ts'
import { createRooms, type Rooms } from './rooms.ts'

const CHAIR = 'minhhoa@bacninh.example'
const POINT = 'diemcau@hungyen.example'
const OTHER = 'diemcau@ninhbinh.example'
const LEADER = 'thingoc@haiphong.example'

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
  for (const email of [CHAIR, POINT, OTHER, LEADER]) people.set(email, await house.actor(email))
  rooms = createRooms({ ...house.kernel, files: house.files, roomFacts: house.services.workshops.roomFacts })
  for (const email of people.keys()) await rooms.enter(as(email), { workshopId, seat: { kind: 'individual' } })
  await rooms.admit(as(CHAIR), { workshopId, admit: { who: 'all' } })
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
const view = async (email: string) => rooms.viewFor(await rooms.state(workshopId), workshopId, idOf(email))
const placeOf = async (email: string) => rooms.placeOf(await rooms.state(workshopId), idOf(email))
const open = (how: 'mixed' | 'chosen', minutes: number | null = null) =>
  rooms.openGroups(as(CHAIR), { workshopId, names: ['Nhóm 1', 'Nhóm 2'], how, minutes })

describe('discussion groups', () => {
  it('are opened by who conducts: everybody else is dealt out, those who conduct stay in the room itself', async () => {
    expect(await code(rooms.openGroups(as(POINT), { workshopId, names: ['A', 'B'], how: 'mixed', minutes: 5 }))).toBe(
      'room-not-allowed',
    )
    await open('mixed')
    expect(await code(open('mixed'))).toBe('room-groups-open')
    const places = await Promise.all([POINT, OTHER, LEADER].map(placeOf))
    expect(new Set(places).size).toBe(2)
    expect(places).not.toContain('')
    expect(await placeOf(CHAIR)).toBe('')
    expect((await view(POINT)).groups).toMatchObject({
      groups: [{ name: 'Nhóm 1' }, { name: 'Nhóm 2' }],
      mayChoose: false,
      endsAt: null,
    })
    expect((await view(CHAIR)).people.find(({ userId }) => userId === idOf(POINT))?.groupId).toBe(places[0])
  })

  it('are chosen where that was said; others are taken there by who conducts', async () => {
    await open('chosen')
    const [first, second] = (await view(POINT)).groups?.groups.map(({ id }) => id) ?? []
    const go = (email: string, whom: string, groupId: string | null = first ?? '') =>
      code(rooms.enterGroup(as(email), { workshopId, userId: idOf(whom), groupId }))
    expect(await placeOf(POINT)).toBe('')
    expect(await go(POINT, POINT)).toBe('ok')
    expect(await go(POINT, OTHER)).toBe('room-not-allowed')
    expect(await go(CHAIR, OTHER, second)).toBe('ok')
    expect(await go(CHAIR, OTHER, 'nowhere')).toBe('room-groups-not-open')
    expect([await placeOf(POINT), await placeOf(OTHER)]).toEqual([first, second])
    expect(await go(POINT, POINT, null)).toBe('ok')
    expect(await placeOf(POINT)).toBe('')
    // Who comes back after a broken line is where they were.
    await rooms.leave(as(OTHER), { workshopId })
    await rooms.enter(as(OTHER), { workshopId, seat: { kind: 'individual' } })
    expect(await placeOf(OTHER)).toBe(second)
  })

  it('each have a presenter of their own; who moves presents no longer', async () => {
    await open('mixed')
    const share = (email: string) => code(rooms.startShare(as(email), { workshopId, takeOver: false }))
    expect([await share(CHAIR), await share(POINT), await share(OTHER)]).toEqual(['ok', 'ok', 'ok'])
    expect((await view(POINT)).presenterId).toBe(idOf(POINT))
    expect((await view(CHAIR)).presenterId).toBe(idOf(CHAIR))
    await rooms.closeGroups(as(CHAIR), { workshopId })
    expect((await view(POINT)).presenterId).toBe(idOf(CHAIR))
  })

  it('hear a word together, get more time, and end by hand or when the time is up', async () => {
    await open('mixed', 10)
    const endsAt = (await view(POINT)).groups?.endsAt
    expect(Date.parse(endsAt ?? '') - house.clock.now().getTime()).toBe(600_000)
    await rooms.addressGroups(as(CHAIR), { workshopId, text: 'Còn năm phút' })
    expect((await view(POINT)).groups?.word).toMatchObject({ text: 'Còn năm phút', fullName: as(CHAIR).fullName })
    await rooms.closeGroupsOnTime({ workshopId })
    expect((await view(POINT)).groups).not.toBeNull()
    await rooms.extendGroups(as(CHAIR), { workshopId, minutes: 5 })
    expect(Date.parse((await view(POINT)).groups?.endsAt ?? '') - Date.parse(endsAt ?? '')).toBe(300_000)
    house.clock.advance(15 * 60_000)
    await rooms.closeGroupsOnTime({ workshopId })
    expect((await view(POINT)).groups).toBeNull()
    expect(await placeOf(POINT)).toBe('')
    expect(await code(rooms.extendGroups(as(CHAIR), { workshopId, minutes: 5 }))).toBe('room-groups-not-open')
  })
})

describe('captions', () => {
  it('are typed by who has the seat, stand in the log, and reach everybody', async () => {
    const seat = (email: string, whom: string | null) =>
      code(rooms.seatCaptioner(as(email), { workshopId, userId: whom && idOf(whom) }))
    const type = (email: string) => code(rooms.caption(as(email), { workshopId, text: 'Kính thưa hội nghị.' }))
    expect(await seat(POINT, POINT)).toBe('room-not-allowed')
    expect(await type(POINT)).toBe('room-caption-not-yours')
    expect(await seat(CHAIR, POINT)).toBe('ok')
    expect((await view(OTHER)).captionerId).toBe(idOf(POINT))
    expect(await type(POINT)).toBe('ok')
    expect((await rooms.wordsAfter(workshopId, 0)).captions).toMatchObject([
      { userId: idOf(POINT), text: 'Kính thưa hội nghị.' },
    ])
    expect(await seat(POINT, null)).toBe('ok')
    expect(await type(POINT)).toBe('room-caption-not-yours')
    await seat(CHAIR, POINT)
    await rooms.leave(as(POINT), { workshopId })
    expect((await view(CHAIR)).captionerId).toBeNull()
  })
})

it('those with the same key of view see the same, whoever they are and wherever', async () => {
  const state = await rooms.state(workshopId)
  const everybody = [...state.people.keys()]
  const seen = new Map<string, unknown>()
  for (const userId of everybody) {
    const [key, view] = [rooms.viewKeyOf(state, userId), rooms.viewFor(state, workshopId, userId)]
    if (seen.has(key)) expect(view).toEqual(seen.get(key))
    seen.set(key, view)
  }
  expect(seen.size).toBeLessThan(everybody.length)
})
