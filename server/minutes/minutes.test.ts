import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorkshops, tasksOf, type WorkshopHouse } from '../workshops/testing/open-workshops.ts'
import {
  ADMINISTRATOR,
  CHAIR,
  closedMeeting,
  conclusion,
  heldMeeting,
  LEADER,
  MINISTRY,
  SECRETARY,
} from './testing/open-minutes.ts'

let house: WorkshopHouse
beforeAll(async () => {
  house = await openWorkshops()
})
afterAll(() => house?.close())

it('who may not read the workshop is told that there are no minutes; the draft is for who writes and presides', async () => {
  const held = await closedMeeting(house)
  expect(await held.do('start', SECRETARY)).toBe('ok')
  for (const email of [MINISTRY, ADMINISTRATOR]) {
    expect((await held.minutes.read(await house.actor(email), held.workshopId)).ok).toBe(false)
    expect(await held.do('render', email, { name: 'minutes', format: 'docx' })).toBe('minutes-not-found')
  }
  expect(await held.view(CHAIR)).toMatchObject({ stage: 'drafting', isHidden: false })
  expect(await held.view(LEADER)).toMatchObject({ stage: 'drafting', isHidden: true, body: null })
  expect(await held.do('render', LEADER, { name: 'minutes', format: 'docx' })).toBe('minutes-not-found')
})

it('[M1] the secretary makes them of the log: who spoke and how long, votes with figures; once, however often it is pressed', async () => {
  const held = await closedMeeting(house)
  expect(await tasksOf(house, SECRETARY)).toContain('minutes-write')
  expect(await held.do('start', CHAIR)).toBe('minutes-not-allowed')
  expect(await held.do('start', SECRETARY)).toBe('ok')
  const first = await held.body()
  expect(await held.do('start', SECRETARY)).toBe('ok')
  const { facts, factsHash } = await held.body()
  expect(factsHash).toBe(first.factsHash)
  expect(facts.items[0]?.speeches).toMatchObject([{ kind: 'speech', seconds: 90 }])
  expect(facts.items[1]?.votes).toMatchObject([{ way: 'open', given: 1 }])
  expect(facts).toMatchObject({ conclusion: 'Thống nhất khoản 1.', log: { seq: expect.any(Number) } })
  const workshop = await house.workshops.read(await house.actor(SECRETARY), held.workshopId)
  expect(workshop.ok && workshop.value.state).toBe('minutes_draft')
  const audited = { action: 'minutes.start', subjectId: held.workshopId }
  expect(await house.kernel.prisma.auditEntry.count({ where: audited })).toBe(1)
  expect(await tasksOf(house, SECRETARY)).not.toContain('minutes-write')
})

it('[M1] replaying the log gives the same bytes; a changed row is told, and nothing is made or signed of it', async () => {
  const held = await closedMeeting(house)
  await held.do('start', SECRETARY)
  const verify = async () => {
    const said = await held.minutes.verify(await house.actor(SECRETARY), held.workshopId)
    return said.ok ? said.value.verdict : said.failure.code
  }
  expect(await verify()).toBe('same')
  const { prisma } = house.kernel
  const { id } = await prisma.meeting.findUniqueOrThrow({ where: { workshopId: held.workshopId } })
  await prisma.$executeRaw`ALTER TABLE "MeetingEvent" DISABLE TRIGGER USER`
  await prisma.$executeRaw`
    UPDATE "MeetingEvent" SET "payload" = jsonb_set("payload", '{choice}', '"disagree"')
    WHERE "meetingId" = ${id}::uuid AND "kind" = 'vote-cast'`
  await prisma.$executeRaw`ALTER TABLE "MeetingEvent" ENABLE TRIGGER USER`
  expect(await verify()).toBe('broken')
  expect(await held.do('start', SECRETARY)).toBe('minutes-log-broken')
})

it('[M2] facts taken anew leave every written word; what happens after the closing does not count', async () => {
  const held = await heldMeeting(house)
  expect(await held.do('start', SECRETARY)).toBe('ok')
  const item = held.live.items[0]
  await held.type(item, 'Các Sở thống nhất nguyên tắc phối hợp.')
  expect((await held.body()).words).toEqual({ [item]: 'Các Sở thống nhất nguyên tắc phối hợp.' })
  expect(await held.do('openReview', SECRETARY, { deadline: '2026-12-31' })).toBe('minutes-meeting-running')
  await held.live.in('close', CHAIR, { conclusion: 'Thống nhất.' })
  expect((await held.body()).isBehind).toBe(true)
  await held.do('start', SECRETARY)
  const after = await held.body()
  expect(after).toMatchObject({ isBehind: false, words: { [item]: 'Các Sở thống nhất nguyên tắc phối hợp.' } })
  expect(after.facts.closedAt).not.toBe(null)
  await house.services.meetings.noteWent({
    workshopId: held.workshopId,
    userIds: [(await house.actor(CHAIR)).userId],
    since: house.clock.now(),
  })
  expect((await held.body()).isBehind).toBe(false)
  const said = await held.minutes.verify(await house.actor(SECRETARY), held.workshopId)
  expect(said).toMatchObject({ ok: true, value: { verdict: 'same' } })
})

it('an item that was called outside the programme brings its own place to write', async () => {
  const held = await heldMeeting(house)
  await held.do('start', SECRETARY)
  const { items } = (await held.body()).facts
  expect(items.map(({ itemId }) => itemId)).toEqual([...held.live.items])
  await house.kernel.prisma.agendaItem.updateMany({
    where: { workshopId: held.workshopId, itemId: held.live.items[2] },
    data: { itemId: '0190e0a0-0000-7000-8000-00000000abcd' },
  })
  await held.do('start', SECRETARY)
  await held.type('0190e0a0-0000-7000-8000-00000000abcd', 'Bổ sung')
  expect(await held.words()).toMatchObject({ '0190e0a0-0000-7000-8000-00000000abcd': 'Bổ sung' })
})

it('the secretary writes in the document, nobody else does; whoever may read it reads along', async () => {
  const held = await closedMeeting(house)
  await held.do('start', SECRETARY)
  const draftId = await held.draftId()
  const level = async (email: string) => {
    const { userId, sessionId } = await house.actor(email)
    return (await held.minutes.decide(userId, sessionId, draftId))?.level ?? null
  }
  expect(await level(SECRETARY)).toBe('edit')
  expect(await level(CHAIR)).toBe('read')
  expect(await level(LEADER)).toBe(null)
  await held.do('openReview', SECRETARY, { deadline: '2026-12-31' })
  expect(await level(LEADER)).toBe('read')
})

it('conclusions name a department taking part and a person of it; the same id is one conclusion', async () => {
  const held = await closedMeeting(house)
  await held.do('start', SECRETARY)
  const first = await conclusion(house)
  expect(await held.do('writeConclusion', CHAIR, first)).toBe('minutes-not-allowed')
  expect(await held.do('writeConclusion', SECRETARY, first)).toBe('ok')
  expect(await held.do('writeConclusion', SECRETARY, first)).toBe('ok')
  const foreign = { ...first, departmentId: (await house.actor(MINISTRY)).departmentId }
  expect(await held.do('writeConclusion', SECRETARY, foreign)).toBe('minutes-responsible-unsuitable')
  const stranger = { ...first, personId: (await house.actor(CHAIR)).userId }
  expect(await held.do('writeConclusion', SECRETARY, stranger)).toBe('minutes-responsible-unsuitable')
  const second = await conclusion(house, { text: 'Lập tổ công tác.', itemId: held.live.items[0], due: '2026-12-20' })
  await held.do('writeConclusion', SECRETARY, second)
  await held.do('moveConclusion', SECRETARY, { id: second.id, by: 'up' })
  expect((await held.body()).conclusions.map(({ text }) => text)).toEqual([second.text, first.text])
  expect((await held.body()).conclusions[0]).toMatchObject({ due: '2026-12-20', itemId: held.live.items[0] })
  await held.do('removeConclusion', SECRETARY, { id: first.id })
  expect(await held.do('removeConclusion', SECRETARY, { id: first.id })).toBe('ok')
  expect((await held.body()).conclusions).toHaveLength(1)
})
