import type { Page } from '@playwright/test'
import { CHAIR, SECRETARY } from './support/agenda.ts'
import { expect, expectGoodWindow, test } from './support/journey.ts'
import { countMedia, framesWithin, watchMedia } from './support/media-relay.ts'
import {
  bar,
  enterRoom,
  expectMoving,
  expectOpenDevices,
  framesOf,
  mediaSettings,
  OTHER_POINT,
  POINT,
  ROOM,
  tile,
  WORKSHOP,
} from './support/room.ts'

/** On a bare machine the worker is built here and now. */
test.describe.configure({ timeout: 400_000 })

async function choosePictures(page: Page, name: RegExp): Promise<void> {
  await bar(page, 'Bố cục').click()
  await page.getByRole('menuitem', { name }).click()
}

/** Of the pictures that come; the line of probes that measure the bandwidth has none. */
async function widest(page: Page): Promise<number> {
  return Math.max(...(await countMedia(page)).frameWidths)
}

test('three see and hear each other: each picture in the layer of its tile; one is muted on the server; a screen is shown; one leaves', async ({
  openAs,
  startOwnProduct,
}) => {
  const { origin } = await startOwnProduct({ env: await mediaSettings() })
  const chair = await openAs(CHAIR, { readNotice: true, origin })
  const point = await openAs(POINT, { readNotice: true, origin })
  const other = await openAs(OTHER_POINT, { readNotice: true, origin })
  await watchMedia(point)
  await humIntoChosenMicrophone(point)

  // From the page of the workshop through the door.
  await chair.goto(`${origin}${WORKSHOP}`)
  await chair.getByRole('link', { name: 'Vào phòng họp' }).click()
  await expectOpenDevices(chair)
  await expect(chair.getByText('Kết nối máy chủ')).toBeVisible()
  await expect(chair.getByText(/^Gửi lên .* Mbit\/s$/)).toBeVisible()
  await expect(chair.getByText('Không ghi hình').last()).toBeVisible()
  await expectGoodWindow(chair)
  await chair.getByRole('button', { name: 'Vào phòng họp' }).click()
  await expect(chair.getByRole('toolbar', { name: 'Điều khiển' })).toBeVisible()

  // A point sits with its people.
  await point.goto(`${origin}${ROOM}`)
  await expectOpenDevices(point)
  await expect(point.getByRole('radio', { name: /Điểm cầu/ })).toBeChecked()
  await point.getByLabel('Trưởng điểm cầu').fill('Trần Thị Ỗ Ẩ Ặ')
  await point.getByLabel('Đại biểu có mặt').fill('12')
  await point.getByRole('button', { name: 'Vào phòng họp' }).click()
  await expect(tile(chair, /Điểm cầu Hưng Yên/)).toContainText('Trần Thị Ỗ Ẩ Ặ')
  await expect(chair.getByText('13 đại biểu')).toBeVisible()

  // The first real handshake of the media worker: pictures move on both sides.
  await expectMoving(() => framesOf(chair, /Điểm cầu Hưng Yên/))
  await expectMoving(() => framesOf(point, /Minh Họa/))
  await expectGoodWindow(chair)

  await test.step('a picture comes in the size of its tile, smaller to save, not at all to listen or behind another tab', async () => {
    await expect.poll(() => widest(point), { timeout: 90_000 }).toBeGreaterThan(320)
    await choosePictures(point, /^Tiết kiệm dữ liệu/)
    await expect.poll(() => widest(point), { timeout: 60_000 }).toBe(320)

    await choosePictures(point, /^Chỉ nghe/)
    await expect.poll(() => framesWithin(point, 2_000), { timeout: 60_000 }).toBe(0)
    const heard = (await countMedia(point)).audioSamples
    await expect.poll(async () => (await countMedia(point)).audioSamples).toBeGreaterThan(heard + 48_000)

    await choosePictures(point, /^Nhận đủ hình/)
    await expect.poll(() => framesWithin(point, 2_000), { timeout: 60_000 }).toBeGreaterThan(0)
    await turnTab(point, true)
    await expect.poll(() => framesWithin(point, 2_000), { timeout: 60_000 }).toBe(0)
    await turnTab(point, false)
    await expectMoving(() => framesOf(point, /Minh Họa/))
  })

  // A third one is seen and heard by both; what comes to each are bytes, decoded.
  await enterRoom(other, origin)
  for (const page of [chair, point]) await expectMoving(() => framesOf(page, /Ninh Bình/))
  for (const name of [/Minh Họa/, /Hưng Yên/]) await expectMoving(() => framesOf(other, name))
  const { bytes, framesDecoded, audioSamples } = await countMedia(point)
  await expect.poll(async () => (await countMedia(point)).bytes).toBeGreaterThan(bytes + 20_000)
  await expect.poll(async () => (await countMedia(point)).framesDecoded).toBeGreaterThan(framesDecoded)
  await expect.poll(async () => (await countMedia(point)).audioSamples).toBeGreaterThan(audioSamples)

  // The chair mutes on the server; the point may open again.
  await bar(chair, 'Người dự').click()
  await chair.getByRole('complementary').getByRole('button', { name: 'Thao tác với Điểm cầu Hưng Yên' }).click()
  await chair.getByRole('menuitem', { name: 'Tắt micrô' }).click()
  await expect(point.getByText('Chủ tọa hoặc thư ký đã tắt micrô.')).toBeVisible()
  for (const page of [chair, other]) await expect(tile(page, /Điểm cầu Hưng Yên/)).toContainText('Micrô tắt')
  await bar(point, 'Bật tiếng').click()
  await expect(bar(point, 'Tắt tiếng')).toBeVisible()
  for (const page of [chair, other]) await expect(tile(page, /Điểm cầu Hưng Yên/)).not.toContainText('Micrô tắt')

  // Another microphone in the middle of the meeting: heard as before, nobody left.
  const stayed = await tile(chair, /Điểm cầu Hưng Yên/).elementHandle()
  await choosePictures(point, /^Thiết bị/)
  const microphones = point.getByRole('dialog', { name: 'Thiết bị' }).getByLabel('Micrô', { exact: true })
  await microphones.selectOption({ label: 'Fake Audio Input 2' })
  await point.keyboard.press('Escape')
  await expect(point.getByRole('dialog', { name: 'Thiết bị' })).toHaveCount(0)
  await expect(tile(chair, /Điểm cầu Hưng Yên/).getByLabel('Đang nói')).toBeVisible()
  expect(await stayed?.evaluate((one) => one.isConnected)).toBe(true)

  // A screen is shown to the others.
  await bar(point, 'Trình chiếu').click()
  for (const page of [chair, other]) {
    const shown = page.locator('[data-screen] video')
    await expect(shown).toBeVisible()
    await expectMoving(() =>
      shown.evaluate((player) => (player as HTMLVideoElement).getVideoPlaybackQuality().totalVideoFrames),
    )
  }

  await test.step('what one looks at: apart from the page, over the whole screen, pinned', async () => {
    await choosePictures(other, /^Thu hình ra cửa sổ nhỏ/)
    await expect.poll(() => other.evaluate(() => document.pictureInPictureElement !== null)).toBe(true)
    await choosePictures(other, /^Đưa hình về lại trang/)
    await expect.poll(() => other.evaluate(() => document.pictureInPictureElement)).toBe(null)
    await choosePictures(other, /^Toàn màn hình/)
    await expect.poll(() => other.evaluate(() => document.fullscreenElement !== null)).toBe(true)
    await other.keyboard.press('f')
    await expect.poll(() => other.evaluate(() => document.fullscreenElement)).toBe(null)
    await bar(other, 'Người dự').click()
    await other
      .getByRole('complementary')
      .getByRole('button', { name: /^Thao tác với Nguyễn Văn Minh Họa/ })
      .click()
    await other.getByRole('menuitem', { name: 'Ghim', exact: true }).click()
    await expect(tile(other, /Minh Họa/).getByLabel('Đang ghim')).toBeVisible()
  })

  await test.step('one presents at a time: the chair takes over and stops; the point shows its screen again', async () => {
    await bar(chair, 'Trình chiếu').click()
    await chair.getByRole('dialog').getByRole('button', { name: 'Thay', exact: true }).click()
    await expect(other.getByRole('region', { name: /^Màn hình của Nguyễn Văn Minh Họa/ })).toBeVisible()
    await bar(chair, 'Dừng chiếu').click()
    for (const page of [other, point]) await expect(page.locator('[data-screen]')).toHaveCount(0)
    // The pinned one stands large, the others in a strip.
    const strip = other.getByRole('list', { name: 'Các điểm cầu, đại biểu' })
    await expect(strip).toContainText('Điểm cầu Hưng Yên')
    await expect(strip).not.toContainText('Minh Họa')
    await bar(point, 'Trình chiếu').click()
    for (const page of [chair, other]) await expect(page.locator('[data-screen] video')).toBeVisible()
  })

  // Who leaves takes their screen along; the others go on.
  await bar(point, 'Rời phòng').click()
  await point.getByRole('dialog').getByRole('button', { name: 'Rời phòng' }).click()
  await expect(point.getByRole('button', { name: 'Vào phòng họp' })).toBeVisible()
  for (const page of [chair, other]) {
    await expect(tile(page, /Hưng Yên/)).toHaveCount(0)
    await expect(page.locator('[data-screen]')).toHaveCount(0)
  }
  await expectMoving(() => framesOf(other, /Minh Họa/))
})

test('without a media worker the room is there, and says what is missing', async ({ openAs }) => {
  const secretary = await openAs(SECRETARY, { readNotice: true })
  await enterRoom(secretary)
  await expect(secretary.getByText('Đang chuẩn bị âm thanh, hình ảnh.')).toBeVisible()
  await expectGoodWindow(secretary)
})

/** The microphone that is chosen by name hums; Chromium's fake one only clicks now and then. */
function humIntoChosenMicrophone(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
    navigator.mediaDevices.getUserMedia = async (wanted) => {
      if (typeof wanted?.audio !== 'object' || !wanted.audio.deviceId) return ask(wanted)
      const context = new AudioContext()
      const hum = context.createOscillator()
      const out = context.createMediaStreamDestination()
      hum.connect(out)
      hum.start()
      return out.stream
    }
  })
}

/** To another tab and back, as far as the page can know. */
function turnTab(page: Page, isAway: boolean): Promise<void> {
  return page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { value: hidden, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, isAway)
}
