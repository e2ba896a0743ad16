import { expect, test } from './support/journey.ts'

const SPECIALIST = 'quanghuy@hungyen.example'
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
