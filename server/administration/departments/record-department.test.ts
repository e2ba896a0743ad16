import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#server/kernel/actor.ts'
import { type House, openHouse } from '#test/factories/open-house.ts'
import { RecordDepartmentInput } from './contract.ts'

describe('[N11] a new version of a body', () => {
  let house: House
  let administrator: Actor
  let current: Map<string, string>
  beforeAll(async () => {
    house = await openHouse({ now: '2026-11-26T02:00:00Z' })
    administrator = (await house.enter('quantri@tnc.example')).actor
    const rows = await house.kernel.prisma.department.findMany({ where: { kind: 'current' } })
    current = new Map(rows.map((row) => [row.code, row.id]))
  })
  afterAll(async () => {
    expect(house.reported).toEqual([])
    await house.close()
  })

  const body = (code: string) => current.get(code) ?? ''
  const typed = (over: Record<string, unknown> = {}) =>
    RecordDepartmentInput.parse({
      name: 'Sở Nông nghiệp và Môi trường tỉnh Sông Cái',
      shortName: 'Sở NN&MT tỉnh Sông Cái',
      placeName: 'Sông Cái',
      parentName: 'UBND TỈNH SÔNG CÁI',
      code: 'SC',
      symbol: 'SNNMT',
      validFrom: '01/01/2027',
      joinsCluster: 'on',
      ...over,
    })
  const record = (over: Record<string, unknown> = {}, by = administrator) =>
    house.services.administration.recordDepartment(by, typed(over))
  const cohort = async (on: string) =>
    (await house.services.departments.cohort(house.clusterId, on)).map(({ code }) => code)

  test('founded anew it stands last in the cluster from its first day, and is known at once', async () => {
    const before = await cohort('2026-12-31')
    const recorded = await record()
    expect(recorded).toMatchObject({ ok: true })
    expect(await cohort('2026-12-31')).toEqual(before)
    expect(await cohort('2027-01-01')).toEqual([...before, 'SC'])
    expect(await record()).toEqual({ ok: false, failure: { code: 'department-exists' } })
  })

  test('a merger ends those it succeeds the day before, takes the foremost place, and they keep their names', async () => {
    const merger = {
      ...{ code: 'HY', placeName: 'Hưng Yên', shortName: 'Sở NN&MT Hưng Yên – Ninh Bình', validFrom: '01/07/2027' },
      ...{ origin: 'merged', predecessorIds: [body('HY'), body('NB')], legalBasis: 'Nghị quyết (ví dụ)' },
    }
    const before = await cohort('2027-06-30')
    const recorded = await record(merger)
    if (!recorded.ok) throw new Error(recorded.failure.code)
    const views = await house.services.departments.byIds([body('NB'), recorded.value.id])
    expect(views.get(body('NB'))).toMatchObject({
      placeName: 'Ninh Bình',
      validTo: '2027-07-01',
      today: { relation: 'absorbed', id: recorded.value.id },
    })
    expect(await cohort('2027-06-30')).toEqual(before)
    expect(await cohort('2027-07-01')).toEqual(before.filter((code) => code !== 'NB'))
    expect(await house.services.departments.lineage(recorded.value.id)).toContain(body('NB'))
    // They are over: no second body can come from them on another day.
    expect(await record({ ...merger, validFrom: '01/09/2027' })).toMatchObject({
      failure: { code: 'department-predecessor-over' },
    })
  })

  test('a division is recorded body by body, on one day', async () => {
    const half = (code: string) => ({
      ...{ code, validFrom: '01/10/2027', origin: 'divided', predecessorIds: [body('PT')] },
      legalBasis: 'Nghị quyết (ví dụ)',
    })
    expect(await record(half('PTA'))).toMatchObject({ ok: true })
    expect(await record(half('PTB'))).toMatchObject({ ok: true })
    const view = (await house.services.departments.byIds([body('PT')])).get(body('PT'))
    expect(view?.successors.map(({ code }) => code).sort()).toEqual(['PTA', 'PTB'])
  })

  test('of the same body recorded twice at once, one stands', async () => {
    const answers = await Promise.all([record({ code: 'XA' }), record({ code: 'XA' })])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('[N1] only an administrator records one, and the row of the log names whom it succeeds', async () => {
    const { actor } = await house.enter('minhhoa@bacninh.example')
    expect(await record({ code: 'YA' }, actor)).toEqual({
      ok: false,
      failure: { code: 'administration-not-allowed' },
    })
    const rows = await house.kernel.prisma.auditEntry.findMany({
      where: { action: 'administration.record-department' },
      orderBy: { id: 'asc' },
    })
    expect(rows[1]?.details).toMatchObject({ origin: 'merged', predecessors: [body('HY'), body('NB')] })
  })

  test.each([
    [{ name: ' ' }, 'name', 'department-name-missing'],
    [{ code: 'hy' }, 'code', 'department-code-invalid'],
    [{ validFrom: '' }, 'validFrom', 'department-date-missing'],
    [{ validFrom: '31/02/2027' }, 'validFrom', 'date-form'],
    [{ origin: 'merged', legalBasis: 'x' }, 'predecessorIds', 'department-predecessor-missing'],
    [{ origin: 'renamed', predecessorIds: [] }, 'legalBasis', 'department-basis-missing'],
  ])('%j is refused at its field', (over, field, code) => {
    const parsed = RecordDepartmentInput.safeParse({ ...typed(), joinsCluster: 'on', ...over })
    expect(parsed.error?.issues.map(({ path, message }) => [path[0], message])).toContainEqual([field, code])
  })
})
