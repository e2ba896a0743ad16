import type { Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { DEMO_PASSWORD } from '#server/accounts/contract.ts'
import { formatDate, localDate } from '#server/language/dates.ts'
import { holdMeeting } from './support/held-meeting.ts'
import { expect, expectAccessible, test } from './support/journey.ts'

const SECRETARY = 'thugiang@bacninh.example'
const CLERK = 'hongnhung@bacninh.example'
const HANOI_SPECIALIST = 'khanhlinh@hanoi.example'
const HANOI = 'quocan@hanoi.example'
const HUNG_YEN = 'thienphuc@hungyen.example'
/** A case, the item of another department that cites it and that no draft has taken in, and its clause. */
const CASE = 'Khai thác cát trái phép tại khu vực giáp ranh trên sông'
const ITEM = 'Phối hợp cấp phép, kiểm tra khai thác cát'
const ADDED = ' và thống nhất một quy chế tuần tra chung'

/** The long transactions, the editor's download and the engine of documents, on a busy machine. */
const SLOW = { timeout: 45_000 }

const textOf = (page: Page) => page.getByRole('textbox', { name: /^Dự thảo KN-/ })
const position = (page: Page, name: string) => page.getByRole('radio', { name, exact: true })

/** The secretary makes the item a clause of a new petition; answers its address. */
async function start(page: Page): Promise<string> {
  const title = `V/v kiến nghị đi hết đường Ỗ Ẩ ${Date.now()}`
  await page.goto('/petitions/new')
  await page.getByLabel(/^Trích yếu/).fill(title)
  await page.getByRole('checkbox', { name: new RegExp(ITEM) }).check()
  await page.getByRole('button', { name: 'Lập dự thảo' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible(SLOW)
  return new URL(page.url()).pathname
}

/** Puts the caret behind the last character of the paragraph that holds these words. */
async function placeCaret(page: Page, words: string): Promise<void> {
  const found = textOf(page).getByText(words).first()
  await found.click()
  await found.evaluate(async (element) => {
    const paragraph = element.closest('p, h2, h3, h4') ?? element
    getSelection()?.selectAllChildren(paragraph)
    getSelection()?.collapseToEnd()
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
}

/** Both are in the text: the lead edits it, Hà Nội proposes, the lead accepts. */
async function writeTogether(secretary: Page, hanoi: Page, path: string): Promise<void> {
  for (const page of [secretary, hanoi]) {
    await page.goto(`${path}/draft`)
    await expect(textOf(page)).toBeVisible(SLOW)
  }
  await placeCaret(secretary, 'Nguyên nhân:')
  await secretary.keyboard.type(' Đã đối chiếu với hồ sơ.')
  await expect(textOf(hanoi).getByText('Đã đối chiếu với hồ sơ.')).toBeVisible(SLOW)
  await placeCaret(hanoi, 'Cơ quan có thẩm quyền giải quyết')
  await hanoi.keyboard.type(ADDED)
  const card = secretary.locator('.text-proposals').getByRole('listitem').filter({ hasText: 'quy chế tuần tra chung' })
  await card.getByRole('button', { name: 'Chấp nhận', exact: true }).click(SLOW)
  await expect(textOf(secretary).locator('ins')).toHaveCount(0, SLOW)
  await expect(textOf(secretary).getByText(ADDED.trim())).toBeVisible()
}

/** One department says yes to everything, the other something the lead takes over; the round is closed. */
async function agree(secretary: Page, hanoi: Page, hungYen: Page, path: string): Promise<void> {
  await secretary.goto(`${path}/consultation`)
  await secretary.getByRole('link', { name: 'Lấy ý kiến…' }).click()
  await secretary.getByRole('button', { name: 'Gửi lấy ý kiến' }).click()
  await expect(secretary.getByText('Đang lấy ý kiến', { exact: true }).first()).toBeVisible(SLOW)

  await hanoi.goto(`${path}/consultation/position`)
  await position(hanoi, 'Nhất trí, có ý kiến').check()
  await hanoi.getByLabel(/^Ý kiến/).fill('Đề nghị nêu rõ đoạn sông giáp ranh.')
  await hanoi.getByRole('button', { name: 'Gửi ý kiến của Sở' }).click()
  await expect(hanoi.getByRole('heading', { name: 'Bản đồ đồng thuận' })).toBeVisible(SLOW)
  await hungYen.goto(`${path}/consultation/position`)
  await hungYen.getByRole('button', { name: 'Nhất trí các khoản chưa chọn' }).click()
  await hungYen.getByRole('button', { name: 'Gửi ý kiến của Sở' }).click()
  await expect(hungYen.getByRole('heading', { name: 'Bản đồ đồng thuận' })).toBeVisible(SLOW)

  await secretary.getByRole('link', { name: 'Trả lời ý kiến' }).click(SLOW)
  await position(secretary, 'Tiếp thu').check()
  await secretary.getByRole('button', { name: 'Lưu trả lời' }).click()
  await expect(secretary.getByText('Đã trả lời hết các ý kiến.')).toBeVisible(SLOW)
  await secretary.getByRole('link', { name: 'Lấy ý kiến', exact: true }).click()
  await secretary.getByRole('button', { name: 'Kết thúc lần 1…' }).click()
  await secretary
    .getByRole('dialog')
    .getByLabel(/^Lý do/)
    .fill('Các Sở liên quan đã có ý kiến.')
  await secretary.getByRole('dialog').getByRole('button', { name: 'Kết thúc', exact: true }).click()
  await expect(secretary.getByText('Đã kết thúc', { exact: true })).toBeVisible(SLOW)
}

async function confirm(page: Page, path: string): Promise<void> {
  await page.goto(`${path}/signing`)
  await page.getByRole('button', { name: 'Xác nhận thống nhất' }).click(SLOW)
  await page.getByRole('dialog').getByRole('button', { name: 'Xác nhận thống nhất' }).click()
  const proof = page.getByRole('dialog', { name: 'Xác nhận lại chính mình' })
  await expect(proof).toBeVisible(SLOW)
  await proof.locator('input[name=proof]').fill(DEMO_PASSWORD)
  await proof.getByRole('button', { name: 'Xác nhận', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Xác nhận thống nhất' })).toHaveCount(0, SLOW)
}

/** Văn thư numbers it, records the signatures and issues it; then what the ministry answered. */
async function issueAndAnswer(clerk: Page, path: string): Promise<void> {
  const today = formatDate(localDate(new Date()))
  await clerk.goto(`${path}/issuing`)
  await clerk.getByRole('button', { name: 'Cấp số…' }).click()
  const dialog = clerk.getByRole('dialog')
  await dialog.getByLabel(/^Số/).first().fill('91')
  await dialog.getByLabel(/^Ký hiệu/).fill('SNNMT-VP')
  await dialog.getByLabel(/^Ngày văn bản/).fill(today)
  await dialog.getByRole('button', { name: 'Cấp số' }).click()
  await expect(clerk.getByText(`Số 91/SNNMT-VP, ngày ${today}`)).toBeVisible(SLOW)
  await clerk.getByRole('button', { name: 'Ghi việc ký…' }).click()
  await dialog.getByRole('button', { name: 'Ghi việc ký' }).click()
  await expect(clerk.getByText(/^Cấp trưởng ký: /)).toBeVisible(SLOW)
  await clerk.getByRole('button', { name: 'Phát hành…' }).click()
  await dialog.getByRole('button', { name: 'Phát hành', exact: true }).click()
  await expect(clerk.getByText(/^Đã phát hành lúc/)).toBeVisible(SLOW)

  await clerk.getByRole('link', { name: 'Trả lời', exact: true }).click()
  await clerk.getByRole('button', { name: 'Ghi trả lời…' }).click(SLOW)
  await dialog.getByLabel(/^Số, ký hiệu văn bản trả lời/).fill('912/BNNMT-ĐCKS')
  await dialog.getByLabel(/^Ngày văn bản trả lời/).fill(today)
  await dialog.getByLabel(/^Tóm tắt/).fill('Bộ tiếp thu, sẽ trình Chính phủ trong quý I.')
  await dialog.getByLabel(/Phối hợp cấp phép/).selectOption('resolved')
  await dialog.getByRole('button', { name: 'Ghi vào hồ sơ' }).click()
  await expect(clerk.getByText('Đã trả lời 1/1 khoản')).toBeVisible(SLOW)
}

/** Both files as they went out: the accepted words in them, the mark of a draft in neither. */
async function download(page: Page, path: string): Promise<void> {
  const answer = await page.request.get(`${path}/issued/package.zip`)
  expect(answer.status()).toBe(200)
  const parts = unzipSync(new Uint8Array(await answer.body()))
  expect(Object.keys(parts)).toEqual(['91-SNNMT-VP.pdf', '91-SNNMT-VP.docx', 'SHA256SUMS.txt'])
  expect(strFromU8(parts['91-SNNMT-VP.pdf']?.subarray(0, 5) ?? new Uint8Array())).toBe('%PDF-')
  const document = unzipSync(parts['91-SNNMT-VP.docx'] ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array()
  const text = strFromU8(document).replaceAll(/<[^>]+>/g, '')
  expect(text).toContain(ADDED.trim())
  expect(text).not.toContain('DỰ THẢO')
}

test('a case becomes an item, a clause that two departments write, an agreed and signed document, and has its answer: walked both ways', async ({
  startOwnProduct, // before the pages, so that they are closed first
  openAs,
  expectConsole,
}) => {
  test.setTimeout(600_000)
  // Each confirmation is refused until its person has proved to be there.
  expectConsole((text) => /\b403\b/.test(text))
  const { origin, databaseUrl } = await startOwnProduct()
  const open = (email: string) => openAs(email, { origin, readNotice: true })
  const [secretary, specialist] = [await open(SECRETARY), await open(HANOI_SPECIALIST)]
  const path = await start(secretary)
  await holdMeeting(databaseUrl, { petitionId: path.split('/').at(-1) ?? '', caseTitle: CASE })
  await writeTogether(secretary, specialist, path)
  const [hanoi, hungYen] = [await open(HANOI), await open(HUNG_YEN)]
  await agree(secretary, hanoi, hungYen, path)

  await secretary.goto(`${path}/signing`)
  await secretary.getByLabel('Số đơn vị phải xác nhận').selectOption('2')
  await secretary.getByRole('button', { name: 'Khóa bản…' }).click()
  await secretary.getByRole('dialog').getByRole('button', { name: 'Khóa bản', exact: true }).click()
  await expect(secretary.getByRole('heading', { name: 'Bản khóa lần 1' })).toBeVisible(SLOW)
  for (const leader of [hanoi, hungYen]) await confirm(leader, path)
  await expect(secretary.getByText(/^Đã thống nhất lúc/)).toBeVisible(SLOW)
  await secretary.getByRole('button', { name: 'Trình ký', exact: true }).click()
  await secretary.getByRole('dialog').getByRole('button', { name: 'Trình ký' }).click()
  await expect(secretary.getByText('Đã trình ký').first()).toBeVisible(SLOW)

  const clerk = await open(CLERK)
  await issueAndAnswer(clerk, path)
  await download(clerk, path)

  // Forwards, by the links alone: case → item of the programme → floor → clause, case → item → clause → confirmations → document → answer.
  const reader = specialist
  const way = reader.getByRole('region', { name: 'Đường đi' })
  await reader.goto('/cases')
  await reader.getByRole('link', { name: CASE }).click()
  // In the meeting: the case in the item of its programme, who had the floor there, the clause and the vote about it.
  await way.locator('a[href*="/workshops/"][href*="/items/"]').click()
  await expect(reader).toHaveURL(/\/workshops\/.+\/items\//, SLOW)
  await expect(way.getByRole('link', { name: CASE })).toBeVisible(SLOW)
  await expect(way.getByText('Phạm Thị Ngọc', { exact: true })).toBeVisible()
  await expectAccessible(reader)
  await way.getByRole('link', { name: /^KN-\d{4}-\d{3} · 1\. / }).click()
  await expect(reader).toHaveURL(new RegExp(`${path}/clauses/`), SLOW)
  await expect(way.getByText('Phạm Thị Ngọc', { exact: true })).toBeVisible(SLOW)
  await expect(way.getByText('Nhất trí: 1', { exact: true })).toBeVisible()
  await way.locator('a[href*="/workshops/"][href*="/items/"]').click()
  await expect(reader).toHaveURL(/\/workshops\/.+\/items\//, SLOW)
  await way.getByRole('link', { name: CASE }).click()
  await expect(reader.getByRole('heading', { level: 1, name: CASE })).toBeVisible(SLOW)
  await way.getByRole('link', { name: new RegExp(ITEM) }).click()
  await expect(reader.getByRole('heading', { level: 1, name: new RegExp(ITEM) })).toBeVisible(SLOW)
  await way.getByRole('link', { name: /^KN-\d{4}-\d{3} · 1\. / }).click()
  await expect(reader).toHaveURL(new RegExp(`${path}/clauses/`), SLOW)
  await expect(way.getByText(/91\/SNNMT-VP/)).toBeVisible()
  await expectAccessible(reader)
  const clause = reader.url()
  for (const page of ['consultation', 'signing', 'issuing']) {
    await way.locator(`a[href="${path}/${page}"]`).click()
    await expect(reader).toHaveURL(`${origin}${path}/${page}`, SLOW)
    await reader.goBack()
    await expect(reader).toHaveURL(clause, SLOW)
  }
  await way.getByRole('link', { name: /912\/BNNMT-ĐCKS/ }).click()
  await expect(reader.getByText('Bộ tiếp thu, sẽ trình Chính phủ trong quý I.')).toBeVisible(SLOW)

  // And back, from the answer to the case.
  await reader.locator(`a[href*="${path}/clauses/"]`).first().click()
  await way.getByRole('link', { name: new RegExp(ITEM) }).click()
  await way.getByRole('link', { name: new RegExp(CASE) }).click()
  await expect(reader.getByRole('heading', { level: 1, name: CASE })).toBeVisible(SLOW)
})
