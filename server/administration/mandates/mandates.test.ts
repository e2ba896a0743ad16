import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#server/kernel/actor.ts'
import { type House, openHouse } from '#test/factories/open-house.ts'
import { RecordMandateInput } from '../contract.ts'

describe('[N7] mandates to sign', () => {
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
  const room = () => house.services.administration
  const idOf = (email: string) => house.people.get(email) ?? ''

  const record = (personId: string, changes: Record<string, string> = {}) =>
    room().recordMandate(
      administrator,
      RecordMandateInput.parse({
        ...{
          personId,
          kind: 'tuq',
          delegatorId: idOf('minhhoa@bacninh.example'),
          from: '01/12/2026',
          until: '10/12/2026',
        },
        ...{ documentNumber: '12/GUQ-SNNMT', documentDate: '20/11/2026', ...changes },
      }),
    )
  const signs = async (email: string) =>
    (await house.enter(email)).actor.roles.some((role) => role.role === 'delegated-signer')

  test('the right to sign is in force on its days only, periods do not meet, and it is ended early', async () => {
    const email = 'thugiang@bacninh.example'
    expect(await record(idOf(email))).toEqual({ ok: true })
    expect(await record(idOf(email), { from: '10/12/2026', until: '20/12/2026' })).toMatchObject({
      failure: { code: 'mandate-overlaps' },
    })
    expect(await record(idOf(email), { from: '11/12/2026', until: '20/12/2026' })).toEqual({ ok: true })
    expect(await signs(email)).toBe(false)
    house.clock.set('2026-12-05T02:00:00Z')
    administrator = (await house.enter('quantri@tnc.example')).actor
    expect(await signs(email)).toBe(true)
    const listed = await room().listMandates(administrator)
    if (!listed.ok) throw new Error(listed.failure.code)
    expect(listed.value.map((one) => one.standing)).toEqual(['later', 'in-force'])
    const current = listed.value.find((one) => one.standing === 'in-force')
    expect(await room().endMandate(administrator, { mandateId: current?.id ?? '' })).toEqual({ ok: true })
    expect(await signs(email)).toBe(false)
    expect(await room().endMandate(administrator, { mandateId: current?.id ?? '' })).toMatchObject({
      failure: { code: 'mandate-over' },
    })
  })

  test('of two that meet and are recorded at once one stands', async () => {
    const id = idOf('hongnhung@bacninh.example')
    const both = await Promise.all([1, 2].map(() => record(id, { from: '06/12/2026', until: '08/12/2026' })))
    expect(both.filter((one) => one.ok)).toHaveLength(1)
  })

  test('a move ends them', async () => {
    const id = idOf('hongnhung@bacninh.example')
    const haNoi = await house.kernel.prisma.department.findFirstOrThrow({ where: { code: 'HN', kind: 'current' } })
    await room().movePerson(administrator, { personId: id, departmentId: haNoi.id })
    const page = await room().readPerson(administrator, id)
    expect(page).toMatchObject({ value: { mandates: [{ standing: 'over', endedEarly: true }] } })
  })
})
