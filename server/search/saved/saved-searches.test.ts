import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  ADMINISTRATOR,
  done,
  HN_SPECIALIST,
  HY_SPECIALIST,
  type ItemHouse,
  itemIn,
  openItems,
} from '#server/petitions/items/testing/open-items.ts'
import { readSearchInput } from '../asking/contract.ts'
import { MOST_SAVED, SaveSearchInput } from './contract.ts'

let house: ItemHouse
beforeAll(async () => {
  house = await openItems()
  await house.services.search.enterDictionary()
})
afterAll(() => house?.close())

const input = (address: string, isAlerting = true) =>
  SaveSearchInput.parse({ name: `Theo dõi ${address}`, address, ...(isAlerting && { isAlerting: 'on' }) })

async function save(email: string, address: string, isAlerting = true): Promise<string> {
  const saved = await house.services.savedSearches.save(await house.actor(email), input(address, isAlerting))
  return done(saved).id
}
async function noticesOf(email: string, id: string) {
  const { userId } = await house.actor(email)
  return house.kernel.prisma.notice.findMany({ where: { recipientId: userId, kind: 'search-alert', aboutId: id } })
}
/** A minute later what was written is settled. */
async function look(): Promise<number> {
  house.clock.advance(60_000)
  return house.services.savedSearches.tellNew()
}

it('the same search is kept once, however it was asked, and thirty at most', async () => {
  const { savedSearches } = house.services
  const administrator = await house.actor(ADMINISTRATOR)
  const id = await save(ADMINISTRATOR, 'q=gi%C3%A1p+ranh&kind=case&page=3')
  expect(await savedSearches.save(administrator, input('kind=case&q=giáp ranh'))).toMatchObject({
    failure: { code: 'saved-search-known' },
  })
  for (let n = 1; n < MOST_SAVED; n += 1) await save(ADMINISTRATOR, `q=lần ${n}`, false)
  expect(await savedSearches.save(administrator, input('q=một nữa'))).toMatchObject({
    failure: { code: 'saved-searches-full' },
  })
  expect(SaveSearchInput.safeParse({ name: 'Trống', address: 'page=2' }).error?.issues[0]?.message).toBe(
    'saved-search-empty',
  )
  expect(await savedSearches.change(await house.actor(HN_SPECIALIST), { id, isAlerting: false })).toMatchObject({
    failure: { code: 'saved-search-not-found' },
  })
  expect(await savedSearches.remove(await house.actor(HN_SPECIALIST), id)).toMatchObject({
    failure: { code: 'saved-search-not-found' },
  })
  done(await savedSearches.remove(administrator, id))
  expect(await savedSearches.list(administrator)).toHaveLength(MOST_SAVED - 1)
})

it('[S4] tells those who may read it, once, and only of what came after it was saved', async () => {
  await itemIn(house, 'kept', { title: 'Kè sông qvwzxk trước đó', situation: 'Đã có.' })
  house.clock.advance(60_000)
  const [own, other] = [await save(HN_SPECIALIST, 'q=qvwzxk'), await save(HY_SPECIALIST, 'q=qvwzxk')]
  await look()
  expect(await noticesOf(HN_SPECIALIST, own)).toHaveLength(0)
  // A draft of Hà Nội's own: nobody else is told.
  const id = await itemIn(house, 'draft', { title: 'Kè sông qvwzxk lần hai', situation: 'Mới.' })
  expect(await look()).toBe(1)
  expect(await noticesOf(HN_SPECIALIST, own)).toHaveLength(1)
  expect(await noticesOf(HY_SPECIALIST, other)).toHaveLength(0)
  expect(await look()).toBe(0)

  const { savedSearches, search } = house.services
  const actor = await house.actor(HN_SPECIALIST)
  expect((await savedSearches.list(actor))[0]).toMatchObject({ hasNews: true })
  expect((await savedSearches.names(actor, [own, other])).size).toBe(1)
  const address = (await savedSearches.open(actor, own)) ?? ''
  const found = await search.find(actor, readSearchInput(new URLSearchParams(address)))
  expect(found.hits.map((hit) => hit.id)).toEqual([id])
  expect((await savedSearches.list(actor))[0]).toMatchObject({ hasNews: false })
  expect(await savedSearches.open(await house.actor(HY_SPECIALIST), own)).toBeNull()
})

it('switched off it says nothing, and switched on again only of what comes then', async () => {
  const { savedSearches } = house.services
  const actor = await house.actor(HN_SPECIALIST)
  const id = await save(HN_SPECIALIST, 'q=zkwqvx')
  done(await savedSearches.change(actor, { id, isAlerting: false }))
  await itemIn(house, 'draft', { title: 'Kênh zkwqvx', situation: 'Có.' })
  expect(await look()).toBe(0)
  done(await savedSearches.change(actor, { id, isAlerting: true }))
  expect(await look()).toBe(0)
  await itemIn(house, 'draft', { title: 'Kênh zkwqvx thứ hai', situation: 'Có.' })
  expect(await look()).toBe(1)
})

it('[N9] news that one may not read any more is neither shown nor sent', async () => {
  const { savedSearches } = house.services
  const actor = await house.actor(HN_SPECIALIST)
  const id = await save(HN_SPECIALIST, 'q=xkzwvq')
  house.clock.advance(1000)
  const item = await itemIn(house, 'draft', { title: 'Mỏ xkzwvq', situation: 'Có.' })
  expect(await look()).toBe(1)
  expect([...(await savedSearches.names(actor, [id])).keys()]).toEqual([id])
  await house.kernel.prisma.searchEntry.deleteMany({ where: { subjectId: item } })
  expect((await savedSearches.names(actor, [id])).size).toBe(0)
})
