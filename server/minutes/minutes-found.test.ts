import { afterAll, beforeAll, expect, it } from 'vitest'
import { readSearchInput } from '#server/search/asking/contract.ts'
import { openWorkshops, type WorkshopHouse } from '../workshops/testing/open-workshops.ts'
import { ADMINISTRATOR, CHAIR, closedMeeting, conclusion, LEADER, MINISTRY, SECRETARY } from './testing/open-minutes.ts'

let house: WorkshopHouse
beforeAll(async () => {
  house = await openWorkshops()
})
afterAll(() => house?.close())

async function find(email: string, q: string) {
  const input = readSearchInput(new URLSearchParams({ q, kind: 'minutes' }))
  return house.services.search.find(await house.actor(email), input)
}

it('[S4] minutes are found from the round of comments on by who reads the workshop, and by nobody while they are a draft', async () => {
  const held = await closedMeeting(house)
  await held.do('start', SECRETARY)
  const part = 'opening'
  await held.type(part, 'Đại biểu nêu việc qwzxo chưa có đơn giá.')
  expect(await held.do('writeConclusion', SECRETARY, await conclusion(house, { text: 'Giao thống nhất vqzy.' }))).toBe(
    'ok',
  )
  for (const email of [SECRETARY, CHAIR, LEADER]) expect((await find(email, 'qwzxo')).total).toBe(0)

  expect(await held.do('openReview', SECRETARY, { deadline: '2026-12-31' })).toBe('ok')
  for (const email of [SECRETARY, CHAIR, LEADER]) {
    const { hits } = await find(email, 'qwzxo')
    expect(hits).toMatchObject([
      { id: held.workshopId, path: `/workshops/${held.workshopId}/minutes`, status: 'review' },
    ])
    expect((await find(email, 'vqzy')).hits[0]?.highlights[0]?.section).toBe('conclusion')
  }
  for (const email of [MINISTRY, ADMINISTRATOR]) expect((await find(email, 'qwzxo')).total).toBe(0)
  // What the secretary writes in the round is found as it stands.
  await held.type(part, 'Bổ sung xwqzu. ')
  expect((await find(LEADER, 'xwqzu')).total).toBe(1)
})
