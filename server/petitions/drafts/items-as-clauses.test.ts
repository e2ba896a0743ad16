import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#server/kernel/ids.ts'
import {
  codeOf,
  done,
  editText,
  HN_LEADER,
  HN_SPECIALIST,
  HY_LEADER,
  HY_SPECIALIST,
  itemIn,
  itemViewOf,
  openPetitions,
  type PetitionHouse,
  petitionOf,
  placeOf,
  SECRETARY,
  startedPetition,
  textOnServer,
} from './testing/open-petitions.ts'

let house: PetitionHouse
beforeAll(async () => {
  house = await openPetitions()
})
afterAll(async () => {
  expect(house.reported).toEqual([])
  await house.close()
})

describe('[D3] items and clauses', () => {
  it('an item that is taken in is a clause with a link, walked both ways; its state is derived', async () => {
    const { id, draftId } = await startedPetition(house)
    const item = await itemIn(house, 'kept', { title: 'Kinh phí đo đạc' })
    const secretary = await house.actor(SECRETARY)
    done(await house.petitions.addItems(secretary, { id, itemIds: [item] }))
    done(await house.petitions.addItems(secretary, { id, itemIds: [item] }))
    const view = await petitionOf(house, id)
    const clause = view.clauses.find(({ items }) => items.some((one) => one.id === item))
    expect(clause).toMatchObject({ kind: 'clause', label: '3.', section: 'proposals', heading: 'Kinh phí đo đạc' })
    expect((await textOnServer(house, draftId)).textContent.match(/Kinh phí đo đạc/g)).toHaveLength(1)

    const seen = await itemViewOf(house, item, HN_SPECIALIST)
    expect(seen.place).toMatchObject({ petition: { code: view.code, stage: 'drafting' }, clauses: [{ label: '3.' }] })
    const step = seen.chain.find(({ rel }) => rel === 'becomes')
    expect(step).toMatchObject({
      kind: 'petition-clause',
      title: `${view.code} · 3. Kinh phí đo đạc`,
      path: `/petitions/${id}/clauses/${clause?.cid}`,
    })
    const back = await house.services.chain.stepsOf(secretary, { kind: 'petition-clause', id: clause?.id ?? '' })
    expect(back).toMatchObject([{ direction: 'to', rel: 'becomes', kind: 'petition-item', id: item, version: 2 }])
    const list = await house.items.list(secretary, 'cluster', { text: 'Kinh phí đo đạc', page: 1 } as never)
    expect(list.items[0]?.place?.petition.code).toBe(view.code)
  })

  it('while it is part of a draft it is neither withdrawn, sent back nor merged; loosened, it is free', async () => {
    const { id, itemIds } = await startedPetition(house)
    const [item = '', other = ''] = itemIds
    const [secretary, leader] = [await house.actor(SECRETARY), await house.actor(HN_LEADER)]
    const withdraw = () => house.items.withdraw(leader, { id: item, from: 'kept', reason: 'Không còn cần thiết.' })
    expect(codeOf(await withdraw())).toBe('item-in-petition')
    expect(codeOf(await house.items.sendBack(secretary, { id: item, from: 'kept', reason: 'Bổ sung.' }))).toBe(
      'item-in-petition',
    )
    const merge = { id: newId<'petition-item'>(), originIds: [item, other], baseId: item, title: 'Gộp' }
    expect(codeOf(await house.items.merge(secretary, merge))).toBe('item-in-petition')
    const view = await petitionOf(house, id)
    const cid = view.clauses.find(({ items }) => items.some((one) => one.id === item))?.cid ?? ''
    done(await house.petitions.removeClauseLink(secretary, { id, itemId: item, cid }))
    expect(codeOf(await house.petitions.removeClauseLink(secretary, { id, itemId: item, cid }))).toBe(
      'petition-clause-not-found',
    )
    done(await withdraw())
    expect((await petitionOf(house, id)).clauses.some((clause) => clause.cid === cid)).toBe(true)
  })

  it('only kept items are taken in, each into one open draft, however many try at once', async () => {
    const secretary = await house.actor(SECRETARY)
    const [sent, draft, kept] = [await itemIn(house, 'sent'), await itemIn(house, 'draft'), await itemIn(house, 'kept')]
    const [first, second] = [
      await startedPetition(house, { itemIds: [] }),
      await startedPetition(house, { itemIds: [] }),
    ]
    const add = (id: string, ...itemIds: string[]) => house.petitions.addItems(secretary, { id, itemIds })
    expect(codeOf(await add(first.id, sent))).toBe('petition-item-not-kept')
    expect(codeOf(await add(first.id, draft))).toBe('petition-item-not-found')
    expect(codeOf(await add(first.id))).toBe('petition-no-items')
    const outcomes = await Promise.all([add(first.id, kept), add(second.id, kept)])
    expect(outcomes.map(codeOf).sort()).toEqual([null, 'petition-item-taken'].sort())
    const specialist = await house.actor(HN_SPECIALIST)
    expect(codeOf(await house.petitions.addItems(specialist, { id: first.id, itemIds: [kept] }))).toBe(
      'petition-not-allowed',
    )
  })

  it('[D6] split, merged and moved, a clause keeps its items; deleted, its item is free again', async () => {
    const { id, draftId, itemIds } = await startedPetition(house)
    const [price = '', permit = ''] = itemIds
    const placeOfItem = async (item: string) =>
      (await itemViewOf(house, item, SECRETARY)).place?.clauses.map(({ label }) => label)
    // Split: a line of the first clause becomes a clause of its own.
    await editText(house, draftId, (transform) => {
      const at = placeOf(transform.doc, 'Kiến nghị: Đề nghị Bộ hướng dẫn')
      const block = transform.doc.resolve(at).before(1)
      transform.setNodeAttribute(block, 'style', 'clause')
    })
    expect(await placeOfItem(price)).toEqual(['1.', '2.'])
    // Moved: the clause of the second item goes before the first.
    await editText(house, draftId, (transform) => {
      const at = transform.doc.resolve(placeOf(transform.doc, 'Phân cấp cấp phép môi trường')).before(1)
      const node = transform.doc.nodeAt(at)
      if (!node) throw new Error('no block')
      transform.delete(at, at + node.nodeSize)
      const first = transform.doc.resolve(placeOf(transform.doc, 'Hướng dẫn xác định giá đất')).before(1)
      transform.insert(first, node)
    })
    expect(await placeOfItem(permit)).toEqual(['1.'])
    expect(await placeOfItem(price)).toEqual(['2.', '3.'])
    // Merged: the third clause is a line of the second again.
    await editText(house, draftId, (transform) => {
      const at = transform.doc.resolve(placeOf(transform.doc, 'Kiến nghị: Đề nghị Bộ hướng dẫn')).before(1)
      transform.setNodeAttribute(at, 'style', 'body')
    })
    expect(await placeOfItem(price)).toEqual(['2.'])
    // Deleted.
    await editText(house, draftId, (transform) => {
      const at = transform.doc.resolve(placeOf(transform.doc, 'Phân cấp cấp phép môi trường')).before(1)
      transform.delete(at, at + (transform.doc.nodeAt(at)?.nodeSize ?? 0))
    })
    expect(await placeOfItem(permit)).toBeUndefined()
    done(
      await house.items.withdraw(await house.actor(HY_LEADER), { id: permit, from: 'kept', reason: 'Đã giải quyết.' }),
    )
    expect((await petitionOf(house, id, HY_SPECIALIST)).clauseCount).toBe(1)
  })
})
