import { addItem, DEPUTY, expectSaved, openAgenda, rowOf, SECRETARY, TODAY, titles } from './support/agenda.ts'
import { expect, test } from './support/journey.ts'
import { openRelay } from './support/relay.ts'

test('editing goes on without network, survives closing the tab, and merges on return', async ({
  openAs,
  expectConsole,
}) => {
  expectConsole((text) => /ERR_INTERNET_DISCONNECTED|WebSocket|Failed to (load|fetch)/.test(text))
  const giang = await openAgenda(openAs, SECRETARY)
  const an = await openAgenda(openAs, DEPUTY)
  await addItem(giang, 'Mục ngoại tuyến')
  const theirs = await rowOf(an, 'Mục ngoại tuyến')
  const context = giang.context()
  const mine = await rowOf(giang, 'Mục ngoại tuyến')
  await mine.locator('[data-cell=title]').click()
  const topOf = () => mine.evaluate((element) => element.getBoundingClientRect().top)
  const top = await topOf()
  await context.setOffline(true)
  await expect(giang.getByText('Mất kết nối. Cứ soạn tiếp').first()).toBeInViewport()
  expect(Math.abs((await topOf()) - top)).toBeLessThan(2) // [L6] the banner does not push my row away
  await giang.keyboard.press('End')
  await giang.keyboard.type(' viết trên tàu')
  await mine.locator('[data-cell=minutes]').fill('33')
  await giang.keyboard.press('Enter')
  await expect(giang.getByText(/Chưa lưu – \d+ thay đổi chưa gửi/).first()).toBeVisible()
  await theirs.locator('[data-cell=title]').click()
  await an.keyboard.press('Home')
  await an.keyboard.type('Chung: ')
  await giang.close()

  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(TODAY)
  const content = 'Chung: Mục ngoại tuyến viết trên tàu'
  await expect(theirs.locator('[data-cell=title]')).toHaveValue(content)
  await expect(theirs.locator('[data-cell=minutes]')).toHaveValue('33')
  await expect((await rowOf(again, content)).locator('[data-cell=minutes]')).toHaveValue('33')
  await expectSaved(again)
})

test('[F10] a line that only looks open is known within ten seconds; the text can be copied out, nothing is lost', async ({
  openAs,
  baseURL,
  expectConsole,
}) => {
  expectConsole((text) => /WebSocket|ERR_CONNECTION|ERR_EMPTY_RESPONSE/.test(text)) // the line breaks on purpose
  const relay = await openRelay(baseURL ?? '')
  const page = await openAgenda(openAs, SECRETARY, { origin: relay.origin })
  await addItem(page, 'Mục trên đường dây chết')
  relay.freeze()
  const since = Date.now()
  await page.keyboard.type(' thêm')
  await expect(page.getByText('Máy chủ không trả lời.')).toBeVisible({ timeout: 10_000 })
  expect(Date.now() - since).toBeLessThan(10_000)
  await expect(page.getByText(/Chưa lưu – \d+ thay đổi chưa gửi/).first()).toBeVisible()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Sao chép chữ trên trang' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Mục trên đường dây chết thêm')

  relay.thaw()
  const an = await openAgenda(openAs, DEPUTY)
  await expect.poll(() => titles(an), { timeout: 30_000 }).toContain('Mục trên đường dây chết thêm')
  await expectSaved(page)
  await relay.close()
})
