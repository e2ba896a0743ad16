import { expect, expectAccessible, test } from './support/journey.ts'
import { bar, beginTechnicalCheck, CHAIR, currentItem, dialog, LEADER, openLive, POINT } from './support/meeting.ts'

/** Of the demo: what an item of today's programme is presented with. */
const PAPER = 'Tham vấn giá trước khi thu hồi đất ở khu vực giáp ranh'

/** Several browsers, perhaps on a machine that does much else. */
test.describe.configure({ timeout: 600_000 })

test('the current item brings its papers; a clause is put before who may read it, and positions are said of it', async ({
  openAs,
  startOwnProduct,
  expectConsole,
}) => {
  expectConsole((text) => /AbortError: signal is aborted/.test(text))
  const { origin } = await startOwnProduct()
  const secretary = await beginTechnicalCheck(openAs, origin)
  await secretary.getByRole('link', { name: 'Vào phiên họp' }).click()
  const chair = await openLive(openAs, CHAIR, origin)
  const leader = await openLive(openAs, LEADER, origin)
  const point = await openLive(openAs, POINT, origin)
  await bar(chair).getByRole('button', { name: 'Khai mạc' }).click()
  await dialog(chair).getByRole('button', { name: 'Khai mạc' }).click()
  await bar(chair).getByRole('button', { name: 'Vào mục đầu tiên' }).click()

  // Who looks ahead is told so, and comes back by a press; who follows sees the papers when the item is called.
  await leader.getByRole('button', { name: /Tham vấn giá trước khi thu hồi đất.*Xem tài liệu của mục này/ }).click()
  await expect(leader.getByText(PAPER, { exact: true })).toBeVisible()
  await expect(leader.getByText('Đang xem mục khác: Tham vấn giá trước khi thu hồi đất')).toBeVisible()
  await leader.getByRole('button', { name: 'Theo dõi phiên họp' }).click()
  await expect(currentItem(leader, /^Kiểm tra kỹ thuật/)).toBeVisible()
  await expect(leader.getByText(PAPER, { exact: true })).toHaveCount(0)
  await chair.getByRole('button', { name: /^.*Tham vấn giá trước khi thu hồi đất.*Chuyển đến mục này/ }).click()
  await dialog(chair).getByRole('button', { name: 'Chuyển' }).click()
  for (const page of [chair, leader, point]) await expect(page.getByText(PAPER, { exact: true })).toBeVisible()

  // The secretary puts a clause up; a point, which reads no petition, sees none of it.
  await bar(secretary).getByRole('button', { name: 'Đưa ra thảo luận' }).click()
  const petition = dialog(secretary).getByLabel('Kiến nghị')
  await expect(petition.locator('option')).not.toHaveCount(1)
  await petition.selectOption({ index: 1 })
  const clause = dialog(secretary).getByLabel('Khoản')
  await expect(clause.locator('option')).not.toHaveCount(1)
  await clause.selectOption({ index: 1 })
  await expectAccessible(secretary)
  await dialog(secretary).getByRole('button', { name: 'Đưa ra thảo luận' }).click()
  const shown = leader.getByRole('heading', { name: /^Khoản .* của KN-/ })
  await expect(shown).toBeVisible()
  await expectAccessible(leader)

  // Another item has none yet.
  await bar(chair).getByRole('button', { name: 'Mục tiếp theo' }).click()
  await expect(shown).toHaveCount(0)
  await Promise.all([secretary, chair, leader, point].map((page) => page.close()))
})
