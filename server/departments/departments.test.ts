import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '#test/factories/open-house.ts'
import type { DepartmentView } from './contract.ts'

describe('departments through the reorganisation of 2025', () => {
  let house: House
  let all: DepartmentView[]
  beforeAll(async () => {
    house = await openHouse()
    all = await house.services.departments.all()
  })
  afterAll(() => house.close())

  const codes = async (on: string) => (await house.services.departments.cohort(house.clusterId, on)).map((d) => d.code)
  const find = (code: string, kind: DepartmentView['kind']) => {
    const found = all.find((d) => d.code === code && d.kind === kind)
    if (!found) throw new Error(`${kind} ${code}`)
    return found
  }

  test('[T1] an old body is shown with its name of that time and the body it belongs to today', () => {
    const haiDuong = find('HD', 'legacy')
    expect(haiDuong.name).toBe('Sở Tài nguyên và Môi trường tỉnh Hải Dương')
    expect(haiDuong.today).toMatchObject({ shortName: 'Sở NN&MT TP. Hải Phòng', relation: 'absorbed' })
    expect(find('HN', 'legacy').today).toMatchObject({ shortName: 'Sở NN&MT TP. Hà Nội', relation: 'renamed' })
    expect(find('HN', 'current').today).toBeNull()
  })

  test('[T3] the cohort follows from the date: ten in 2024, ten interim bodies in 5/2025, six in 11/2026', async () => {
    expect(await codes('2024-11-14')).toEqual(['HN', 'BN', 'HP', 'VP', 'HY', 'HD', 'NB', 'HNa', 'TB', 'NĐ'])
    expect(await codes('2025-02-28')).toHaveLength(10)
    expect((await house.services.departments.cohort(house.clusterId, '2025-03-01')).map((d) => d.kind)).toEqual(
      Array(10).fill('interim'),
    )
    expect(await codes('2025-06-30')).toHaveLength(10)
    expect(await codes('2025-07-01')).toEqual(['HN', 'BN', 'HP', 'PT', 'HY', 'NB'])
    expect(await codes('2026-11-23')).toEqual(['HN', 'BN', 'HP', 'PT', 'HY', 'NB'])
  })

  test('the same name is not the same body: Bắc Ninh before and after are two versions', () => {
    expect(find('BN', 'legacy').id).not.toBe(find('BN', 'current').id)
    expect(find('BN', 'current').validFrom).toBe('2025-07-01')
  })

  test('[T5] a person of Hải Phòng today reads the past of Hải Phòng and Hải Dương, and speaks for today’s body only', async () => {
    const { actor } = await house.enter('thingoc@haiphong.example')
    expect(actor.departmentId).toBe(find('HP', 'current').id)
    expect(new Set(actor.departmentLineage)).toEqual(
      new Set([
        find('HP', 'current').id,
        find('HP', 'interim').id,
        find('HP', 'legacy').id,
        find('HD', 'interim').id,
        find('HD', 'legacy').id,
      ]),
    )
  })

  test('[T6] symbols differ by version: STNMT before, SNNMT after', () => {
    expect(find('BN', 'legacy').symbol).toBe('STNMT')
    expect(find('BN', 'current').symbol).toBe('SNNMT')
    expect(find('BN', 'legacy').parentName).toBe('UBND TỈNH BẮC NINH')
  })

  test('[D4] a code or any name of any time leads to the body in force today, and to none where none is meant', async () => {
    const called = async (words: string) => (await house.services.departments.bodyCalled(words, '2026-11-23'))?.code
    for (const words of ['HD', 'Sở Tài nguyên và Môi trường tỉnh Hải Dương', 'HẢI PHÒNG', 'sở NN&MT TP. Hải Phòng'])
      expect(await called(words), words).toBe('HP')
    expect(await called('BN')).toBe('BN')
    expect(await called('nđ')).toBe('NB')
    for (const words of ['', ' ', 'Sở Xây dựng', 'tỉnh']) expect(await called(words), words).toBeUndefined()
  })

  test('the ministry follows from the date too', async () => {
    expect((await house.services.departments.ministry('2024-12-06'))?.name).toBe('Bộ Tài nguyên và Môi trường')
    expect((await house.services.departments.ministry('2026-11-23'))?.name).toBe('Bộ Nông nghiệp và Môi trường')
  })

  test('human codes count per cluster, kind and year without gap or twin, fifty at once', async () => {
    const take = () =>
      house.kernel.transactor.run(({ tx }) => house.services.clusters.nextCode(tx, house.clusterId, 'HT', 2031))
    const codes = await Promise.all(Array.from({ length: 50 }, take))
    expect(new Set(codes).size).toBe(50)
    expect([...codes].sort()[0]).toBe('HT-2031-01')
    expect(codes).toContain('HT-2031-50')
  })
})
