import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#server/kernel/ids.ts'
import { WORKSHOP_STATES, WorkshopListInput } from './contract.ts'
import { move, openWorkshops, planInput, type WorkshopHouse, workshopIn } from './testing/open-workshops.ts'
import { loadSummaries } from './workshop-list-repository.ts'
import { mayRead } from './workshop-policy.ts'

const HEAD = 'minhhoa@bacninh.example'
const EVERYBODY = [
  HEAD,
  'thugiang@bacninh.example',
  'hongnhung@bacninh.example',
  'quocan@hanoi.example',
  'khanhlinh@hanoi.example',
  'kythuat@hanoi.example',
  'diemcau@ninhbinh.example',
  'dangkhoa@mae.example',
  'quantri@tnc.example',
  'anninh@tnc.example',
]

let house: WorkshopHouse
beforeAll(async () => {
  house = await openWorkshops({ now: '2024-02-01T01:00:00Z' })
  const legacy = await house.cohort('2024-03-21')
  const past = {
    day: '2024-03-21',
    title: 'Quản lý môi trường làng nghề',
    theme: 'Môi trường',
    hostDepartmentId: legacy.get('HNa'),
  } as const
  const archived = (await planInput(house, { ...past, hostDepartmentId: legacy.get('BN') ?? '' })).id
  await workshopIn(house, 'invited', { ...past, id: archived, hostDepartmentId: legacy.get('BN') ?? '' })
  house.clock.set('2026-11-23T01:00:00Z')
  await workshopIn(house, 'in_session', { day: '2026-11-23', startTime: '09:00', title: 'Đang họp về nước thải' })
  await workshopIn(house, 'registering', { day: '2026-12-24', title: 'Bồi thường, giải phóng mặt bằng' })
  await workshopIn(house, 'planning', { day: '2026-12-10', title: 'Ánh sáng công nghệ địa chính' })
  await workshopIn(house, 'archived', { day: '2026-11-24', title: 'Thi đua' })
  const cancelled = await workshopIn(house, 'planning', { day: '2027-01-11', title: 'Việc nội bộ đã hủy' })
  await move(house, cancelled, 'cancelled', { reason: 'Chưa cần' })
})
afterAll(() => house?.close())

async function list(email: string, query: Record<string, string> = {}) {
  return house.workshops.list(await house.actor(email), WorkshopListInput.parse(query))
}

describe('the list of workshops', () => {
  it('stands in three sections: being held, to come (nearest first), over (newest first)', async () => {
    const all = await list(HEAD)
    expect(all.live.map((w) => w.title)).toEqual(['Đang họp về nước thải'])
    expect(all.upcoming.map((w) => w.title)).toEqual([
      'Quản lý môi trường làng nghề',
      'Ánh sáng công nghệ địa chính',
      'Bồi thường, giải phóng mặt bằng',
    ])
    expect(all.past.map((w) => w.title)).toEqual(['Việc nội bộ đã hủy', 'Thi đua'])
    expect(all.counts).toEqual({ live: 1, upcoming: 3, past: 2 })
    expect(all.years).toEqual([2027, 2026, 2024])
    expect(all.departments).toHaveLength(16)
  })

  it('finds by text with or without tone marks, by year, department and state', async () => {
    expect((await list(HEAD, { text: 'giai phong MAT bang' })).upcoming.map((w) => w.title)).toEqual([
      'Bồi thường, giải phóng mặt bằng',
    ])
    expect((await list(HEAD, { year: '2024' })).counts).toEqual({ live: 0, upcoming: 1, past: 0 })
    const haiDuong = (await house.cohort('2024-03-21')).get('HD') ?? ''
    expect((await list(HEAD, { departmentId: haiDuong })).upcoming).toHaveLength(1)
    expect((await list(HEAD, { state: 'archived' })).past.map((w) => w.title)).toEqual(['Thi đua'])
    expect((await list(HEAD, { sort: 'title' })).upcoming.map((w) => w.title)).toEqual([
      'Ánh sáng công nghệ địa chính',
      'Bồi thường, giải phóng mặt bằng',
      'Quản lý môi trường làng nghề',
    ])
  })

  it('takes nonsense in the address for no filter', async () => {
    expect(
      (await list(HEAD, { year: 'abc', state: 'nope', departmentId: '1', page: '-3', sort: 'x' })).counts.upcoming,
    ).toBe(3)
  })

  it('counts delegates and names the own office', async () => {
    const card = (await list('quocan@hanoi.example')).live[0]
    expect(card).toMatchObject({ pointCount: 6, delegateCount: 0, myRoles: ['deputy-chair'], phase: 'session' })
    expect(card?.departments.map((d) => d.code)).toEqual(['HN', 'BN', 'HP', 'PT', 'HY', 'NB'])
  })

  it('is empty for administrators, and shows departments no unapproved plan', async () => {
    const administrator = await list('quantri@tnc.example')
    expect(administrator).toMatchObject({ any: false, mayDraft: false, counts: { live: 0, upcoming: 0, past: 0 } })
    const hanoi = await list('khanhlinh@hanoi.example')
    expect(hanoi.upcoming.map((w) => w.title)).not.toContain('Ánh sáng công nghệ địa chính')
    expect(hanoi.past.map((w) => w.title)).toEqual(['Thi đua'])
    expect(hanoi.mayDraft).toBe(true)
  })

  it('[T5] the successor of a department reads its past in the list', async () => {
    const hungYen = await list('quanghuy@hungyen.example', { year: '2024' })
    expect(hungYen.upcoming).toHaveLength(1)
  })

  it('reads exactly what may be read, whoever asks and whatever the state', async () => {
    const rows = await house.kernel.prisma.workshop.findMany({ include: { departments: true } })
    for (const email of EVERYBODY) {
      const actor = await house.actor(email)
      for (const state of WORKSHOP_STATES) {
        for (const stateBeforeSide of ['planning', 'invited'] as const) {
          await house.kernel.prisma.workshop.updateMany({ data: { state, stateBeforeSide } })
          const listed = new Set((await loadSummaries(house.kernel.prisma, actor, {})).map((w) => w.id))
          for (const row of rows) {
            const facts = { ...row, state, stateBeforeSide, departmentIds: row.departments.map((d) => d.departmentId) }
            expect(listed.has(row.id), `${email} ${row.title} ${state} ${stateBeforeSide}`).toBe(mayRead(actor, facts))
          }
        }
      }
    }
    for (const { id, state, stateBeforeSide } of rows) {
      await house.kernel.prisma.workshop.update({ where: { id }, data: { state, stateBeforeSide } })
    }
  })

  it('comes in pages of twenty', async () => {
    const cohort = await house.cohort('2026-11-24')
    const [template] = await house.kernel.prisma.workshop.findMany({ where: { title: 'Thi đua' } })
    if (!template) throw new Error('no template')
    for (let n = 0; n < 25; n++) {
      await house.kernel.prisma.workshop.create({
        data: {
          ...template,
          id: newId(),
          code: `HT-2025-${n}`,
          title: `Đã qua ${n}`,
          departments: { create: [...cohort.values()].map((departmentId, i) => ({ departmentId, protocolOrder: i })) },
        },
      })
    }
    const [first, last] = [await list(HEAD, { state: 'archived' }), await list(HEAD, { state: 'archived', page: '99' })]
    expect(first).toMatchObject({ page: 1, pageCount: 2, counts: { past: 26 } })
    expect(first.past).toHaveLength(20)
    expect(last).toMatchObject({ page: 2 })
    expect(last.past).toHaveLength(6)
  })
})

describe('the home page', () => {
  it('gets what is live and what comes next for this person', async () => {
    const home = await house.workshops.liveAndNext(await house.actor('khanhlinh@hanoi.example'))
    expect(home.live.map((w) => w.title)).toEqual(['Đang họp về nước thải'])
    expect(home.next.map((w) => w.title)).toEqual(['Bồi thường, giải phóng mặt bằng'])
    const administrator = await house.workshops.liveAndNext(await house.actor('quantri@tnc.example'))
    expect(administrator).toEqual({ live: [], next: [] })
  })
})
