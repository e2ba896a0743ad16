import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '#server/kernel/ids.ts'
import type { LocalDate, LocalTime } from '#server/language/dates.ts'
import type { RevisePlanInput } from './contract.ts'
import { move, openWorkshops, planInput, type WorkshopHouse, workshopIn } from './testing/open-workshops.ts'
import { WORKSHOP_TASKS } from './workshop-tasks.ts'

const HEAD = 'minhhoa@bacninh.example'
const SECRETARY = 'thugiang@bacninh.example'
const HN_LEADER = 'quocan@hanoi.example'
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

async function view(id: string, email = HEAD) {
  const read = await house.workshops.read(await house.actor(email), id)
  if (!read.ok) throw new Error(read.failure.code)
  return read.value
}

async function tasksOf(email: string): Promise<string[]> {
  return (await house.services.tasks.mine(await house.actor(email))).map((task) => task.kind)
}

/** The plan form as it opens, with changes. */
async function revised(id: string, over: Partial<RevisePlanInput>): Promise<RevisePlanInput> {
  const form = await house.workshops.openPlanForm(await house.actor(HEAD), id)
  if (!form.ok) throw new Error(form.failure.code)
  const { cohort: _c, hosts: _h, candidates: _p, chairId, deputyChairId, secretaryId, ...plan } = form.value
  return {
    ...plan,
    day: plan.day as LocalDate, // as the form was opened
    startTime: plan.startTime as LocalTime,
    endTime: plan.endTime as LocalTime,
    departmentIds: [...plan.departmentIds],
    chairId: chairId || undefined,
    deputyChairId: deputyChairId || undefined,
    secretaryId: secretaryId || undefined,
    ...over,
  }
}

describe('drafting a plan', () => {
  it('makes code, departments, one room each, officers and the agenda at once, with its audit row and event', async () => {
    const input = await planInput(house)
    const drafted = await house.workshops.draftPlan(await house.actor(HEAD), input)
    expect(drafted).toMatchObject({ ok: true, value: { id: input.id, code: expect.stringMatching(/^HT-2026-\d\d$/) } })
    const plan = await view(input.id)
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
    expect(await tasksOf(HEAD)).toContain(WORKSHOP_TASKS.approvePlan)
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
    expect((await house.workshops.offerForDay(actor, '2024-11-14')).cohort.map((d) => d.code)).toEqual([
      'HN',
      'BN',
      'HP',
      'VP',
      'HY',
      'HD',
      'NB',
      'HNa',
      'TB',
      'NĐ',
    ])
    expect((await house.workshops.offerForDay(actor, '2026-11-23')).cohort).toHaveLength(6)
    expect((await house.workshops.offerForDay(actor, '2025-06-30')).cohort).toHaveLength(10)
    expect((await house.workshops.offerForDay(actor, '2025-07-01')).cohort).toHaveLength(6)
    const today = await planInput(house)
    const mixed = { ...today, id: newId<'workshop'>(), day: '2024-11-14' as const }
    expect(await house.workshops.draftPlan(actor, mixed)).toMatchObject({
      ok: false,
      failure: { code: 'workshop-department-outside-cohort', details: { bodies: 10 } },
    })
  })

  it('[T1] a workshop of 2024 names its departments as they were, and what they are today', async () => {
    const cohort = await house.cohort('2024-03-21')
    const id = (await planInput(house)).id
    const input = await planInput(house, { id, day: '2024-03-21', hostDepartmentId: cohort.get('HNa') ?? '' })
    expect(await house.workshops.draftPlan(await house.actor(HEAD), input)).toMatchObject({ ok: true })
    const haiDuong = (await view(id)).departments.find((d) => d.code === 'HD')
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

describe('revising a plan', () => {
  it('changes words, host and day; the agenda moves along and the rooms follow', async () => {
    const cohort = await house.cohort('2026-12-10')
    const [hn, hp] = [cohort.get('HN') ?? '', cohort.get('HP') ?? '']
    const id = (await planInput(house)).id
    const input = await planInput(house, { id })
    const agenda = [{ id: newId<'agenda-item'>(), kind: 'opening' as const, title: 'Khai mạc', minutes: 15 }]
    await house.workshops.draftPlan(await house.actor(HEAD), input, { agenda })
    const departmentIds = input.departmentIds.filter((department) => department !== hp)
    const change = await revised(id, { title: 'Tên mới', startTime: '09:00', hostDepartmentId: hn, departmentIds })
    expect(await house.workshops.revisePlan(await house.actor(HEAD), change)).toEqual({ ok: true, value: undefined })
    const plan = await view(id)
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
    const [first, second] = [await revised(id, { title: 'Bản một' }), await revised(id, { title: 'Bản hai' })]
    const point = (await view(id)).points[0]
    await house.workshops.registerDelegates(await house.actor(SECRETARY), {
      workshopId: id,
      pointId: point?.id ?? '',
      lines: 'Nguyễn Văn An; Chuyên viên',
    })
    expect(await house.workshops.revisePlan(await house.actor(HEAD), first)).toMatchObject({ ok: true })
    expect(await house.workshops.revisePlan(await house.actor(SECRETARY), second)).toMatchObject({
      failure: { code: 'workshop-changed-meanwhile' },
    })
    expect((await view(id)).title).toBe('Bản một')
  })

  it('never throws registrations away: a department that has registered stays', async () => {
    const id = await workshopIn(house, 'registering')
    const plan = await view(id)
    const hungYen = plan.points.find((p) => p.name === 'Hưng Yên')
    await house.workshops.registerDelegates(await house.actor(HY_SPECIALIST), {
      workshopId: id,
      pointId: hungYen?.id ?? '',
      lines: 'Đỗ Quang Huy; Chuyên viên',
    })
    const without = await revised(id, {})
    without.departmentIds = without.departmentIds.filter((department) => department !== hungYen?.departmentId)
    expect(await house.workshops.revisePlan(await house.actor(HEAD), without)).toMatchObject({
      failure: { code: 'workshop-department-has-registrations', details: { departments: ['Sở NN&MT tỉnh Hưng Yên'] } },
    })
  })

  it('is closed from the technical check on', async () => {
    const id = await workshopIn(house, 'agenda_frozen')
    const form = await revised(id, { title: 'Muộn' })
    await move(house, id, 'technical_check')
    expect(await house.workshops.revisePlan(await house.actor(HEAD), form)).toMatchObject({
      failure: { code: 'workshop-plan-closed' },
    })
    expect(await house.workshops.openPlanForm(await house.actor(HEAD), id)).toMatchObject({
      failure: { code: 'workshop-plan-closed' },
    })
  })
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
    expect((await view(id)).conclusion).toBe('Thống nhất năm nội dung kiến nghị.')
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
    expect((await view(id)).state).toBe('registering')
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
    expect(await tasksOf('thuytrang@ninhbinh.example')).toContain(WORKSHOP_TASKS.register)
    expect(await move(house, id, 'postponed', { reason: 'Bão số 9, các địa phương trực phòng chống' })).toMatchObject({
      ok: true,
    })
    const trang = await house.actor('thuytrang@ninhbinh.example')
    expect(await tasksOf('thuytrang@ninhbinh.example')).toContain(WORKSHOP_TASKS.readPostponement)
    expect((await view(id)).sideNotice).toMatchObject({
      reason: 'Bão số 9, các địa phương trực phòng chống',
      by: 'Nguyễn Văn Minh Họa',
    })
    await house.workshops.acknowledgeNotice(trang, { workshopId: id })
    expect(await tasksOf('thuytrang@ninhbinh.example')).not.toContain(WORKSHOP_TASKS.readPostponement)

    house.clock.set('2026-12-02T01:00:00Z')
    expect(await move(house, id, 'registering', {}, HEAD)).toMatchObject({ failure: { code: 'workshop-date-passed' } })
    await house.workshops.revisePlan(await house.actor(HEAD), await revised(id, { day: '2026-12-15' }))
    expect(await move(house, id, 'registering', {}, HEAD)).toMatchObject({ ok: true })
    expect((await view(id)).state).toBe('registering')
    house.clock.set('2026-11-23T01:00:00Z')
  })

  it('hủy before the invitations went out is told to the officers alone', async () => {
    const id = await workshopIn(house, 'plan_approved')
    const before = (await tasksOf('thingoc@haiphong.example')).length
    await move(house, id, 'cancelled', { reason: 'Trùng lịch công tác của Bộ' })
    expect((await tasksOf('thingoc@haiphong.example')).length).toBe(before)
    expect(await tasksOf(HN_LEADER)).toContain(WORKSHOP_TASKS.readCancellation)
    expect((await view(id)).abilities).toMatchObject({ revisePlan: false, moveTo: [] })
  })
})

describe('officers', () => {
  it('are named and relieved at once, and their rights follow', async () => {
    const id = await workshopIn(house, 'registering')
    const input = {
      id,
      chairId: house.people.get(HEAD),
      deputyChairId: house.people.get('thingoc@haiphong.example'),
      secretaryId: house.people.get(SECRETARY),
      technicianIds: [house.people.get('kythuat@hanoi.example') ?? ''],
      guestIds: [house.people.get('dangkhoa@mae.example') ?? ''],
    }
    expect(await house.workshops.nameOfficers(await house.actor(HEAD), input)).toMatchObject({ ok: true })
    expect(await house.workshops.read(await house.actor('dangkhoa@mae.example'), id)).toMatchObject({ ok: true })
    const technician = await view(id, 'kythuat@hanoi.example')
    expect(technician.abilities).toMatchObject({ registerOwnDepartment: null, moveTo: [] })
    expect(house.events.map((event) => event.name)).toContain('roles-changed')
    const version = (await view(id)).version
    await house.workshops.nameOfficers(await house.actor(HEAD), input)
    expect((await view(id)).version).toBe(version)
    await house.workshops.nameOfficers(await house.actor(HEAD), { ...input, guestIds: [] })
    expect(await house.workshops.read(await house.actor('dangkhoa@mae.example'), id)).toMatchObject({
      failure: { code: 'workshop-not-found' },
    })
  })
})

describe('[demo] the workshop of today', () => {
  it('follows the day until somebody touches it', async () => {
    const input = await planInput(house, { day: '2026-11-23' })
    const agenda = [{ id: newId<'agenda-item'>(), kind: 'opening' as const, title: 'Khai mạc', minutes: 15 }]
    await house.workshops.draftPlan(await house.actor(HEAD), input, { agenda, isDemo: true })
    await house.workshops.followTheDay(input.id)
    house.clock.set('2026-11-25T05:10:00Z')
    expect(await house.workshops.redateDemoWorkshop()).toEqual({ moved: 1 })
    const moved = await view(input.id)
    expect(moved.startsAt.toISOString()).toBe('2026-11-25T06:00:00.000Z')
    expect(moved.endsAt.getTime() - moved.startsAt.getTime()).toBe(3.5 * 60 * 60_000)
    const [item] = await house.kernel.prisma.agendaItem.findMany({ where: { workshopId: input.id } })
    expect(item?.startsAt).toEqual(moved.startsAt)
    expect(await house.workshops.redateDemoWorkshop()).toEqual({ moved: 0 })

    await move(house, input.id, 'plan_approved')
    house.clock.set('2026-11-26T05:10:00Z')
    expect(await house.workshops.redateDemoWorkshop()).toEqual({ moved: 0 })
    house.clock.set('2026-11-23T01:00:00Z')
  })
})
