import { expect, expectAccessible, test } from './support/journey.ts'

test('a visitor meets the sign-in page in Vietnamese, with no violation of WCAG 2.2 AA', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/sign-in/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
  await expectAccessible(page)
})

test('a demo person is signed in by one click and stays so when the server was killed and started again', async ({
  openAs,
  startOwnProduct,
  expectConsole,
}) => {
  // The page notices that its server is gone, perhaps while a part of it was on its way.
  expectConsole((text) => /ERR_CONNECTION|WebSocket|socket|dynamically imported module|was preloaded/i.test(text))
  const first = await startOwnProduct()
  const port = Number(new URL(first.origin).port)
  const page = await openAs('thugiang@bacninh.example', { origin: first.origin })
  await page.goto('/')
  await expect(page).not.toHaveURL(/sign-in/)
  await page.waitForLoadState('networkidle')
  await first.kill()
  await startOwnProduct({ dataDirectory: first.dataDirectory, port })
  await page.reload()
  await expect(page).not.toHaveURL(/sign-in/)
})
