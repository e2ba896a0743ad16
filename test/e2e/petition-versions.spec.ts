import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectGoodLooks, test } from './support/journey.ts'

const SECRETARY = 'thugiang@bacninh.example'
const HANOI = 'khanhlinh@hanoi.example'
/** The demo's petition of today's six bodies. */
const DEMO = '/petitions/0190e0a0-0000-7000-8300-000000000001'

/** The editor is a download of its own, and a petition a long transaction: on a busy machine both take their time. */
const SLOW = { timeout: 30_000 }

const textOf = (page: Page) => page.getByRole('textbox', { name: /^Dự thảo KN-/ })

async function type(page: Page, path: string, words: string): Promise<void> {
  await page.goto(`${path}/draft`)
  await expect(textOf(page)).toBeVisible(SLOW)
  await textOf(page).getByText('Tổ chức thực hiện').first().click()
  await page.keyboard.press('End')
  await page.keyboard.type(words)
  await expect(
    page
      .getByText(/^Đã lưu \d\d:\d\d$/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible(SLOW)
}

async function nameVersion(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Đặt tên bản hiện tại…' }).click()
  await page.getByLabel('Tên phiên bản').fill(name)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Lưu phiên bản' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('listitem').filter({ hasText: name }).first()).toBeVisible()
}

test('a version is named, compared with the text now, and brought back on everybody’s open page', async ({
  openAs,
}) => {
  test.setTimeout(150_000)
  const secretary = await openAs(SECRETARY, { readNotice: true })
  await secretary.goto('/petitions/new')
  await secretary.getByLabel(/^Trích yếu/).fill(`V/v phiên bản Ỗ Ẩ Ặ ${Date.now()}`)
  await secretary.getByRole('button', { name: 'Lập dự thảo' }).click()
  await expect(secretary.getByRole('link', { name: 'Phiên bản' })).toBeVisible(SLOW)
  const path = new URL(secretary.url()).pathname

  await secretary.goto(`${path}/versions`)
  await expect(secretary.getByText('Chưa có phiên bản nào')).toBeVisible()
  await nameVersion(secretary, 'Bản lấy ý kiến lần 1')
  await expect(secretary.getByText('Hai bản giống nhau.', { exact: false })).toBeVisible()

  await type(secretary, path, ': kinh phí 1.250.000.000 đồng')
  const hanoi = await openAs(HANOI, { readNotice: true })
  await hanoi.goto(`${path}/draft`)
  await expect(textOf(hanoi).getByText('1.250.000.000')).toBeVisible(SLOW)

  await secretary.goto(`${path}/versions`)
  const added = secretary.locator('#comparison ins')
  await expect(added).toHaveText(/thêm: : kinh phí 1\.250\.000\.000 đồng/)
  await expect(secretary.getByText('Người viết phần mới: Lê Thu Giang')).toBeVisible()
  await expectAccessible(secretary)

  // Who suggests sees and compares, and brings nothing back.
  const reader = await hanoi.context().newPage()
  await reader.goto(`${path}/versions`)
  await expect(reader.locator('#comparison ins')).toBeVisible()
  await expect(reader.getByRole('button', { name: /^Khôi phục bản này/ })).toHaveCount(0)

  await secretary.getByRole('button', { name: /^Khôi phục bản này/ }).click()
  await expectAccessible(secretary)
  await secretary.getByRole('dialog').getByRole('button', { name: 'Khôi phục', exact: true }).click()
  await expect(secretary.getByText('Đã khôi phục.', { exact: false })).toBeVisible(SLOW)
  await expect(secretary.getByText('Trước khi khôi phục').first()).toBeVisible()
  // Live on the open page, without a reload.
  await expect(textOf(hanoi).getByText('1.250.000.000')).toHaveCount(0)

  // And taken back from the version that was kept.
  await secretary
    .getByRole('button', { name: /^Khôi phục bản này….*: Trước khi khôi phục/ })
    .first()
    .click()
  await secretary.getByRole('dialog').getByRole('button', { name: 'Khôi phục', exact: true }).click()
  await expect(secretary.getByRole('dialog')).toBeHidden(SLOW)
  await expect(textOf(hanoi).getByText('1.250.000.000')).toBeVisible(SLOW)
})

test('the versions of a petition meet WCAG 2.2 AA and fit a desk and a phone', async ({ openAs }) => {
  const page = await openAs(SECRETARY, { readNotice: true })
  await page.goto(`${DEMO}/versions`)
  await page.getByRole('link', { name: /^So với bản trước đó ?: Bản gửi các Sở góp ý lần 1/ }).click()
  await expect(page.locator('#comparison ins').first()).toBeVisible()
  await expectGoodLooks(page)
})
