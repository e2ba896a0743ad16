import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectGoodLooks, test } from './support/journey.ts'

const SPECIALIST = 'quanghuy@hungyen.example'
const LEADER = 'thienphuc@hungyen.example'
const HANOI = 'khanhlinh@hanoi.example'

/** The editor is a download of its own: on a busy machine it takes its time. */
const SLOW = { timeout: 30_000 }

const textOf = (page: Page) => page.getByRole('textbox', { name: /^Nội dung vụ việc/ })

/** Puts the caret into the line under a heading and types. */
async function writeUnder(page: Page, heading: string, words: string): Promise<void> {
  await textOf(page).getByText(heading, { exact: true }).click()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type(words)
}

test('a case is written by two, published, found without tones, its law followed, and becomes a petition item', async ({
  openAs,
}) => {
  test.setTimeout(180_000)
  const title = 'Thu hồi đất xen kẹt giữa hai khu công nghiệp Ỗ Ẩ Ặ'
  const specialist = await openAs(SPECIALIST, { readNotice: true })
  await specialist.goto('/cases')
  await expect(specialist.getByRole('heading', { name: 'Kho vụ việc' })).toBeVisible()
  await expectAccessible(specialist)
  await expectGoodLooks(specialist)
  await specialist.getByRole('link', { name: 'Soạn vụ việc' }).first().click()
  await specialist.getByLabel(/^Tên vụ việc/).fill(title)
  await specialist.getByLabel('Lĩnh vực').selectOption('DD-THU')
  await specialist.getByRole('button', { name: 'Bắt đầu soạn' }).click()
  await expect(textOf(specialist)).toBeVisible(SLOW)
  const path = new URL(specialist.url()).pathname.replace(/\/edit$/, '')

  // A colleague in the same text: each sees what the other types.
  const leader = await openAs(LEADER, { readNotice: true })
  await leader.goto(`${path}/edit`)
  await expect(textOf(leader)).toBeVisible(SLOW)
  await writeUnder(specialist, 'Bối cảnh', 'Hai khu công nghiệp để lại dải đất xen kẹt 3 ha của 40 hộ.')
  await expect(textOf(leader)).toContainText('dải đất xen kẹt', SLOW)
  await writeUnder(leader, 'Vướng mắc', 'Diện tích còn lại không đủ tách thửa theo Luật Đất đai 31/2024/QH15.')
  await expect(textOf(specialist)).toContainText('không đủ tách thửa', SLOW)

  // What may not be shared is marked while one types, and keeps it from being published.
  await writeUnder(specialist, 'Bài học', 'Theo đơn tố cáo của bà Trần Thị Bình')
  await expect(textOf(specialist).locator('.warned')).toContainText('Trần Thị Bình')
  await expect(leader.getByText('Bài học: có thể lộ danh tính người tố cáo')).toBeVisible(SLOW)
  await textOf(specialist).getByText('Theo đơn tố cáo').click({ clickCount: 3 })
  await specialist.keyboard.type('Rà soát sớm các dải đất xen kẹt')
  await expectAccessible(specialist)

  await expect(leader.getByText('Còn thiếu để công bố:')).toBeVisible(SLOW)
  await specialist.getByLabel(/^Từ ngày/).fill('05/03/2025')
  await specialist.getByRole('button', { name: 'Lưu thông tin' }).click()
  await expect(specialist.getByText('Đã lưu thông tin.')).toBeVisible(SLOW)
  await expect(specialist.getByText('Lãnh đạo Sở công bố.')).toBeVisible()
  await expect(leader.getByText('Đủ nội dung bắt buộc.')).toBeVisible(SLOW)
  await leader.getByRole('button', { name: 'Công bố…' }).click()
  await leader.getByRole('dialog').getByRole('button', { name: 'Công bố', exact: true }).click()
  await expect(leader.getByText('Đã công bố.')).toBeVisible(SLOW)

  // Another department finds it as one types on a phone.
  const hanoi = await openAs(HANOI, { readNotice: true })
  await hanoi.setViewportSize({ width: 390, height: 844 })
  await hanoi.goto(`/search?${new URLSearchParams({ q: 'dat xen ket khu cong nghiep' })}`)
  await hanoi.getByRole('link', { name: title }).click()
  await expect(hanoi.getByRole('heading', { name: title })).toBeVisible(SLOW)
  await expectGoodLooks(hanoi)
  await expectAccessible(hanoi)
  await hanoi
    .getByRole('article')
    .getByRole('link', { name: /31\/2024\/QH15/ })
    .click()
  await expect(hanoi.getByRole('heading', { name: /Luật Đất đai/ })).toBeVisible(SLOW)

  // And carries it into a petition item of its own, with the case as a citation pinned to its version.
  await hanoi.goBack()
  await hanoi.getByRole('button', { name: 'Tạo mục kiến nghị' }).click()
  await hanoi.getByRole('dialog').getByRole('button', { name: 'Tạo mục' }).click()
  await hanoi.waitForURL(/\/petitions\/items\/[0-9a-f-]+\/edit$/, SLOW)
  await expect(hanoi.getByLabel(/^Số liệu/)).toHaveValue(/Vụ việc \| Cơ quan/)
  await expect(hanoi.getByRole('link', { name: new RegExp(title) })).toHaveAttribute('href', `${path}?version=1`)
})
