import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectGoodLooks, test } from './support/journey.ts'

const SECRETARY = 'thugiang@bacninh.example'
const HANOI = 'khanhlinh@hanoi.example'

/** The editor is a download of its own, and a petition a long transaction: on a busy machine both take their time. */
const SLOW = { timeout: 30_000 }

const textOf = (page: Page) => page.getByRole('textbox', { name: /^Dự thảo KN-/ })

async function openDraft(page: Page, path: string): Promise<void> {
  await page.goto(`${path}/draft`)
  await expect(textOf(page)).toBeVisible(SLOW)
}

/** Chooses a whole paragraph, as three presses of the mouse do. */
async function choose(page: Page, words: string): Promise<void> {
  await textOf(page).getByText(words).first().click({ clickCount: 3 })
}

test('a stretch of the text is spoken of: live, answered, kept through a reload, detached with its quote, resolved', async ({
  openAs,
}) => {
  test.setTimeout(150_000)
  const secretary = await openAs(SECRETARY, { readNotice: true })
  await secretary.goto('/petitions/new')
  await secretary.getByLabel(/^Trích yếu/).fill(`V/v bình luận Ỗ Ẩ Ặ ${Date.now()}`)
  await secretary.getByRole('button', { name: 'Lập dự thảo' }).click()
  await expect(secretary.getByRole('link', { name: 'Phiên bản' })).toBeVisible(SLOW)
  const path = new URL(secretary.url()).pathname
  await openDraft(secretary, path)
  const hanoi = await openAs(HANOI, { readNotice: true })
  await openDraft(hanoi, path)

  // Who only suggests says something of the text; the text stays as it is.
  await choose(hanoi, 'Tổ chức thực hiện')
  await hanoi.getByRole('button', { name: 'Bình luận chỗ đã chọn' }).click()
  const field = hanoi.getByRole('textbox', { name: 'Bình luận', exact: true })
  await field.fill('Nhờ chị xem giúp mốc thời gian. ')
  await hanoi.reload()
  await expect(field).toHaveValue('Nhờ chị xem giúp mốc thời gian. ', SLOW)
  await hanoi.getByRole('button', { name: 'Nhắc tới một người (@)' }).click()
  await hanoi.getByRole('dialog').getByRole('textbox').fill('thu giang')
  await hanoi
    .getByRole('dialog')
    .getByRole('button', { name: /^Lê Thu Giang/ })
    .click()
  await expect(field).toHaveValue(/@Lê Thu Giang/)
  await expectAccessible(hanoi)
  await hanoi.getByRole('button', { name: 'Gửi', exact: true }).click()
  await expect(hanoi.getByRole('button', { name: 'Trả lời' })).toBeVisible(SLOW)

  // The other page has it without a reload, marked in the text, which holds nothing of it.
  const card = secretary.getByRole('listitem').filter({ hasText: 'Nhờ chị xem giúp' }).first()
  await expect(card).toBeVisible(SLOW)
  await expect(textOf(secretary).locator('.commented')).toHaveText('Tổ chức thực hiện')
  await card.getByRole('button', { name: 'Trả lời' }).click()
  await card.getByRole('textbox', { name: 'Trả lời' }).fill('Đã ghi nhận.')
  await card.getByRole('button', { name: 'Gửi', exact: true }).click()
  await expect(hanoi.getByText('Đã ghi nhận.')).toBeVisible(SLOW)
  await expectGoodLooks(secretary)

  // The words go: what was said of them stays, with its quote.
  await choose(secretary, 'Tổ chức thực hiện')
  await secretary.keyboard.type('Mốc thời gian')
  const lost = hanoi.getByRole('region', { name: 'Không còn chỗ trong văn bản' })
  await expect(lost.getByText('“Tổ chức thực hiện”')).toBeVisible(SLOW)

  await lost.getByRole('button', { name: 'Đánh dấu đã giải quyết' }).click()
  await expect(secretary.getByText('1 bình luận đã giải quyết')).toBeVisible(SLOW)
})

test('on a phone comments are read and written in a sheet', async ({ openAs }) => {
  test.setTimeout(90_000)
  const page = await openAs(SECRETARY, { readNotice: true })
  await page.setViewportSize({ width: 390, height: 844 })
  await openDraft(page, '/petitions/0190e0a0-0000-7000-8300-000000000001')
  await page.getByRole('button', { name: /^Bình luận \(\d+\)$/ }).click()
  const sheet = page.getByRole('dialog', { name: 'Bình luận' })
  await expect(sheet.getByText('Chọn chữ trong văn bản để bình luận', { exact: false })).toBeVisible()
  await expectAccessible(page)
})
