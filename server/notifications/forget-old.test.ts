import { afterAll, beforeAll, expect, test } from 'vitest'
import { ADMINISTRATOR, LEADER, type NoticesHouse, openNotices, SPECIALIST } from './testing/open-notices.ts'

const DAY = 24 * 60 * 60 * 1000

let house: NoticesHouse
beforeAll(async () => {
  house = await openNotices()
})
afterAll(() => house.close())

const forget = () => house.services.notifications.forgetOld()
const counts = async () => ({
  notices: await house.kernel.prisma.notice.count(),
  mails: await house.kernel.prisma.outboxMail.count(),
})

test('[N14] notices and mails older than the setting go, read or not; younger ones stay; one row says how many', async () => {
  await house.tell({ kind: 'workshop-invitation', to: [LEADER, SPECIALIST] })
  await house.deliver()
  house.clock.advance(100 * DAY)
  await house.tell({ kind: 'workshop-invitation', to: [LEADER] })
  await house.deliver()
  house.clock.advance(79 * DAY)
  expect(await forget()).toEqual({ notices: 0, mails: 0 })
  house.clock.advance(2 * DAY)
  expect(await forget()).toEqual({ notices: 2, mails: 2 })
  expect(await counts()).toEqual({ notices: 1, mails: 1 })
  const rows = await house.kernel.prisma.auditEntry.findMany({ where: { action: 'notices.forget-old' } })
  expect(rows).toMatchObject([{ actorId: null, details: { notices: 2, mails: 2 } }])
})

test('[N14] the days are the administrator’s to set; what has not left yet stays, with its notice', async () => {
  house.mailbox.refuse(451)
  await house.tell({ kind: 'workshop-invitation', to: [SPECIALIST] })
  await house.deliver()
  await house.services.settings.change(await house.actor(ADMINISTRATOR), 'noticeDays', 30)
  house.clock.advance(40 * DAY)
  expect(await forget()).toEqual({ notices: 1, mails: 1 })
  expect(await house.kernel.prisma.outboxMail.findMany()).toMatchObject([{ state: 'waiting' }])
  expect((await counts()).notices).toBe(1)
  house.mailbox.refuse(null)
})

test('[N1] what was forgotten is not told a second time under its key as long as its event can come again', async () => {
  const key = await house.tell({ kind: 'workshop-invitation', to: [LEADER] })
  await house.tell({ kind: 'workshop-invitation', to: [LEADER], key })
  await forget()
  await house.tell({ kind: 'workshop-invitation', to: [LEADER], key })
  expect(await house.kernel.prisma.notice.count({ where: { key } })).toBe(1)
})
