import { gate } from '../fakes/slow-draft-log.ts'
import { expect, expectAccessible, expectGoodLooks, test } from './support/journey.ts'

const PASSWORD = 'tieng-noi-chung'

test('signing in by password leads to where one wanted to go; a refusal says why and keeps the address', async ({
  page,
  expectConsole,
}) => {
  expectConsole((text) => text.includes('401')) // the browser notes the refused request
  await page.goto('/tasks')
  await expect(page).toHaveURL(/\/sign-in\?next=%2Ftasks/)
  await page.getByLabel('Thư điện tử công vụ').fill('vanlong@phutho.example')
  await page.getByLabel('Mật khẩu', { exact: true }).fill('không phải')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page.getByText('thư điện tử hoặc mật khẩu chưa đúng')).toBeVisible()
  await expect(page.getByLabel('Thư điện tử công vụ')).toHaveValue('vanlong@phutho.example')
  await expectAccessible(page)

  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page).toHaveURL(/\/tasks$/)
  await expect(page.getByRole('heading', { level: 1, name: 'Việc của tôi' })).toBeVisible()
})

test('an address that would lead to another site leads home', async ({ page }) => {
  await page.goto('/sign-in?next=//evil.example/x')
  await page.getByLabel('Thư điện tử công vụ').fill('vanlong@phutho.example')
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page.getByRole('navigation', { name: 'Điều hướng chính' })).toBeVisible()
  expect(new URL(page.url()).pathname).toBe('/')
})

test('[R1] the state-secret notice is read once per session, and its sentence stays on every page', async ({
  openAs,
}) => {
  const page = await openAs('khanhlinh@hanoi.example')
  await page.goto('/')
  const notice = page.getByRole('dialog')
  await expect(notice).toContainText('bí mật nhà nước')
  await expectAccessible(page)
  const written = page.waitForResponse(/\/notice/)
  await notice.getByRole('button', { name: 'Tôi đã đọc' }).click()
  await written
  await expect(notice).toBeHidden()
  for (const path of ['/', '/workshops', '/tasks']) {
    await page.goto(path)
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(
      page.getByText('Không soạn thảo, đăng tải, trao đổi nội dung thuộc bí mật nhà nước').filter({ visible: true }),
    ).toHaveCount(1)
  }
})

test('language, theme and reading size change in place and are remembered; what was typed stays', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByLabel('Thư điện tử công vụ').fill('đang gõ dở')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await expect(page.getByLabel('Official e-mail')).toHaveValue('đang gõ dở')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expectAccessible(page)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
})

test('home, tasks and demo people have no violation of WCAG 2.2 AA', async ({ openAs, expectConsole }) => {
  expectConsole((text) => text.includes('404'))
  const page = await openAs('thugiang@bacninh.example')
  await page.goto('/')
  await page.getByRole('button', { name: 'Tôi đã đọc' }).click()
  for (const path of ['/', '/tasks', '/demo', '/no-such-page']) {
    const response = await page.goto(path)
    expect(response?.status()).toBe(path === '/no-such-page' ? 404 : 200)
    await expectGoodLooks(page)
  }
})

test('on a slow machine, keys pressed before the page is alive do not kill it', async ({ page }) => {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 8 })
  await page.goto('/sign-in', { waitUntil: 'domcontentloaded' })
  for (const key of ['Tab', 'Enter', 'Tab', 'Tab']) await page.keyboard.press(key)
  await page.mouse.click(700, 400)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await page.waitForLoadState('networkidle')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
})

test('a button pressed before the page is alive does its work once it is', async ({ openAs }) => {
  const page = await openAs('vanthu@phutho.example', { readNotice: true })
  const script = gate()
  await page.route(/\/assets\/entry\.client-/, async (route) => {
    await script.opened
    await route.continue()
  })
  await page.goto('/', { waitUntil: 'commit' })
  const menu = page.getByRole('button', { name: /Tài khoản của/ })
  await menu.click()
  await expect(menu).toBeFocused()
  await expect(page.getByRole('button', { name: 'Đăng xuất' })).toBeHidden()
  script.open()
  await expect(page.getByRole('button', { name: 'Đăng xuất' })).toBeVisible()
  await expect(menu).toHaveAttribute('aria-expanded', 'true')
})

test('[A23] what is typed before the page is alive stays, is known to the page, and is offered after a reload', async ({
  openAs,
}) => {
  const page = await openAs('hungcuong@phutho.example', { readNotice: true })
  const script = gate()
  await page.route(/\/assets\/entry\.client-/, async (route) => {
    await script.opened
    await route.continue()
  })
  await page.goto('/workshops/new', { waitUntil: 'commit' })
  const title = page.getByLabel(/^Tên hội thảo/)
  await title.pressSequentially('Gõ lúc máy còn chậm ỗ ẩ ặ')
  await page.getByRole('checkbox', { name: /Hưng Yên/ }).uncheck()
  script.open()
  // An explicit sign-out counts it among what is not sent: the page has heard of it.
  await page.getByRole('button', { name: /Tài khoản của/ }).click()
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ở lại' }).click()
  await expect(title).toHaveValue('Gõ lúc máy còn chậm ỗ ẩ ặ')
  await expect(page.getByRole('checkbox', { name: /Hưng Yên/ })).not.toBeChecked()
  await page.reload()
  await page.getByRole('button', { name: 'Lấy lại' }).click()
  await expect(title).toHaveValue('Gõ lúc máy còn chậm ỗ ẩ ặ')
})

test('signing out ends the session here and everywhere it is open', async ({ openAs }) => {
  const page = await openAs('vanthu@phutho.example')
  await page.goto('/')
  await page.getByRole('button', { name: 'Tôi đã đọc' }).click()
  const second = await page.context().newPage()
  await second.goto('/tasks')
  await page.getByRole('button', { name: /Tài khoản của/ }).click()
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  await second.reload()
  await expect(second).toHaveURL(/\/sign-in/)
})
