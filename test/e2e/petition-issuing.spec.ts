import type { Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { DEMO_PASSWORD } from '#server/accounts/contract.ts'
import { formatDate, localDate } from '#server/language/dates.ts'
import { expect, expectAccessible, test } from './support/journey.ts'

const SECRETARY = 'thugiang@bacninh.example'
const CLERK = 'hongnhung@bacninh.example'
const HEAD = 'minhhoa@bacninh.example'
const READER = 'khanhlinh@hanoi.example'
/** The last two of the demo's frozen petition. */
const WAITING = ['hungcuong@phutho.example', 'thienphuc@hungyen.example']
const PATH = '/petitions/0190e0a0-0000-7000-8500-000000000002'
const OF_2024 = '/petitions/0190e0a0-0000-7000-8500-000000000001'

/** A petition is a long transaction, and the engine of documents starts with the first page: both take their time. */
const SLOW = { timeout: 30_000 }

async function confirm(page: Page): Promise<void> {
  await page.goto(`${PATH}/signing`)
  await page.getByRole('button', { name: 'Xác nhận thống nhất' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Xác nhận thống nhất' }).click()
  const proof = page.getByRole('dialog', { name: 'Xác nhận lại chính mình' })
  await expect(proof).toBeVisible(SLOW)
  await proof.locator('input[name=proof]').fill(DEMO_PASSWORD)
  await proof.getByRole('button', { name: 'Xác nhận', exact: true }).click()
  await expect(proof).toHaveCount(0, SLOW)
  await expect(page.getByRole('button', { name: 'Xác nhận thống nhất' })).toHaveCount(0, SLOW)
}

async function isNarrowEnough(page: Page): Promise<boolean> {
  await page.setViewportSize({ width: 360, height: 900 })
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await page.setViewportSize({ width: 1366, height: 768 })
  return over === 0
}

test('the last two confirm; văn thư numbers, records the signatures and issues; a reply comes; the next petition begins', async ({
  openAs,
  expectConsole,
}) => {
  test.setTimeout(420_000)
  // The first answer of each is refused until they have proved to be there; a wrong notation is refused in words.
  expectConsole((text) => /\b(403|422)\b/.test(text))
  for (const email of WAITING) await confirm(await openAs(email, { readNotice: true }))
  const secretary = await openAs(SECRETARY, { readNotice: true })
  await secretary.goto(`${PATH}/signing`)
  await secretary.getByRole('button', { name: 'Trình ký', exact: true }).click()
  await secretary.getByRole('dialog').getByRole('button', { name: 'Trình ký' }).click()
  await expect(secretary.getByText('Đã trình ký').first()).toBeVisible(SLOW)

  // Numbered: what does not fit is said, and what was typed stays.
  const clerk = await openAs(CLERK, { readNotice: true })
  await clerk.goto('/tasks')
  await expect(clerk.getByText('Cấp số, ghi việc ký và phát hành văn bản').first()).toBeVisible(SLOW)
  await clerk.goto(`${PATH}/issuing`)
  const today = formatDate(localDate(new Date()))
  await clerk.getByRole('button', { name: 'Cấp số…' }).click()
  const dialog = clerk.getByRole('dialog')
  await dialog.getByLabel(/^Số/).first().fill('57')
  await dialog.getByLabel(/^Ký hiệu/).fill('SNNMT')
  await dialog.getByLabel(/^Ngày văn bản/).fill(today)
  await expectAccessible(clerk)
  await dialog.getByRole('button', { name: 'Cấp số' }).click()
  await expect(dialog.getByText(/^Ký hiệu chưa đúng dạng/)).toBeVisible(SLOW)
  await expect(dialog.getByLabel(/^Số/).first()).toHaveValue('57')
  await dialog.getByLabel(/^Ký hiệu/).fill('SNNMT-VP')
  await dialog.getByRole('button', { name: 'Cấp số' }).click()
  await expect(clerk.getByText(`Số 57/SNNMT-VP, ngày ${today}`)).toBeVisible(SLOW)

  // Signed outside, by the clerk's statement; then issued, asked about in words.
  await clerk.getByRole('button', { name: 'Ghi việc ký…' }).click()
  await clerk.getByRole('dialog').getByRole('button', { name: 'Ghi việc ký' }).click()
  await expect(clerk.getByText(/^Cấp trưởng ký: /)).toBeVisible(SLOW)
  await clerk.getByRole('button', { name: 'Phát hành…' }).click()
  await expect(clerk.getByText(/Việc này không hủy được/)).toBeVisible()
  await clerk.getByRole('dialog').getByRole('button', { name: 'Phát hành', exact: true }).click()
  await expect(clerk.getByText(/^Đã phát hành lúc/)).toBeVisible(SLOW)
  await expectAccessible(clerk)
  expect(await isNarrowEnough(clerk)).toBe(true)

  // The package, opened.
  const package_ = await clerk.request.get(`${PATH}/issued/package.zip`)
  expect(package_.status()).toBe(200)
  const parts = unzipSync(new Uint8Array(await package_.body()))
  expect(Object.keys(parts)).toEqual(['57-SNNMT-VP.pdf', '57-SNNMT-VP.docx', 'SHA256SUMS.txt'])
  expect(strFromU8(parts['SHA256SUMS.txt'] ?? new Uint8Array())).toMatch(/^[0-9a-f]{64} {2}57-SNNMT-VP\.pdf\n/)
  const docx = unzipSync(parts['57-SNNMT-VP.docx'] ?? new Uint8Array())
  expect(strFromU8(docx['word/document.xml'] ?? new Uint8Array())).not.toContain('DỰ THẢO')
  await expect(clerk.getByText(/^Gói chưa có edXML/)).toBeVisible()

  // What the other side reports.
  for (const [code, name] of [
    ['01', 'Đã đến'],
    ['03', 'Đã tiếp nhận'],
  ] as const) {
    await clerk.getByRole('button', { name: 'Ghi trạng thái…' }).click()
    await clerk.getByRole('dialog').getByLabel('Trạng thái').selectOption(code)
    await clerk.getByRole('dialog').getByLabel(/^Ngày/).fill(today)
    await clerk.getByRole('dialog').getByRole('button', { name: 'Ghi', exact: true }).click()
    await expect(clerk.getByRole('dialog')).toHaveCount(0, SLOW)
    await expect(clerk.getByRole('listitem').filter({ hasText: `${code} – ${name}` })).toBeVisible(SLOW)
  }

  // A reply to the first clause; a reader sees it, and records none.
  await clerk.getByRole('link', { name: 'Trả lời', exact: true }).click()
  await expect(clerk.getByText('Đã trả lời 0/2 khoản')).toBeVisible(SLOW)
  await clerk.getByRole('button', { name: 'Ghi trả lời…' }).click()
  await clerk
    .getByRole('dialog')
    .getByLabel(/^Số, ký hiệu văn bản trả lời/)
    .fill('890/BNNMT-MT')
  await clerk
    .getByRole('dialog')
    .getByLabel(/^Ngày văn bản trả lời/)
    .fill(today)
  await clerk
    .getByRole('dialog')
    .getByLabel(/^Tóm tắt/)
    .fill('Bộ không chấp nhận định giá theo khối lượng ở giai đoạn này.')
  await clerk
    .getByRole('dialog')
    .getByLabel(/Về định giá dịch vụ/)
    .selectOption('refused')
  await expectAccessible(clerk)
  await clerk.getByRole('dialog').getByRole('button', { name: 'Ghi vào hồ sơ' }).click()
  await expect(clerk.getByText('Đã trả lời 1/2 khoản')).toBeVisible(SLOW)
  await expectAccessible(clerk)
  expect(await isNarrowEnough(clerk)).toBe(true)

  const reader = await openAs(READER, { readNotice: true })
  await reader.goto('/petitions/replies')
  await expect(reader.getByRole('link', { name: /chất thải rắn sinh hoạt và tài nguyên nước/ })).toBeVisible(SLOW)
  await reader.getByLabel('Tình trạng').selectOption('overdue')
  await expect(reader).toHaveURL(/state=overdue/, SLOW)
  await expect(reader.getByRole('link', { name: /chất thải rắn sinh hoạt và tài nguyên nước/ })).toHaveCount(0, SLOW)
  await expect(reader.getByText(/Số 1234\/STNMT-VP/)).toBeVisible()
  await expectAccessible(reader)
  expect(await isNarrowEnough(reader)).toBe(true)
  await reader.goto(`${OF_2024}/replies`)
  await expect(reader.getByText('Đã trả lời 3/5 khoản')).toBeVisible(SLOW)
  await expect(reader.getByRole('button', { name: 'Ghi trả lời…' })).toHaveCount(0)

  // "Kiến nghị tiếp": one act, the clause comes along.
  const head = await openAs(HEAD, { readNotice: true })
  await head.goto(`${PATH}/replies`)
  await head.getByRole('button', { name: 'Kiến nghị tiếp…' }).click()
  await head
    .getByRole('dialog')
    .getByRole('checkbox', { name: /Về chia sẻ số liệu/ })
    .uncheck()
  await expectAccessible(head)
  await head.getByRole('dialog').getByRole('button', { name: 'Lập dự thảo' }).click()
  await expect(head).toHaveURL(/\/petitions\/[0-9a-f-]{36}\/draft$/, SLOW)
  await expect(head.getByText(/Về định giá dịch vụ thu gom/).first()).toBeVisible(SLOW)
})
