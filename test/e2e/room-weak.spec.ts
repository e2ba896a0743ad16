import type { Page } from '@playwright/test'
import { CHAIR } from './support/agenda.ts'
import { expect, test } from './support/journey.ts'
import { countMedia, leadMedia, openMediaRelay, watchMedia } from './support/media-relay.ts'
import { bar, enterRoom, expectMoving, framesOf, mediaSettings, POINT } from './support/room.ts'

/** Weak networks and old laptops: what comes, in which size, and that speech comes first. */
test.describe.configure({ timeout: 1_800_000 })

async function choosePictures(page: Page, name: RegExp): Promise<void> {
  await bar(page, 'Bố cục').click()
  await page.getByRole('menuitem', { name }).click()
}

/** Of the pictures that come; the line of probes that measure the bandwidth has none. */
async function widest(page: Page): Promise<number> {
  return Math.max(...(await countMedia(page)).frameWidths)
}

/** Whether frames go on being decoded. */
async function framesWithin(page: Page, ms: number): Promise<number> {
  const before = (await countMedia(page)).framesDecoded
  await page.evaluate((time) => new Promise((resolve) => setTimeout(resolve, time)), ms)
  return (await countMedia(page)).framesDecoded - before
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

test('300 kbit/s, 2 % loss, 100 ms: speech is whole, and what is written still arrives', async ({
  openAs,
  startOwnProduct,
}) => {
  const port = 43_000 + (process.pid % 1_000)
  const { origin } = await startOwnProduct({ env: await mediaSettings({ MEDIA_PORTS: `${port}-${port}` }) })
  const relay = await openMediaRelay(port)
  const chair = await openAs(CHAIR, { readNotice: true, origin })
  const point = await openAs(POINT, { readNotice: true, origin })
  await watchMedia(point)
  await leadMedia(point, relay.port)
  await enterRoom(chair, origin)
  await enterRoom(point, origin)
  await expectMoving(() => framesOf(point, /Minh Họa/))
  relay.impair({ loss: 0.02, delay: 100, rate: 300_000 })
  // The bandwidth is found out first; then half a minute of a meeting.
  await framesWithin(point, 15_000)
  const before = await countMedia(point)
  await framesWithin(point, 30_000)
  const after = await countMedia(point)
  const share = (after.concealed - before.concealed) / (after.audioSamples - before.audioSamples)
  test.info().annotations.push({ type: 'concealed', description: `${(share * 100).toFixed(2)} %` })
  expect(after.audioSamples - before.audioSamples).toBeGreaterThan(25 * 48_000)
  expect(share).toBeLessThan(0.05)
  await bar(chair, 'Trao đổi').click()
  await chair.getByLabel('Nội dung tin').fill('Nghe rõ không')
  await chair.getByLabel('Nội dung tin').press('Enter')
  await expect(bar(point, /1 tin chưa đọc/)).toBeVisible()
  await Promise.all([chair.close(), point.close()])
  relay.close()
})
