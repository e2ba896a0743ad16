import type { Page } from '@playwright/test'
import { pdfOf } from '#server/files/scan/testing/tiny-files.ts'
import { expect, expectAccessible, test } from './support/journey.ts'

const SPECIALIST = 'khanhlinh@hanoi.example'
const LEADER = 'quocan@hanoi.example'
const SECRETARY = 'thugiang@bacninh.example'
const OTHER = 'quanghuy@hungyen.example'

/** Presses an act of the page's head and answers its question. */
async function take(page: Page, act: string, reason?: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${act}(…)?$`) }).click()
  await answer(page, act, reason)
}
async function takeFromMenu(page: Page, act: string, reason?: string): Promise<void> {
  await page.getByRole('button', { name: 'Việc khác' }).click()
  await page.getByRole('menuitem', { name: `${act}…` }).click()
  await answer(page, act, reason)
}
async function answer(page: Page, act: string, reason?: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  if (reason) await dialog.getByLabel(/^Lý do/).fill(reason)
  await dialog.getByRole('button', { name: act, exact: true }).click()
  await expect(dialog).toBeHidden()
}
async function expectSaved(page: Page): Promise<void> {
  await expect(
    page
      .getByText(/^Đã lưu \d\d:\d\d$/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible()
}

/** Starts an item and writes it whole. */
async function write(page: Page, title: string): Promise<string> {
  await page.goto('/petitions')
  await page.getByRole('link', { name: 'Soạn mục kiến nghị' }).first().click()
  await page.getByLabel(/^Tên mục kiến nghị/).fill(title)
  await page.getByLabel(/^Lĩnh vực/).selectOption('DD-GIA')
  await page.getByRole('button', { name: 'Bắt đầu soạn' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await page
    .getByLabel(/^Hiện trạng/)
    .fill('Khu vực định giá không có đủ thửa đất so sánh.\n1. Đơn giá bồi thường hai bên chênh lệch 22%.')
  await page.getByText('Hướng dẫn', { exact: true }).click()
  await page
    .getByLabel(/^Nội dung đề xuất/)
    .fill('Đề nghị Bộ hướng dẫn lựa chọn thông tin đầu vào khi không có đủ thửa đất so sánh.')
  await page.getByLabel(/^Cơ quan có thẩm quyền/).fill('Bộ Nông nghiệp và Môi trường')
  await page.getByLabel(/^Cấp giải quyết/).selectOption('ministry')
  await expectSaved(page)
  return new URL(page.url()).pathname.replace(/\/edit$/, '')
}

test('an item goes from its specialist to the cluster, is merged, taken apart and sent back', async ({
  openAs,
  expectConsole,
}) => {
  test.setTimeout(180_000)
  expectConsole((text) => /\b(403|404|409|422)\b/.test(text)) // refusals that this journey provokes
  const title = `Giá đất giáp ranh Ỗ Ẩ Ặ ${Date.now()}`
  const specialist = await openAs(SPECIALIST, { readNotice: true })
  const path = await write(specialist, title)

  // A provision that is not in force says so, with its successor; it stands as typed.
  await specialist.getByRole('button', { name: 'Thêm quy định' }).click()
  await specialist.getByLabel('Văn bản', { exact: true }).fill('Luật Đất đai số 45/2013/QH13')
  await specialist.getByLabel('Điều', { exact: true }).fill('74')
  await expect(specialist.getByText('Không còn hiệu lực vào ngày này.', { exact: false })).toBeVisible()
  await expect(specialist.getByText('31/2024/QH15', { exact: false }).first()).toBeVisible()
  await expectSaved(specialist)
  await expectAccessible(specialist)

  // Evidence with its file.
  const chooser = specialist.waitForEvent('filechooser')
  await specialist.getByRole('button', { name: 'Thêm tệp…' }).click()
  await (await chooser).setFiles({
    name: 'Biểu số liệu.pdf',
    mimeType: 'application/pdf',
    buffer: pdfOf([{ text: 'Biểu số liệu', x: 60, y: 700 }]),
  })
  await expect(specialist.getByRole('link', { name: 'Tải Biểu số liệu.pdf' })).toBeVisible()

  // [I5] Nobody outside finds a draft.
  const secretary = await openAs(SECRETARY, { readNotice: true })
  await secretary.goto(path)
  await expect(secretary.getByRole('heading', { name: 'Không có trang này' })).toBeVisible()

  await specialist.getByRole('button', { name: 'Xong, xem lại' }).click()
  await expect(specialist.getByText('1. Đơn giá bồi thường hai bên chênh lệch 22%.')).toBeVisible()
  await expectAccessible(specialist)
  await take(specialist, 'Trình lãnh đạo Sở')
  await expect(specialist.getByText('Đã trình lãnh đạo')).toBeVisible()

  // The leader finds it among the tasks, approves and sends.
  const leader = await openAs(LEADER, { readNotice: true })
  await leader.goto('/tasks')
  await expect(leader.getByText(title)).toBeVisible()
  await leader.goto(path)
  await take(leader, 'Duyệt')
  await take(leader, 'Gửi Cụm')
  await expect(leader.getByText(/^MK-\d{4}-\d{3}$/)).toBeVisible()

  // The secretary sees what says the same, with the shared words, and merges.
  await secretary.goto('/petitions/screening')
  await secretary
    .getByRole('link', { name: new RegExp(title) })
    .first()
    .click()
  const similar = secretary.getByRole('region', { name: 'Mục có thể trùng' })
  await expect(similar.getByText(/^giống \d+%$/).first()).toBeVisible()
  await expect(similar.locator('mark').first()).toBeVisible()
  await expectAccessible(secretary)
  await secretary.getByRole('button', { name: 'Gộp…' }).click()
  const dialog = secretary.getByRole('dialog')
  await dialog.getByLabel(/^Tên mục gộp/).fill(`Gộp: ${title}`)
  await expectAccessible(secretary)
  await dialog.getByRole('button', { name: 'Gộp, rồi soạn tiếp' }).click()
  await expect(secretary.getByRole('heading', { level: 1, name: `Gộp: ${title}` })).toBeVisible()
  await secretary.getByLabel(/^Hậu quả/).fill('Kéo dài giải phóng mặt bằng ở hai Sở.')
  await expectSaved(secretary)
  await secretary.getByRole('button', { name: 'Xong, xem lại' }).click()
  await expect(secretary.getByRole('heading', { name: 'Các mục gốc' })).toBeVisible()
  await expect(secretary.getByRole('region', { name: 'Đường đi' }).getByText('Gộp từ').first()).toBeVisible()

  // The department's open page follows, and leads to the composed item.
  await expect(leader.getByText('Mục này đã được gộp vào:')).toBeVisible()
  await expectAccessible(leader)

  // Another department reads what is common now.
  const other = await openAs(OTHER, { readNotice: true })
  await other.goto(path)
  await expect(other.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(other.getByRole('button', { name: 'Việc khác' })).toHaveCount(0)

  await takeFromMenu(secretary, 'Tách lại')
  await expect(secretary.getByText('Mục gộp này đã được tách lại')).toBeVisible()
  await secretary.goto(`/petitions/screening?item=${path.split('/').pop()}`)
  await take(secretary, 'Trả lại Sở', 'Bổ sung số liệu năm 2026.')
  await expect(leader.getByText('Bổ sung số liệu năm 2026.').first()).toBeVisible()
  await specialist.goto('/tasks')
  await specialist.getByRole('link', { name: 'Xem lý do' }).first().click()
  await specialist.goto(path)
  await expect(specialist.getByText('Cụm trả lại mục này.')).toBeVisible()
  await expectAccessible(specialist)

  // Each version with what it changed.
  await specialist.goto(`${path}/edit`)
  await specialist.getByLabel(/^Số liệu/).fill('38 hộ, chênh lệch 22%')
  await expectSaved(specialist)
  await specialist.getByRole('button', { name: 'Xong, xem lại' }).click()
  await specialist
    .getByRole('link', { name: /^Bản \d+$/ })
    .first()
    .click()
  await expect(specialist.locator('ins').first()).toContainText('38 hộ')
})

test('[I6] [I7] two colleagues on one item, a lost network and a reload lose nothing', async ({
  openAs,
  expectConsole,
}) => {
  test.setTimeout(240_000)
  expectConsole((text) => /\b409\b|ERR_INTERNET_DISCONNECTED|Failed to fetch|WebSocket/.test(text))
  const specialist = await openAs(SPECIALIST, { readNotice: true })
  const path = await write(specialist, `Hai người một mục ${Date.now()}`)
  const leader = await openAs(LEADER, { readNotice: true })
  await leader.goto(`${path}/edit`)
  await expect(leader.getByRole('textbox', { name: 'Nguyên nhân' })).toBeVisible()

  // Other parts come in by themselves.
  await leader.getByRole('textbox', { name: 'Hậu quả' }).fill('Hậu quả do lãnh đạo viết.')
  await expect(specialist.getByRole('textbox', { name: 'Hậu quả' })).toHaveValue('Hậu quả do lãnh đạo viết.')

  // Without network what is typed stays, through a reload too, and goes out when the network is back.
  await specialist.context().setOffline(true)
  await specialist.getByRole('textbox', { name: 'Nguyên nhân' }).fill('Nguyên nhân viết khi mất mạng.')
  await expect(
    specialist
      .getByText(/^Chưa lưu/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible()
  // "Đã lưu" still stands for a moment after a key: the answer itself tells.
  const saved = leader.waitForResponse((response) => response.url().endsWith('/save'))
  await leader.getByRole('textbox', { name: 'Nguyên nhân' }).fill('Nguyên nhân do lãnh đạo viết.')
  expect((await saved).status()).toBe(200)
  await specialist.context().setOffline(false)
  await specialist.reload()
  await expect(specialist.getByRole('textbox', { name: 'Nguyên nhân' })).toHaveValue('Nguyên nhân viết khi mất mạng.')

  // The same part twice: both texts are shown, and both can be kept.
  const panel = specialist.getByRole('region', { name: 'Hai người cùng sửa một chỗ' })
  await expect(panel.getByText('Nguyên nhân do lãnh đạo viết.')).toBeVisible()
  await expectAccessible(specialist)
  await panel.getByText('Giữ cả hai').click()
  await panel.getByRole('button', { name: 'Lưu lựa chọn' }).click()
  await expectSaved(specialist)
  await expect(leader.getByRole('textbox', { name: 'Nguyên nhân' })).toHaveValue(
    'Nguyên nhân viết khi mất mạng.\nNguyên nhân do lãnh đạo viết.',
  )
})

test('the lists are narrowed by field, department and state, also on a phone', async ({ openAs }) => {
  const page = await openAs(SECRETARY, { readNotice: true })
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/petitions/cluster')
  await expect(page.getByRole('list', { name: 'Mục kiến nghị' }).getByRole('listitem').first()).toBeVisible()
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await page.goto('/petitions/cluster?field=TNN')
  await expect(page.getByText('Thông báo trước khi xả nước', { exact: false })).toBeVisible()
  await expect(page.getByText('1 mục khớp')).toBeVisible()
  await page.setViewportSize({ width: 1366, height: 768 })
  // An old name finds the body of today.
  await page.goto('/petitions/cluster')
  await page.getByRole('combobox', { name: 'Sở đề xuất' }).fill('hai duong')
  await page.getByRole('option', { name: /Hải Phòng/ }).click()
  await expect(page.getByText('Chia sẻ dữ liệu giao dịch', { exact: false })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Mục kiến nghị' }).getByRole('listitem')).toHaveCount(1)
})
