import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LocalDate } from '#server/language/dates.ts'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '#server/language/working-days.ts'
import { type House, openHouse } from '#test/factories/open-house.ts'
import { calendarOf } from './calendar-of.ts'
import { AddHolidayInput } from './contract.ts'

const off = (...days: LocalDate[]) => days.map((day) => ({ day, kind: 'holiday' as const }))

describe('the table as counting takes it', () => {
  it('[W2] a year in the table is as the table says, another follows the rule', () => {
    const calendar = calendarOf(off('2026-06-15'))
    expect(isWorkingDay('2026-06-15', calendar)).toBe(false)
    expect(isWorkingDay('2026-09-02', calendar)).toBe(true)
    expect(isWorkingDay('2026-08-22', calendar)).toBe(false)
    expect(isWorkingDay('2026-08-23', calendar)).toBe(false)
    expect(isWorkingDay('2025-09-02', calendar)).toBe(false)
    expect(isWorkingDay('2025-04-26', calendar)).toBe(true)
  })
})

describe('the table of an office', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse()
  })
  afterAll(() => house?.close())
  const administrator = async () => (await house.enter('quantri@tnc.example')).actor

  it('[W1] knows Tết 2026, the swapped Saturdays, and which days of 2027 are not announced', async () => {
    const calendar = await house.services.workingDays.calendar()
    expect(addWorkingDays('2026-02-13', 1, calendar)).toBe('2026-02-23')
    expect(workingDaysBetween('2026-02-13', '2026-02-27', calendar)).toBe(5)
    expect(isWorkingDay('2026-01-10', calendar)).toBe(true)
    expect(isWorkingDay('2026-01-02', calendar)).toBe(false)
    expect(addWorkingDays('2026-08-21', 1, calendar)).toBe('2026-08-22')
    const listed = await house.services.workingDays.list(await administrator())
    const waiting = listed.ok ? listed.value.filter(({ isAnnounced }) => !isAnnounced).map(({ day }) => day) : []
    expect(waiting).toContain('2027-02-05')
    expect(waiting).not.toContain('2027-09-02')
  })

  it('[W1][W3] an administrator adds a day once and takes it out; both are in the log', async () => {
    const { workingDays } = house.services
    const input = AddHolidayInput.parse({ day: '24/11/2027', kind: 'holiday', name: ' Ngày Văn hóa ' })
    expect(await workingDays.add(await administrator(), input)).toEqual({ ok: true })
    expect(await workingDays.add(await administrator(), input)).toEqual({
      ok: false,
      failure: { code: 'holiday-known' },
    })
    expect(isWorkingDay('2027-11-24', await workingDays.calendar())).toBe(false)
    const weekday = { ...input, day: '2027-11-25' as LocalDate, kind: 'working_saturday' as const }
    expect(await workingDays.add(await administrator(), weekday)).toMatchObject({
      failure: { code: 'holiday-not-weekend' },
    })
    expect(await workingDays.remove(await administrator(), input)).toEqual({ ok: true })
    expect(await workingDays.remove(await administrator(), input)).toMatchObject({
      failure: { code: 'holiday-not-found' },
    })
    expect(isWorkingDay('2027-11-24', await workingDays.calendar())).toBe(true)
    const acts = await house.kernel.prisma.auditEntry.findMany({
      where: { action: { startsWith: 'holidays.' } },
      orderBy: { id: 'asc' },
    })
    expect(acts.map(({ action }) => action)).toEqual(['holidays.add', 'holidays.remove'])
  })

  it('[W3] nobody else reads or changes it', async () => {
    const { workingDays } = house.services
    const input = AddHolidayInput.parse({ day: '25/11/2027', kind: 'holiday', name: 'X' })
    for (const email of ['minhhoa@bacninh.example', 'anninh@tnc.example']) {
      const { actor } = await house.enter(email)
      for (const act of [workingDays.list(actor), workingDays.add(actor, input), workingDays.remove(actor, input)]) {
        expect(await act).toMatchObject({ failure: { code: 'holidays-not-allowed' } })
      }
    }
  })
})
