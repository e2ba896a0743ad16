import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { expect, expectAccessible, test } from './support/journey.ts'

const PERSON = 'thanhmai@haiphong.example'
const ADMINISTRATOR = 'quantri@tnc.example'
const PASSWORD = 'tieng-noi-chung'
/** The browser notes a refused request on its console. */
const isRefusal = (text: string) => /40[13]|422/.test(text)

async function prove(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Xác nhận lại chính mình' })
  await dialog.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD)
  await dialog.getByRole('button', { name: 'Xác nhận' }).click()
  await expect(dialog).toBeHidden()
}

test('[D1][D2][D4] one sees what is held, corrects it at once or through an administrator, and takes a copy', async ({
  openAs,
  expectConsole,
}) => {
  test.setTimeout(240_000)
  expectConsole(isRefusal)
  const person = await openAs(PERSON, { readNotice: true })
  const administrator = await openAs(ADMINISTRATOR, { readNotice: true })

  await person.goto('/account/data')
  const held = person.getByRole('table', { name: 'Dữ liệu đang giữ' })
  await expect(held.getByRole('row')).toHaveCount(13)
  await expect(held.getByRole('row', { name: /Nhật ký kiểm tra/ })).toContainText('Giữ theo luật')
  await person.setViewportSize({ width: 360, height: 780 })
  await expectAccessible(person)
  expect(await person.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await person.setViewportSize({ width: 1366, height: 768 })

  // At once: how to be reached. A fault is named, what was typed stays.
  await person.getByLabel('Điện thoại công vụ').fill('gọi tôi')
  await person.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(person.getByText('Số điện thoại chưa đúng dạng')).toBeVisible()
  await expect(person.getByLabel('Điện thoại công vụ')).toHaveValue('gọi tôi')
  await person.getByLabel('Điện thoại công vụ').fill('0225 3842 100')
  await person.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(person.getByText('Đã lưu.')).toBeVisible()

  // Through the administrator: the office.
  await person.getByRole('button', { name: 'Gửi yêu cầu đính chính' }).click()
  await expect(person.getByText('Chưa có gì khác với thông tin hiện có')).toBeVisible()
  await person.getByLabel(/^Chức vụ/).fill('Phó Trưởng phòng Pháp chế')
  await person.getByLabel('Căn cứ hoặc giải thích').fill('Quyết định số 12/QĐ-SNNMT')
  await person.getByRole('button', { name: 'Gửi yêu cầu đính chính' }).click()
  const own = person.getByRole('region', { name: 'Yêu cầu đã gửi' })
  await expect(own.getByText('Đang xem xét')).toBeVisible()
  await expect(own.getByText(/Trả lời trước hết ngày \d\d\/\d\d\/\d{4}, còn 2 ngày làm việc/)).toBeVisible()

  await administrator.goto('/tasks')
  await expect(administrator.getByText('Trả lời yêu cầu về dữ liệu cá nhân')).toBeVisible()
  await administrator.getByRole('link', { name: 'Xem yêu cầu' }).click()
  await expect(administrator).toHaveURL(/\/admin\/requests$/)
  await expect(administrator.getByText('Chức vụ: Phó Trưởng phòng Pháp chế')).toBeVisible()
  await expectAccessible(administrator)
  await administrator.getByRole('button', { name: 'Đổi theo yêu cầu' }).click()
  await administrator.getByRole('dialog').getByRole('button', { name: 'Đổi theo yêu cầu' }).click()
  await expect(administrator.getByRole('dialog')).toBeHidden()
  // Live: nobody reloaded this page.
  await expect(own.getByText('Đã thực hiện')).toBeVisible()
  await expect(person.getByLabel(/^Chức vụ/)).toHaveValue('Phó Trưởng phòng Pháp chế')

  // A copy: who sits here is asked first, the file comes as it is made.
  const download = person.waitForEvent('download')
  await person.getByRole('button', { name: 'Tải bản sao' }).click()
  await prove(person)
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^Du lieu cua toi \d{4}-\d\d-\d\d\.zip$/)
  const files = unzipSync(readFileSync(await file.path()))
  expect(new TextDecoder().decode(files['du-lieu-cua-toi.html'])).toContain('Phó Trưởng phòng Pháp chế')
  expect(Object.keys(files)).toContain('data.json')
})

test('[D3][D5][D6] an objection is refused with its ground; a deletion is taken back, asked again, and done for good', async ({
  startOwnProduct,
  openAs,
  expectConsole,
}) => {
  test.setTimeout(180_000)
  expectConsole(isRefusal)
  const { origin } = await startOwnProduct()
  const person = await openAs(PERSON, { origin, readNotice: true })
  const administrator = await openAs(ADMINISTRATOR, { origin, readNotice: true })
  await person.goto('/account/data')
  const own = person.getByRole('region', { name: 'Yêu cầu đã gửi' })
  await administrator.goto('/admin/requests')
  await expect(administrator.getByText('Không có yêu cầu nào')).toBeVisible()

  // An objection without words is none; refused with its ground.
  await person.getByRole('button', { name: 'Gửi yêu cầu…' }).click()
  await person.getByRole('dialog').getByRole('button', { name: 'Gửi yêu cầu' }).click()
  await expect(person.getByText('Nhập nội dung yêu cầu.')).toBeVisible()
  await person.getByLabel('Nội dung yêu cầu').fill('Không ghi tên trong danh sách đại biểu')
  await person.getByRole('button', { name: 'Gửi yêu cầu…' }).click()
  await person.getByRole('dialog').getByRole('button', { name: 'Gửi yêu cầu' }).click()
  await expect(own.getByText('Đang xem xét')).toBeVisible()
  await administrator.reload()
  await administrator.getByRole('button', { name: 'Từ chối…' }).click()
  const refusal = administrator.getByRole('dialog')
  await refusal.getByRole('button', { name: 'Từ chối', exact: true }).click()
  await expect(refusal.getByText('Chọn căn cứ từ chối.')).toBeVisible()
  await expectAccessible(administrator)
  await refusal.getByLabel(/Căn cứ từ chối/).selectOption({ label: 'Phải lưu hồ sơ theo Luật Lưu trữ 33/2024/QH15' })
  await refusal.getByLabel(/Lý do, điều khoản/).fill('Danh sách đại biểu là một phần của biên bản.')
  await refusal.getByRole('button', { name: 'Từ chối', exact: true }).click()
  await expect(refusal).toBeHidden()
  await expect(own.getByText('Căn cứ: Phải lưu hồ sơ theo Luật Lưu trữ 33/2024/QH15')).toBeVisible()

  // Deletion: asked, taken back, asked again, done.
  for (const isLast of [false, true]) {
    await person.getByLabel(/^Xóa tài khoản và dữ liệu của tôi/).check()
    await person.getByRole('button', { name: 'Gửi yêu cầu…' }).click()
    await person.getByRole('dialog').getByRole('button', { name: 'Gửi yêu cầu xóa' }).click()
    if (!isLast) await prove(person)
    await expect(own.getByText('Đang xem xét')).toBeVisible()
    if (isLast) break
    await own.getByRole('button', { name: 'Rút lại yêu cầu Xóa tài khoản' }).click()
    await person.getByRole('dialog').getByRole('button', { name: 'Rút lại' }).click()
    await expect(own.getByText('Đã rút lại')).toBeVisible()
  }
  await administrator.reload()
  await administrator.getByRole('button', { name: 'Xóa tài khoản…' }).click()
  await administrator.getByRole('dialog').getByRole('button', { name: 'Xóa tài khoản' }).click()
  await prove(administrator)
  await expect(administrator.getByRole('dialog')).toBeHidden()
  await expect(administrator.getByText('Người dùng đã xóa').first()).toBeVisible()
  await expect(person).toHaveURL(/\/sign-in/)
  await administrator.goto('/admin/people')
  await expect(administrator.getByText(PERSON)).toHaveCount(0)
  const again = await person.request.post(`${origin}/demo/sign-in`, {
    form: { person: PERSON },
    headers: { Origin: origin },
    maxRedirects: 0,
  })
  expect(again.status()).not.toBe(302)
})
