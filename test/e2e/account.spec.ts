import type { Page } from '@playwright/test'
import { Client } from 'pg'
import { codeInApp } from '#test/factories/authenticator-app.ts'
import { expect, expectAccessible, test } from './support/journey.ts'

const PASSWORD = 'tieng-noi-chung'
const NEW_PASSWORD = 'hoa gạo đỏ bến sông'
/** The browser notes a refused request on its console. */
const isRefusal = (text: string) => /40[13]|422/.test(text)
/** The code after this one: taken as well (clocks drift), and not used up by the one before. */
const nextCode = (key: string) => codeInApp(key, new Date(Date.now() + 30_000))

async function signInByPassword(page: Page, email: string, password = PASSWORD) {
  await page.getByLabel('Thư điện tử công vụ').fill(email)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
}

async function signOut(page: Page) {
  await page.getByRole('button', { name: /Tài khoản của/ }).click()
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
}

async function closeNotice(page: Page) {
  const written = page.waitForResponse(/\/notice/)
  await page.getByRole('button', { name: 'Tôi đã đọc' }).click()
  await written
  // What lies under an open dialog takes no keys.
  await expect(page.getByRole('dialog')).toBeHidden()
}

test('a second factor: turned on, asked for at the sign-in, replaced by a recovery code; another session is ended and its tab goes', async ({
  openAs,
  expectConsole,
}) => {
  expectConsole(isRefusal)
  const email = 'hongnhung@bacninh.example'
  const page = await openAs(email, { readNotice: true })
  await page.goto('/')
  await page.getByRole('button', { name: /Tài khoản của/ }).click()
  await page.getByRole('link', { name: 'Trang của tôi' }).click()
  await expect(page).toHaveURL(/\/account\/security$/)
  await expect(page.getByRole('heading', { level: 1, name: 'Dương Hồng Nhung' })).toBeVisible()
  await expectAccessible(page)

  // One click proved nothing: the act asks who sits here, and goes on by itself once that is proved.
  await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click()
  const dialog = page.getByRole('dialog', { name: 'Xác nhận lại chính mình' })
  await dialog.getByLabel('Mật khẩu', { exact: true }).fill('không phải')
  await dialog.getByRole('button', { name: 'Xác nhận' }).click()
  await expect(dialog.getByText('Mật khẩu chưa đúng')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD)
  await dialog.getByRole('button', { name: 'Xác nhận' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('img', { name: /Mã QR/ })).toBeVisible()
  await expectAccessible(page)
  const key = await page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).innerText()

  await page.getByLabel('Mã xác thực').fill('000 000')
  await page.getByRole('button', { name: 'Xác nhận mã' }).click()
  await expect(page.getByText('Mã chưa đúng hoặc đã dùng')).toBeVisible()
  await page.getByLabel('Mã xác thực').fill(codeInApp(key, new Date()))
  await page.getByRole('button', { name: 'Xác nhận mã' }).click()
  const list = page.getByRole('list', { name: 'Mã khôi phục' })
  await expect(list.getByRole('listitem')).toHaveCount(10)
  await expectAccessible(page)
  const recoveryCode = await list.getByRole('listitem').first().innerText()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Tải xuống' }).click()
  expect((await download).suggestedFilename()).toBe('ma-khoi-phuc-tieng-noi-chung.txt')
  await page.getByRole('button', { name: 'Đã cất mã' }).click()
  await expect(page.getByText('Còn 10 mã khôi phục chưa dùng')).toBeVisible()

  await signOut(page)
  await page.goto('/sign-in?next=/account/security')
  await signInByPassword(page, email)
  await expect(page.getByRole('heading', { level: 1, name: 'Nhập mã xác thực' })).toBeVisible()
  await expect(page.getByLabel('Mã xác thực')).toBeFocused()
  await expectAccessible(page)
  // No session before the code.
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('tnc_session')
  await page.getByLabel('Mã xác thực').fill('000000')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page.getByText('Mã chưa đúng hoặc đã dùng')).toBeVisible()
  await page.getByLabel('Mã xác thực').fill(nextCode(key).replace(/(...)(...)/, ' $1 $2 '))
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page).toHaveURL(/\/account\/security$/)
  await closeNotice(page)
  await expect(page.getByText('Bằng mật khẩu và mã xác thực')).toBeVisible()

  await signOut(page)
  await signInByPassword(page, email)
  await page.getByRole('link', { name: /Dùng mã khôi phục/ }).click()
  await expect(page.getByLabel('Mã khôi phục')).toBeFocused()
  await page.getByLabel('Mã khôi phục').fill(recoveryCode.toLowerCase().replaceAll('-', ' '))
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await closeNotice(page)
  await page.goto('/account/security')
  await expect(page.getByText('Còn 9 mã khôi phục chưa dùng')).toBeVisible()

  const elsewhere = await openAs(email, { readNotice: true })
  await elsewhere.goto('/tasks')
  await expect(elsewhere.getByRole('heading', { level: 1, name: 'Việc của tôi' })).toBeVisible()
  await elsewhere.waitForLoadState('networkidle')
  await page.reload()
  await expect(page.getByText('Phiên này')).toBeVisible()
  await page.getByRole('button', { name: /Kết thúc phiên trên Chrome/ }).click()
  await expect(elsewhere).toHaveURL(/\/sign-in\?next=%2Ftasks/, { timeout: 2_000 })
  await expect(page.getByRole('button', { name: /Kết thúc phiên trên/ })).toHaveCount(0)
  await expectAccessible(page)
})

test('the password is changed; each refusal says what to mend, and nothing typed is lost', async ({
  page,
  expectConsole,
}) => {
  expectConsole(isRefusal)
  const email = 'nhatnam@ninhbinh.example'
  await page.goto('/sign-in?next=/account/security')
  await signInByPassword(page, email)
  await closeNotice(page)
  const fields = {
    current: page.getByLabel('Mật khẩu đang dùng'),
    next: page.getByLabel('Mật khẩu mới bắt buộc', { exact: true }),
    again: page.getByLabel('Nhập lại mật khẩu mới'),
  }
  const change = async (current: string, next: string, again = next) => {
    await fields.current.fill(current)
    await fields.next.fill(next)
    await fields.again.fill(again)
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click()
  }
  await change(PASSWORD, 'ngắn')
  await expect(page.getByText('Mật khẩu cần ít nhất 14 ký tự')).toBeVisible()
  await expect(fields.next).toBeFocused()
  await expectAccessible(page)
  await change(PASSWORD, 'matkhau@12345678')
  await expect(page.getByText('Mật khẩu này nhiều người dùng')).toBeVisible()
  await change(PASSWORD, NEW_PASSWORD, 'khác hẳn')
  await expect(page.getByText('Hai lần nhập mật khẩu mới chưa giống nhau')).toBeVisible()
  await change('không phải', NEW_PASSWORD)
  await expect(page.getByText('Mật khẩu đang dùng chưa đúng')).toBeVisible()
  await expect(fields.next).toHaveValue(NEW_PASSWORD)
  await change(PASSWORD, NEW_PASSWORD)
  await expect(page.getByText('Đã đổi mật khẩu.')).toBeVisible()
  await signOut(page)
  await signInByPassword(page, email, NEW_PASSWORD)
  await expect(page.getByRole('navigation', { name: 'Điều hướng chính' })).toBeVisible()
})

test('where a role asks for it, the second factor is enrolled before any other page opens', async ({
  page,
  startOwnProduct,
}) => {
  const before = await startOwnProduct()
  const database = new Client({ connectionString: before.databaseUrl })
  await database.connect()
  await database.query(
    `INSERT INTO "Setting" ("key", "value", "changedAt", "changedById") SELECT 'secondFactorRoles', '["records-clerk"]', now(), "id" FROM "User" WHERE "email" = 'quantri@tnc.example'`,
  )
  await database.end()
  await before.stop()
  const { origin } = await startOwnProduct({ dataDirectory: before.dataDirectory })

  await page.goto(`${origin}/workshops`)
  await signInByPassword(page, 'vanthu@phutho.example')
  await expect(page).toHaveURL(/\/sign-in\/enrol\?next=%2Fworkshops/)
  await expect(page.getByText('Vai trò của tài khoản này phải có xác thực hai bước')).toBeVisible()
  await expectAccessible(page)
  for (const path of ['/', '/tasks', '/account/security']) {
    await page.goto(`${origin}${path}`)
    await expect(page).toHaveURL(/\/sign-in\/enrol/)
  }
  await page.goto(`${origin}/workshops`)
  await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click()
  const key = await page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).innerText()
  await page.getByLabel('Mã xác thực').fill(codeInApp(key, new Date()))
  await page.getByRole('button', { name: 'Xác nhận mã' }).click()
  await expect(page.getByRole('list', { name: 'Mã khôi phục' }).getByRole('listitem')).toHaveCount(10)
  await page.getByRole('link', { name: /tiếp tục/ }).click()
  await expect(page).toHaveURL(/\/workshops$/)
  await expect(page.getByRole('navigation', { name: 'Điều hướng chính' })).toBeVisible()
  await page.goto('about:blank') // before the product stops
})
