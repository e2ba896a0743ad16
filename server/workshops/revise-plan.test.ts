import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#server/kernel/ids.ts'
import {
  move,
  openWorkshops,
  planInput,
  revisedPlan,
  viewOf,
  type WorkshopHouse,
  workshopIn,
} from './testing/open-workshops.ts'

const HEAD = 'minhhoa@bacninh.example'
const SECRETARY = 'thugiang@bacninh.example'
const HY_SPECIALIST = 'quanghuy@hungyen.example'

let house: WorkshopHouse
beforeAll(async () => {
  house = await openWorkshops()
})
afterAll(() => house?.close())

describe('revising a plan', () => {
  it('changes words, host and day; the agenda moves along and the rooms follow', async () => {
    const cohort = await house.cohort('2026-12-10')
    const [hn, hp] = [cohort.get('HN') ?? '', cohort.get('HP') ?? '']
    const id = (await planInput(house)).id
    const input = await planInput(house, { id })
    const agenda = [{ id: newId<'agenda-item'>(), kind: 'opening' as const, title: 'Khai mạc', minutes: 15 }]
    await house.workshops.draftPlan(await house.actor(HEAD), input, { agenda })
    const departmentIds = input.departmentIds.filter((department) => department !== hp)
    const change = await revisedPlan(house, id, {
      title: 'Tên mới',
      startTime: '09:00',
      hostDepartmentId: hn,
      departmentIds,
    })
    expect(await house.workshops.revisePlan(await house.actor(HEAD), change)).toEqual({ ok: true, value: undefined })
    const plan = await viewOf(house, id)
    expect(plan.title).toBe('Tên mới')
    expect(plan.points.find((p) => p.isCentral)?.departmentId).toBe(hn)
    expect(plan.points.filter((p) => p.isCentral)).toHaveLength(1)
    expect(plan.departments.map((d) => d.code)).toEqual(['HN', 'BN', 'PT', 'HY', 'NB'])
    expect(plan.officers.filter((o) => o.role === 'point-head')).toHaveLength(5)
    const [item] = await house.kernel.prisma.agendaItem.findMany({ where: { workshopId: id } })
    expect(item?.startsAt.toISOString()).toBe('2026-12-10T02:00:00.000Z')
  })

  it('by two people at once: the second is told, and registrations never get in the way', async () => {
    const id = await workshopIn(house, 'registering')
    const [first, second] = [
      await revisedPlan(house, id, { title: 'Bản một' }),
      await revisedPlan(house, id, { title: 'Bản hai' }),
    ]
    const point = (await viewOf(house, id)).points[0]
    await house.workshops.registerDelegates(await house.actor(SECRETARY), {
      workshopId: id,
      pointId: point?.id ?? '',
      lines: 'Nguyễn Văn An; Chuyên viên',
    })
    expect(await house.workshops.revisePlan(await house.actor(HEAD), first)).toMatchObject({ ok: true })
    expect(await house.workshops.revisePlan(await house.actor(SECRETARY), second)).toMatchObject({
      failure: { code: 'workshop-changed-meanwhile' },
    })
    expect((await viewOf(house, id)).title).toBe('Bản một')
  })

  it('never throws registrations away: a department that has registered stays', async () => {
    const id = await workshopIn(house, 'registering')
    const plan = await viewOf(house, id)
    const hungYen = plan.points.find((p) => p.name === 'Hưng Yên')
    await house.workshops.registerDelegates(await house.actor(HY_SPECIALIST), {
      workshopId: id,
      pointId: hungYen?.id ?? '',
      lines: 'Đỗ Quang Huy; Chuyên viên',
    })
    const without = await revisedPlan(house, id, {})
    without.departmentIds = without.departmentIds.filter((department) => department !== hungYen?.departmentId)
    expect(await house.workshops.revisePlan(await house.actor(HEAD), without)).toMatchObject({
      failure: { code: 'workshop-department-has-registrations', details: { departments: ['Sở NN&MT tỉnh Hưng Yên'] } },
    })
  })

  it('is closed from the technical check on', async () => {
    const id = await workshopIn(house, 'agenda_frozen')
    const form = await revisedPlan(house, id, { title: 'Muộn' })
    await move(house, id, 'technical_check')
    expect(await house.workshops.revisePlan(await house.actor(HEAD), form)).toMatchObject({
      failure: { code: 'workshop-plan-closed' },
    })
    expect(await house.workshops.openPlanForm(await house.actor(HEAD), id)).toMatchObject({
      failure: { code: 'workshop-plan-closed' },
    })
  })
})
