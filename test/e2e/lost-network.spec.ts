import { expect, test } from './support/journey.ts'

const SPECIALIST = 'quanghuy@hungyen.example'
/** What Remix leaves in the window. */
interface WithRouter {
  readonly __remixRouter: { revalidate(): void; readonly state: { readonly revalidation: string } }
}

const TITLE = 'Mất mạng giữa chừng khi lập vụ việc Ỗ Ẩ Ặ'

test('neither a lost line nor a faulty server takes the page and what was typed away', async ({
  openAs,
  expectConsole,
}) => {
  expectConsole((text) => /ERR_INTERNET_DISCONNECTED|WebSocket|Failed to (load|fetch)|\b50[03]\b/.test(text))
  const page = await openAs(SPECIALIST, { readNotice: true })
  await page.goto('/cases/new')
  const title = page.getByLabel(/^Tên vụ việc/)
  const begin = page.getByRole('button', { name: 'Bắt đầu soạn' })
  await title.fill(TITLE)

  // A command without network: said, not sent, not lost.
  await page.context().setOffline(true)
  await begin.click()
  await expect(
    page
      .getByRole('alert')
      .or(page.locator('[aria-live=assertive]'))
      .getByText(/^Chưa gửi được/),
  ).toBeVisible()
  await expect(title).toHaveValue(TITLE)

  // A page without network: it waits, and comes when the line is back.
  await page.getByRole('link', { name: 'Hội thảo', exact: true }).first().click()
  await expect(page.getByText(/Trang vừa chọn sẽ tự mở khi có mạng/)).toBeVisible()
  await expect(page).toHaveURL(/\/cases\/new$/)
  await page.context().setOffline(false)
  await expect(page.getByRole('heading', { level: 1, name: 'Hội thảo' })).toBeVisible({ timeout: 20_000 })

  // A command the server answers with a fault; then one it takes.
  await page.goto('/cases/new')
  await title.fill(TITLE)
  await page.route('**/*.data*', (route) => route.fulfill({ status: 500, body: 'fault' }), { times: 1 })
  await begin.click()
  await expect(page.getByText(/^Chưa làm được: máy chủ gặp lỗi/)).toBeVisible()
  await expect(title).toHaveValue(TITLE)
  // Its answer leads to the next page, which the server cannot read at once.
  await page.route('**/edit.data*', (route) => route.fulfill({ status: 500, body: 'fault' }), { times: 1 })
  await begin.click()
  await expect(page).toHaveURL(/\/cases\/[0-9a-f-]{36}\/edit$/)
  await expect(page.getByRole('textbox', { name: /^Nội dung vụ việc/ })).toBeVisible({ timeout: 30_000 })
})

test('a page that reads itself anew while a part of it looks for its routes stays as it is', async ({
  openAs,
  expectConsole,
}) => {
  // The answer waits for its proof.
  expectConsole((text) => /\b403\b/.test(text))
  const page = await openAs('hungcuong@phutho.example', { readNotice: true })
  await page.goto('/petitions/0190e0a0-0000-7000-8500-000000000002/signing')
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/__manifest\?p=%2Freauthenticate/, async (route) => {
    await held
    await route.continue()
  })
  await page.getByRole('button', { name: 'Xác nhận thống nhất' }).click()
  const question = page.getByRole('dialog', { name: /^Xác nhận thống nhất/ })
  await question.getByRole('button', { name: 'Xác nhận thống nhất' }).click()
  const proof = page.getByRole('dialog', { name: 'Xác nhận lại chính mình' })
  await expect(proof).toBeVisible()
  // What somebody else's act would bring about.
  await page.evaluate(() => (window as unknown as WithRouter).__remixRouter.revalidate())
  await page.waitForFunction(() => (window as unknown as WithRouter).__remixRouter.state.revalidation === 'idle')
  release()
  await expect(proof.locator('input[name=proof]')).toBeVisible()
  await proof.getByRole('button', { name: 'Thôi' }).click()
  await expect(question).toBeVisible()
})
