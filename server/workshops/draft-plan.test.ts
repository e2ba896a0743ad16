import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '#server/kernel/ids.ts'
import type { LocalDate } from '#server/language/dates.ts'
import {
  move,
  openWorkshops,
  planInput,
  tasksOf,
  viewOf,
  type WorkshopHouse,
  workshopIn,
} from './testing/open-workshops.ts'
import { WORKSHOP_TASKS } from './workshop-tasks.ts'

const HEAD = 'minhhoa@bacninh.example'
const HY_SPECIALIST = 'quanghuy@hungyen.example'

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

describe('drafting a plan', () => {
  it('makes code, departments, one room each, officers and the agenda at once, with its audit row and event', async () => {
    const input = await planInput(house)
    const drafted = await house.workshops.draftPlan(await house.actor(HEAD), input)
    expect(drafted).toMatchObject({ ok: true, value: { id: input.id, code: expect.stringMatching(/^HT-2026-\d\d$/) } })
    const plan = await viewOf(house, input.id)
    expect(plan.departments.map((d) => d.code)).toEqual(['HN', 'BN', 'HP', 'PT', 'HY', 'NB'])
    expect(plan.points.map((p) => [p.name, p.isCentral])).toEqual([
      ['Bắc Ninh', true],
      ['Hà Nội', false],
      ['Hải Phòng', false],
      ['Phú Thọ', false],
      ['Hưng Yên', false],
      ['Ninh Bình', false],
    ])
    expect(plan.officers.filter((o) => o.role === 'chair').map((o) => o.fullName)).toEqual(['Nguyễn Văn Minh Họa'])
    expect(plan.officers.filter((o) => o.role === 'point-head')).toHaveLength(6)
    expect(await house.kernel.prisma.draft.count({ where: { kind: 'agenda', subjectId: input.id } })).toBe(1)
    const audit = await house.kernel.prisma.auditEntry.findMany({ where: { subjectId: input.id } })
    expect(audit.map((row) => row.action)).toEqual(['workshop.draft-plan'])
    expect(house.events).toContainEqual({
      name: 'workshop-changed',
      subject: { kind: 'workshop', id: input.id, version: plan.version },
    })
    expect(await tasksOf(house, HEAD)).toContain(WORKSHOP_TASKS.approvePlan)
  })

  it('twice at the same moment is one plan', async () => {
    const input = await planInput(house)
    const actor = await house.actor(HEAD)
    const both = await Promise.all([house.workshops.draftPlan(actor, input), house.workshops.draftPlan(actor, input)])
    expect(both[0]).toEqual(both[1])
    expect(await house.kernel.prisma.workshop.count({ where: { id: input.id } })).toBe(1)
    expect(await house.kernel.prisma.connectionPoint.count({ where: { workshopId: input.id } })).toBe(6)
  })

  it('[T3] offers ten bodies in 2024 and six in 11/2026, and takes no other', async () => {
    const actor = await house.actor(HEAD)
    const bodiesOn = async (day: LocalDate) => {
      const offer = await house.workshops.offerForDay(actor, { day, workshopId: null })
      return offer.ok ? offer.value.cohort.map((d) => d.code) : offer.failure.code
    }
    expect(await bodiesOn('2024-11-14')).toEqual(['HN', 'BN', 'HP', 'VP', 'HY', 'HD', 'NB', 'HNa', 'TB', 'NĐ'])
    expect(await bodiesOn('2026-11-23')).toHaveLength(6)
    expect(await bodiesOn('2025-06-30')).toHaveLength(10)
    expect(await bodiesOn('2025-07-01')).toHaveLength(6)
    const today = await planInput(house)
    const mixed = { ...today, id: newId<'workshop'>(), day: '2024-11-14' as const }
    expect(await house.workshops.draftPlan(actor, mixed)).toMatchObject({
      ok: false,
      failure: { code: 'workshop-department-outside-cohort', details: { bodies: 10 } },
    })
  })

  it('tells what another day offers, officials by name, only to who has such a form open', async () => {
    const input = await planInput(house)
    await house.workshops.draftPlan(await house.actor(HEAD), input)
    const offers = async (email: string, workshopId: string | null) =>
      (await house.workshops.offerForDay(await house.actor(email), { day: '2026-11-23', workshopId })).ok
    expect(await offers(HEAD, null)).toBe(true)
    expect(await offers(HEAD, input.id)).toBe(true)
    for (const outsider of ['vanthu@phutho.example', 'dangkhoa@mae.example']) {
      expect(await offers(outsider, null), outsider).toBe(false)
      expect(await offers(outsider, input.id), outsider).toBe(false)
    }
  })

  it('[T1] a workshop of 2024 names its departments as they were, and what they are today', async () => {
    const cohort = await house.cohort('2024-03-21')
    const id = (await planInput(house)).id
    const input = await planInput(house, { id, day: '2024-03-21', hostDepartmentId: cohort.get('HNa') ?? '' })
    expect(await house.workshops.draftPlan(await house.actor(HEAD), input)).toMatchObject({ ok: true })
    const haiDuong = (await viewOf(house, id)).departments.find((d) => d.code === 'HD')
    expect(haiDuong).toMatchObject({
      name: 'Sở Tài nguyên và Môi trường tỉnh Hải Dương',
      today: { shortName: 'Sở NN&MT TP. Hải Phòng', relation: 'absorbed' },
    })
  })

  it('is refused to who may not draft for that host, with officers from outside, and without the host', async () => {
    const actor = await house.actor(HY_SPECIALIST)
    expect(await house.workshops.draftPlan(actor, await planInput(house))).toMatchObject({
      failure: { code: 'workshop-not-allowed' },
    })
    const stranger = await planInput(house, { chairId: house.people.get('dangkhoa@mae.example') })
    expect(await house.workshops.draftPlan(await house.actor(HEAD), stranger)).toMatchObject({
      failure: { code: 'workshop-officer-unsuitable', details: { name: 'Hoàng Đăng Khoa' } },
    })
    expect(await house.kernel.prisma.workshop.count({ where: { id: stranger.id } })).toBe(0)
    const double = await planInput(house, { deputyChairId: house.people.get(HEAD) })
    expect(await house.workshops.draftPlan(await house.actor(HEAD), double)).toMatchObject({
      failure: { code: 'workshop-officer-unsuitable' },
    })
    const hostless = await planInput(house)
    hostless.departmentIds = hostless.departmentIds.filter((id) => id !== hostless.hostDepartmentId)
    expect(await house.workshops.draftPlan(await house.actor(HEAD), hostless)).toMatchObject({
      failure: { code: 'workshop-host-not-taking-part' },
    })
  })

  it('is not found by departments before it is approved, and is afterwards', async () => {
    const id = await workshopIn(house, 'planning')
    const hanoi = await house.actor('khanhlinh@hanoi.example')
    expect(await house.workshops.read(hanoi, id)).toMatchObject({ failure: { code: 'workshop-not-found' } })
    expect(await house.workshops.readPapers(hanoi, id)).toMatchObject({ failure: { code: 'workshop-not-found' } })
    await move(house, id, 'plan_approved')
    expect(await house.workshops.read(hanoi, id)).toMatchObject({ ok: true })
    const administrator = await house.actor('quantri@tnc.example')
    expect(await house.workshops.read(administrator, id)).toMatchObject({ failure: { code: 'workshop-not-found' } })
  })
})
