import { expect, expectAccessible, test } from './support/journey.ts'

const PERSON = 'thienphuc@hungyen.example'

test('[A22] how one reads is chosen on one’s own page, moves another open machine at once, and is there without a flash', async ({
  openAs,
  page: visitor,
}) => {
  const here = await openAs(PERSON, { readNotice: true })
  const there = await openAs(PERSON, { readNotice: true })
  await there.goto('/tasks')
  await expect(there.getByRole('heading', { level: 1, name: 'Việc của tôi' })).toBeVisible()

  await here.goto('/account/preferences')
  await expectAccessible(here)
  const main = here.getByRole('main')
  // Its line may still be opening: what is chosen again is told again.
  await expect(async () => {
    await main.getByRole('button', { name: 'Tối' }).click()
    await expect(there.locator('html')).toHaveAttribute('data-theme', 'dark', { timeout: 2_000 })
  }).toPass()
  await main.getByRole('switch', { name: /Bản dễ đọc/ }).click()
  await expect(here.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(main.getByRole('switch', { name: /Bản dễ đọc/ })).toBeChecked()
  await expectAccessible(here)
  // The other machine has cookies of its own, and nobody touched it.
  await expect(there.locator('html')).toHaveAttribute('data-reading', 'easy')
  expect(await there.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('18px')

  await main.getByRole('button', { name: 'Sáng' }).click()
  await main.getByRole('button', { name: 'English' }).click()
  await expect(there.locator('html')).toHaveAttribute('lang', 'en')
  await expect(there.getByRole('heading', { level: 1, name: 'My tasks' })).toBeVisible()
  await expect(main.getByRole('link', { name: 'Notice settings' })).toHaveAttribute('href', '/account/notices')
  await expectAccessible(here)

  // A third machine: the very first page the server writes is right.
  const third = await openAs(PERSON, { readNotice: true })
  const written = await third.request.get('/account/preferences')
  expect(await written.text()).toMatch(/<html lang="en" data-theme="light" data-reading="easy"/)
  await visitor.goto('/sign-in')
  await expect(visitor.locator('html')).toHaveAttribute('lang', 'vi')

  await main.getByRole('button', { name: 'Tiếng Việt' }).click()
  await main.getByRole('switch', { name: /Bản dễ đọc|Easy reading/ }).click()
  await expect(here.locator('html')).not.toHaveAttribute('data-reading', 'easy')
})
