import { afterEach, beforeEach, expect, test } from 'vitest'
import { HEAD, LEADER, type NoticesHouse, openNotices, SPECIALIST } from '../testing/open-notices.ts'
import { workshopIn } from '../testing/workshop-in.ts'

let house: NoticesHouse
beforeEach(async () => {
  house = await openNotices()
})
afterEach(async () => {
  const { reported } = house
  await house.close()
  expect(reported).toEqual([])
})

/** The summary leaves at 08:00; it is 09:00 on Thursday 26/11/2026. */
async function nextMorning(): Promise<void> {
  house.clock.set('2026-11-27T01:00:00Z')
  await house.run.lookAtClock()
  await house.deliver()
}

test('[N7] the summary leaves once at its hour, with a line and a link for each notice, codes and no titles', async () => {
  const about = await workshopIn(house, 'registering')
  await house.forgetMails()
  await house.tell({ kind: 'agenda-amended', to: [LEADER], about })
  await house.tell({ kind: 'proposal-accepted', to: [LEADER], about })
  await house.run.lookAtClock()
  await house.deliver()
  expect(house.mailbox.to(LEADER)).toEqual([])
  await nextMorning()
  await nextMorning()
  const mails = house.mailbox.to(LEADER)
  expect(mails.map((mail) => mail.subject)).toEqual(['Tổng hợp 2 thông báo'])
  expect(mails[0]?.text).toContain('HT-2026-01: Chương trình đã chốt có điều chỉnh')
  expect(mails[0]?.text).toContain(`https://cum.example/workshops/${about.id}/agenda`)
  expect(house.mailbox.raw.join('')).not.toMatch(/giáp ranh|gi=C3=A1p ranh/u)
})

test('[N7] what was read meanwhile is not in it, and an empty one does not leave', async () => {
  const about = await workshopIn(house, 'registering')
  await house.forgetMails()
  await house.tell({ kind: 'agenda-amended', to: [LEADER, SPECIALIST], about })
  await house.services.notifications.opened(await house.actor(LEADER), `/workshops/${about.id}/agenda`)
  await nextMorning()
  expect(house.mailbox.to(LEADER)).toEqual([])
  expect(house.mailbox.to(SPECIALIST)).toHaveLength(1)
})

test('[N9] what its reader may no longer see is left out, at the moment it is sent', async () => {
  const about = await workshopIn(house, 'registering')
  const other = await workshopIn(house, 'registering')
  await house.forgetMails()
  for (const subject of [about, other]) await house.tell({ kind: 'agenda-amended', to: [LEADER], about: subject })
  // Hà Nội leaves one of them.
  await house.kernel.prisma.workshopDepartment.deleteMany({
    where: { workshopId: other.id, departmentId: (await house.actor(LEADER)).departmentId },
  })
  await house.kernel.prisma.roleAssignment.deleteMany({ where: { scopeId: other.id, userId: house.id(LEADER) } })
  await nextMorning()
  const [mail] = house.mailbox.to(LEADER)
  expect(mail?.subject).toBe('Tổng hợp 1 thông báo')
  expect(mail?.text).not.toContain(other.id)
})

test('[N9] a disabled account gets nothing', async () => {
  const about = await workshopIn(house, 'registering')
  await house.forgetMails()
  await house.tell({ kind: 'agenda-amended', to: [LEADER, HEAD], about })
  await house.kernel.prisma.user.update({ where: { id: house.id(LEADER) }, data: { status: 'disabled' } })
  await nextMorning()
  expect(house.mailbox.to(LEADER)).toEqual([])
  expect(house.mailbox.to(HEAD)).toHaveLength(1)
})
