import type { Page } from '@playwright/test'
import { obtainMediaWorker } from '../../scripts/steps/media-worker.mjs'
import { CHAIR, SECRETARY } from './support/agenda.ts'
import { expect, expectAccessible, test } from './support/journey.ts'
import type { ScratchProduct } from './support/product.ts'

/** On a bare machine the worker is built here and now. */
test.describe.configure({ timeout: 400_000 })

const WORKSHOP = '/workshops/0190e0a0-0000-7000-8000-000000000004'
const ROOM = `${WORKSHOP}/room`
const POINT = 'diemcau@hungyen.example'

async function mediaWorker(): Promise<string> {
  return (await obtainMediaWorker({ say: () => undefined })).file
}

/** The tile of a person or a point. */
const tile = (page: Page, name: RegExp) => page.locator('[data-person]').filter({ hasText: name })

/** Frames that a picture on the page has really shown. */
function framesOf(page: Page, name: RegExp): Promise<number> {
  return tile(page, name)
    .locator('video')
    .evaluateAll(
      (players) => (players[0] as HTMLVideoElement | undefined)?.getVideoPlaybackQuality().totalVideoFrames ?? 0,
    )
}

async function expectMoving(frames: () => Promise<number>): Promise<void> {
  const before = await frames()
  await expect.poll(async () => (await frames()) - before, { timeout: 60_000 }).toBeGreaterThan(5)
}

/** A room fills the window: judged at the size it is seen in, on a desk in the light and on a phone in the dark. */
async function expectGoodLooks(page: Page): Promise<void> {
  for (const look of [
    { width: 360, height: 740, colorScheme: 'dark' },
    { width: 1366, height: 768, colorScheme: 'light' },
  ] as const) {
    await page.setViewportSize(look)
    await page.emulateMedia({ colorScheme: look.colorScheme })
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  }
}

async function enterRoom(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Vào phòng họp' }).click()
  await expect(page.getByRole('toolbar', { name: 'Điều khiển' })).toBeVisible({ timeout: 60_000 })
}

async function openDoor(product: ScratchProduct, page: Page): Promise<void> {
  await page.goto(`${product.origin}${ROOM}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Kiểm tra thiết bị và đường truyền' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Tắt hình' })).toBeVisible()
}

test('chair and point see and hear each other; one is muted on the server; a screen is shown', async ({
  openAs,
  startOwnProduct,
}) => {
  const env = { MEDIASOUP_WORKER_BIN: await mediaWorker(), MEDIA_WORKERS: '1' }
  const product = await startOwnProduct({ env })
  const { origin } = product
  const chair = await openAs(CHAIR, { readNotice: true, origin })
  const point = await openAs(POINT, { readNotice: true, origin })

  // From the page of the workshop through the door.
  await chair.goto(`${origin}${WORKSHOP}`)
  await chair.getByRole('link', { name: 'Vào phòng họp' }).click()
  await expect(chair.getByRole('button', { name: 'Tắt hình' })).toBeVisible()
  await expect(chair.getByText('Kết nối máy chủ')).toBeVisible()
  await expect(chair.getByText(/^Gửi lên .* Mbit\/s$/)).toBeVisible()
  await expect(chair.getByText('Không ghi hình').last()).toBeVisible()
  await expectGoodLooks(chair)
  await enterRoom(chair)

  // A point sits with its people.
  await openDoor(product, point)
  await expect(point.getByRole('radio', { name: /Điểm cầu/ })).toBeChecked()
  await point.getByLabel('Trưởng điểm cầu').fill('Trần Thị Ỗ Ẩ Ặ')
  await point.getByLabel('Đại biểu có mặt').fill('12')
  await enterRoom(point)
  await expect(tile(chair, /Điểm cầu Hưng Yên/)).toContainText('Trần Thị Ỗ Ẩ Ặ')
  await expect(chair.getByText('13 đại biểu')).toBeVisible()

  // The first real handshake of the media worker: pictures move on both sides.
  await expectMoving(() => framesOf(chair, /Điểm cầu Hưng Yên/))
  await expectMoving(() => framesOf(point, /Minh Họa/))
  await expectGoodLooks(chair)

  // The chair mutes on the server; the point may open again.
  await chair.getByRole('button', { name: 'Người dự' }).click()
  const acts = () => chair.getByRole('complementary').getByRole('button', { name: 'Thao tác với Điểm cầu Hưng Yên' })
  await acts().click()
  await chair.getByRole('menuitem', { name: 'Tắt micrô' }).click()
  await expect(point.getByText('Chủ tọa hoặc thư ký đã tắt micrô.')).toBeVisible()
  await expect(tile(chair, /Điểm cầu Hưng Yên/)).toContainText('Micrô tắt')
  await point.getByRole('toolbar').getByRole('button', { name: 'Bật tiếng' }).click()
  await expect(point.getByRole('button', { name: 'Tắt tiếng' })).toBeVisible()
  await expect(tile(chair, /Điểm cầu Hưng Yên/)).not.toContainText('Micrô tắt')

  // A screen is shown to the others.
  await point.getByRole('button', { name: 'Trình chiếu' }).click()
  const shown = chair.locator('[data-screen] video')
  await expect(shown).toBeVisible()
  await expectMoving(() =>
    shown.evaluate((player) => (player as HTMLVideoElement).getVideoPlaybackQuality().totalVideoFrames),
  )
  // Before their server ends: a room that is open calls it again and again.
  await Promise.all([chair.close(), point.close()])
})

test('without a media worker the room is there, and says what is missing', async ({ openAs }) => {
  const secretary = await openAs(SECRETARY, { readNotice: true })
  await secretary.goto(ROOM)
  await enterRoom(secretary)
  await expect(secretary.getByText('Đang chuẩn bị âm thanh, hình ảnh.')).toBeVisible()
  await expectGoodLooks(secretary)
})
