import { afterAll, beforeAll, expect, it } from 'vitest'
import { type House, openHouse } from '#test/factories/open-house.ts'
import { seedHeldMeeting } from './held-meeting.ts'
import { seedWorkshops } from './workshops.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await seedWorkshops(house)
  await seedHeldMeeting(house)
})
afterAll(() => house?.close())

async function list() {
  const { actor } = await house.enter('minhhoa@bacninh.example')
  const input = { text: '', sort: 'date' as const, page: 1 }
  return { actor, list: await house.services.workshops.list(actor, input) }
}

it('enters three workshops of history, the one of today and two to come', async () => {
  const { list: all } = await list()
  expect(all.past.map((w) => [w.code, w.state, w.departments.length, w.delegateCount])).toEqual([
    ['HT-2026-01', 'conclusions_issued', 6, 95],
    ['HT-2024-02', 'archived', 10, 196],
    ['HT-2024-01', 'archived', 10, 120],
  ])
  expect(all.upcoming.map((w) => [w.state, w.host?.code])).toEqual([
    ['registering', 'BN'],
    ['invited', 'HY'],
    ['planning', 'HP'],
  ])
  expect([...all.past, ...all.upcoming].every((w) => w.isDemo)).toBe(true)
})

it('each lasts as long as its agenda says, and its log has the days of then', async () => {
  const { actor, list: all } = await list()
  for (const workshop of [...all.past, ...all.upcoming].filter((w) => w.state !== 'planning')) {
    const items = await house.kernel.prisma.agendaItem.findMany({ where: { workshopId: workshop.id, parentId: null } })
    const minutes = items.reduce((sum, item) => sum + item.minutes, 0)
    expect(minutes, workshop.title).toBe((workshop.endsAt.getTime() - workshop.startsAt.getTime()) / 60_000)
  }
  const oldest = all.past.at(-1)?.id ?? ''
  const log = await house.services.workshops.readLog(actor, oldest)
  expect(log.ok && log.value.at(0)?.at.toISOString()).toBe('2024-04-10T06:30:00.000Z')
  const revision = await house.kernel.prisma.agendaRevision.findFirstOrThrow({ where: { workshopId: oldest } })
  expect(revision.at.toISOString()).toBe('2024-03-19T06:30:00.000Z')
})

it('today: five of six have registered, four papers, three with a file that opens in Word', async () => {
  const { actor, list: all } = await list()
  const today = all.upcoming[0]
  expect(today?.departments.filter((d) => d.delegates > 0).map((d) => d.code)).toEqual(['HN', 'BN', 'HP', 'HY', 'NB'])
  const papers = await house.services.workshops.readPapers(actor, today?.id ?? '')
  expect(papers.ok && papers.value.map((p) => [p.department?.code, p.file?.mediaType ?? null])).toEqual([
    ['HN', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['HP', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['PT', null],
    ['HY', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ])
  expect(papers.ok && papers.value[0]?.file?.scanState).toBe('unscanned')
})

it('[demo] today follows the day', async () => {
  house.clock.set('2026-12-01T00:10:00Z')
  expect(await house.services.workshops.redateDemoWorkshop()).toEqual({ moved: 1 })
  const { list: all } = await list()
  expect(all.upcoming[0]?.startsAt.toISOString()).toBe('2026-12-01T01:00:00.000Z')
  house.clock.set('2026-11-23T01:00:00Z')
})

it('again, also after a run that was killed, changes nothing', async () => {
  const count = async () => ({
    workshops: await house.kernel.prisma.workshop.count(),
    delegates: await house.kernel.prisma.delegate.count(),
    papers: await house.kernel.prisma.paper.count(),
    references: await house.kernel.prisma.fileReference.count(),
    transitions: await house.kernel.prisma.workshopTransition.count(),
    points: await house.kernel.prisma.connectionPoint.count(),
  })
  const before = await count()
  await seedWorkshops(house)
  expect(await count()).toEqual(before)
  // As if the run had ended before its last row; only somebody who owns the database can take a row back.
  await house.kernel.prisma.$executeRaw`ALTER TABLE "AuditEntry" DISABLE TRIGGER "keepAuditEntry"`
  await house.kernel.prisma.auditEntry.deleteMany({ where: { action: 'seed.workshops' } })
  await seedWorkshops(house)
  expect(await count()).toEqual(before)
})
