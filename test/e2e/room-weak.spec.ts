import type { Page } from '@playwright/test'
import { CHAIR } from './support/agenda.ts'
import { expect, test } from './support/journey.ts'
import { countMedia, framesWithin, watchMedia } from './support/media-relay.ts'
import { bar, enterRoom, expectMoving, framesOf, mediaSettings, POINT } from './support/room.ts'

/** Weak networks and old laptops: what comes, in which size, and that speech comes first. */
test.describe.configure({ timeout: 400_000 })

async function choosePictures(page: Page, name: RegExp): Promise<void> {
  await bar(page, 'Bố cục').click()
  await page.getByRole('menuitem', { name }).click()
}

/** Of the pictures that come; the line of probes that measure the bandwidth has none. */
async function widest(page: Page): Promise<number> {
  return Math.max(...(await countMedia(page)).frameWidths)
}

test('a picture comes in the size of its tile, smaller to save, not at all to listen or behind another tab', async ({
  openAs,
  startOwnProduct,
}) => {
  const { origin } = await startOwnProduct({ env: await mediaSettings() })
  const chair = await openAs(CHAIR, { readNotice: true, origin })
  const point = await openAs(POINT, { readNotice: true, origin })
  await watchMedia(point)
  await enterRoom(chair, origin)
  await enterRoom(point, origin)
  await expectMoving(() => framesOf(point, /Minh Họa/))
  await expect.poll(() => widest(point), { timeout: 90_000 }).toBeGreaterThan(320)
  await choosePictures(point, /^Tiết kiệm dữ liệu/)
  await expect.poll(() => widest(point), { timeout: 60_000 }).toBe(320)

  await choosePictures(point, /^Chỉ nghe/)
  await expect.poll(() => framesWithin(point, 2_000), { timeout: 60_000 }).toBe(0)
  const heard = (await countMedia(point)).audioSamples
  await expect.poll(async () => (await countMedia(point)).audioSamples).toBeGreaterThan(heard + 48_000)

  await choosePictures(point, /^Nhận đủ hình/)
  await expect.poll(() => framesWithin(point, 2_000), { timeout: 60_000 }).toBeGreaterThan(0)
  await point.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await expect.poll(() => framesWithin(point, 2_000), { timeout: 60_000 }).toBe(0)
  await Promise.all([chair.close(), point.close()])
})
