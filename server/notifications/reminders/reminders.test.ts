import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { LocalDate } from '#server/language/dates.ts'
import { HEAD, LEADER, type NoticesHouse, ORIGIN, openNotices, SPECIALIST } from '../testing/open-notices.ts'
import { move, revise, workshopIn } from '../testing/workshop-in.ts'
import { taskReminderAt, workshopReminderAt } from './reminder-moments.ts'

const vietnam = (time: string) => new Date(`${time}:00+07:00`)

describe('the moments', () => {
  const task = { due: '2026-12-09' as LocalDate, createdAt: vietnam('2026-11-26T09:00') } // written so
  test.each([
    ['2026-12-07T07:59', null],
    ['2026-12-07T08:00', 'soon'],
    ['2026-12-08T23:00', 'soon'],
    ['2026-12-09T07:59', 'soon'],
    ['2026-12-09T08:00', 'today'],
    ['2026-12-09T23:59', 'today'],
    ['2026-12-10T00:00', null],
  ])('[N11] of a task due on 09/12: at %s %s', (now, expected) => {
    expect(taskReminderAt(task, vietnam(now))).toBe(expected)
  })

  test('[N11] a task asked for after the moment of its reminder needs none', () => {
    const late = { ...task, createdAt: vietnam('2026-12-08T15:00') }
    expect(taskReminderAt(late, vietnam('2026-12-08T16:00'))).toBe(null)
    expect(taskReminderAt(late, vietnam('2026-12-09T08:00'))).toBe('today')
  })

  test.each([
    ['2026-12-09T07:59', null],
    ['2026-12-09T08:00', 'workshop-tomorrow'],
    ['2026-12-10T06:59', 'workshop-tomorrow'],
    ['2026-12-10T07:00', 'workshop-soon'],
    ['2026-12-10T08:00', null],
  ])('[N11] of a workshop at 08:00 on 10/12: at %s %s', (now, expected) => {
    expect(workshopReminderAt({ startsAt: vietnam('2026-12-10T08:00') }, vietnam(now))).toBe(expected)
  })
})

describe('reminders', () => {
  let house: NoticesHouse
  beforeEach(async () => {
    house = await openNotices()
  })
  afterEach(async () => {
    const { reported } = house
    await house.close()
    expect(reported).toEqual([])
  })

  const told = async (kind: string, email: string) =>
    (await house.kernel.prisma.notice.findMany({ where: { kind, recipientId: house.id(email) } })).length
  async function at(time: string): Promise<void> {
    house.clock.set(vietnam(time).toISOString())
    await house.run.lookAtClock()
  }

  test('[N11] a deadline: two days before and on the day, once each, over restarts and two processes', async () => {
    await workshopIn(house, 'registering') // to be registered for by 09/12
    const other = house.runNotices({ origin: ORIGIN, everyMs: 3_600_000 })
    await at('2026-12-06T12:00')
    expect(await told('task-due', LEADER)).toBe(0)
    house.clock.set(vietnam('2026-12-07T08:00').toISOString())
    await Promise.all([house.run.lookAtClock(), other.lookAtClock()])
    await other.close()
    const restarted = house.runNotices({ origin: ORIGIN, everyMs: 3_600_000 })
    await restarted.lookAtClock()
    expect(await told('task-due', LEADER)).toBe(1)
    await at('2026-12-09T08:30')
    await restarted.lookAtClock()
    expect(await told('task-due', LEADER)).toBe(2)
    await restarted.close()
    await house.deliver()
    expect(
      house.mailbox
        .to(LEADER)
        .filter((mail) => mail.subject?.includes('hạn'))
        .map((mail) => mail.subject),
    ).toEqual([
      'HT-2026-01: Còn hai ngày đến hạn: Đăng ký đại biểu và tham luận',
      'HT-2026-01: Đến hạn hôm nay: Đăng ký đại biểu và tham luận',
    ])
  })

  test('[N11] what is done is not reminded of', async () => {
    await workshopIn(house, 'registering')
    await house.kernel.prisma.task.updateMany({ data: { doneAt: house.clock.now() } })
    await at('2026-12-07T08:00')
    expect(await told('task-due', LEADER)).toBe(0)
  })

  test('[N11] a workshop: a day and an hour before, to all invited, anew when it moves, not when it stands still', async () => {
    const { id } = await workshopIn(house, 'registering')
    await at('2026-12-09T09:00')
    await at('2026-12-09T10:00')
    expect(await told('workshop-tomorrow', SPECIALIST)).toBe(1)
    await revise(house, id, { day: '2026-12-11' as LocalDate })
    await at('2026-12-10T09:00')
    expect(await told('workshop-tomorrow', SPECIALIST)).toBe(2)
    await at('2026-12-11T07:15')
    expect(await told('workshop-soon', SPECIALIST)).toBe(1)
    expect(await told('workshop-soon', HEAD)).toBe(1)

    const still = await workshopIn(house, 'registering', { day: '2026-12-20' as LocalDate })
    await move(house, still.id, 'postponed', 'Bão số 9')
    await at('2026-12-19T09:00')
    expect(await told('workshop-tomorrow', SPECIALIST)).toBe(2)
  })
})
