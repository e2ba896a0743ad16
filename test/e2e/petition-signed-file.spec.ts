import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { signPdf } from '#server/documents/signatures/testing/sign-pdf.ts'
import { derOf, issue, testRoot } from '#server/documents/signatures/testing/test-authority.ts'
import { expect, expectAccessible, test } from './support/journey.ts'

const SECRETARY = 'thugiang@bacninh.example'
const HANOI = 'quocan@hanoi.example'
const SLOW = { timeout: 60_000 }

/** The secretary begins a petition and freezes it; answers the address of its page "Xác nhận". */
async function frozen(page: Page): Promise<string> {
  const title = `V/v kiến nghị thử ký số ${Date.now()}`
  await page.goto('/petitions/joint')
  await page.getByRole('link', { name: 'Lập kiến nghị chung' }).click()
  await page.getByLabel(/^Trích yếu/).fill(title)
  await page.getByRole('button', { name: 'Lập dự thảo' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible(SLOW)
  await page.getByRole('link', { name: 'Xác nhận', exact: true }).click()
  await page.getByRole('button', { name: 'Khóa bản…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Khóa bản', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Bản khóa lần 1' })).toBeVisible(SLOW)
  return new URL(page.url()).pathname
}

const card = (page: Page) => page.getByRole('region', { name: 'Biên bản thống nhất (ký số)' })

async function upload(page: Page, file: Uint8Array): Promise<void> {
  const payload = { name: 'da-ky.pdf', mimeType: 'application/pdf', buffer: Buffer.from(file) }
  await card(page).getByLabel('Tệp PDF đã ký').setInputFiles(payload)
  await card(page).getByRole('button', { name: 'Kiểm tra và nhận tệp' }).click()
}

test('a frozen text is signed in its PDF outside: a tampered file is refused with its reason, a good one is shown as proven', async ({
  startOwnProduct, // before the pages, so that they are closed first
  openAs,
  expectConsole,
}) => {
  test.setTimeout(400_000)
  // The refused files.
  expectConsole((text) => /\b422\b/.test(text))
  const root = await testRoot()
  const folder = mkdtempSync(path.join(tmpdir(), 'journey-roots-'))
  writeFileSync(path.join(folder, 'root.cer'), derOf(root))
  const { origin } = await startOwnProduct({ env: { SIGNING_ROOTS: folder } })
  const secretary = await openAs(SECRETARY, { origin, readNotice: true })
  const address = await frozen(secretary)
  await card(secretary).getByRole('button', { name: 'Chuẩn bị biên bản để ký số' }).click()
  await expect(card(secretary).getByText('Đã ký số 0/6 đơn vị.')).toBeVisible(SLOW)
  await expectAccessible(secretary)

  const hanoi = await openAs(HANOI, { origin, readNotice: true })
  await hanoi.goto(address)
  const [download] = await Promise.all([
    hanoi.waitForEvent('download'),
    card(hanoi).getByRole('link', { name: 'Tải tệp để ký' }).click(),
  ])
  const prepared = readFileSync(await download.path())
  const signer = await issue(root, { name: 'Trần Quốc Ân' })
  const signed = await signPdf(prepared, { field: 'so-hn', by: signer, at: new Date() })

  const tampered = Buffer.from(signed)
  tampered[3000] = (tampered[3000] ?? 0) ^ 1
  await upload(hanoi, tampered)
  await expect(card(hanoi).getByText(/Tệp này không phải tệp đã chuẩn bị ở trang này/)).toBeVisible(SLOW)
  const stranger = await issue(await testRoot('CA lạ'), { name: 'Trần Quốc Ân' })
  await upload(hanoi, await signPdf(prepared, { field: 'so-hn', by: stranger }))
  await expect(card(hanoi).getByText(/không do tổ chức được tin cậy cấp/)).toBeVisible(SLOW)
  await expectAccessible(hanoi)

  await upload(hanoi, signed)
  await expect(card(hanoi).getByText('Đã ký số 1/6 đơn vị.')).toBeVisible(SLOW)
  const own = card(hanoi).getByRole('listitem').filter({ hasText: 'Hà Nội' }).first()
  await expect(own.getByText('Ký số', { exact: true })).toBeVisible()
  await own.getByText('Đã kiểm tra').click()
  await expect(own.getByText(/^Chứng thư số của Trần Quốc Ân/)).toBeVisible()
  // Live, without reloading.
  await expect(card(secretary).getByText('Đã ký số 1/6 đơn vị.')).toBeVisible(SLOW)
  await hanoi.setViewportSize({ width: 360, height: 4000 })
  await expectAccessible(hanoi)
  expect(await hanoi.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
    0,
  )
  rmSync(folder, { recursive: true })
})
