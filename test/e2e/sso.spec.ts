import { createServer } from 'node:net'
import type { Locator, Page } from '@playwright/test'
import { codeInApp } from '../factories/authenticator-app.ts'
import { type OfficeProvider, openOfficeProvider } from '../factories/office-provider.ts'
import { expect, expectAccessible, test } from './support/journey.ts'

const BUTTON = 'Đăng nhập bằng tài khoản cơ quan'
const THU = {
  ...{ email: 'thu.tran@haiphong.example', email_verified: true, name: 'Trần Thị Thu' },
  ...{ department: 'Sở Tài nguyên và Môi trường tỉnh Hải Dương', title: 'Thanh tra viên' },
}

/** The page of the office is a site of its own: 127.0.0.1, where ours is localhost. */
test.describe('single sign-on', () => {
  test.slow() // each on a product of its own
  let office: OfficeProvider
  let origin: string

  test.beforeEach(async ({ startOwnProduct }) => {
    const port = await freePort()
    office = await openOfficeProvider({ origin: `http://localhost:${port}` })
    office.people.set('thu', THU)
    const product = await startOwnProduct({
      port,
      env: {
        OIDC_ISSUER: office.issuer,
        OIDC_CLIENT_ID: office.settings.clientId,
        OIDC_CLIENT_SECRET: office.settings.clientSecret,
        OIDC_DEPARTMENT_CLAIM: 'department',
        OIDC_OFFICE_CLAIM: 'title',
        OIDC_CREATE_PEOPLE: '1',
      },
    })
    origin = product.origin
  })
  test.afterEach(() => office.close())

  async function signInAtOffice(page: Page, login = 'thu'): Promise<void> {
    await page.getByLabel('Tên đăng nhập').fill(login)
    await page.getByRole('button', { name: 'Vào' }).click()
  }

  test('[O1][O3] one comes in by the page of the office and lands where one wanted to go; turning back is said in a sentence', async ({
    page,
  }) => {
    await page.goto(`${origin}/tasks`)
    await expect(page.getByRole('link', { name: BUTTON })).toBeVisible()
    await expectAccessible(page)
    await page.setViewportSize({ width: 360, height: 740 })
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)

    await page.getByRole('link', { name: BUTTON }).click()
    await page.getByRole('button', { name: 'Quay lại' }).click()
    await expect(page).toHaveURL(`${origin}/sign-in?refused=sso-denied&next=%2Ftasks`)
    await expect(page.getByText('Đã dừng đăng nhập ở trang của cơ quan.')).toBeVisible()
    await expectAccessible(page)

    await page.getByRole('link', { name: BUTTON }).click()
    await signInAtOffice(page)
    await expect(page).toHaveURL(`${origin}/tasks`)
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.getByRole('button', { name: 'Tôi đã đọc' }).click()
    await expect(page.getByRole('button', { name: 'Tài khoản của Trần Thị Thu' })).toBeVisible()
  })

  test('[O1] who cannot come in is told what to do; an address from outside says nothing of its own', async ({
    page,
  }) => {
    office.people.set('la', {
      email: 'la@xaydung.example',
      email_verified: true,
      name: 'Lê La',
      department: 'Sở Xây dựng',
    })
    await page.goto(`${origin}/sign-in`)
    await page.getByRole('link', { name: BUTTON }).click()
    await signInAtOffice(page, 'la')
    await expect(page.getByText('Nhờ người quản trị của Sở mở tài khoản.')).toBeVisible()
    await page.goto(`${origin}/sign-in?refused=Gọi+ngay+0900&next=https://evil.example`)
    await expect(page.getByText('0900')).toBeHidden()
    await page.goto(`${origin}/sign-in/sso/callback?code=x&state=y`)
    await expect(page.getByText('Lần đăng nhập này đã quá 5 phút')).toBeVisible()
  })

  test('[O10][O11] the lock and a grave act are answered in a small window at the office; the page and its text stay', async ({
    page,
    expectConsole,
  }) => {
    // The act that asks for a proof first.
    expectConsole((text) => text.includes('403'))
    // The office says that the password was typed an hour ago: no proof of who sits here now.
    office.spoil((claims) => ({ ...claims, auth_time: Number(claims.auth_time) - 3600 }))
    await page.goto(`${origin}/sign-in?next=%2Faccount%2Fsecurity`)
    await page.getByRole('link', { name: BUTTON }).click()
    await signInAtOffice(page)
    await page.getByRole('button', { name: 'Tôi đã đọc' }).click()
    await expect(page.getByRole('dialog')).toBeHidden()
    office.spoil(null)

    await page.getByLabel('Tên của khóa').fill('Máy ở cơ quan')
    await lock(page)
    await expectAccessible(page)
    await inSmallWindow(page, page.getByRole('link', { name: 'Mở khóa bằng tài khoản cơ quan' }))
    await expect(screenOf(page)).toBeHidden()
    await expect(page.getByLabel('Tên của khóa')).toHaveValue('Máy ở cơ quan')

    await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click()
    await expect(page.getByRole('dialog', { name: 'Xác nhận lại chính mình' })).toBeVisible()
    await expectAccessible(page)
    await inSmallWindow(page, page.getByRole('link', { name: 'Xác nhận bằng tài khoản cơ quan' }))
    const key = await keyOn(page)
    await page.getByLabel('Mã xác thực').fill(codeInApp(key, new Date()))
    await page.getByRole('button', { name: 'Xác nhận mã' }).click()
    await expect(page.getByText('Các mã này chỉ hiện một lần.')).toBeVisible()

    // [A9] The app opens the screen as well: with the code of the next half minute, for none opens twice.
    await lock(page)
    await page.getByLabel('Mã xác thực').fill(codeInApp(key, new Date(Date.now() + 30_000)))
    await page.getByRole('button', { name: 'Mở khóa', exact: true }).click()
    await expect(screenOf(page)).toBeHidden()

    // Reloaded, the lock page leads to the office and back to the same page.
    await lock(page)
    await page.reload()
    await page.getByRole('link', { name: 'Mở khóa bằng tài khoản cơ quan' }).click()
    await signInAtOffice(page)
    await expect(page).toHaveURL(`${origin}/account/security`)
  })

  test('[O8][O12] on a shared machine the office asks anew, our second step follows, and both sessions end together', async ({
    page,
  }) => {
    await page.goto(`${origin}/sign-in?next=%2Faccount%2Fsecurity`)
    await page.getByRole('link', { name: BUTTON }).click()
    await signInAtOffice(page)
    await page.getByRole('button', { name: 'Tôi đã đọc' }).click()
    await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click()
    const key = await keyOn(page)
    await page.getByLabel('Mã xác thực').fill(codeInApp(key, new Date()))
    await page.getByRole('button', { name: 'Xác nhận mã' }).click()
    await page.getByText('Đã cất mã', { exact: true }).click()
    await signOut(page)
    await expect(page).toHaveURL(`${origin}/sign-in`)

    await page.getByLabel('Đây là máy dùng chung').check()
    await page.getByRole('link', { name: BUTTON }).click()
    await signInAtOffice(page)
    await expect(page).toHaveURL(/\/sign-in\/code/)
    await page.getByLabel('Mã xác thực').fill(codeInApp(key, new Date(Date.now() + 30_000)))
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.getByRole('button', { name: 'Tôi đã đọc' }).click()
    await signOut(page)
    await expect(page.getByRole('heading', { name: 'Đăng xuất khỏi cổng?' })).toBeVisible()
    await page.getByRole('button', { name: 'Đăng xuất' }).click()
    await expect(page).toHaveURL(`${origin}/sign-in`)
    await page.getByRole('link', { name: BUTTON }).click()
    await expect(page.getByLabel('Tên đăng nhập')).toBeVisible()
  })

  async function inSmallWindow(page: Page, link: Locator): Promise<void> {
    const [small] = await Promise.all([page.waitForEvent('popup'), link.click()])
    const isClosed = small.waitForEvent('close')
    await signInAtOffice(small)
    await isClosed
  }
})

const keyOn = (page: Page) => page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).innerText()

const screenOf = (page: Page) => page.getByRole('dialog', { name: 'Màn hình đã khóa' })

async function lock(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Tài khoản của/ }).click()
  const isHeard = page.waitForResponse(/\/locked\/signal$/)
  await page.getByRole('button', { name: 'Khóa màn hình' }).click()
  await expect(screenOf(page)).toBeVisible()
  await isHeard
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Tài khoản của/ }).click()
  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click()
}

/** The office has to know our address before we are there. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
