import ICAL from 'ical.js'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#server/kernel/ids.ts'
import type { LocalTime } from '#server/language/dates.ts'
import { HEAD, LEADER, type NoticesHouse, openNotices, SPECIALIST } from './testing/open-notices.ts'
import { move, officersOf, revise, workshopIn } from './testing/workshop-in.ts'

const GUEST = 'dangkhoa@mae.example'
const ROOM = 'diemcau@hanoi.example'

let house: NoticesHouse
beforeAll(async () => {
  house = await openNotices()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.deliver()
  await house.forgetMails()
  await house.kernel.prisma.notice.deleteMany()
})

async function told(email: string): Promise<string[]> {
  const rows = await house.kernel.prisma.notice.findMany({
    where: { recipientId: house.id(email) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => row.kind)
}
function entriesOf(email: string) {
  return house.mailbox.to(email).flatMap((mail) =>
    mail.attachments
      .filter((one) => one.contentType === 'application/ics')
      .map((one) => {
        const calendar = new ICAL.Component(ICAL.parse(one.content.toString('utf8')))
        const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined)
        return {
          method: calendar.getFirstPropertyValue('method'),
          uid: event.uid,
          sequence: event.sequence,
          start: event.startDate.toString(),
        }
      }),
  )
}
/** The bodies that take part, without Hà Nội's. */
async function withoutHaNoi(id: string): Promise<string[]> {
  const read = await house.services.workshops.read(await house.actor(HEAD), id)
  if (!read.ok) throw new Error(read.failure.code)
  return read.value.departments.filter((body) => body.code !== 'HN').map((body) => body.id)
}

describe('whoever is invited no more has the entry taken off the calendar', () => {
  test('[N10][N15] a department that drops out after the invitations: its people and its room, nobody else, by the UID they have', async () => {
    const { id } = await workshopIn(house, 'invited')
    await house.deliver()
    await revise(house, id, { startTime: '09:00' as LocalTime })
    await house.deliver()
    await revise(house, id, { departmentIds: await withoutHaNoi(id) })
    await house.deliver()
    for (const email of [LEADER, SPECIALIST, ROOM]) expect(await told(email), email).toContain('workshop-left')
    for (const email of [HEAD, 'vanlong@phutho.example'])
      expect(await told(email), email).not.toContain('workshop-left')
    const entries = entriesOf(LEADER)
    expect(entries.map(({ method, start }) => [method, start])).toEqual([
      ['REQUEST', '2026-12-10T08:00:00'],
      ['REQUEST', '2026-12-10T09:00:00'],
      ['CANCEL', '2026-12-10T09:00:00'],
    ])
    expect(new Set(entries.map(({ uid }) => uid))).toEqual(new Set([`workshop-${id}@tiengnoichung`]))
    const numbers = entries.map(({ sequence }) => sequence)
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))

    // What they may not read any more is not described: a code they know, no title, no link to it.
    const mail = house.mailbox.to(LEADER).at(-1)
    expect(mail?.subject).toMatch(/^Không còn trong thành phần mời của hội thảo HT-2026-\d\d$/u)
    expect(mail?.text).not.toContain('giáp ranh')
    expect(mail?.text).not.toContain(id)
    const list = await house.services.notifications.list(await house.actor(LEADER), { show: 'all', page: 1 })
    expect(list.notices.find(({ kind }) => kind === 'workshop-left')).toMatchObject({ path: '/workshops' })
  }, 60_000)

  test('[N15] before the invitations nobody has an entry, and nobody is told', async () => {
    const { id } = await workshopIn(house, 'plan_approved')
    await revise(house, id, { departmentIds: await withoutHaNoi(id) })
    expect(await told(LEADER)).not.toContain('workshop-left')
  })

  test('[N15] who comes in again before the mail has left keeps the entry', async () => {
    const { id } = await workshopIn(house, 'invited')
    await house.deliver()
    const all = await house.services.workshops.read(await house.actor(HEAD), id)
    if (!all.ok) throw new Error(all.failure.code)
    await house.forgetMails()
    house.mailbox.refuse(451)
    await revise(house, id, { departmentIds: await withoutHaNoi(id) })
    await house.deliver()
    await revise(house, id, { departmentIds: all.value.departments.map((body) => body.id) })
    house.mailbox.refuse(null)
    house.clock.advance(3 * 3_600_000)
    await house.deliver()
    expect(entriesOf(LEADER).map(({ method }) => method)).toEqual(['REQUEST'])
    const dropped = await house.kernel.prisma.outboxMail.findFirst({
      where: { kind: 'workshop-left', aboutId: id, recipientId: house.id(LEADER) },
    })
    expect(dropped).toMatchObject({ state: 'dropped', lastError: 'invited-again' })
  })

  test('[N15] a guest who is relieved, and a delegate with an account who is taken off the list', async () => {
    const { id } = await workshopIn(house, 'registering')
    const { workshops } = house.services
    const officers = await officersOf(house, id)
    await workshops.nameOfficers(await house.actor(HEAD), { ...officers, guestIds: [house.id(GUEST)] })
    await workshops.nameOfficers(await house.actor(HEAD), { ...officers, guestIds: [] })
    expect((await told(GUEST)).at(-1)).toBe('workshop-left')

    const clerk = 'vanthu@hanoi.example'
    const read = await workshops.read(await house.actor(SPECIALIST), id)
    const point = read.ok ? read.value.points.find(({ name }) => name === 'Hà Nội') : undefined
    const delegateId = newId<'delegate'>()
    await house.kernel.prisma.delegate.create({
      data: {
        ...{ id: delegateId, workshopId: id, userId: house.id(clerk), connectionPointId: point?.id ?? '' },
        ...{ departmentId: point?.departmentId ?? '', fullName: 'Văn thư', nameSortKey: 'van thu' },
        ...{ createdAt: house.clock.now(), createdById: house.id(SPECIALIST) },
      },
    })
    const removed = await workshops.removeDelegate(await house.actor(SPECIALIST), { workshopId: id, delegateId })
    expect(removed).toMatchObject({ ok: true })
    expect(await told(clerk)).toEqual(['workshop-left'])
  })

  test('[N15] while it is postponed nobody has it on: who drops out then is told nothing', async () => {
    const { id } = await workshopIn(house, 'invited')
    await move(house, id, 'postponed', 'Bão số 9')
    await revise(house, id, { departmentIds: await withoutHaNoi(id) })
    expect(await told(LEADER)).not.toContain('workshop-left')
  })
})
