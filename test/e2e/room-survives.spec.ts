import { rm } from 'node:fs/promises'
import path from 'node:path'
import { CHAIR } from './support/agenda.ts'
import { expect, test } from './support/journey.ts'
import { countMedia, leadMedia, openMediaRelay, watchMedia } from './support/media-relay.ts'
import {
  bar,
  enterRoom,
  expectMoving,
  framesOf,
  mediaSettings,
  OTHER_POINT,
  ownMediaWorker,
  POINT,
  processesOf,
  tile,
} from './support/room.ts'

/** What a meeting must survive, in real Chromium (reliability.md L1–L4, L9). On a bare machine the worker is built first. */
test.describe.configure({ timeout: 400_000 })

const LOST = /WebSocket|socket|ERR_|Failed to (fetch|load)|net::|502|503/

test('[L2] a killed media worker: sound and pictures come back by themselves, nobody leaves', async ({
  openAs,
  startOwnProduct,
}) => {
  const program = await ownMediaWorker()
  const { origin } = await startOwnProduct({ env: await mediaSettings({ MEDIASOUP_WORKER_BIN: program }) })
  const chair = await openAs(CHAIR, { readNotice: true, origin })
  const point = await openAs(POINT, { readNotice: true, origin })
  await enterRoom(chair, origin)
  await enterRoom(point, origin)
  await expectMoving(() => framesOf(chair, /Điểm cầu Hưng Yên/))
  const [worker] = processesOf(program)
  process.kill(worker ?? 0, 'SIGKILL')
  await expect.poll(() => processesOf(program).filter((pid) => pid !== worker)).toHaveLength(1)
  await expectMoving(() => framesOf(chair, /Điểm cầu Hưng Yên/))
  await expectMoving(() => framesOf(point, /Minh Họa/))
  await expect(tile(chair, /Điểm cầu Hưng Yên/)).toBeVisible()
  await Promise.all([chair.close(), point.close()])
  await rm(path.dirname(program), { recursive: true })
})

test('[L1] a killed server: everybody is back where they were, with sound and pictures', async ({
  openAs,
  startOwnProduct,
  expectConsole,
}) => {
  expectConsole((text) => LOST.test(text))
  const env = await mediaSettings()
  const first = await startOwnProduct({ env })
  const { origin, dataDirectory } = first
  const chair = await openAs(CHAIR, { readNotice: true, origin })
  const point = await openAs(POINT, { readNotice: true, origin })
  await enterRoom(chair, origin)
  await enterRoom(point, origin)
  await expectMoving(() => framesOf(chair, /Điểm cầu Hưng Yên/))
  // A word that is being written, and one that is sent while the server is away.
  await bar(point, 'Trao đổi').click()
  await expect(point.getByLabel('Nội dung tin')).toBeVisible()
  await first.kill()
  await expect(point.getByText('Mất kết nối với máy chủ.')).toBeVisible({ timeout: 30_000 })
  await point.getByLabel('Nội dung tin').fill('Gửi khi mất kết nối')
  await point.getByLabel('Nội dung tin').press('Enter')
  await expect(point.getByRole('log')).toContainText('Đang gửi…')
  await startOwnProduct({ env, dataDirectory, port: Number(new URL(origin).port) })
  await expect(point.getByText('Mất kết nối với máy chủ.')).toHaveCount(0, { timeout: 60_000 })
  await expectMoving(() => framesOf(chair, /Điểm cầu Hưng Yên/))
  await expectMoving(() => framesOf(point, /Minh Họa/))
  await bar(chair, /Trao đổi/).click()
  await expect(chair.getByRole('log')).toContainText('Gửi khi mất kết nối')
  await expect(point.getByRole('log')).not.toContainText('Đang gửi…')
  await Promise.all([chair.close(), point.close()])
})

test('[L3] another address: the way of media is mended without leaving the room', async ({
  openAs,
  startOwnProduct,
}) => {
  const port = 42_000 + (process.pid % 1_000)
  const { origin } = await startOwnProduct({ env: await mediaSettings({ MEDIA_PORTS: `${port}-${port}` }) })
  const relay = await openMediaRelay(port)
  const chair = await openAs(CHAIR, { readNotice: true, origin })
  const point = await openAs(POINT, { readNotice: true, origin })
  await watchMedia(point)
  await leadMedia(point, relay.port)
  await enterRoom(chair, origin)
  await enterRoom(point, origin)
  await expectMoving(() => framesOf(point, /Minh Họa/))
  const stayed = await tile(chair, /Điểm cầu Hưng Yên/).elementHandle()
  relay.changeAddress()
  await point.evaluate(() => window.dispatchEvent(new Event('online')))
  await expectMoving(() => framesOf(point, /Minh Họa/))
  await expectMoving(() => framesOf(chair, /Điểm cầu Hưng Yên/))
  // The tile is the same one: nobody left, nobody came.
  expect(await stayed?.evaluate((one) => one.isConnected)).toBe(true)
  await Promise.all([chair.close(), point.close()])
  relay.close()
})

test('[L4] UDP blocked: sound and pictures go by TCP, and the person is told, at the door and inside', async ({
  openAs,
  startOwnProduct,
}) => {
  const { origin } = await startOwnProduct({ env: await mediaSettings() })
  const chair = await openAs(CHAIR, { readNotice: true, origin })
  const point = await openAs(POINT, { readNotice: true, origin })
  await watchMedia(point)
  await leadMedia(point, 9)
  await enterRoom(chair, origin)
  await point.goto(`${origin}/workshops/0190e0a0-0000-7000-8000-000000000004/room`)
  await expect(point.getByText('Mạng này chặn UDP.')).toBeVisible({ timeout: 60_000 })
  await point.getByRole('button', { name: 'Vào phòng họp' }).click()
  await expectMoving(() => framesOf(point, /Minh Họa/))
  const before = await countMedia(point)
  expect(before.protocols.every((protocol) => protocol === 'tcp')).toBe(true)
  await expect.poll(async () => (await countMedia(point)).audioSamples).toBeGreaterThan(before.audioSamples + 48_000)
  await expect(point.getByText('Mạng này chặn UDP, đang đi đường dự phòng.')).toBeVisible({ timeout: 30_000 })
  await Promise.all([chair.close(), point.close()])
})

test('[L9] into groups and back: each group hears itself alone, and everybody is heard again afterwards', async ({
  openAs,
  startOwnProduct,
}) => {
  const { origin } = await startOwnProduct({ env: await mediaSettings() })
  const [chair, point, other] = [
    await openAs(CHAIR, { readNotice: true, origin }),
    await openAs(POINT, { readNotice: true, origin }),
    await openAs(OTHER_POINT, { readNotice: true, origin }),
  ]
  for (const page of [chair, point, other]) await enterRoom(page, origin)
  await expectMoving(() => framesOf(point, /Minh Họa/))
  // Muted goes in muted and comes back muted.
  await bar(other, 'Tắt tiếng').click()
  await bar(chair, 'Điều hành').click()
  await chair.getByRole('menuitem', { name: 'Chia nhóm thảo luận…' }).click()
  await chair.getByLabel('Số nhóm').fill('2')
  await chair.getByLabel('Số phút').fill('10')
  await chair.getByRole('button', { name: 'Chia nhóm', exact: true }).click()
  await expect(point.getByText(/^Thảo luận nhóm: đang ở Nhóm \d$/)).toBeVisible()
  await expect(point.getByRole('timer')).toContainText(/^Còn 0\d:\d\d/)
  await expect(tile(point, /Minh Họa/)).toHaveCount(0)
  await expect(tile(point, /Ninh Bình/)).toHaveCount(0)

  // The chair goes to a group and is seen there; a word reaches all.
  await chair.getByRole('button', { name: 'Chuyển nhóm' }).click()
  await chair.getByRole('menuitem', { name: 'Nhóm 1 (1)' }).click()
  const inFirst = (await point.getByText('đang ở Nhóm 1').count()) > 0 ? point : other
  const inSecond = inFirst === point ? other : point
  await expectMoving(() => framesOf(inFirst, /Minh Họa/))
  await chair.getByRole('button', { name: 'Nhắn các nhóm…' }).click()
  await chair.getByLabel('Lời nhắn').fill('Còn năm phút')
  await chair.getByRole('button', { name: 'Gửi các nhóm' }).click()
  await expect(inSecond.getByText('Còn năm phút')).toBeVisible()
  await inSecond.getByRole('button', { name: 'Đã đọc' }).click()

  await chair.getByRole('button', { name: 'Kết thúc thảo luận nhóm' }).click()
  await chair.getByRole('dialog').getByRole('button', { name: 'Kết thúc thảo luận nhóm' }).click()
  await expectMoving(() => framesOf(inSecond, /Minh Họa/))
  await expectMoving(() => framesOf(chair, /Ninh Bình/))
  await expectMoving(() => framesOf(chair, /Hưng Yên/))
  await expect(tile(chair, /Ninh Bình/)).toContainText('Micrô tắt')
  await expect(tile(chair, /Hưng Yên/)).not.toContainText('Micrô tắt')
  await Promise.all([chair.close(), point.close(), other.close()])
})
