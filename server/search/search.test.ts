import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#server/kernel/ids.ts'
import {
  ADMINISTRATOR,
  done,
  draftedItem,
  HN_CLERK,
  HN_LEADER,
  HN_SPECIALIST,
  HY_SPECIALIST,
  type ItemHouse,
  itemIn,
  MINISTRY,
  openItems,
  SECRETARY,
  wholeText,
} from '#server/petitions/items/testing/open-items.ts'
import { readSearchInput, type SearchAnswer } from './asking/contract.ts'

let house: ItemHouse
const ids: Record<string, string> = {}

beforeAll(async () => {
  house = await openItems()
  const { search, legalBasis } = house.services
  await search.enterDictionary()
  await legalBasis.enterReference([
    {
      kind: 'decree',
      number: '71/2024/NĐ-CP',
      title: 'Quy định về giá đất',
      shortTitle: '',
      issuer: 'Chính phủ',
      issuedOn: null,
      inForceFrom: null,
      inForceTo: null,
      note: '',
      certainty: 'known',
    },
  ])
  ids.kept = await itemIn(house, 'kept', {
    title: 'Bồi thường đất nông nghiệp khu vực giáp ranh',
    field: 'DD-BT',
    situation: 'UBND huyện chưa thống nhất đơn giá. Áp dụng Nghị định 71/2024/NĐ-CP và Điều 61 của quy định cũ.',
    provisions: [],
  })
  ids.noise = await itemIn(
    house,
    'kept',
    { title: 'Bôi thường xuyên dầu mỡ máy bơm', field: 'MT-NT', situation: 'Máy bơm trạm xử lý nước thải.' },
    HY_SPECIALIST,
  ) // as two words that only look alike
  ids.secret = await draftedItem(house, {
    title: 'Xử lý bùn lắng hồ Trúc Bạch',
    situation: 'Bùn xyloryn chưa có đơn giá.',
  })
})
afterAll(() => house.close())

async function find(email: string, q: string, more: Record<string, string> = {}): Promise<SearchAnswer> {
  return house.services.search.find(await house.actor(email), readSearchInput(new URLSearchParams({ q, ...more })))
}
const found = ({ hits }: SearchAnswer) => hits.map(({ id }) => id)

describe('what is typed', () => {
  it.each(['bồi thường giáp ranh', 'boi thuong giap ranh', 'BỒI THƯỜNG giáp ranh', 'bo\u0302\u0300i thường giáp ranh'])(
    '[S1] %s finds its item, with and without tones, however they are encoded',
    async (q) => {
      const answer = await find(HN_SPECIALIST, q)
      expect(found(answer)[0]).toBe(ids.kept)
    },
  )

  it('tones matter when typed: the exact word stands first, another word with the same letters does not count as whole', async () => {
    expect(found(await find(HN_SPECIALIST, 'bồi thường'))[0]).toBe(ids.kept)
    expect((await find(HN_SPECIALIST, 'bồi thường')).exact).toBe(1)
    expect((await find(HN_SPECIALIST, 'boi thuong')).exact).toBe(2)
  })

  it('[S2] a number, a provision, an abbreviation are one token and are found whole, each way of typing them', async () => {
    for (const q of ['71/2024/NĐ-CP', '71/2024/nd-cp', '"71/2024/NĐ-CP"', 'Điều 61', 'dieu 61']) {
      expect(found(await find(HN_SPECIALIST, q)), q).toContain(ids.kept)
    }
    expect(found(await find(HN_SPECIALIST, 'Điều 62'))).not.toContain(ids.kept)
    const byNumber = await find(HN_SPECIALIST, '71/2024/NĐ-CP')
    expect(byNumber.hits.map(({ kind }) => kind)).toContain('legal-document')
  })

  it('an abbreviation finds its long form, as an expansion that can be taken away', async () => {
    const answer = await find(HN_SPECIALIST, 'Ủy ban nhân dân')
    expect(found(answer)).toContain(ids.kept)
    expect(answer.expansions).toContainEqual({ typed: 'Ủy ban nhân dân', other: 'UBND', isWeak: false })
    expect((await find(HN_SPECIALIST, 'Ủy ban nhân dân', { without: 'UBND' })).exact).toBe(0)
    expect(found(await find(HN_SPECIALIST, 'đền bù giáp ranh'))[0]).toBe(ids.kept)
  })

  it('quotes are exact, with tones', async () => {
    expect(found(await find(HN_SPECIALIST, '"bồi thường"'))).toEqual([ids.kept])
    expect(found(await find(HN_SPECIALIST, '"boi thuong"'))).toEqual([])
    expect(found(await find(HN_SPECIALIST, '"thường đất"'))).toEqual([ids.kept])
  })

  it('the last word may be only begun', async () => {
    expect(found(await find(HN_SPECIALIST, 'giáp ran'))).toContain(ids.kept)
    const typing = await house.services.search.find(
      await house.actor(HN_SPECIALIST),
      readSearchInput(new URLSearchParams({ q: 'nông nghi' })),
      { isTyping: true },
    )
    expect(found(typing)).toContain(ids.kept)
  })

  it.each([
    ['bồi thừong giap ranhh', 'ranh'],
    ['bồi thườgn giáp ranh', 'thường'],
    ['boithuong giáp ranh', 'bồi thường'],
    ['booif thuwowngf giáp ranh', 'bồi'],
  ])('%s is taken for what was meant, and offered so', async (q, meant) => {
    const answer = await find(HN_SPECIALIST, q)
    expect(found(answer)[0]).toBe(ids.kept)
    expect(answer.suggestion).toContain(meant)
  })

  it('operators narrow it; an old name of a body finds both, and what means nothing is said', async () => {
    expect(found(await find(HN_SPECIALIST, 'giáp ranh lĩnh vực:"thu hồi đất"'))).toEqual([])
    expect(found(await find(HN_SPECIALIST, 'giáp ranh linh vuc:DD'))).toContain(ids.kept)
    expect(found(await find(HN_SPECIALIST, 'giáp ranh sở:"Hà Nội" loại:"mục kiến nghị" năm:2026'))[0]).toBe(ids.kept)
    expect(found(await find(HN_SPECIALIST, 'bơm sở:"Thái Bình"'))).toEqual([ids.noise])
    expect(found(await find(HN_SPECIALIST, 'giáp ranh năm:2020'))).toEqual([])
    expect((await find(HN_SPECIALIST, 'giáp ranh sở:"Cà Mau"')).unread).toEqual(['Cà Mau'])
    expect(found(await find(HN_SPECIALIST, '', { kind: 'petition-item' }))).toContain(ids.kept)
  })
})

describe('what is shown', () => {
  it('the original text, with its section named', async () => {
    const [hit] = (await find(HN_SPECIALIST, 'don gia giap ranh')).hits
    expect(hit?.titleFragments.filter(({ isHit }) => isHit).map(({ text }) => text)).toEqual(['giáp ranh'])
    const place = hit?.highlights.find(({ section }) => section === 'situation')
    expect(place?.fragments.filter(({ isHit }) => isHit).map(({ text }) => text)).toContain('đơn giá')
  })

  it('facets count what the other filters leave', async () => {
    const { facets, total } = await find(HN_SPECIALIST, 'thuong', { field: 'DD-BT' })
    expect(total).toBe(1)
    expect(facets.fields.map(({ field }) => field).sort()).toEqual(['DD-BT', 'MT-NT'])
    expect(facets.kinds).toEqual([{ kind: 'petition-item', count: 1 }])
    expect(facets.departments).toEqual([expect.objectContaining({ code: 'HN', count: 1 })])
  })
})

describe('[S4] what one may not read is not there', () => {
  const readers: readonly [string, boolean][] = [
    [HN_SPECIALIST, true],
    [HN_LEADER, true],
    [HN_CLERK, true],
    [HY_SPECIALIST, false],
    [SECRETARY, false],
    [MINISTRY, false],
    [ADMINISTRATOR, false],
  ]
  it.each(readers)('a draft of Hà Nội for %s: %s', async (email, reads) => {
    for (const q of ['bùn lắng Trúc Bạch', '"xyloryn"', 'xylor']) {
      const answer = await find(email, q)
      expect(found(answer).includes(ids.secret ?? ''), q).toBe(reads)
      if (reads) continue
      expect({ total: answer.total, fields: answer.facets.fields, departments: answer.facets.departments }, q).toEqual({
        total: 0,
        fields: [],
        departments: [],
      })
    }
    const near = await find(email, 'xylorin')
    expect(near.suggestion).toBe(reads ? 'xyloryn' : null)
    expect(JSON.stringify(near).includes('xyloryn')).toBe(reads)
  })

  it('after a return the others go on finding what was sent, the department what it writes', async () => {
    const id = await itemIn(house, 'returned', {
      title: 'Quan trắc nước mặt sông Nhuệ',
      situation: 'Nguyên văn đã gửi.',
    })
    const specialist = await house.actor(HN_SPECIALIST)
    const content = wholeText({ title: 'Quan trắc nước mặt sông Đáy', situation: 'Đang viết lại qwzx.' })
    done(await house.items.save(specialist, { id, basedOn: 2, saveId: newId(), content }))
    expect(found(await find(HN_SPECIALIST, 'quan trắc sông Đáy'))).toEqual([id])
    expect(found(await find(SECRETARY, 'quan trắc sông Nhuệ'))).toEqual([id])
    expect(found(await find(SECRETARY, '"sông Đáy"'))).toEqual([])
    expect(found(await find(SECRETARY, 'qwzx'))).toEqual([])
    const own = await find(HN_SPECIALIST, 'quan trắc')
    expect(own.hits.filter((hit) => hit.id === id)).toHaveLength(1)
    expect(own.facets.kinds).toEqual([{ kind: 'petition-item', count: 1 }])
  })
})

describe('the index', () => {
  it('is filled once for what was there before, and then finds nothing to do', async () => {
    const { prisma } = house.kernel
    const before = await prisma.searchEntry.count()
    await prisma.searchEntry.deleteMany({ where: { kind: 'petition-item' } })
    expect(found(await find(HN_SPECIALIST, 'giáp ranh'))).toEqual([])
    const filled = await house.services.search.fill()
    expect(filled.filled).toBeGreaterThan(2)
    expect(await prisma.searchEntry.count()).toBe(before)
    expect(found(await find(HN_SPECIALIST, 'giáp ranh'))).toContain(ids.kept)
    expect(await house.services.search.fill()).toEqual({ filled: 0 })
  })

  it('of an older analyser stays findable until it is written anew; how far that is can be asked', async () => {
    const { prisma } = house.kernel
    const { search } = house.services
    const all = await prisma.searchEntry.count()
    await prisma.searchEntry.updateMany({ data: { analyser: 0 } })
    expect(found(await find(HN_SPECIALIST, 'giáp ranh'))).toContain(ids.kept)
    const told: unknown[] = []
    // Asked before each commit: the second is not begun.
    await search.fill(() => told.push(search.filling()) > 1)
    expect(told).toEqual([null, { done: 0, all: expect.any(Number) }])
    const left = await prisma.searchEntry.count({ where: { analyser: 0 } })
    expect([left > 0, left < all]).toEqual([true, true])
    expect(found(await find(HN_SPECIALIST, 'giáp ranh'))).toContain(ids.kept)
    await search.fill()
    expect(search.filling()).toBeNull()
    expect(await prisma.searchEntry.count({ where: { analyser: 0 } })).toBe(0)
    expect(await prisma.searchEntry.count()).toBe(all)
  })

  it('recent searches are the person’s own, ten at most, and can be cleared', async () => {
    const { search } = house.services
    const [one, two] = [await house.actor(HN_SPECIALIST), await house.actor(HY_SPECIALIST)]
    for (let n = 0; n < 12; n += 1) {
      house.clock.advance(1000)
      await search.keepRecent(one, ` lần ${n} `)
    }
    await search.keepRecent(one, ' ')
    expect(await search.recent(one)).toHaveLength(10)
    expect((await search.recent(one))[0]).toBe('lần 11')
    expect(await search.recent(two)).toEqual([])
    await search.forgetRecent(one, 'lần 11')
    expect((await search.recent(one))[0]).toBe('lần 10')
    await search.forgetRecent(one, null)
    expect(await search.recent(one)).toEqual([])
  })
})
