import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#server/kernel/actor.ts'
import { type House, openHouse } from '#test/factories/open-house.ts'

describe('settings', () => {
  let house: House
  let administrator: Actor
  beforeAll(async () => {
    house = await openHouse()
    administrator = (await house.enter('quantri@tnc.example')).actor
  })
  afterAll(async () => {
    expect(house.reported).toEqual([])
    await house.close()
  })
  const settings = () => house.services.settings
  const rows = () => house.kernel.prisma.auditEntry.findMany({ where: { action: 'settings.change' } })

  test('[S4] what nobody has set has the default of the law', async () => {
    expect(await settings().read('idleMinutes')).toBe(15)
    expect(await settings().read('idleMinutesAdministrator')).toBe(5)
    expect(await settings().read('dormantDays')).toBe(45)
    expect(await settings().read('sessionHours')).toBe(12)
  })

  test('in the demo no role needs a second factor; in production administrators, officers and leaders do', async () => {
    expect(await settings().secondFactorRequired(['administrator', 'leader'])).toBe(false)
    const production = await openHouse({ demoMode: false })
    expect(await production.services.settings.secondFactorRequired(['specialist', 'leader'])).toBe(true)
    expect(await production.services.settings.secondFactorRequired(['specialist'])).toBe(false)
    await production.close()
  })

  test('[S2][S3] a change is in force at once, and its row holds the old and the new value; twice is once', async () => {
    expect(await settings().read('sessionHours')).toBe(12)
    expect(await settings().change(administrator, 'sessionHours', '8')).toEqual({ ok: true })
    expect(await settings().read('sessionHours')).toBe(8)
    expect(await settings().change(administrator, 'sessionHours', 8)).toEqual({ ok: true })
    expect(await rows()).toMatchObject([
      { actorId: administrator.userId, details: { key: 'sessionHours', old: 12, new: 8 } },
    ])
  })

  test('[S2] nobody but an administrator reads the list or changes anything', async () => {
    for (const email of ['minhhoa@bacninh.example', 'anninh@tnc.example']) {
      const { actor } = await house.enter(email)
      expect(await settings().list(actor)).toMatchObject({ failure: { code: 'settings-not-allowed' } })
      expect(await settings().change(actor, 'idleMinutes', 1)).toMatchObject({ ok: false })
    }
    expect(await settings().read('idleMinutes')).toBe(15)
  })

  test.each([16, 0, 1.5, 'abc', ''])('[S1] %j minutes of idleness are refused, with the bounds', async (value) => {
    expect(await settings().change(administrator, 'idleMinutes', value)).toEqual({
      ok: false,
      failure: { code: 'setting-out-of-range', details: { least: 1, most: 15 } },
    })
  })

  test('[S1] a choice is one of its words; the first unless changed', async () => {
    expect(await settings().read('edxmlSpelling')).toBe('Bussiness')
    expect(await settings().change(administrator, 'edxmlSpelling', 'Buziness')).toMatchObject({
      failure: { code: 'setting-invalid' },
    })
    expect(await settings().change(administrator, 'edxmlDates', 'dd/MM/yyyy')).toEqual({ ok: true })
    expect(await settings().read('edxmlDates')).toBe('dd/MM/yyyy')
  })

  test('[S1] roles that do not exist are refused; those chosen are kept in one order', async () => {
    expect(await settings().change(administrator, 'secondFactorRoles', ['emperor'])).toMatchObject({ ok: false })
    await settings().change(administrator, 'secondFactorRoles', ['leader', 'administrator', 'leader'])
    expect(await settings().read('secondFactorRoles')).toEqual(['administrator', 'leader'])
    expect(await settings().secondFactorRequired(['specialist', 'leader'])).toBe(true)
  })

  test('[S1] a stored value that no longer fits gives way to the default', async () => {
    await house.kernel.prisma.setting.create({
      data: { key: 'dormantDays', value: 4000, changedAt: new Date(0), changedById: administrator.userId },
    })
    house.clock.advance(31_000)
    expect(await settings().read('dormantDays')).toBe(45)
  })

  test('[S2] of changes at the same time each row names the value it really replaced', async () => {
    await Promise.all([6, 7, 9].map((hours) => settings().change(administrator, 'sessionHours', hours)))
    const changes = (await rows()).map((row) => row.details as { key: string; old: number; new: number })
    const hours = changes.filter((change) => change.key === 'sessionHours')
    expect(hours.map((change) => change.old)).toEqual([12, ...hours.slice(0, -1).map((change) => change.new)])
    expect(await settings().read('sessionHours')).toBe(hours.at(-1)?.new)
  })
})
