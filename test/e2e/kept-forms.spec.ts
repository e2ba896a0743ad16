import { expect, expectAccessible, test } from './support/journey.ts'

const PLANNER = 'hungcuong@phutho.example'
const ADMINISTRATOR = 'quantri@tnc.example'
const TITLE = 'Chia sẻ dữ liệu quan trắc Ỗ Ẩ Ặ'

test('[A23] what was typed into a plan and not sent is offered again after a reload, also through the lock, and goes at the sign-out', async ({
  openAs,
}) => {
  const page = await openAs(PLANNER, { readNotice: true })
  await page.goto('/workshops/new')
  const title = page.getByLabel(/^Tên hội thảo/)
  const offer = page.getByText(/Có phần đã nhập lúc .* chưa gửi/)
  await expect(title).toHaveValue('')
  await expect(offer).toBeHidden()
  await title.fill(TITLE)
  await page.getByLabel(/^Mục đích/).fill('Hai dòng\nchưa gửi')
  await page.getByRole('checkbox', { name: /Hưng Yên/ }).uncheck()

  await page.reload()
  await expect(offer).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Lấy lại' }).click()
  await expect(title).toHaveValue(TITLE)
  await expect(page.getByLabel(/^Mục đích/)).toHaveValue('Hai dòng\nchưa gửi')
  await expect(page.getByRole('checkbox', { name: /Hưng Yên/ })).not.toBeChecked()

  // Locked, reloaded under the lock, unlocked: the page comes back, and the text with it.
  await page.getByRole('button', { name: /Tài khoản của/ }).click()
  const told = page.waitForResponse(/\/locked\/signal/)
  await page.getByRole('button', { name: 'Khóa màn hình' }).click()
  await told
  await page.reload()
  await page.getByRole('button', { name: 'Mở khóa (bản minh họa)' }).click()
  await expect(page).toHaveURL(/\/workshops\/new/)
  await page.getByRole('button', { name: 'Lấy lại' }).click()
  await expect(title).toHaveValue(TITLE)

  // Declined, it is gone.
  await page.reload()
  await page.getByRole('button', { name: 'Bỏ phần đó' }).click()
  await page.reload()
  await expect(title).toHaveValue('')
  await expect(offer).toBeHidden()

  // An explicit sign-out asks, and leaves nothing behind.
  await title.fill(TITLE)
  await page.getByRole('button', { name: /Tài khoản của/ }).click()
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Đăng xuất và xóa' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  expect(await page.evaluate(() => JSON.stringify({ ...window.sessionStorage }))).not.toContain('quan trắc')
})

test('[A23] a form that was sent and taken leaves nothing to offer', async ({ openAs }) => {
  const page = await openAs(ADMINISTRATOR, { readNotice: true })
  await page.goto('/admin/people/new')
  await page.getByLabel(/^Họ và tên/).fill('Trịnh Thu Hà')
  await page.reload()
  await page.getByRole('button', { name: 'Lấy lại' }).click()
  await page.getByLabel(/^Thư điện tử công vụ/).fill(`thuha.${Date.now()}@bacninh.example`)
  await page.getByLabel(/^Chức vụ/).fill('Chuyên viên')
  await page.getByLabel(/^Cơ quan/).selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Thêm và tạo liên kết mời' }).click()
  await expect(page.getByText('Thêm người nữa')).toBeVisible()
  expect(
    await page.evaluate(() => Object.keys(window.sessionStorage).filter((key) => key.startsWith('tnc-form'))),
  ).toEqual([])
  await page.reload()
  await expect(page.getByLabel(/^Họ và tên/)).toHaveValue('')
})
