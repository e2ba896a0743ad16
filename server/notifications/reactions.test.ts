import ICAL from 'ical.js'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#server/kernel/ids.ts'
import type { LocalTime } from '#server/language/dates.ts'
import { HEAD, LEADER, type NoticesHouse, openNotices, SECRETARY, SPECIALIST } from './testing/open-notices.ts'
import { move, officersOf, revise, workshopIn } from './testing/workshop-in.ts'

const GUEST = 'dangkhoa@mae.example'

let house: NoticesHouse
beforeAll(async () => {
  house = await openNotices()
})
afterAll(async () => {
  await house.close()
})
beforeEach(async () => {
  await house.deliver()
  await house.forgetMails()
  await house.kernel.prisma.notice.deleteMany()
})

/** Kinds told to a person, in order. */
async function told(email: string): Promise<string[]> {
  const rows = await house.kernel.prisma.notice.findMany({
    where: { recipientId: house.id(email) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => row.kind)
}

describe('what happens to a workshop is told to whom it concerns', () => {
  test('a drafted plan: to those who approve it, to the officers named, not to oneself', async () => {
    await workshopIn(house, 'planning')
    expect((await told(HEAD)).sort()).toEqual(['officer-named', 'plan-approval'])
    expect(await told(SECRETARY)).toEqual([])
    expect(await told(LEADER)).toEqual([])
  })

  test('invitations: once to everyone invited, by mail too, and to nobody else', async () => {
    const { id } = await workshopIn(house, 'plan_approved')
    await house.deliver()
    await house.forgetMails()
    await move(house, id, 'invited')
    await house.deliver()
    for (const email of [LEADER, SPECIALIST, HEAD]) expect(await told(email), email).toContain('workshop-invitation')
    expect(await told(GUEST)).toEqual([])
    expect(await told('vanthu@hanoi.example')).toEqual([])
    const [mail, ...more] = house.mailbox.to(LEADER)
    expect(more).toEqual([])
    expect(mail?.subject).toMatch(/^HT-2026-\d\d: Giấy mời dự hội thảo$/u)
    expect(mail?.text).toContain(`https://cum.example/workshops/${id}/invitation`)
  })

  test('who is named after the invitations are out is invited as well', async () => {
    const { id } = await workshopIn(house, 'registering')
    const named = await house.services.workshops.nameOfficers(await house.actor(HEAD), {
      ...(await officersOf(house, id)),
      guestIds: [house.id(GUEST)],
    })
    expect(named).toMatchObject({ ok: true })
    expect((await told(GUEST)).sort()).toEqual(['officer-named', 'workshop-invitation'])
  })

  test('[W5] hoãn, another time, taken up again, hủy: all invited, each once', async () => {
    const { id } = await workshopIn(house, 'registering')
    await house.kernel.prisma.notice.deleteMany()
    await revise(house, id, { startTime: '09:00' as LocalTime })
    await move(house, id, 'postponed', 'Bão số 9')
    // While it stands still, another day is not news yet.
    await revise(house, id, { startTime: '10:00' as LocalTime })
    await move(house, id, 'registering')
    await move(house, id, 'cancelled', 'Bão số 9')
    const events = (await told(LEADER)).filter((kind) => kind.startsWith('workshop-'))
    expect(events).toEqual(['workshop-rescheduled', 'workshop-postponed', 'workshop-resumed', 'workshop-cancelled'])
    await house.deliver()
    expect(house.mailbox.raw.join('\n')).not.toMatch(/B=C3=A3o|Bão/u)
  })

  test('a plan that was never sent out: its standstill is told to its officers only', async () => {
    const { id } = await workshopIn(house, 'planning')
    await move(house, id, 'cancelled', 'Không còn cần thiết')
    expect(await told(HEAD)).toContain('workshop-cancelled')
    expect(await told(LEADER)).toEqual([])
  })

  test('the settled agenda and its amendments: all invited but who made them', async () => {
    const { id } = await workshopIn(house, 'registering')
    await house.kernel.prisma.notice.deleteMany()
    await move(house, id, 'agenda_frozen')
    expect(await told(LEADER)).toEqual(['agenda-frozen'])
    expect(await told(SECRETARY)).toEqual([])
    const amended = await house.services.agenda.amend(await house.actor(SECRETARY), {
      workshopId: id,
      amendmentId: newId<'amendment'>(),
      reason: 'Đổi giờ',
      command: {
        type: 'add',
        items: [{ id: newId<'agenda-item'>(), kind: 'discussion', title: 'Thảo luận thêm', minutes: 15 }],
        parentId: null,
        afterId: null,
      },
    })
    expect(amended).toMatchObject({ ok: true })
    expect(await told(LEADER)).toEqual(['agenda-frozen', 'agenda-amended'])
  })

  test('a paper: its secretaries, when it comes and when it goes', async () => {
    const { id } = await workshopIn(house, 'registering')
    await house.kernel.prisma.notice.deleteMany()
    const actor = await house.actor(SPECIALIST)
    const paper = { workshopId: id, paperId: newId<'paper'>() }
    await house.services.workshops.submitPaper(actor, {
      ...paper,
      departmentId: actor.departmentId,
      title: 'Giao đất dịch vụ',
      authorName: '',
    })
    await house.services.workshops.removePaper(actor, paper)
    expect(await told(SECRETARY)).toEqual(['paper-submitted', 'paper-withdrawn'])
    expect(await told(LEADER)).toEqual([])
  })

  test('registration opens: leaders and specialists are asked and told, once', async () => {
    const { id } = await workshopIn(house, 'registering')
    await revise(house, id, { title: 'Tên khác' })
    expect((await told(LEADER)).filter((kind) => kind === 'registration-open')).toHaveLength(1)
  })
})

describe('the calendar entry in the mails', () => {
  test('[N10] one entry for all time: asked for, moved, taken off, put back, with a growing number and no title', async () => {
    const { id } = await workshopIn(house, 'invited')
    await house.deliver()
    await revise(house, id, { startTime: '09:00' as LocalTime })
    await house.deliver()
    await move(house, id, 'postponed', 'Bão số 9')
    await house.deliver()
    await move(house, id, 'invited')
    await house.deliver()
    await move(house, id, 'cancelled', 'Bão số 9')
    await house.deliver()
    const entries = house.mailbox.to(LEADER).flatMap((mail) => {
      const [attachment, ...more] = mail.attachments.filter((one) => one.contentType === 'application/ics')
      expect(more).toEqual([])
      return attachment ? [readEntry(attachment.content.toString('utf8'))] : []
    })
    expect(entries.map(({ method, start }) => [method, start])).toEqual([
      ['REQUEST', '2026-12-10T08:00:00'],
      ['REQUEST', '2026-12-10T09:00:00'],
      ['CANCEL', '2026-12-10T09:00:00'],
      ['REQUEST', '2026-12-10T09:00:00'],
      ['CANCEL', '2026-12-10T09:00:00'],
    ])
    expect(new Set(entries.map((entry) => entry.uid))).toEqual(new Set([`workshop-${id}@tiengnoichung`]))
    const numbers = entries.map((entry) => entry.sequence)
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(entries.map((entry) => entry.summary).join()).not.toContain('giáp ranh')
    // Mail readers that show invitations find it as an alternative of the text, too.
    expect(house.mailbox.raw.filter((raw) => raw.includes('text/calendar; charset=utf-8; method=REQUEST'))).not.toEqual(
      [],
    )
  }, 60_000)

  test('[N10] a mail that comes late carries how things stand when it leaves', async () => {
    const { id } = await workshopIn(house, 'plan_approved')
    await house.deliver()
    await house.forgetMails()
    house.mailbox.refuse(451)
    await move(house, id, 'invited')
    await house.deliver()
    await move(house, id, 'cancelled', 'Bão số 9')
    house.mailbox.refuse(null)
    house.clock.advance(3 * 3_600_000)
    await house.deliver()
    const methods = house.mailbox
      .to(LEADER)
      .flatMap((mail) => mail.attachments)
      .filter((one) => one.contentType === 'application/ics')
      .map((one) => readEntry(one.content.toString('utf8')).method)
    expect(methods).toEqual(['CANCEL', 'CANCEL'])
  })
})

function readEntry(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined)
  return {
    method: calendar.getFirstPropertyValue('method'),
    uid: event.uid,
    sequence: event.sequence,
    start: event.startDate.toString(),
    summary: event.summary,
  }
}
