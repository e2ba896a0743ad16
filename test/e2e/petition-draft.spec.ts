import type { Locator, Page } from '@playwright/test'
import { composeBy } from './support/agenda.ts'
import { expect, expectAccessible, expectGoodLooks, test } from './support/journey.ts'

const SECRETARY = 'thugiang@bacninh.example'
const HANOI = 'khanhlinh@hanoi.example'
const HUNG_YEN = 'quanghuy@hungyen.example'
/** The demo's petition of today's six bodies. */
const DEMO = '/petitions/0190e0a0-0000-7000-8300-000000000001'
/** A kept item that no draft has taken in. */
const FREE_ITEM = 'Kết nối dữ liệu quan trắc tự động'

/** The editor is a download of its own, and a petition a long transaction: on a busy machine both take their time. */
const SLOW = { timeout: 30_000 }

const textOf = (page: Page) => page.getByRole('textbox', { name: /^Dự thảo KN-/ })
const cardsOf = (page: Page) => page.locator('.text-proposals')
const savedOn = (page: Page) =>
  page
    .getByText(/^Đã lưu \d\d:\d\d$/)
    .filter({ visible: true })
    .first()

async function openDraft(page: Page, path: string): Promise<Locator> {
  await page.goto(`${path}/draft`)
  await expect(textOf(page)).toBeVisible(SLOW)
  return textOf(page)
}

/** Puts the caret behind the last character of the paragraph that holds these words. */
async function placeCaret(text: Locator, words: string): Promise<void> {
  const found = text.getByText(words).first()
  await found.click()
  await found.evaluate(async (element) => {
    const paragraph = element.closest('p, h2, h3, h4') ?? element
    getSelection()?.selectAllChildren(paragraph)
    getSelection()?.collapseToEnd()
    // The editor hears of it in the next turn.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
}

/** The secretary begins a petition of the kept item; answers its address. */
async function start(page: Page, title: string): Promise<string> {
  await page.goto('/petitions/joint')
  await page.getByRole('link', { name: 'Lập kiến nghị chung' }).click()
  await page.getByLabel(/^Trích yếu/).fill(title)
  await page.getByRole('checkbox', { name: new RegExp(FREE_ITEM) }).check()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Lập dự thảo' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible(SLOW)
  return new URL(page.url()).pathname
}

test('two departments write one petition: co-edited, suggested (also in Telex), decided, walked along the chain', async ({
  openAs,
}) => {
  test.setTimeout(300_000)
  const title = `V/v kiến nghị quan trắc Ỗ Ẩ Ặ ${Date.now()}`
  const secretary = await openAs(SECRETARY, { readNotice: true })
  const path = await start(secretary, title)
  await expect(secretary.getByRole('heading', { name: 'Nội dung dự thảo (1 khoản)' })).toBeVisible()
  await expectAccessible(secretary)

  // The lead writes directly, the two other departments are in the same text.
  const lead = await openDraft(secretary, path)
  const hanoi = await openAs(HANOI, { readNotice: true })
  const suggester = await openDraft(hanoi, path)
  const hungYen = await openAs(HUNG_YEN, { readNotice: true })
  const other = await openDraft(hungYen, path)
  await expect(hanoi.getByText('Chữ anh/chị gõ là đề xuất', { exact: false })).toBeVisible()
  await placeCaret(lead, 'Nguyên nhân: Chưa có quy định')
  await secretary.keyboard.type(' Theo Điều 5 "Luật Đất đai số 45/2013/QH13".')
  // Vietnamese quotes and a non-breaking space, in everybody's text at once.
  const typed = 'Theo Điều\u00a05 “Luật Đất đai số 45/2013/QH13”.'
  await expect(suggester.getByText(typed)).toBeVisible()
  await expect(other.getByText(typed)).toBeVisible()
  await expect(savedOn(secretary)).toBeVisible()

  // Who is here, by department, with carets that say whose they are.
  await expect(secretary.getByText('Phan Khánh Linh · đang đề xuất')).toBeVisible()
  await expect(secretary.getByText('Đỗ Quang Huy · đang đề xuất')).toBeVisible()

  // Hà Nội suggests in Telex while Hưng Yên types in the same paragraph: no key lost, nothing twice.
  await placeCaret(other, 'Cơ quan có thẩm quyền giải quyết')
  await placeCaret(suggester, 'Cơ quan có thẩm quyền giải quyết')
  const client = await hanoi.context().newCDPSession(hanoi)
  const keys = [...' và Sở']
  await composeBy(client, [' đ', ' đề', ' đề n', ' đề ng', ' đề nghị'], async () => {
    await hungYen.keyboard.type(keys.shift() ?? '')
  })
  // What Hưng Yên wrote before the caret came in with the end of the composition, and moved it along.
  await expect(suggester.locator('ins', { hasText: 'và S' })).toBeVisible()
  await hanoi.keyboard.type(' bổ sung')
  await expect(lead.locator('ins', { hasText: 'đề nghị bổ sung' })).toBeVisible()
  await expect(cardsOf(secretary).getByText(/^Thêm: .*đề nghị/)).toBeVisible()
  await expect(lead.locator('.peer-flag', { hasText: 'Linh' })).toHaveText(/Linh · Sở NN&MT TP. Hà Nội/)
  // A suggestion is nobody's text yet: the overview of the clauses does not know it.
  await expect(cardsOf(secretary).getByText('2 đề xuất')).toBeVisible()
  await expectAccessible(secretary)

  // Reload: the suggestions are on the server.
  await hanoi.reload()
  await expect(textOf(hanoi).locator('ins').first()).toBeVisible(SLOW)

  // One is accepted, the other rejected; both pages show it, without reloading.
  const card = cardsOf(secretary).getByRole('listitem').filter({ hasText: 'đề nghị' })
  await card.getByRole('button', { name: 'Chấp nhận', exact: true }).click()
  await expect(secretary.getByText('Đã quyết định 1 đề xuất.')).toBeVisible()
  await cardsOf(secretary).getByRole('button', { name: 'Bỏ đề xuất' }).click()
  await expect(cardsOf(secretary).getByText('Chưa có đề xuất nào.')).toBeVisible({ timeout: 15_000 })
  await expect(lead.locator('ins')).toHaveCount(0)
  await expect(other.locator('ins')).toHaveCount(0)
  await expect(textOf(hanoi).getByText('đề nghị', { exact: false }).last()).toBeVisible()

  // Cited law that is not in force today is said so, with its successor.
  await expect(secretary.getByText('văn bản không còn hoặc chưa có hiệu lực hôm nay', { exact: false })).toBeVisible()
  await expect(secretary.getByText('31/2024/QH15', { exact: false }).first()).toBeVisible()

  // A right that goes is gone at once, on the open page; named again it is there again.
  await expect(hanoi.getByRole('button', { name: 'Đề xuất', exact: true })).toBeVisible()

  // The chain is walked both ways: item → clause → item.
  await hanoi.goto('/petitions/cluster')
  await hanoi.getByRole('link', { name: new RegExp(FREE_ITEM) }).click()
  await expect(hanoi.getByText('Đang biên tập', { exact: false }).first()).toBeVisible()
  await hanoi.getByRole('link', { name: /^KN-\d{4}-\d{3} · 1\. Kết nối/ }).click()
  await expect(hanoi).toHaveURL(new RegExp(`${path}/clauses/`))
  await hanoi.getByRole('link', { name: 'Xem trong văn bản' }).click()
  await expect(hanoi).toHaveURL(new RegExp(`${path}/draft#clause-`))
  await expect(textOf(hanoi)).toBeFocused(SLOW)
  await hanoi.goto(path)
  await hanoi.getByRole('link', { name: /^MK-\d{4}-\d{3} · Kết nối/ }).click()
  await expect(hanoi.getByRole('heading', { level: 1, name: new RegExp(FREE_ITEM) })).toBeVisible()

  // Loosened, the item is free again for others.
  await secretary.goto(path)
  await secretary.getByRole('button', { name: /^Bỏ liên kết với MK-/ }).click()
  await secretary.getByRole('dialog').getByRole('button', { name: 'Bỏ liên kết', exact: true }).click()
  await expect(secretary.getByRole('dialog')).toBeHidden()
  await secretary.getByRole('button', { name: 'Đưa mục vào dự thảo…' }).click()
  await expect(secretary.getByRole('checkbox', { name: new RegExp(FREE_ITEM) })).toBeVisible()
})

test('who is named edits directly on the open page; taken off the list, suggests again at once', async ({ openAs }) => {
  test.setTimeout(180_000)
  const secretary = await openAs(SECRETARY, { readNotice: true })
  const hanoi = await openAs(HANOI, { readNotice: true })
  await openDraft(hanoi, DEMO)
  const direct = hanoi.getByRole('button', { name: 'Sửa trực tiếp' })
  await expect(hanoi.getByRole('button', { name: 'Đề xuất', exact: true })).toBeVisible()
  await expect(direct).toHaveCount(0)
  async function name(isNamed: boolean) {
    await secretary.goto(DEMO)
    await secretary.getByRole('button', { name: 'Chỉ định' }).click()
    await secretary.getByRole('checkbox', { name: /Phan Khánh Linh/ }).setChecked(isNamed)
    await secretary.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click()
    await expect(secretary.getByRole('dialog')).toBeHidden()
  }
  await name(true)
  await expect(direct).toBeVisible()
  await name(false)
  await expect(direct).toHaveCount(0)
  await expect(hanoi.getByRole('button', { name: 'Đề xuất', exact: true })).toBeVisible()
})

test('who takes no part is told that there is nothing; the text is read without script', async ({
  openAs,
  browser,
  baseURL,
  watch,
  expectConsole,
}) => {
  expectConsole((text) => /\b404\b/.test(text))
  const ministry = await openAs('dangkhoa@mae.example', { readNotice: true })
  for (const page of [DEMO, `${DEMO}/draft`]) {
    const response = await ministry.goto(page)
    expect(response?.status()).toBe(404)
  }
  const context = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false })
  watch(context)
  await context.request.post(`${baseURL}/demo/sign-in`, {
    form: { person: HANOI },
    headers: { Origin: baseURL ?? '' },
    maxRedirects: 0,
  })
  const page = await context.newPage()
  await page.goto(`${DEMO}/draft`)
  await expect(page.getByRole('heading', { name: /Thông báo trước khi xả nước/ })).toBeAttached()
  await context.close()
})

test('the pages of a petition meet WCAG 2.2 AA and fit a desk and a phone', async ({ openAs }) => {
  const page = await openAs(HUNG_YEN, { readNotice: true })
  for (const path of ['/petitions/joint', DEMO, `${DEMO}/draft`]) {
    await page.goto(path)
    if (path.endsWith('/draft')) await expect(textOf(page)).toBeVisible(SLOW)
    await expectGoodLooks(page)
  }
})
