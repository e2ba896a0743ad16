import type { Page } from '@playwright/test'
import { addItem, DEPUTY, expectSaved, openAgenda, rowOf, SECRETARY, TODAY, title } from './support/agenda.ts'
import { expect, expectAccessible, test } from './support/journey.ts'
import type { ScratchProduct } from './support/product.ts'

const PASSWORD = 'tieng-noi-chung'
const LIMIT_S = 8

const screenOf = (page: Page) => page.getByRole('dialog', { name: 'Màn hình đã khóa' })

/** Nobody touches the page: it locks by itself. */
async function awaitLock(page: Page): Promise<void> {
  await expect(screenOf(page)).toBeVisible({ timeout: (LIMIT_S + 20) * 1000 })
}

async function unlockByClick(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mở khóa (bản minh họa)' }).click()
  await expect(screenOf(page)).toBeHidden()
}

async function lockByHand(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Tài khoản của/ }).click()
  await page.getByRole('button', { name: 'Khóa màn hình' }).click()
  await expect(screenOf(page)).toBeVisible()
}

test.describe('when nobody touches the page', () => {
  test.slow() // each waits for the limit, on a product of its own
  let product: ScratchProduct
  test.beforeEach(async ({ startOwnProduct }) => {
    product = await startOwnProduct({ env: { IDLE_LOCK_SECONDS: String(LIMIT_S) } })
  })

  test('[A7] it locks over the agenda: nothing is read or typed behind, the others’ edits go on arriving, text and caret are as before', async ({
    openAs,
  }) => {
    const giang = await openAgenda(openAs, SECRETARY, product)
    await addItem(giang, 'Mục đang soạn dở')
    for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await giang.keyboard.press(key)
    await awaitLock(giang)
    await expectAccessible(giang)
    await expect(giang.getByRole('table')).toBeHidden()
    await expect(giang.getByText('Mục đang soạn dở')).toBeHidden()

    const an = await openAgenda(openAs, DEPUTY, product)
    const theirs = await title(an, 'Mục đang soạn dở')
    await theirs.click()
    await an.keyboard.press('End')
    await an.keyboard.type(' cùng nhau')
    await expectSaved(an)
    await giang.keyboard.type('không vào đâu cả')
    await giang.keyboard.press('Escape')
    await giang.keyboard.press('Escape')
    await giang.keyboard.press('Alt+ArrowUp')
    await expect(screenOf(giang)).toBeVisible()

    await unlockByClick(giang)
    const mine = await title(giang, 'Mục đang soạn dở cùng nhau')
    await expect(mine).toBeFocused()
    await giang.keyboard.type(' (mới)')
    await expect(mine).toHaveValue('Mục (mới) đang soạn dở cùng nhau')
    await expectSaved(giang)
  })

  test('[A7] a reload shows the lock, not the page; the same person unlocks and is back with what was typed', async ({
    openAs,
    expectConsole,
  }) => {
    expectConsole((text) => text.includes('423')) // the browser notes the refused request
    const giang = await openAgenda(openAs, SECRETARY, product)
    await addItem(giang, 'Gõ ngay trước khi khóa')
    await awaitLock(giang)
    await giang.reload()
    await expect(giang).toHaveURL(/\/locked\?next=/)
    await expect(giang.getByRole('heading', { name: 'Màn hình đã khóa' })).toBeVisible()
    await expect(giang.getByText('Gõ ngay trước khi khóa')).toHaveCount(0)
    await expectAccessible(giang)
    const data = await giang.evaluate(async (path) => {
      const response = await fetch(`${path}.data`)
      return { status: response.status, text: await response.text() }
    }, TODAY)
    expect(data.status).toBe(423)
    expect(data.text).not.toContain('Thống nhất')

    await giang.getByLabel('Mật khẩu của Lê Thu Giang').fill(PASSWORD)
    await giang.getByRole('button', { name: 'Mở khóa', exact: true }).click()
    await expect(giang).toHaveURL(new RegExp(`${TODAY}$`))
    await expect((await rowOf(giang, 'Gõ ngay trước khi khóa')).first()).toBeVisible()
  })

  test('[A7] a form that was not sent keeps its text; a wrong password says so; every tab is locked and unlocked together', async ({
    openAs,
    expectConsole,
  }) => {
    expectConsole((text) => text.includes('422')) // the browser notes the refused request
    const page = await openAs(SECRETARY, { readNotice: true, ...product })
    await page.goto('/workshops/new')
    const second = await page.context().newPage()
    await second.goto('/tasks')
    const field = page.getByLabel('Tên hội thảo')
    await field.click()
    await page.keyboard.type('Hội thảo chưa gửi')
    await awaitLock(page)
    await awaitLock(second)
    await page.getByLabel('Mật khẩu của Lê Thu Giang').fill('sai')
    await page.getByRole('button', { name: 'Mở khóa', exact: true }).click()
    await expect(page.getByText('Chưa mở khóa được: mật khẩu chưa đúng.')).toBeVisible()
    await page.getByLabel('Mật khẩu của Lê Thu Giang').fill(PASSWORD)
    await page.getByRole('button', { name: 'Mở khóa', exact: true }).click()
    await expect(screenOf(page)).toBeHidden()
    await expect(screenOf(second)).toBeHidden()
    await expect(field).toBeFocused()
    await page.keyboard.type(' vẫn còn')
    await expect(field).toHaveValue('Hội thảo chưa gửi vẫn còn')
  })
})

test('[A8] a page that reads anew under the lock waits for it and is not lost; a dialog opened meanwhile stays behind', async ({
  openAs,
}) => {
  const page = await openAs(SECRETARY, { readNotice: true })
  await page.goto('/tasks')
  await lockByHand(page)
  await page.evaluate(() => {
    const link = document.querySelector<HTMLAnchorElement>('a[href="/workshops"]')
    link?.click() // as a script of the page could
    const dialog = document.body.appendChild(document.createElement('dialog'))
    dialog.id = 'late'
    dialog.textContent = 'mở sau khi khóa'
    dialog.showModal()
  })
  await expect(page.locator('#late')).toBeHidden()
  await unlockByClick(page)
  await expect(page.locator('#late')).toBeVisible()
  await expect(page).toHaveURL(/\/workshops$/)
})

test('[A10] somebody else may only sign out at a locked screen, warned while something is not sent', async ({
  openAs,
  expectConsole,
}) => {
  expectConsole((text) => /ERR_INTERNET_DISCONNECTED|WebSocket|Failed to (load|fetch)/.test(text))
  const page = await openAgenda(openAs, SECRETARY)
  await addItem(page, 'Mục chưa gửi lúc khóa')
  await page.getByRole('button', { name: /Tài khoản của/ }).hover() // its panel is loaded when it is first wanted
  await (await title(page, 'Mục chưa gửi lúc khóa')).click()
  await page.context().setOffline(true)
  await expect(page.getByText('Mất kết nối. Cứ soạn tiếp').first()).toBeInViewport()
  await page.keyboard.press('End')
  await page.keyboard.type(' thêm')
  await expect(page.getByText(/Chưa lưu – \d+ thay đổi chưa gửi/).first()).toBeVisible()
  await lockByHand(page)
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await expect(page.getByText('Đăng xuất khi còn phần chưa gửi?')).toBeVisible()
  await page.getByRole('button', { name: 'Ở lại' }).click()

  await page.context().setOffline(false)
  await unlockByClick(page)
  await expectSaved(page)
  await lockByHand(page)
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
})
