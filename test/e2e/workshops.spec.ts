import type { Page } from '@playwright/test'
import { pdfOf } from '#server/files/scan/testing/tiny-files.ts'
import { expect, expectAccessible, expectGoodLooks, test } from './support/journey.ts'

const SECRETARY = 'thugiang@bacninh.example'
const HEAD = 'minhhoa@bacninh.example'
const PHU_THO = 'vanlong@phutho.example'
const HA_NOI = 'khanhlinh@hanoi.example'

const PDF = pdfOf([{ text: 'Giao đất dịch vụ: mật độ xây dựng', x: 60, y: 700 }])

/** A day at least five weeks ahead, never on a weekend, as people type it. */
function someDay(): string {
  const day = new Date(Date.now() + 35 * 24 * 60 * 60 * 1000)
  while (day.getDay() === 0 || day.getDay() === 6) day.setDate(day.getDate() + 1)
  return [day.getDate(), day.getMonth() + 1, day.getFullYear()].map((part) => String(part).padStart(2, '0')).join('/')
}

/** Presses the one act of the page's head and answers its question. */
async function take(page: Page, act: string): Promise<void> {
  await page.getByRole('button', { name: act, exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: act, exact: true }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
}

test('a plan is drafted, approved, sent, registered for and told in the log, by those who may', async ({
  openAs,
  expectConsole,
}) => {
  test.setTimeout(240_000)
  expectConsole((text) => /\b(404|409|415|422)\b/.test(text)) // refusals that this journey provokes
  const title = `Nước liên tỉnh Ỗ Ẩ Ặ ${Date.now()}`

  const secretary = await openAs(SECRETARY, { readNotice: true })
  await secretary.goto('/workshops')
  await secretary.getByRole('link', { name: 'Lập kế hoạch' }).click()
  await expect(secretary.getByRole('heading', { level: 1, name: 'Lập kế hoạch hội thảo' })).toBeVisible()

  // A refusal names the place and keeps what was typed.
  await secretary.getByLabel('Mục đích, yêu cầu').fill('Thống nhất quy chế phối hợp.')
  await secretary.getByRole('button', { name: 'Lập kế hoạch' }).click()
  await expect(secretary.getByText('Còn 1 chỗ cần sửa')).toBeVisible()
  await expect(secretary.getByLabel('Mục đích, yêu cầu')).toHaveValue('Thống nhất quy chế phối hợp.')
  await expectAccessible(secretary)

  // [T3] The bodies follow from the day: ten in 2024, six today.
  const day = secretary.getByLabel(/^Ngày họp/)
  await day.fill('21/03/2024')
  await expect(secretary.getByText('Cụm có 10 Sở theo địa giới trước 01/7/2025')).toBeVisible()
  await expect(secretary.getByRole('checkbox')).toHaveCount(10)
  await day.fill(someDay())
  await expect(secretary.getByRole('checkbox')).toHaveCount(6)

  await secretary.getByLabel(/^Tên hội thảo/).fill(title)
  await secretary
    .getByLabel('Chủ tọa', { exact: true })
    .selectOption({ label: 'Nguyễn Văn Minh Họa – Giám đốc, Bắc Ninh' })
  await secretary
    .getByLabel('Thư ký', { exact: true })
    .selectOption({ label: 'Lê Thu Giang – Trưởng phòng Tổng hợp, Bắc Ninh' })
  await secretary.getByRole('button', { name: 'Lập kế hoạch' }).click()
  await expect(secretary.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(secretary.getByText('Kế hoạch chờ Cụm trưởng')).toBeVisible()
  const path = new URL(secretary.url()).pathname

  // Before approval it is not there for others.
  const phuTho = await openAs(PHU_THO, { readNotice: true })
  await phuTho.goto(path)
  await expect(phuTho.getByRole('heading', { name: 'Không có trang này' })).toBeVisible()

  const head = await openAs(HEAD, { readNotice: true })
  await head.goto('/tasks')
  await expect(head.getByText(title)).toBeVisible()
  await head.goto(path)
  await take(head, 'Duyệt kế hoạch')

  // The secretary's open page follows by itself.
  await take(secretary, 'Gửi giấy mời')
  await take(secretary, 'Mở đăng ký')
  await expect(secretary.getByText('Đăng ký đại biểu và tham luận').first()).toBeVisible()

  // Delegates: pasted, refused as a whole with the line named, then listed by tên.
  await phuTho.goto(path)
  await phuTho.getByRole('link', { name: 'Đăng ký đại biểu' }).click()
  const room = phuTho.getByRole('region', { name: 'Điểm cầu Phú Thọ' })
  await room.getByRole('button', { name: 'Thêm đại biểu' }).click()
  const lines = room.getByLabel('Thêm đại biểu vào Điểm cầu Phú Thọ')
  await lines.fill('1. Trần Thị Yến; Trưởng phòng\n0912345678\nHà Văn An\tChuyên viên')
  await room.getByRole('button', { name: 'Thêm vào danh sách' }).click()
  await expect(room.getByRole('status').or(room.getByRole('alert'))).toContainText('dòng 2')
  await expect(lines).toHaveValue(/0912345678/)
  await lines.fill('1. Trần Thị Yến; Trưởng phòng\nHà Văn An\tChuyên viên')
  await room.getByRole('button', { name: 'Thêm vào danh sách' }).click()
  await expect(phuTho.getByText('Đã thêm 2 đại biểu')).toBeVisible()
  await expect(room.getByRole('listitem')).toHaveText([/Hà Văn An/, /Trần Thị Yến/])
  await expectAccessible(phuTho)
  await room.getByRole('button', { name: 'Xóa Hà Văn An' }).click()
  await expect(room.getByRole('listitem')).toHaveCount(1)
  await phuTho.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(room.getByRole('listitem')).toHaveCount(2)
  await expect(secretary.getByRole('link', { name: /Đại biểu, điểm cầu\s*2/ })).toBeVisible()

  // A paper with its file; a disguised program is refused with the reason, and the file can be chosen anew.
  await phuTho.getByRole('link', { name: /^Tham luận/ }).click()
  await phuTho.getByRole('button', { name: 'Gửi tham luận' }).click()
  const dialog = phuTho.getByRole('dialog')
  await dialog.getByLabel(/^Tên tham luận/).fill('Giao đất dịch vụ')
  await dialog
    .getByLabel('Tệp')
    .setInputFiles({ name: 'bài.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ\u0090program') })
  await expectAccessible(phuTho)
  await dialog.getByRole('button', { name: 'Gửi', exact: true }).click()
  await expect(phuTho.getByText('nội dung tệp không thuộc loại được nhận')).toBeVisible()
  const chooser = phuTho.waitForEvent('filechooser')
  await phuTho.getByRole('button', { name: 'Gửi tệp của “Giao đất dịch vụ”' }).click()
  await (await chooser).setFiles({ name: 'Giao đất dịch vụ.pdf', mimeType: 'application/pdf', buffer: PDF })
  await expect(phuTho.getByRole('link', { name: 'Tải Giao đất dịch vụ.pdf' })).toBeVisible()
  await expect(phuTho.getByText('Đã quét')).toBeVisible()
  await expectAccessible(phuTho)

  // [FI3] Once scanned, the other departments get the file too, not the right to change it.
  const haNoi = await openAs(HA_NOI, { readNotice: true })
  await haNoi.goto(`${path}/papers`)
  await expect(haNoi.getByRole('link', { name: 'Tải Giao đất dịch vụ.pdf' })).toBeVisible()
  await expect(haNoi.getByRole('button', { name: /Rút/ })).toHaveCount(0)

  // Withdrawn and brought back.
  await phuTho.getByRole('button', { name: 'Rút “Giao đất dịch vụ”' }).click()
  await expect(phuTho.getByText('Chưa có tham luận')).toBeVisible()
  await phuTho.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(phuTho.getByRole('link', { name: 'Tải Giao đất dịch vụ.pdf' })).toBeVisible()

  // Hoãn asks for its reason and tells it.
  await head.getByRole('button', { name: 'Việc khác' }).click()
  await head.getByRole('menuitem', { name: 'Hoãn hội thảo…' }).click()
  const question = head.getByRole('dialog')
  await expect(question).toContainText('Chưa nhập lý do')
  await question.getByLabel(/^Lý do/).fill('Bão số 9')
  await question.getByRole('button', { name: 'Hoãn hội thảo' }).click()
  await expect(question).toBeHidden()
  await expect(secretary.getByText('Lý do: Bão số 9').first()).toBeVisible()

  await haNoi.goto(`${path}/log`)
  await expect(haNoi.getByRole('listitem').filter({ hasText: 'duyệt kế hoạch' })).toContainText('Nguyễn Văn Minh Họa')
  await expect(haNoi.getByText('Nguyễn Văn Minh Họa hoãn hội thảo.')).toBeVisible()
  await expect(haNoi.getByText('Lê Thu Giang mở đăng ký đại biểu và tham luận.')).toBeVisible()
})

test('two people revise one plan: the second is told, keeps what was typed, and sees the first one’s words', async ({
  openAs,
  expectConsole,
}) => {
  expectConsole((text) => /\b409\b/.test(text))
  const [first, second] = [await openAs('thingoc@haiphong.example'), await openAs('ducthinh@haiphong.example')]
  await first.goto('/workshops?text=thu+gom')
  const path = (await first.getByRole('link', { name: /Phân loại, thu gom/ }).getAttribute('href')) ?? ''
  for (const page of [first, second]) {
    await page.goto(`${path}/edit`)
    await page.getByRole('button', { name: 'Tôi đã đọc' }).click()
  }
  const theme = `Chất thải ${Date.now()}`
  await first.getByLabel('Chủ đề').fill(theme)
  await first.getByRole('button', { name: 'Lưu kế hoạch' }).click()
  await expect(first.getByText(theme)).toBeVisible()
  await expect(first.getByRole('heading', { level: 2, name: 'Việc tiếp theo' })).toBeVisible()

  await second.getByLabel('Mục đích, yêu cầu').fill('Mục đích của người thứ hai')
  await second.getByRole('button', { name: 'Lưu kế hoạch' }).click()
  await expect(second.getByText('Nội dung vừa được người khác thay đổi')).toBeVisible()
  await expect(second.getByLabel('Mục đích, yêu cầu')).toHaveValue('Mục đích của người thứ hai')
  await second.reload()
  await expect(second.getByLabel('Chủ đề')).toHaveValue(theme)
})

test('the list is filtered by its address, found without tone marks, and says when nothing matches', async ({
  openAs,
}) => {
  const page = await openAs(SECRETARY, { readNotice: true })
  await page.goto('/workshops')
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([/Sắp tới/, /Đã qua/])
  await page.getByLabel('Tìm trong tên, chủ đề').fill('lang nghe')
  await page.getByRole('button', { name: 'Tìm', exact: true }).click()
  await expect(page).toHaveURL(/text=lang\+nghe/)
  await expect(page.getByText('1 hội thảo khớp')).toBeVisible()
  await expect(page.getByRole('link', { name: /Quản lý môi trường làng nghề/ })).toBeVisible()
  await page.getByLabel('Năm').selectOption('2026')
  await expect(page.getByText('Không có hội thảo nào khớp').first()).toBeVisible()
  await expectAccessible(page)
  await page.goBack()
  await expect(page.getByText('1 hội thảo khớp')).toBeVisible()
  // [T1]
  await page.getByRole('link', { name: /Quản lý môi trường làng nghề/ }).click()
  await expect(page.getByText('Sở TN&MT tỉnh Hải Dương (nay thuộc Sở NN&MT TP. Hải Phòng)').first()).toBeVisible()
})

test('pages of a workshop have no violation of WCAG 2.2 AA and no sideways scrolling', async ({ openAs }) => {
  test.setTimeout(180_000)
  const page = await openAs(SECRETARY, { readNotice: true })
  await page.goto('/workshops')
  const link = page.getByRole('link', { name: /Thống nhất kiến nghị về đất đai/ })
  const path = (await link.first().getAttribute('href')) ?? ''
  const places = ['', '/edit', '/delegates', '/papers', '/log'].map((place) => `${path}${place}`)
  for (const place of ['/workshops', '/workshops/new', ...places]) {
    await page.goto(place)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectGoodLooks(page)
  }
})

test('in English no Vietnamese of the product is left; names and titles stay as they are', async ({ openAs }) => {
  const page = await openAs(SECRETARY, { readNotice: true })
  await page.goto('/workshops')
  const path =
    (await page
      .getByRole('link', { name: /Thống nhất kiến nghị về đất đai/ })
      .first()
      .getAttribute('href')) ?? ''
  await page.context().addCookies([{ name: 'tnc_locale', value: 'en', url: page.url() }])
  await page.goto(path)
  await expect(page.getByRole('link', { name: 'Overview' })).toBeVisible()
  // Whatever became of it in a journey before this one.
  await expect(page.getByRole('heading', { level: 2, name: 'What comes next' })).toBeVisible()
  await page.getByRole('link', { name: /^Log/ }).click()
  await expect(page.getByText('Lê Thu Giang opened the registration of delegates and papers.')).toBeVisible()
})
