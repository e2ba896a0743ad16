import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  move,
  openWorkshops,
  revisedPlan,
  tasksOf,
  viewOf,
  type WorkshopHouse,
  workshopIn,
} from './testing/open-workshops.ts'
import { WORKSHOP_TASKS } from './workshop-tasks.ts'

const HEAD = 'minhhoa@bacninh.example'
const SECRETARY = 'thugiang@bacninh.example'
const HN_LEADER = 'quocan@hanoi.example'

let house: WorkshopHouse
beforeAll(async () => {
  house = await openWorkshops()
})
afterAll(() => house?.close())
beforeEach(() => {
  house.events.length = 0
  house.freezes.length = 0
  house.refuseFreeze(null)
})

describe('moving along the life cycle', () => {
  it('from plan to archive, each step by who may, each with its row in the log', async () => {
    const id = await workshopIn(house, 'archived')
    const log = await house.workshops.readLog(await house.actor(HEAD), id)
    if (!log.ok) throw new Error(log.failure.code)
    const states = log.value.flatMap((entry) => (entry.kind === 'moved' ? [entry.to] : []))
    expect(states.at(0)).toBe('archived')
    expect(states).toHaveLength(12)
    expect(log.value.at(-1)).toMatchObject({ kind: 'drafted', by: { fullName: 'Nguyễn Văn Minh Họa' } })
    expect((await viewOf(house, id)).conclusion).toBe('Thống nhất năm nội dung kiến nghị.')
    expect(house.freezes).toEqual([id])
  })

  it('the same click twice is one transition; a stale one is told', async () => {
    const id = await workshopIn(house, 'plan_approved')
    const actor = await house.actor(SECRETARY)
    const click = { id, from: 'plan_approved', to: 'invited', reason: '', conclusion: '' } as const
    const both = await Promise.all([
      house.workshops.changeState(actor, click),
      house.workshops.changeState(actor, click),
    ])
    expect(both.map((outcome) => outcome.ok)).toEqual([true, true])
    expect(await house.kernel.prisma.workshopTransition.count({ where: { workshopId: id, toState: 'invited' } })).toBe(
      1,
    )
    const stale = { ...click, to: 'cancelled', reason: 'x' } as const
    expect(await house.workshops.changeState(await house.actor(HEAD), stale)).toMatchObject({
      failure: { code: 'workshop-changed-meanwhile' },
    })
  })

  it('freezing the agenda and the transition stand or fall together', async () => {
    const id = await workshopIn(house, 'registering')
    house.refuseFreeze('agenda-empty')
    expect(await move(house, id, 'agenda_frozen')).toMatchObject({ failure: { code: 'agenda-empty' } })
    expect((await viewOf(house, id)).state).toBe('registering')
    house.refuseFreeze(null)
    expect(await move(house, id, 'agenda_frozen')).toMatchObject({ ok: true })
  })

  it('a refused step leaves nothing behind: no audit row, no task, no event', async () => {
    const id = await workshopIn(house, 'in_session')
    const before = await house.kernel.prisma.auditEntry.count({ where: { subjectId: id } })
    house.events.length = 0
    expect(await move(house, id, 'closed')).toMatchObject({ failure: { code: 'workshop-conclusion-required' } })
    expect(await house.kernel.prisma.auditEntry.count({ where: { subjectId: id } })).toBe(before)
    expect(house.events.filter((event) => event.subject.kind === 'workshop')).toEqual([])
  })

  it('hoãn tells everyone invited; with a new day it goes on where it stood', async () => {
    const id = await workshopIn(house, 'registering', { day: '2026-12-01' })
    expect(await tasksOf(house, 'thuytrang@ninhbinh.example')).toContain(WORKSHOP_TASKS.register)
    expect(await move(house, id, 'postponed', { reason: 'Bão số 9, các địa phương trực phòng chống' })).toMatchObject({
      ok: true,
    })
    const trang = await house.actor('thuytrang@ninhbinh.example')
    expect(await tasksOf(house, 'thuytrang@ninhbinh.example')).toContain(WORKSHOP_TASKS.readPostponement)
    expect((await viewOf(house, id)).sideNotice).toMatchObject({
      reason: 'Bão số 9, các địa phương trực phòng chống',
      by: 'Nguyễn Văn Minh Họa',
    })
    await house.workshops.acknowledgeNotice(trang, { workshopId: id })
    expect(await tasksOf(house, 'thuytrang@ninhbinh.example')).not.toContain(WORKSHOP_TASKS.readPostponement)

    house.clock.set('2026-12-02T01:00:00Z')
    expect(await move(house, id, 'registering', {}, HEAD)).toMatchObject({ failure: { code: 'workshop-date-passed' } })
    await house.workshops.revisePlan(await house.actor(HEAD), await revisedPlan(house, id, { day: '2026-12-15' }))
    expect(await move(house, id, 'registering', {}, HEAD)).toMatchObject({ ok: true })
    expect((await viewOf(house, id)).state).toBe('registering')
    house.clock.set('2026-11-23T01:00:00Z')
  })

  it('hủy before the invitations went out is told to the officers alone', async () => {
    const id = await workshopIn(house, 'plan_approved')
    const before = (await tasksOf(house, 'thingoc@haiphong.example')).length
    await move(house, id, 'cancelled', { reason: 'Trùng lịch công tác của Bộ' })
    expect((await tasksOf(house, 'thingoc@haiphong.example')).length).toBe(before)
    expect(await tasksOf(house, HN_LEADER)).toContain(WORKSHOP_TASKS.readCancellation)
    expect((await viewOf(house, id)).abilities).toMatchObject({ revisePlan: false, moveTo: [] })
  })
})
