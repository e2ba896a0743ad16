import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  type CaseHouse,
  done,
  draftedCase,
  HN_LEADER,
  HN_SPECIALIST,
  HY_SPECIALIST,
  MINISTRY,
  openCases,
} from '#server/cases/testing/open-cases.ts'

let house: CaseHouse
const ids: Record<string, string> = {}
beforeAll(async () => {
  house = await openCases()
  await house.services.search.enterDictionary()
  const published = async (title: string, context: string, visibility: 'cluster' | 'department' = 'cluster') => {
    const id = await draftedCase(house, {
      head: { title, visibility, field: 'DD-BT' },
      text: { context, basis: context },
    })
    done(await house.cases.publish(await house.actor(HN_LEADER), { id, assured: false }))
    return id
  }
  ids.one = await published('Đơn giá hai bên ranh giới', 'Điều 61 Nghị định 71/2024/NĐ-CP. Vướng giải phóng mặt bằng.')
  ids.other = await published('Khu đô thị mới chậm tiến độ', 'Khoản 2 Điều 61 Nghị định 71/2024/NĐ-CP. Chậm GPMB.')
  ids.article = await published('Hồ chứa nước thải', 'Điều 61 Nghị định 08/2022/NĐ-CP.')
  ids.hidden = await published(
    'Việc riêng của Sở',
    'Điều 61 Nghị định 71/2024/NĐ-CP, giải phóng mặt bằng.',
    'department',
  )
})
afterAll(() => house?.close())

async function related(email: string, id = '') {
  return house.services.search.related(await house.actor(email), { kind: 'case', id })
}

it('says why: the same article of the same document, the same matter by either of its names, the same field', async () => {
  const found = await related(HY_SPECIALIST, ids.one)
  const other = found.find(({ id }) => id === ids.other)
  expect(other?.reasons).toContainEqual({ kind: 'provision', words: 'Điều 61' })
  const reasons = other?.reasons.map(({ kind }) => kind)
  expect(reasons).toEqual(expect.arrayContaining(['provision', 'document', 'field']))
  // The same number of an article of another decree is no reason.
  const article = found.find(({ id }) => id === ids.article)
  expect(article?.reasons.map(({ kind }) => kind) ?? []).not.toContain('provision')
})

it('[S4] shows nobody what they may not read, and nothing of a text that is not for them', async () => {
  expect((await related(HN_SPECIALIST, ids.one)).map(({ id }) => id)).toContain(ids.hidden)
  expect((await related(HY_SPECIALIST, ids.one)).map(({ id }) => id)).not.toContain(ids.hidden)
  expect(await related(HY_SPECIALIST, ids.hidden)).toEqual([])
  expect(await related(MINISTRY, ids.one)).toEqual([])
})
