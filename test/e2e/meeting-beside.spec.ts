import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './support/journey.ts'
import {
  bar,
  beginTechnicalCheck,
  CHAIR,
  currentItem,
  dialog,
  LEADER,
  LIVE,
  openLive,
  POINT,
} from './support/meeting.ts'

/** Of the demo: what an item of today's programme is presented with. */
const PAPER = 'Tham vấn giá trước khi thu hồi đất ở khu vực giáp ranh'

/** Of the demo: the petition that today's departments are drafting. */
const PETITION = '0190e0a0-0000-7000-8300-000000000001'

/** Asks the departments about the petition, then comes back to the meeting. */
async function beginRound(secretary: Page, origin: string): Promise<void> {
  await secretary.goto(`${origin}/petitions/${PETITION}/consultation`)
  await secretary.getByRole('link', { name: /^Lấy ý kiến lần \d+…$/ }).click()
  await secretary.getByRole('button', { name: 'Gửi lấy ý kiến' }).click()
  await expect(secretary.getByText('Đang lấy ý kiến', { exact: true }).first()).toBeVisible({ timeout: 45_000 })
  await secretary.goto(`${origin}${LIVE}`)
  await expect(secretary.getByRole('heading', { level: 2, name: 'Hàng đợi' })).toBeVisible()
}

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
  await beginRound(secretary, origin)
  await bar(secretary).getByRole('button', { name: 'Đưa ra thảo luận' }).click()
  const petition = dialog(secretary).getByLabel('Kiến nghị')
  await expect(petition.locator('option')).not.toHaveCount(1)
  await petition.selectOption({ value: PETITION })
  const clause = dialog(secretary).getByLabel('Khoản')
  await expect(clause.locator('option')).not.toHaveCount(1)
  await clause.selectOption({ index: 1 })
  await expectAccessible(secretary)
  await dialog(secretary).getByRole('button', { name: 'Đưa ra thảo luận' }).click()
  const shown = leader.getByRole('heading', { name: /^Khoản .* của KN-/ })
  await expect(shown).toBeVisible()
  await expectAccessible(leader)

  // One's department says how it stands, without leaving the meeting.
  const own = leader.getByRole('region', { name: /^Ý kiến của / })
  await own.getByRole('radio', { name: 'Nhất trí', exact: true }).check({ force: true })
  await own.getByRole('button', { name: 'Gửi ý kiến của Sở' }).click()
  await expect(own.getByText(/^Đã lưu\. Còn \d khoản|^Đã gửi ý kiến của Sở\./)).toBeVisible()

  // A vote about the clause: offered with its name, and what was decided stands at it.
  await expect(chair.getByRole('heading', { name: /^Khoản .* của KN-/ })).toBeVisible()
  await bar(chair).getByRole('button', { name: 'Mở biểu quyết' }).click()
  await expect(dialog(chair).getByRole('radio', { name: /^Khoản đang thảo luận: khoản / })).toBeChecked()
  await expect(dialog(chair).getByLabel('Nội dung biểu quyết')).toHaveValue(/^Thống nhất nội dung khoản /)
  await expectAccessible(chair)
  await dialog(chair).getByRole('button', { name: 'Mở biểu quyết' }).click()
  await leader.getByText('Đang biểu quyết').waitFor()
  const ballot = leader.getByRole('group', { name: /^Phiếu của / })
  await ballot.getByRole('radio', { name: 'Nhất trí', exact: true }).check({ force: true })
  await leader.getByRole('button', { name: 'Gửi phiếu' }).click()
  await expect(chair.getByText('1/6 Sở đã gửi phiếu')).toBeVisible()
  await chair.getByRole('button', { name: 'Đóng biểu quyết…' }).click()
  await dialog(chair).getByRole('button', { name: 'Đóng biểu quyết' }).click()
  const decided = leader.getByRole('region', { name: 'Kết quả biểu quyết' })
  await expect(decided.getByText(/^Thống nhất nội dung khoản /)).toBeVisible()
  await expect(decided.getByText('Nhất trí: 1', { exact: true })).toBeVisible()
  await expectAccessible(leader)

  // Another item has none yet.
  await bar(chair).getByRole('button', { name: 'Mục tiếp theo' }).click()
  await expect(shown).toHaveCount(0)
  await Promise.all([secretary, chair, leader, point].map((page) => page.close()))
})
