import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#server/kernel/ids.ts'
import {
  codeOf,
  done,
  HN_LEADER,
  HN_SPECIALIST,
  HY_LEADER,
  HY_SPECIALIST,
  type ItemHouse,
  itemIn,
  NB_LEADER,
  openItems,
  SECRETARY,
  tasksOf,
  viewOf,
} from './testing/open-items.ts'

let house: ItemHouse
beforeAll(async () => {
  house = await openItems()
})
afterAll(() => house.close())

const PROVISION = { document: 'Nghị định số 71/2024/NĐ-CP', documentId: null, clause: '2', point: 'a', quote: '' }

async function twoAlike() {
  const provision = (article: string) => ({ id: newId<'provision'>(), article, ...PROVISION })
  const hn = await itemIn(house, 'sent', {
    situation: 'Hà Nội không có đủ thửa đất so sánh.',
    provisions: [provision('5'), provision('6')],
  })
  const hy = await itemIn(
    house,
    'kept',
    { situation: 'Hưng Yên chênh lệch 28% với tỉnh bạn.', provisions: [provision('6'), provision('7')] },
    HY_SPECIALIST,
  )
  return { hn, hy }
}

async function merged(ids: readonly string[], baseId: string) {
  const input = { id: newId<'petition-item'>(), originIds: [...ids], baseId, title: 'Giá đất khu vực giáp ranh' }
  return { input, composed: done(await house.items.merge(await house.actor(SECRETARY), input)) }
}

/** Everything of an item and its parts as it lies in the database, to the byte. */
async function rowsOf(id: string) {
  const { prisma } = house.kernel
  const texts = (rows: { text: string }[]) => rows.map(({ text }) => text)
  const [item, versions, evidence, files, links] = await Promise.all([
    prisma.$queryRaw<{ text: string }[]>`SELECT i::text AS text FROM "PetitionItem" i WHERE "id" = ${id}::uuid`,
    prisma.$queryRaw<
      { text: string }[]
    >`SELECT v::text AS text FROM "PetitionItemVersion" v WHERE "itemId" = ${id}::uuid ORDER BY "number"`,
    prisma.$queryRaw<
      { text: string }[]
    >`SELECT e::text AS text FROM "PetitionItemEvidence" e WHERE "itemId" = ${id}::uuid ORDER BY "id"`,
    prisma.$queryRaw<
      { text: string }[]
    >`SELECT f::text AS text FROM "FileReference" f WHERE "ownerKind" = 'item-evidence' ORDER BY "id"`,
    prisma.$queryRaw<
      { text: string }[]
    >`SELECT l::text AS text FROM "Link" l WHERE "fromId" = ${id}::uuid ORDER BY "id"`,
  ])
  return {
    item: texts(item),
    versions: texts(versions),
    evidence: texts(evidence),
    files: texts(files),
    links: texts(links),
  }
}

describe('[domain 3.2 rule 1] merging keeps every origin', () => {
  it('the composed item names every department in protocol order and begins with the chosen text', async () => {
    const { hn, hy } = await twoAlike()
    const { composed } = await merged([hy, hn], hn)
    expect(composed.code).toMatch(/^MK-2026-\d{3}$/)
    const view = await viewOf(house, composed.id, NB_LEADER)
    expect(view.departments.map(({ code }) => code)).toEqual(['HN', 'HY'])
    expect([view.state, view.title, view.content.situation]).toEqual([
      'kept',
      'Giá đất khu vực giáp ranh',
      'Hà Nội không có đủ thửa đất so sánh.',
    ])
    // Provisions of all origins, each once.
    expect(view.content.provisions.map(({ article }) => article)).toEqual(['5', '6', '7'])
    // Every origin with its own words, author and code, readable by every department.
    expect(view.origins.map(({ id, isBase }) => [id, isBase])).toEqual([
      [hy, false],
      [hn, true],
    ])
    expect(view.origins.map(({ content }) => content.situation)).toEqual([
      'Hưng Yên chênh lệch 28% với tỉnh bạn.',
      'Hà Nội không có đủ thửa đất so sánh.',
    ])
    const origin = await viewOf(house, hy, NB_LEADER)
    expect(origin.createdBy?.fullName).toBe('Đỗ Quang Huy')
    expect(origin.mergedInto).toMatchObject({ id: composed.id, code: composed.code })
    expect(origin.chain).toMatchObject([{ rel: 'merged-into', direction: 'from', kind: 'petition-item' }])
    expect(view.chain.map(({ direction }) => direction)).toEqual(['to', 'to'])
    expect(await tasksOf(house, SECRETARY)).not.toContain('item-screen')
  })

  it('un-merged, every row of every origin is as it was, versions, files and links included', async () => {
    const { hn, hy } = await twoAlike()
    const before = [await rowsOf(hn), await rowsOf(hy)]
    const { composed } = await merged([hn, hy], hy)
    expect([await rowsOf(hn), await rowsOf(hy)]).not.toEqual(before)
    const secretary = await house.actor(SECRETARY)
    const save = { id: composed.id, basedOn: 1, saveId: newId<'save'>() }
    const { content } = await viewOf(house, composed.id, SECRETARY)
    done(await house.items.save(secretary, { ...save, content: { ...content, proposal: 'Đề xuất của cả hai.' } }))
    done(await house.items.unmerge(secretary, { id: composed.id, from: 'kept' }))
    expect([await rowsOf(hn), await rowsOf(hy)]).toEqual(before)
    // The composed text is not lost either.
    const left = await viewOf(house, composed.id, HY_LEADER)
    expect([left.state, left.content.proposal]).toEqual(['withdrawn', 'Đề xuất của cả hai.'])
    expect(await tasksOf(house, SECRETARY)).toContain('item-screen') // the one that was waiting waits again
    // Taken apart twice, it is taken apart once; merged again, it is another item.
    done(await house.items.unmerge(secretary, { id: composed.id, from: 'kept' }))
    const again = await merged([hn, hy], hn)
    expect(again.composed.id).not.toBe(composed.id)
  })

  it('a merged item can be merged further; from the outside in, it is taken apart again', async () => {
    const { hn, hy } = await twoAlike()
    const third = await itemIn(house, 'sent')
    const inner = (await merged([hn, hy], hn)).composed
    const outer = (await merged([inner.id, third], inner.id)).composed
    const view = await viewOf(house, outer.id, HN_LEADER)
    expect(view.departments.map(({ code }) => code)).toEqual(['HN', 'HY'])
    const secretary = await house.actor(SECRETARY)
    expect(codeOf(await house.items.unmerge(secretary, { id: inner.id, from: 'merged' }))).toBe('item-is-merged')
    done(await house.items.unmerge(secretary, { id: outer.id, from: 'kept' }))
    expect((await viewOf(house, inner.id, HN_LEADER)).state).toBe('kept')
    done(await house.items.unmerge(secretary, { id: inner.id, from: 'kept' }))
    expect((await viewOf(house, hn, HN_LEADER)).state).toBe('sent')
  })

  it('sent twice with one id it is merged once', async () => {
    const { hn, hy } = await twoAlike()
    const { input, composed } = await merged([hn, hy], hn)
    expect(done(await house.items.merge(await house.actor(SECRETARY), input))).toEqual(composed)
  })

  it('one item, drafts and what is merged already are not merged; a department does not merge', async () => {
    const { hn, hy } = await twoAlike()
    const secretary = await house.actor(SECRETARY)
    const merge = (originIds: string[], baseId = hn) =>
      house.items.merge(secretary, { id: newId(), originIds, baseId, title: 'Gộp' })
    expect(codeOf(await merge([hn, hn]))).toBe('item-merge-needs-two')
    expect(codeOf(await merge([hn, hy], newId()))).toBe('item-merge-base-missing')
    expect(codeOf(await merge([hn, await itemIn(house, 'draft')]))).toBe('item-not-found')
    expect(codeOf(await merge([hn, await itemIn(house, 'returned')]))).toBe('item-transition-impossible')
    const attempt = { id: newId(), originIds: [hn, hy], baseId: hn, title: 'Gộp' }
    expect(codeOf(await house.items.merge(await house.actor(HN_LEADER), attempt))).toBe('item-not-allowed')
    done(await merge([hn, hy]))
    expect(codeOf(await merge([hn, hy]))).toBe('item-is-merged')
    const withdraw = { id: hn, from: 'merged' as const, reason: 'Đã xong.' }
    expect(codeOf(await house.items.withdraw(await house.actor(HN_LEADER), withdraw))).toBe('item-is-merged')
  })
})

describe('the screening desk', () => {
  it('shows what waits, the oldest first, and beside it what says the same, with the shared words', async () => {
    const own = await openItems()
    try {
      const price =
        'Không có thông tin thửa đất so sánh chung tại khu vực giáp ranh nên đơn giá bồi thường hai bên chênh lệch.'
      const sand = 'Tàu không số hút cát ban đêm, mốc ranh giới trên sông chưa rõ.'
      const first = await itemIn(own, 'sent', {
        title: 'Giá đất giáp ranh',
        situation: price,
        cause: '',
        proposal: 'Đề nghị hướng dẫn.',
      })
      own.clock.advance(1000)
      const other = await itemIn(
        own,
        'sent',
        { title: 'Cát sông', situation: sand, cause: '', proposal: 'Đề nghị quy chế.' },
        HY_SPECIALIST,
      )
      own.clock.advance(1000)
      const alike = await itemIn(
        own,
        'sent',
        { title: 'Giá bồi thường', situation: `Thực tế: ${price}`, cause: '', proposal: 'Đề nghị sửa.' },
        HY_SPECIALIST,
      )
      await itemIn(own, 'draft', { situation: price })
      const desk = done(await own.items.openScreeningDesk(await own.actor(SECRETARY), first))
      expect(desk.queue.map(({ id, similarCount }) => [id, similarCount])).toEqual([
        [first, 1],
        [other, 0],
        [alike, 1],
      ])
      expect(desk.chosen?.item.id).toBe(first)
      expect(desk.chosen?.similar.map(({ item }) => item.id)).toEqual([alike])
      const situation = desk.chosen?.similar[0]?.parts.find(({ part }) => part === 'situation')
      expect(situation?.other.map(({ text }) => text).join('')).toBe(`Thực tế: ${price}`)
      expect(situation?.other.some(({ isShared }) => isShared)).toBe(true)
      // What is shown whole is read, and recorded.
      const rows = await own.kernel.prisma.auditEntry.findMany({ where: { action: 'item.read' } })
      expect(rows.map(({ subjectId }) => subjectId).sort()).toEqual([first, alike].sort())
      expect(codeOf(await own.items.openScreeningDesk(await own.actor(HN_SPECIALIST), first))).toBe('item-not-allowed')
    } finally {
      await own.close()
    }
  })
})
