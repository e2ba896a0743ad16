import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '#server/kernel/ids.ts'
import { NOTICE_KIND_NAMES, NoticeListInput, NoticePreferencesInput } from './contract.ts'
import { LEADER, type NoticesHouse, openNotices, SPECIALIST } from './testing/open-notices.ts'
import { workshopIn } from './testing/workshop-in.ts'

const everything = NoticeListInput.parse({})
const form = { quiet: 'on', quietFrom: '21:00', quietTo: '6h30', digest: 'daily', digestHour: '8' }

let house: NoticesHouse
beforeAll(async () => {
  house = await openNotices()
})
afterAll(() => house?.close())
beforeEach(async () => {
  await house.kernel.prisma.notice.deleteMany()
  await house.kernel.prisma.noticePreference.deleteMany()
  await house.deliver()
  await house.forgetMails()
})

test('the bell shows titles with the rights of now: what may no longer be read is neither shown nor counted', async () => {
  const about = await workshopIn(house, 'registering')
  await house.kernel.prisma.notice.deleteMany()
  await house.tell({ kind: 'agenda-amended', to: [LEADER], about })
  const actor = await house.actor(LEADER)
  const { notifications } = house.services
  expect((await notifications.list(actor, everything)).notices).toMatchObject([
    { about: { title: 'Thống nhất kiến nghị về đất đai khu vực giáp ranh' }, isRead: false },
  ])
  expect(await notifications.unread(actor)).toBe(1)
  const where = { workshopId: about.id, departmentId: actor.departmentId }
  const seat = await house.kernel.prisma.workshopDepartment.delete({ where: { workshopId_departmentId: where } })
  expect(await notifications.list(actor, everything)).toMatchObject({ notices: [], total: 0, unread: 0 })
  expect(await notifications.unread(actor)).toBe(0)
  await house.kernel.prisma.workshopDepartment.create({ data: seat })
})

test('own notices are read by id, by opening what they are about, or all at once; those of others stay', async () => {
  const about = await workshopIn(house, 'registering')
  await house.kernel.prisma.notice.deleteMany()
  for (const kind of ['agenda-amended', 'agenda-frozen', 'paper-submitted'] as const) {
    await house.tell({ kind, to: [LEADER, SPECIALIST], about })
  }
  const [leader, specialist] = [await house.actor(LEADER), await house.actor(SPECIALIST)]
  const { notifications } = house.services
  await notifications.opened(leader, `/workshops/${about.id}/agenda`)
  expect(await notifications.unread(leader)).toBe(1)
  const [foreign] = (await notifications.list(specialist, everything)).notices
  await notifications.markRead(leader, [foreign?.id ?? ''])
  expect(await notifications.unread(specialist)).toBe(3)
  await notifications.markAllRead(specialist)
  expect(await notifications.unread(specialist)).toBe(0)
  const unread = await notifications.list(leader, NoticeListInput.parse({ show: 'unread', group: 'preparation' }))
  expect(unread.notices.map((notice) => notice.kind)).toEqual(['paper-submitted'])
})

test('[N5] levels are kept per person; a kind that must be told cannot be turned down by any form', async () => {
  const actor = await house.actor(LEADER)
  const { notifications } = house.services
  const none = Object.fromEntries(NOTICE_KIND_NAMES.map((kind) => [`level.${kind}`, 'none']))
  await notifications.savePreferences(actor, NoticePreferencesInput.parse({ ...form, ...none, 'level.x': 'none' }))
  await house.tell({ kind: 'agenda-amended', to: [LEADER, SPECIALIST] })
  await house.tell({ kind: 'workshop-cancelled', to: [LEADER] })
  expect((await notifications.list(actor, everything)).notices.map((notice) => notice.kind)).toEqual([
    'workshop-cancelled',
  ])
  expect(await notifications.unread(await house.actor(SPECIALIST))).toBe(1)
  await house.deliver()
  expect(house.mailbox.to(LEADER)).toHaveLength(1)
  const seen = await notifications.preferences(actor)
  expect(seen.levels).toMatchObject({ 'workshop-cancelled': 'mail', 'agenda-amended': 'none' })
  expect(seen).toMatchObject({ quietFrom: '21:00', quietTo: '06:30' })
})

test('[N6] a mail told at night leaves in the morning, also when the night came while it waited; urgent ones leave', async () => {
  house.clock.set('2026-11-26T14:30:00Z') // 21:30 in Vietnam
  await house.tell({ kind: 'agenda-frozen', to: [LEADER] })
  await house.tell({ kind: 'workshop-cancelled', to: [LEADER] })
  await house.deliver()
  expect(house.mailbox.to(LEADER).map((mail) => mail.subject)).toEqual(['Hội thảo đã hủy'])
  house.clock.set('2026-11-26T23:29:00Z')
  await house.deliver()
  expect(house.mailbox.to(LEADER)).toHaveLength(1)
  house.clock.set('2026-11-26T23:30:00Z')
  await house.deliver()
  expect(house.mailbox.to(LEADER)).toHaveLength(2)

  house.clock.set('2026-11-27T13:50:00Z') // 20:50
  house.mailbox.refuse(451)
  await house.tell({ kind: 'agenda-frozen', to: [LEADER] })
  await house.deliver()
  house.mailbox.refuse(null)
  house.clock.set('2026-11-27T14:30:00Z')
  await house.deliver()
  expect(house.mailbox.to(LEADER)).toHaveLength(2)
  house.clock.set('2026-11-27T23:31:00Z')
  await house.deliver()
  expect(house.mailbox.to(LEADER)).toHaveLength(3)
})

test('[N13] a secret link is minted when its mail leaves: no row of the outbox holds it', async () => {
  const { prisma, transactor } = house.kernel
  const aboutId = newId<'invitation'>()
  const sent = await transactor.run((work) =>
    house.services.notifications.sendSecretLink(work, {
      kind: 'account-invitation',
      recipientId: house.id(LEADER),
      aboutId,
      key: `account-invitation:${aboutId}`,
    }),
  )
  expect(sent).toBe(true)
  // Nobody mints for an invitation that does not exist: the mail is dropped, nothing leaves.
  await house.deliver()
  expect(house.mailbox.mails).toEqual([])
  const row = await prisma.outboxMail.findFirstOrThrow({ where: { aboutId } })
  expect(row).toMatchObject({ state: 'dropped', lastError: 'link-gone', params: {} })
})
