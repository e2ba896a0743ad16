import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '#test/factories/open-house.ts'

const SHOWN = { locale: 'en', theme: 'system', easyReading: false } as const
const PERSON = 'thugiang@bacninh.example'

describe('what a person reads in', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse()
  })
  afterAll(() => house.close())

  test('[A22] nothing is known before the first choice, which keeps what was shown until then', async () => {
    const { actor, token } = await house.enter(PERSON)
    expect(actor.reading).toBeNull()
    await house.services.accounts.savePreferences(actor, SHOWN, { theme: 'dark' })
    const again = await house.services.accounts.actorOfToken(token)
    expect(again?.reading).toEqual({ locale: 'en', theme: 'dark', easyReading: false })
  })

  test('[A22] a choice is there in every session of the person, is announced and on record', async () => {
    const here = await house.enter(PERSON)
    const there = await house.enter(PERSON)
    const told: string[] = []
    const stop = house.kernel.events.subscribe(({ name, subject }) =>
      told.push(`${name}:${subject.kind}:${subject.id}`),
    )
    const shown = here.actor.reading ?? SHOWN
    await house.services.accounts.savePreferences(here.actor, shown, { easyReading: true, locale: 'vi' })
    stop()
    const elsewhere = await house.services.accounts.actorOfToken(there.token)
    expect(elsewhere?.reading).toEqual({ locale: 'vi', theme: 'dark', easyReading: true })
    expect(told).toEqual([`reading-changed:reading:${here.actor.userId}`])
    const rows = await house.kernel.prisma.auditEntry.findMany({ where: { action: 'account.save-preferences' } })
    expect(rows.at(-1)).toMatchObject({ actorId: here.actor.userId, details: { theme: 'dark', easyReading: true } })
  })

  test('[A22] nobody else reads differently for it', async () => {
    const { actor } = await house.enter('quocan@hanoi.example')
    expect(actor.reading).toBeNull()
  })
})
