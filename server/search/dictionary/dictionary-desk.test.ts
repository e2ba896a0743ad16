import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  HN_SPECIALIST,
  type ItemHouse,
  itemIn,
  openItems,
  SECRETARY,
} from '#server/petitions/items/testing/open-items.ts'
import { readSearchInput } from '../asking/contract.ts'
import { type DictionaryFailureCode, PairInput } from './contract.ts'

let house: ItemHouse
let itemId = ''
beforeAll(async () => {
  house = await openItems()
  await house.services.search.enterDictionary()
  itemId = await itemIn(house, 'kept', { title: 'Xử lý bùn lắng hồ điều hòa', situation: 'Bùn lắng chưa có đơn giá.' })
})
afterAll(() => house?.close())

const librarian = async () => {
  const { roles, ...actor } = await house.actor(SECRETARY)
  return { ...actor, roles: [...roles, { scope: 'cluster', scopeId: house.clusterId, role: 'librarian' } as never] }
}
const found = async (q: string) => {
  const actor = await house.actor(HN_SPECIALIST)
  const answer = await house.services.search.find(actor, readSearchInput(new URLSearchParams({ q })))
  return answer.hits.filter(({ id }) => id === itemId).length > 0 && answer.exact > 0
}
const pair = (left: string, right: string, isWeak = false) => PairInput.parse({ left, right, isWeak })
const codeOf = (answer: { ok: boolean; failure?: { code: DictionaryFailureCode } }) => answer.failure?.code

describe('the dictionary of a librarian', () => {
  it('says what a pair would change, then changes it at once, both ways, and back', async () => {
    const { dictionary } = house.services.search
    const actor = await librarian()
    expect(await found('trầm tích hồ điều hòa')).toBe(false)
    const seen = await dictionary.preview(actor, pair('trầm tích', 'bùn lắng'))
    expect(seen).toMatchObject({ ok: true, value: { withLeft: 0, withRight: 1, withBoth: 0, known: [] } })
    expect(await found('trầm tích hồ điều hòa')).toBe(false)
    const added = await dictionary.add(actor, pair(' trầm  tích ', 'bùn lắng'))
    expect(added.ok).toBe(true)
    expect(await found('trầm tích hồ điều hòa')).toBe(true)
    const id = added.ok ? added.value.id : ''
    expect((await dictionary.change(actor, { id, isWeak: false, isActive: false })).ok).toBe(true)
    expect(await found('trầm tích hồ điều hòa')).toBe(false)
    const log = await house.kernel.prisma.auditEntry.findMany({ where: { action: { startsWith: 'search.' } } })
    expect(log.map(({ action }) => action).sort()).toEqual(['search.add-pair', 'search.change-pair'])
  })

  it('a pair is there once, whichever side stands first; its sides are two', async () => {
    const { dictionary } = house.services.search
    const actor = await librarian()
    expect(codeOf(await dictionary.add(actor, pair('giải phóng mặt bằng', 'GPMB')))).toBe('dictionary-pair-known')
    expect(codeOf(await dictionary.add(actor, pair('GPMB', 'giải phóng mặt bằng')))).toBe('dictionary-pair-known')
    expect(codeOf(await dictionary.add(actor, pair('hòa giải', 'HOA GIAI')))).toBe('dictionary-sides-same')
    const listed = await dictionary.list(actor, 'giai phong')
    expect(listed.ok && listed.value.map(({ left }) => left)).toContain('GPMB')
  })

  it('is kept by librarians alone', async () => {
    const { dictionary } = house.services.search
    const actor = await house.actor(HN_SPECIALIST)
    const id = '01900000-0000-7000-8000-000000000001'
    expect(codeOf(await dictionary.list(actor, ''))).toBe('dictionary-not-allowed')
    expect(codeOf(await dictionary.preview(actor, pair('a b', 'c d')))).toBe('dictionary-not-allowed')
    expect(codeOf(await dictionary.add(actor, pair('a b', 'c d')))).toBe('dictionary-not-allowed')
    expect(codeOf(await dictionary.change(actor, { id, isWeak: true, isActive: true }))).toBe('dictionary-not-allowed')
  })
})
