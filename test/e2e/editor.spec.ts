import type { Locator, Page } from '@playwright/test'
import { composeBy } from './support/agenda.ts'
import { expect, expectGoodLooks, test } from './support/journey.ts'

/** The two editors of the guide: the secretary edits and decides, the specialist suggests. */
async function open(page: Page) {
  await page.goto('/styleguide/editor')
  const giang = page.getByRole('textbox', { name: /Lê Thu Giang/ })
  const huy = page.getByRole('textbox', { name: /Đỗ Quang Huy/ })
  await expect(huy).toBeVisible()
  return { giang, huy, cards: page.locator('.text-proposals').first() }
}

/** Puts the caret behind the last character of the paragraph that holds these words. */
async function placeCaret(text: Locator, words: string): Promise<void> {
  await text.getByText(words).click()
  await text.getByText(words).evaluate(async (element) => {
    const paragraph = element.closest('p, h2, h3, h4') ?? element
    getSelection()?.selectAllChildren(paragraph)
    getSelection()?.collapseToEnd()
    // The editor hears of it in the next turn.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
}

test('the editor meets WCAG 2.2 AA with proposals in the text', async ({ page }) => {
  const { huy, cards } = await open(page)
  await placeCaret(huy, 'Giá đất tại khu vực giáp ranh')
  await page.keyboard.type(' Thêm ý.')
  await expect(cards.getByText('Thêm: Thêm ý.')).toBeVisible()
  await expectGoodLooks(page)
})

test('a suggestion is seen at once, changes nothing, and becomes text when it is accepted', async ({ page }) => {
  const { giang, huy, cards } = await open(page)
  await placeCaret(huy, 'trả lời trước ngày')
  await page.keyboard.type(' Theo Điều 5 "Luật Đất đai".')
  const inserted = giang.locator('ins')
  await expect(inserted).toHaveText(' Theo Điều\u00A05 “Luật Đất đai”.')
  await expect(giang.getByText('năm 2026.')).toBeVisible()
  await cards.getByRole('button', { name: 'Chấp nhận', exact: true }).click()
  await expect(inserted).toHaveCount(0)
  await expect(giang.getByText('năm 2026. Theo Điều\u00A05 “Luật Đất đai”.')).toBeVisible()
  await expect(huy.getByText('năm 2026. Theo Điều\u00A05 “Luật Đất đai”.')).toBeVisible()
})

test('[F22] Telex composes in suggestion mode while a proposal beside it is accepted: nothing lost, nothing twice', async ({
  page,
}) => {
  const { giang, huy, cards } = await open(page)
  await placeCaret(huy, 'trả lời trước ngày')
  await page.keyboard.type(' Một.')
  await expect(cards.getByRole('button', { name: 'Chấp nhận', exact: true })).toHaveCount(1)
  await placeCaret(huy, 'gây khó khăn khi bồi thường')
  const client = await page.context().newCDPSession(page)
  let isAccepted = false
  await composeBy(client, [' đ', ' đề', ' đề n', ' đề ng', ' đề nghị'], async () => {
    if (isAccepted) return
    isAccepted = true
    // Without moving the focus, as it comes from somebody else's page.
    const card = cards.getByRole('listitem').filter({ hasText: 'Thêm: Một.' })
    await card.getByRole('button', { name: 'Chấp nhận', exact: true }).evaluate((button: HTMLElement) => button.click())
  })
  await expect(giang.locator('ins')).toHaveText(' đề nghị')
  await expect(giang.getByText('năm 2026. Một.')).toBeVisible()
  await expect(huy.locator('ins')).toHaveText(' đề nghị')
  // Unikey takes back and types again.
  await page.keyboard.type(' dd')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await page.keyboard.insertText('đ')
  await expect(giang.locator('ins')).toHaveText(' đề nghị đ')
})

test('tools by keyboard: style, bold, find and replace, a table; undo takes back only one’s own', async ({ page }) => {
  const { giang, huy } = await open(page)
  await placeCaret(huy, 'Giá đất tại khu vực giáp ranh')
  await page.keyboard.type(' Ý của Huy.')
  await placeCaret(giang, 'Giá đất tại khu vực giáp ranh')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Dòng mới')
  await page.keyboard.press('Control+z')
  await expect(giang.getByText('Dòng mới')).toHaveCount(0)
  await expect(giang.locator('ins')).toHaveText(' Ý của Huy.')
  const desk = page.getByRole('toolbar').first()
  await desk.getByRole('button', { name: 'Tìm và thay' }).click()
  await page.getByLabel('Tìm', { exact: true }).fill('giáp ranh')
  await expect(page.getByRole('status').filter({ hasText: '/' })).toBeVisible()
  await page.getByLabel('Thay bằng').fill('liền kề')
  await page.getByRole('button', { name: 'Thay tất cả' }).click()
  await expect(huy.getByText('giáp ranh')).toHaveCount(0)
  await page.getByRole('button', { name: 'Đóng tìm kiếm' }).click()
  await placeCaret(giang, 'trả lời trước ngày')
  await desk.getByRole('button', { name: 'Bảng', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Chèn bảng' }).click()
  await expect(huy.getByRole('table')).toHaveCount(2)
})

test('who reads cannot write, and says so', async ({ page }) => {
  const { giang, huy } = await open(page)
  await page.getByRole('button', { name: 'Chỉ đọc' }).nth(1).click()
  await huy.getByText('Căn cứ Luật Đất đai').click()
  await page.keyboard.type('LÉN')
  await expect(huy).toHaveAttribute('contenteditable', 'false')
  await expect(giang.getByText('LÉN')).toHaveCount(0)
})
