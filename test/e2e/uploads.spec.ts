import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { DEMO_PASSWORD } from '#server/accounts/contract.ts'
import { docxOf, pdfOf, pdfStream } from '#server/files/scan/testing/tiny-files.ts'
import { expect, expectAccessible, test } from './support/journey.ts'

const SENDER = 'vanlong@phutho.example'
const OFFICER = 'anninh@tnc.example'
/** A draft of the sender's department. */
const ITEM = '/petitions/items/0190e0a0-0000-7000-8100-000000000009/edit'
const MEGABYTE = 1024 * 1024

async function choose(page: Page, button: string | RegExp, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button }).click()
  await (await chooser).setFiles(path)
}

test('[FI10] a file goes on where it was after a lost network and after a reload', async ({
  openAs,
  expectConsole,
}, info) => {
  expectConsole((text) => /ERR_INTERNET_DISCONNECTED|Failed to load resource|WebSocket/.test(text))
  test.slow()
  const large = info.outputPath('Bản đồ giáp ranh.pdf')
  // Twelve megabytes that no packing makes smaller.
  const noise = { 20: pdfStream(randomBytes(12 * MEGABYTE)) }
  await writeFile(large, pdfOf([{ text: 'Bản đồ giáp ranh', x: 60, y: 700 }], { objects: noise }))
  const page = await openAs(SENDER, { readNotice: true })
  page.on('dialog', (dialog) => void dialog.accept()) // leaving in the middle is asked about
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  const slow = (isOffline: boolean) =>
    network.send('Network.emulateNetworkConditions', {
      offline: isOffline,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: 0.5 * MEGABYTE,
    })
  await page.goto(ITEM)
  await slow(false)
  await choose(page, 'Thêm tệp…', large)
  const bar = page.getByRole('progressbar', { name: 'Đang tải Bản đồ giáp ranh.pdf' })
  await expect(bar).toBeVisible()

  // Cut in the middle of the second piece: told, kept, and gone on with by itself.
  await expect
    .poll(() => bar.evaluate((one: HTMLProgressElement) => one.value), { timeout: 30_000 })
    .toBeGreaterThan(5 * MEGABYTE)
  await slow(true)
  await expect(page.getByText('tự gửi tiếp khi có mạng')).toBeVisible()
  await slow(false)
  await expect(page.getByText('tự gửi tiếp khi có mạng')).toBeHidden()

  // Paused, and the page is loaded anew: the same file, chosen again, is not sent from its beginning.
  await page.getByRole('button', { name: 'Tạm dừng tải Bản đồ giáp ranh.pdf' }).click()
  await expect(page.getByText('· Tạm dừng')).toBeVisible()
  await expectAccessible(page)
  await page.reload()
  await expect(page.getByText('Chọn lại đúng tệp này để gửi tiếp')).toBeVisible()
  await expectAccessible(page)
  const begun: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/uploads')) begun.push(request.method())
  })
  await choose(page, 'Gửi tệp cho “Bản đồ giáp ranh”', large)
  await expect(page.getByRole('link', { name: 'Tải Bản đồ giáp ranh.pdf' })).toBeVisible({ timeout: 60_000 })
  expect(begun[0]).toBe('HEAD')
  expect(begun).not.toContain('POST')
  const evidence = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Bản đồ giáp ranh' })
  await expect(evidence.getByText('Đã quét')).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Bỏ minh chứng “Bản đồ giáp ranh”' }).click()
  await expect(evidence).toBeHidden()
})

test('[FI9] a stamped file is held back, and let go by the security officer alone, who proves to be there', async ({
  openAs,
  expectConsole,
}, info) => {
  expectConsole((text) => /40[13]|422/.test(text)) // the browser notes what is refused on purpose
  const stamped = info.outputPath('Phương án giao đất.docx')
  await writeFile(stamped, docxOf(['UBND TỈNH', 'MẬT', `Bảng mật ong ${randomBytes(8).toString('hex')}`]))
  const sender = await openAs(SENDER, { readNotice: true })
  await sender.goto(ITEM)
  await choose(sender, 'Thêm tệp…', stamped)
  const evidence = sender.getByRole('main').getByRole('listitem').filter({ hasText: 'Phương án giao đất' })
  await expect(evidence.getByText('Bị giữ lại')).toBeVisible({ timeout: 30_000 })
  await expect(evidence.getByRole('link')).toHaveCount(0)
  await expectAccessible(sender)

  const officer = await openAs(OFFICER, { readNotice: true })
  await officer.goto('/security/quarantine')
  await expectAccessible(officer)
  await officer.getByRole('link', { name: 'Phương án giao đất.docx' }).click()
  await expect(officer.getByRole('heading', { level: 1, name: 'Phương án giao đất.docx' })).toBeVisible()
  await expect(officer.getByText('Có dấu độ mật')).toBeVisible()
  await expect(officer.getByText('Hà Văn Long, Chuyên viên')).toBeVisible()
  await expectAccessible(officer)

  // Under a warning, recorded.
  await officer.getByRole('button', { name: 'Tải về để xem' }).click()
  const question = officer.getByRole('dialog')
  await expect(question).toContainText('không nối mạng')
  const download = officer.waitForEvent('download')
  await question.getByRole('button', { name: 'Tải về' }).click()
  expect((await download).suggestedFilename()).toBe('Phương án giao đất.docx')

  // Without a reason it is refused; what was typed survives the proof that is asked for.
  await officer.getByRole('button', { name: 'Cho dùng', exact: true }).click()
  await question.getByRole('button', { name: 'Cho dùng', exact: true }).click()
  await expect(question.getByText('Nhập lý do cho dùng.')).toBeVisible()
  await question.getByLabel(/^Lý do/).fill('Tên cột của bảng mật ong')
  await question.getByRole('button', { name: 'Cho dùng', exact: true }).click()
  const proof = officer.getByRole('dialog', { name: 'Xác nhận lại chính mình' })
  await expect(proof).toBeVisible()
  await proof.getByLabel('Mật khẩu', { exact: true }).fill(DEMO_PASSWORD)
  await proof.getByRole('button', { name: 'Xác nhận' }).click()
  await expect(officer.getByText('Lý do: Tên cột của bảng mật ong')).toBeVisible()
  await expect(evidence.getByText('Đã quét')).toBeVisible()
  await expect(evidence.getByRole('link', { name: 'Tải Phương án giao đất.docx' })).toBeVisible()
  await sender.getByRole('button', { name: 'Bỏ minh chứng “Phương án giao đất”' }).click()
  await expect(evidence).toBeHidden()

  // On a phone, in the dark.
  await officer.setViewportSize({ width: 360, height: 780 })
  await officer.emulateMedia({ colorScheme: 'dark' })
  await officer.goto('/security/quarantine?state=all')
  await expect(officer.getByRole('link', { name: 'Phương án giao đất.docx' })).toBeVisible()
  await expectAccessible(officer)
})
