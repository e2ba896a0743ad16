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

test('a case is written by two, published, found without tones, its law followed, becomes a petition item and is shared without names', async ({
  openAs,
}) => {
  test.setTimeout(300_000)
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
  // Each empty part says what belongs there.
  const hints = textOf(specialist).locator('[data-hint]')
  await expect(hints).toHaveCount(6)
  await expect(hints.first()).toHaveAttribute('data-hint', /^Ở đâu, khi nào/)
  const path = new URL(specialist.url()).pathname.replace(/\/edit$/, '')

  // A colleague in the same text: each sees what the other types.
  const leader = await openAs(LEADER, { readNotice: true })
  await leader.goto(`${path}/edit`)
  await expect(textOf(leader)).toBeVisible(SLOW)
  await writeUnder(specialist, 'Bối cảnh', 'Hai khu công nghiệp để lại dải đất xen kẹt 3 ha của 40 hộ.')
  await expect(textOf(leader)).toContainText('dải đất xen kẹt', SLOW)
  await expect(hints).toHaveCount(5)
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

  // It is asked about; the department answers, and each sees what the other says as it is said.
  await hanoi.goBack()
  await hanoi.getByRole('link', { name: 'Mở chủ đề' }).click()
  await hanoi.getByLabel(/^Chủ đề/).fill('Dải đất dưới 100 m2 thì làm sao?')
  await expect(hanoi.getByRole('textbox', { name: 'Nội dung' })).toBeVisible(SLOW)
  await hanoi.getByRole('textbox', { name: 'Nội dung' }).pressSequentially('Nhờ các Sở chia sẻ cách hợp thửa.')
  // What is not sent survives a reload.
  await hanoi.reload()
  await expect(hanoi.getByLabel(/^Chủ đề/)).toHaveValue('Dải đất dưới 100 m2 thì làm sao?')
  await expect(hanoi.getByRole('textbox', { name: 'Nội dung' })).toContainText('cách hợp thửa', SLOW)
  await expectAccessible(hanoi)
  await hanoi.getByRole('button', { name: 'Đăng chủ đề' }).click()
  await hanoi.waitForURL(/\/discussions\/[0-9a-f-]{36}$/, SLOW)
  const topic = new URL(hanoi.url()).pathname
  await specialist.goto(`${path}#thread`)
  await expect(specialist.getByText('Chưa mở').or(specialist.getByText('1 bài mới')).first()).toBeVisible(SLOW)
  await specialist.getByRole('link', { name: 'Dải đất dưới 100 m2 thì làm sao?' }).first().click()
  await specialist.getByRole('button', { name: 'Trả lời', exact: true }).click()
  const answer = specialist.getByRole('textbox', { name: 'Trả lời chủ đề này' })
  await expect(answer).toBeVisible(SLOW)
  await answer.pressSequentially('Hợp thửa theo Luật Đất đai 31/2024/QH15. ')
  await specialist.getByRole('button', { name: 'Nhắc đến đơn vị hoặc người (@)' }).click()
  await specialist.getByLabel(/^Tên/).fill('khanh linh')
  await specialist.keyboard.press('Enter')
  await expect(answer).toContainText('@', SLOW)
  await expectAccessible(specialist)
  await specialist.getByRole('button', { name: 'Gửi', exact: true }).click()
  await expect(hanoi.getByText(/Hợp thửa theo/)).toBeVisible(SLOW)

  // Who asked accepts it, with where it holds; a third body tells how it worked there.
  await hanoi
    .getByRole('button', { name: /^Việc khác với bài của/ })
    .last()
    .click()
  await hanoi.getByRole('menuitem', { name: 'Chấp nhận câu trả lời…' }).click()
  await hanoi.getByLabel(/^Áp dụng cho/).fill('Dải đất liền thửa của cùng một hộ')
  await expectAccessible(hanoi)
  await hanoi.getByRole('dialog').getByRole('button', { name: 'Chấp nhận câu trả lời này' }).click()
  await expect(specialist.getByText('Áp dụng cho: Dải đất liền thửa của cùng một hộ')).toBeVisible(SLOW)
  await hanoi
    .getByRole('button', { name: /^Việc khác với bài của/ })
    .last()
    .click()
  await hanoi.getByRole('menuitem', { name: 'Báo đã áp dụng…' }).click()
  await hanoi.getByLabel(/^Đã áp dụng tại/).fill('xã Kim Chung')
  await hanoi.getByRole('radio', { name: 'Được một phần' }).check()
  await hanoi.getByRole('dialog').getByRole('button', { name: 'Báo đã áp dụng' }).click()
  await expect(specialist.getByText('Đã áp dụng tại xã Kim Chung')).toBeVisible(SLOW)
  await expectAccessible(specialist)
  await expectGoodLooks(hanoi)
  await hanoi.goto(`/search?${new URLSearchParams({ q: 'hop thua dai dat' })}`)
  await expect(hanoi.locator(`a[href="${topic}"]`)).toBeVisible(SLOW)
  await hanoi.goto(path)
  await expect(hanoi.getByText('1 câu trả lời được chấp nhận')).toBeVisible(SLOW)

  // Into a workshop's programme, where it is found beside its part.
  await hanoi.getByRole('button', { name: 'Việc khác' }).first().click()
  await hanoi.getByRole('menuitem', { name: 'Đưa vào chương trình…' }).click()
  await hanoi.getByLabel(/^Hội thảo/).selectOption({ index: 1 })
  const part = hanoi.getByLabel(/^Mục chương trình/)
  await expect(part.getByRole('option').nth(1)).toBeAttached(SLOW)
  await part.selectOption({ index: 1 })
  await hanoi.getByRole('dialog').getByRole('button', { name: 'Đưa vào', exact: true }).click()
  await expect(hanoi.getByText('Được trình bày tại')).toBeVisible(SLOW)

  // And carries it into a petition item of its own, with the case as a citation pinned to its version.
  await hanoi.getByRole('button', { name: 'Tạo mục kiến nghị' }).click()
  await hanoi.getByRole('dialog').getByRole('button', { name: 'Tạo mục' }).click()
  await hanoi.waitForURL(/\/petitions\/items\/[0-9a-f-]+\/edit$/, SLOW)
  await expect(hanoi.getByLabel(/^Số liệu/)).toHaveValue(/Vụ việc \| Cơ quan/)
  await expect(hanoi.getByRole('link', { name: new RegExp(title) })).toHaveAttribute('href', `${path}?version=1`)

  // A case that says something else by now warns whoever cited it.
  await leader.goto(`${path}/edit`)
  await expect(textOf(leader)).toBeVisible(SLOW)
  await writeUnder(leader, 'Cách xử lý', 'Cho hợp thửa với đất liền kề.')
  await leader.getByRole('button', { name: 'Công bố…' }).click()
  await leader.getByRole('dialog').getByRole('button', { name: 'Công bố', exact: true }).click()
  await expect(leader.getByText('Đã công bố.')).toBeVisible(SLOW)
  await hanoi.reload()
  await expect(hanoi.getByText('Đã có bản 2: xem lại trích dẫn')).toBeVisible(SLOW)

  // Shared without names it is another case, a draft of its own, that its maker does not publish.
  await leader.goto(path)
  await leader.getByRole('button', { name: 'Việc khác' }).first().click()
  await leader.getByRole('menuitem', { name: 'Chia sẻ ẩn danh…' }).click()
  await leader.getByRole('dialog').getByRole('button', { name: 'Lập bản ẩn danh' }).click()
  await leader.waitForURL((url) => url.pathname.endsWith('/edit') && !url.pathname.startsWith(path), SLOW)
  await expect(leader.getByText('Người lập bản ẩn danh không tự công bố.')).toBeVisible(SLOW)
  await expect(textOf(leader)).toContainText('dải đất xen kẹt', SLOW)
})
