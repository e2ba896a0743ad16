import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectGoodLooks, test } from './support/journey.ts'

const SECRETARY = 'thugiang@bacninh.example'
const HANOI_SPECIALIST = 'khanhlinh@hanoi.example'
const HANOI = 'quocan@hanoi.example'
const HUNG_YEN = 'thienphuc@hungyen.example'
/** The demo's petition of today's six bodies: one round is closed. */
const DEMO = '/petitions/0190e0a0-0000-7000-8300-000000000001'
const FREE_ITEM = 'Phối hợp cấp phép, kiểm tra khai thác cát'

/** A command waits for the hub and the database; on a busy machine both take their time. */
const SLOW = { timeout: 30_000 }

const position = (page: Page, name: string) => page.getByRole('radio', { name, exact: true })
const cellOf = (page: Page, row: RegExp, column: number) =>
  page.getByRole('row', { name: row }).getByRole('cell').nth(column)

/** The secretary begins a petition of one clause and asks the departments about it; answers its address. */
async function consult(page: Page): Promise<string> {
  await page.goto('/petitions/new')
  await page.getByLabel(/^Trích yếu/).fill(`V/v kiến nghị lấy ý kiến Ỗ Ẩ ${Date.now()}`)
  await page.getByRole('checkbox', { name: new RegExp(FREE_ITEM) }).check()
  await page.getByRole('button', { name: 'Lập dự thảo' }).click()
  await expect(page.getByRole('link', { name: 'Lấy ý kiến', exact: true })).toBeVisible(SLOW)
  const path = new URL(page.url()).pathname
  await page.getByRole('link', { name: 'Lấy ý kiến', exact: true }).click()
  await page.getByRole('link', { name: 'Lấy ý kiến…' }).click()
  const letter = page.getByLabel(/^Nội dung công văn/)
  await page.getByRole('checkbox', { name: /coi như thống nhất/ }).check()
  await expect(letter).toHaveValue(/không có ý kiến coi như thống nhất/)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Gửi lấy ý kiến' }).click()
  await expect(page.getByText('Đang lấy ý kiến', { exact: true }).first()).toBeVisible(SLOW)
  return path
}

test('two departments state their positions, the secretary answers, the round is closed, the table is printed', async ({
  openAs,
  expectConsole,
}) => {
  test.setTimeout(300_000)
  expectConsole((text) => /\b422\b/.test(text))
  const secretary = await openAs(SECRETARY, { readNotice: true })
  const path = await consult(secretary)
  const row = /^1\. Phối hợp cấp phép/

  // Hà Nội: the specialist writes, the leader finds it and sends it.
  const specialist = await openAs(HANOI_SPECIALIST, { readNotice: true })
  await specialist.goto(`${path}/consultation/position`)
  await position(specialist, 'Không nhất trí').check()
  await specialist.getByLabel(/^Ý kiến/).fill('Đề nghị bỏ vì trùng với Nghị định.')
  await expect(specialist.getByText(/^Đã lưu \d\d:\d\d$/).first()).toBeVisible(SLOW)
  await expect(specialist.getByRole('button', { name: 'Gửi ý kiến của Sở' })).toHaveCount(0)
  const hanoi = await openAs(HANOI, { readNotice: true })
  await hanoi.goto('/tasks')
  await hanoi.getByRole('link', { name: 'Nêu ý kiến' }).first().click()
  await hanoi.goto(`${path}/consultation/position`)
  await expect(position(hanoi, 'Không nhất trí')).toBeChecked()
  await hanoi.getByLabel(/^Ý kiến/).fill('')
  await hanoi.getByRole('button', { name: 'Gửi ý kiến của Sở' }).click()
  await expect(hanoi.getByRole('alert')).toContainText('Nêu rõ ý kiến về khoản 1:')
  await hanoi.getByLabel(/^Ý kiến/).fill('Đề nghị bỏ vì trùng với Nghị định.')
  await expectAccessible(hanoi)
  await hanoi.getByRole('button', { name: 'Gửi ý kiến của Sở' }).click()
  await expect(hanoi.getByRole('heading', { name: 'Bản đồ đồng thuận' })).toBeVisible(SLOW)

  // The secretary's open map hears of it; Hưng Yên agrees to everything in one act.
  await expect(cellOf(secretary, row, 0)).toHaveText('Không nhất trí', SLOW)
  const hungYen = await openAs(HUNG_YEN, { readNotice: true })
  await hungYen.goto(`${path}/consultation/position`)
  await hungYen.getByRole('button', { name: 'Nhất trí các khoản chưa chọn' }).click()
  await hungYen.getByRole('button', { name: 'Gửi ý kiến của Sở' }).click()
  await expect(cellOf(secretary, row, 4)).toHaveText('Nhất trí', SLOW)

  // By the keyboard from the first cell to Hưng Yên's, and back to what Hà Nội said.
  await cellOf(secretary, row, 0).getByRole('button').focus()
  await secretary.keyboard.press('End')
  await secretary.keyboard.press('Home')
  await secretary.keyboard.press('Enter')
  await expect(secretary.getByRole('dialog')).toContainText('trùng với Nghị định')
  await secretary.keyboard.press('Escape')

  // It cannot be closed before it is answered.
  await secretary.getByRole('button', { name: 'Kết thúc lần 1…' }).click()
  await expect(secretary.getByRole('dialog')).toContainText('Còn 1 ý kiến chưa trả lời')
  await secretary.getByRole('button', { name: 'Chưa kết thúc' }).click()
  await secretary.getByRole('link', { name: 'Trả lời ý kiến' }).click()
  await position(secretary, 'Giải trình').check()
  await secretary.getByRole('button', { name: 'Lưu trả lời' }).click()
  await expect(secretary.getByRole('alert')).toContainText('phải nêu lý do')
  await secretary.getByLabel(/^Nội dung trả lời/).fill('Nghị định chưa quy định việc phối hợp.')
  await secretary.getByRole('button', { name: 'Lưu trả lời' }).click()
  await expect(secretary.getByText('Đã trả lời hết các ý kiến.')).toBeVisible(SLOW)
  await expectAccessible(secretary)
  await secretary.getByRole('link', { name: 'Lấy ý kiến', exact: true }).click()
  await secretary.getByRole('button', { name: 'Kết thúc lần 1…' }).click()
  const dialog = secretary.getByRole('dialog')
  await expect(dialog).toContainText('4 Sở chưa có ý kiến')
  await dialog.getByLabel(/^Lý do/).fill('Cần hoàn thiện sớm để họp.')
  await dialog.getByRole('button', { name: 'Kết thúc', exact: true }).click()
  await expect(secretary.getByText('Đã kết thúc', { exact: true })).toBeVisible(SLOW)
  // Closed early, silence is not agreement; the open pages of the departments hear of it.
  await expect(cellOf(secretary, row, 2)).toHaveText('Không có ý kiến')
  await expect(hanoi.getByText('Đã kết thúc', { exact: true })).toBeVisible(SLOW)

  await hanoi.getByRole('link', { name: 'Bảng tổng hợp ý kiến' }).click()
  await expect(hanoi.getByRole('columnheader')).toHaveText([
    'TT',
    'Cơ quan góp ý',
    'Nội dung góp ý',
    'Tiếp thu, giải trình',
  ])
  await expect(hanoi.getByText('Giải trình: Nghị định chưa quy định việc phối hợp.')).toBeVisible()
  for (const format of ['docx', 'pdf']) {
    const file = await hanoi.request.get(`${path}/consultation/documents/round-1.${format}`)
    expect([file.status(), (await file.body()).length > 5_000]).toEqual([200, true])
  }

  // The item is free again for other journeys.
  await secretary.goto(path)
  await secretary.getByRole('button', { name: /^Bỏ liên kết với MK-/ }).click()
  await secretary.getByRole('dialog').getByRole('button', { name: 'Bỏ liên kết', exact: true }).click()
  await expect(secretary.getByRole('dialog')).toBeHidden()
})

test('the pages of a consultation meet WCAG 2.2 AA and fit a desk and a phone', async ({ openAs }) => {
  test.setTimeout(180_000)
  const page = await openAs(HANOI, { readNotice: true })
  for (const part of ['', '?show=disputed', '/position', '/table']) {
    await page.goto(`${DEMO}/consultation${part}`)
    await expectGoodLooks(page)
  }
})
