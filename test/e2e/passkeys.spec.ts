import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './support/journey.ts'

const PASSWORD = 'tieng-noi-chung'

/**
 * A device of the browser's own that has the person's finger. Present, it also takes what the address field offers, as
 * one who chooses it there. Answers how the finger is taken away and put back.
 */
async function giveAuthenticator(page: Page): Promise<(isPresent: boolean) => Promise<unknown>> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return (enabled) => devtools.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled })
}

/** Waits for the server: the page that comes next may sign in by itself. */
async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Tài khoản của/ }).click()
  const answered = page.waitForResponse((response) => response.url().includes('/sign-out'))
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await answered
}

test('[A19][A22] a passkey is made under Bảo mật, unlocks the screen, signs in without a password, and is removed', async ({
  page,
}) => {
  const setFinger = await giveAuthenticator(page)
  await page.goto('/sign-in?next=%2Faccount%2Fsecurity')
  await page.getByLabel('Thư điện tử công vụ').fill('vanlong@phutho.example')
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.getByRole('button', { name: 'Tôi đã đọc' }).click()
  await page.getByRole('button', { name: 'Tạo khóa trên thiết bị này' }).click()
  await expect(page.getByText('Đặt tên cho khóa')).toBeVisible()
  await page.getByLabel('Tên của khóa').fill('Máy tính ở cơ quan')
  await page.getByRole('button', { name: 'Tạo khóa trên thiết bị này' }).click()
  await expect(page.getByText('chưa dùng lần nào')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: /Tài khoản của/ }).click()
  await page.getByRole('button', { name: 'Khóa màn hình' }).click()
  await page.getByRole('button', { name: 'Mở khóa bằng khóa truy cập' }).click()
  await expect(page.getByRole('dialog', { name: 'Màn hình đã khóa' })).toBeHidden()

  await signOut(page)
  // Chosen among the suggestions of the address field.
  await page.goto('/sign-in?next=%2Faccount%2Fsecurity')
  await expect(page).toHaveURL(/\/account\/security$/)
  await page.getByRole('button', { name: 'Tôi đã đọc' }).click()
  await signOut(page)

  // Not chosen, the offer waits without a word; the button takes its place.
  await setFinger(false)
  const offered = page.waitForResponse((response) => response.url().endsWith('/sign-in/passkey'))
  await page.goto('/sign-in?next=%2Faccount%2Fsecurity')
  await offered
  await page.getByRole('button', { name: 'Vào bằng khóa truy cập' }).click()
  await expect(page.getByRole('button', { name: 'Đang chờ thiết bị…' })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)

  // A browser that offers nothing in fields has the button.
  await page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = async () => false
  })
  await setFinger(true)
  await page.goto('/sign-in?next=%2Faccount%2Fsecurity')
  await page.getByRole('button', { name: 'Vào bằng khóa truy cập' }).click()
  await expect(page).toHaveURL(/\/account\/security$/)
  await page.getByRole('button', { name: 'Tôi đã đọc' }).click()
  await expect(page.getByText(/dùng gần nhất/)).toBeVisible()

  await page.getByRole('button', { name: 'Bỏ khóa Máy tính ở cơ quan' }).click()
  await page.getByRole('button', { name: 'Bỏ khóa', exact: true }).click()
  await expect(page.getByText('Máy tính ở cơ quan', { exact: true })).toBeHidden()
})

test('[A19] by a bare IP address there is no passkey, and the page says so', async ({ openAs, baseURL }) => {
  const origin = (baseURL ?? '').replace('localhost', '127.0.0.1')
  const page = await openAs('vanlong@phutho.example', { origin, readNotice: true })
  await page.goto(`${origin}/sign-in`)
  await page.goto(`${origin}/account/security`)
  await expect(page.getByText('trang đang mở bằng địa chỉ IP')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Tạo khóa trên thiết bị này' })).toBeHidden()
})
