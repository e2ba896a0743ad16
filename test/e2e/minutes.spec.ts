import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { DEMO_PASSWORD } from '#server/accounts/contract.ts'
import { readPdf } from '#server/documents/testing/read-pdf.ts'
import { holdMeeting, TODAY } from './support/held-meeting.ts'
import { expect, expectGoodLooks, test } from './support/journey.ts'

const SECRETARY = 'thugiang@bacninh.example'
const CHAIR = 'minhhoa@bacninh.example'
const LEADER = 'thingoc@haiphong.example'
const CLERK = 'hongnhung@bacninh.example'
const PAGE = `/workshops/${TODAY}/minutes`

/** The engine of documents starts with the first file. */
const SLOW = { timeout: 30_000 }

/** The proof of who sits here, where the server asks for it. */
async function prove(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Xác nhận lại chính mình' })
  await expect(dialog).toBeVisible(SLOW)
  await dialog.locator('input[name=proof]').fill(DEMO_PASSWORD)
  await dialog.getByRole('button', { name: 'Xác nhận', exact: true }).click()
}

/** Ngày, as the date field types it. */
function inDays(days: number): string {
  const day = new Date(Date.now() + days * 24 * 3_600_000)
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).format(day)
}

/** For looking at: `LOOK=/some/folder` (npm test does not set it). */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.LOOK
  if (!folder) return
  for (const width of [1366, 390]) {
    await page.setViewportSize({ width, height: 768 })
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    for (const [index, y] of [0, 1400, height - 1400].entries()) {
      const clip = { x: 0, y: Math.max(0, y), width, height: 1400 }
      await page.screenshot({ path: `${folder}/${name}-${width}-${index}.png`, fullPage: true, clip })
    }
  }
  await page.setViewportSize({ width: 1366, height: 768 })
}

test('minutes write themselves from the log: summary, conclusion, comments, two signatures, files, a task', async ({
  openAs,
  sharedProduct,
  expectConsole,
}) => {
  test.setTimeout(300_000)
  // The first signature of each is refused until they have proved to be there.
  expectConsole((text) => /\b403\b/.test(text))
  await holdMeeting(sharedProduct.databaseUrl)
  const open = (email: string) => openAs(email, { readNotice: true })

  // The secretary finds the task, and the facts stand as the log says.
  const secretary = await open(SECRETARY)
  await secretary.goto('/tasks')
  await expect(secretary.getByText('Lập biên bản hội thảo').first()).toBeVisible(SLOW)
  await secretary.goto(PAGE)
  await secretary.getByRole('button', { name: 'Lập biên bản' }).click()
  await expect(secretary.getByRole('heading', { name: 'Diễn biến phiên họp' })).toBeVisible(SLOW)
  await expect(secretary.getByText('3 phút 0 giây')).toBeVisible()
  await expect(secretary.getByText('Biểu quyết kín')).toBeVisible()
  await secretary.getByRole('button', { name: 'Đối chiếu với nhật ký' }).click()
  await expect(secretary.getByText('Khớp: chạy lại nhật ký cho đúng nội dung này.')).toBeVisible(SLOW)

  // What is typed is saved as it is typed.
  const summary = secretary.getByRole('textbox', { name: /^Tóm tắt/ }).nth(2)
  await summary.click()
  await summary.pressSequentially('Các Sở thống nhất nguyên tắc phối hợp ở khu vực giáp ranh.')
  await expect(secretary.getByText(/^Đã lưu/).first()).toBeVisible(SLOW)

  await secretary.getByRole('button', { name: 'Thêm kết luận' }).click()
  const dialog = secretary.getByRole('dialog')
  await dialog.getByLabel(/^Nội dung kết luận/).fill('Rà soát bảng giá đất khu vực giáp ranh.')
  await dialog.getByLabel(/^Đơn vị chịu trách nhiệm/).selectOption({ label: 'Sở NN&MT TP. Hải Phòng' })
  await dialog.getByLabel(/^Người chịu trách nhiệm/).selectOption({ index: 1 })
  await dialog.getByLabel(/^Hạn hoàn thành/).fill(inDays(20))
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await expect(secretary.getByText('Rà soát bảng giá đất khu vực giáp ranh.')).toBeVisible(SLOW)
  await picture(secretary, 'minutes-drafting')
  await expectGoodLooks(secretary)

  // Before the round the draft is nobody else's; then departments comment on a part.
  const leader = await open(LEADER)
  await leader.goto(PAGE)
  await expect(leader.getByText('Biên bản đang soạn')).toBeVisible(SLOW)
  await secretary.getByLabel(/^Góp ý đến hết ngày/).fill(inDays(3))
  await secretary.getByRole('button', { name: 'Gửi lấy ý kiến' }).click()
  await secretary.getByRole('dialog').getByRole('button', { name: 'Gửi lấy ý kiến' }).click()
  await expect(leader.getByText('Các Sở thống nhất nguyên tắc phối hợp ở khu vực giáp ranh.')).toBeVisible(SLOW)
  await leader.getByRole('button', { name: 'Góp ý phần: Kết luận', exact: true }).click()
  await leader
    .getByRole('dialog')
    .getByLabel(/^Nội dung góp ý/)
    .fill('Đề nghị ghi rõ cả khu vực ven biển.')
  await leader.getByRole('dialog').getByRole('button', { name: 'Gửi góp ý' }).click()
  await expect(secretary.getByText('Đề nghị ghi rõ cả khu vực ven biển.')).toBeVisible(SLOW)
  await picture(leader, 'minutes-review')
  await expectGoodLooks(leader)

  // Each comment is answered; then the secretary signs what was seen, and the chair after.
  await secretary.getByRole('button', { name: 'Trả lời', exact: true }).click()
  await secretary.getByRole('dialog').getByRole('button', { name: 'Trả lời', exact: true }).click()
  await expect(secretary.getByText('Đã trả lời đủ 1 ý kiến.')).toBeVisible(SLOW)
  await secretary.getByRole('button', { name: 'Kết thúc lấy ý kiến' }).click()
  await secretary.getByRole('dialog').getByRole('button', { name: 'Kết thúc lấy ý kiến' }).click()
  await secretary.getByRole('button', { name: 'Thư ký ký biên bản' }).click()
  await secretary.getByRole('dialog').getByRole('button', { name: 'Thư ký ký biên bản' }).click()
  await prove(secretary)
  await expect(secretary.getByText(/Nội dung đã khóa/)).toBeVisible(SLOW)
  await expect(secretary.getByRole('textbox', { name: /^Tóm tắt/ })).toHaveCount(0)

  const chair = await open(CHAIR)
  await chair.goto(PAGE)
  await chair.getByRole('button', { name: 'Chủ tọa ký thông qua' }).click()
  await picture(chair, 'minutes-signing')
  await chair.getByRole('dialog').getByRole('button', { name: 'Chủ tọa ký thông qua' }).click()
  await prove(chair)
  await expect(chair.getByText(/Thư ký và chủ tọa đã ký/)).toBeVisible(SLOW)

  // The file says what was signed.
  const [download] = await Promise.all([
    chair.waitForEvent('download', { timeout: 60_000 }),
    chair.getByRole('button', { name: 'Tải Biên bản dạng PDF' }).click(),
  ])
  const text = (await readPdf(new Uint8Array(await readFile(await download.path())))).map((page) => page.text).join(' ')
  expect(text).toContain('Các Sở thống nhất nguyên tắc phối hợp ở khu vực giáp ranh.')
  expect(text).toContain('CHỦ TỌA')
  await picture(chair, 'minutes-approved')
  await expectGoodLooks(chair)

  // The whole workshop as one archive.
  await chair.goto(`/workshops/${TODAY}`)
  const [archive] = await Promise.all([
    chair.waitForEvent('download', { timeout: 60_000 }),
    chair.getByRole('link', { name: 'Tải hồ sơ (ZIP)' }).click(),
  ])
  const files = Object.keys(unzipSync(await readFile(await archive.path())))
  expect(files).toEqual(expect.arrayContaining(['Kế hoạch.csv', 'Nhật ký phiên họp.jsonl', 'Mục lục.csv']))

  // The conclusion is somebody's task, done by them.
  const tasks = await Promise.all(
    ['ducthinh', 'thanhmai', 'thingoc'].map(async (name) => {
      const page = await open(`${name}@haiphong.example`)
      await page.goto('/tasks')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible(SLOW)
      return { page, isAsked: await page.getByText('Thực hiện kết luận hội thảo').isVisible() }
    }),
  )
  const asked = tasks.find(({ isAsked }) => isAsked)?.page
  if (!asked) throw new Error('nobody of Hải Phòng has the task')
  await asked.getByRole('link', { name: 'Xem kết luận' }).click()
  await asked.getByRole('button', { name: 'Báo đã thực hiện' }).click()
  await asked.getByRole('dialog').getByLabel('Kết quả thực hiện').fill('Đã rà soát, gửi các Sở.')
  await asked.getByRole('dialog').getByRole('button', { name: 'Báo đã thực hiện' }).click()
  await expect(asked.getByText('Đã rà soát, gửi các Sở.')).toBeVisible(SLOW)

  // The host's records clerk numbers the notice.
  const clerk = await open(CLERK)
  await clerk.goto(PAGE)
  await clerk.getByRole('button', { name: 'Cấp số, ban hành…' }).click()
  await clerk
    .getByRole('dialog')
    .getByLabel(/^Số văn bản/)
    .fill('05')
  await clerk
    .getByRole('dialog')
    .getByLabel(/^Ngày ban hành/)
    .fill(inDays(0))
  await clerk.getByRole('dialog').getByRole('button', { name: 'Ban hành', exact: true }).click()
  await expect(clerk.getByText(/^Số 05, ngày/)).toBeVisible(SLOW)
})
