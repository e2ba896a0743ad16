import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { CHAIR } from './support/agenda.ts'
import { expect, test } from './support/journey.ts'
import { countMedia, leadMedia, openMediaRelay, watchMedia } from './support/media-relay.ts'
import {
  asLongAs,
  bar,
  enterRoom,
  expectMoving,
  framesOf,
  mediaSettings,
  OTHER_POINT,
  ownMediaWorker,
  POINT,
  processesOf,
  ROOM,
  tile,
  watchGap,
} from './support/room.ts'

/** What a meeting must survive, in real Chromium (reliability.md L1–L4, L9). On a bare machine the worker is built first. */
test.describe.configure({ timeout: 400_000 })

const LOST = /WebSocket|socket|ERR_|Failed to (fetch|load)|net::|502|503/
/** Nobody answers there. */
const NOWHERE = 9

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
  const lost = (page: Page) => page.getByText('Mất kết nối với máy chủ.')
  await expect(lost(chair)).toBeVisible({ timeout: 30_000 })
  await expect(lost(point)).toBeVisible({ timeout: 30_000 })
  await point.getByLabel('Nội dung tin').fill('Gửi khi mất kết nối')
  await point.getByLabel('Nội dung tin').press('Enter')
  await expect(point.getByRole('log')).toContainText('Đang gửi…')
  await startOwnProduct({ env, dataDirectory, port: Number(new URL(origin).port) })
  await Promise.all([chair, point].map((page) => expect(lost(page)).toHaveCount(0, { timeout: asLongAs(5_000) })))
  await expectMoving(() => framesOf(chair, /Điểm cầu Hưng Yên/))
  await expectMoving(() => framesOf(point, /Minh Họa/))
  await bar(chair, /Trao đổi/).click()
  await expect(chair.getByRole('log')).toContainText('Gửi khi mất kết nối')
  await expect(point.getByRole('log')).not.toContainText('Đang gửi…')
})

test('[L2] [L3] [L4] [L9] one visit outlives its media worker, its address, blocked UDP and the division into groups', async ({
  openAs,
  startOwnProduct,
}) => {
  const port = 42_000 + (process.pid % 1_000)
  const program = await ownMediaWorker()
  const { origin } = await startOwnProduct({
    env: await mediaSettings({ MEDIASOUP_WORKER_BIN: program, MEDIA_PORTS: `${port}-${port}` }),
  })
  const relay = await openMediaRelay(port)
  const chair = await openAs(CHAIR, { readNotice: true, origin })
  const point = await openAs(POINT, { readNotice: true, origin })
  const other = await openAs(OTHER_POINT, { readNotice: true, origin })
  await leadMedia(point, relay.port)
  await watchMedia(other)
  await leadMedia(other, NOWHERE)
  await enterRoom(chair, origin)
  await enterRoom(point, origin)
  await expectMoving(() => framesOf(point, /Minh Họa/))
  await expectMoving(() => framesOf(chair, /Điểm cầu Hưng Yên/))
  const stayed = await tile(chair, /Điểm cầu Hưng Yên/).elementHandle()

  await test.step('[L3] another address: the way of media is mended without leaving the room', async () => {
    const gap = await watchGap(point, /Minh Họa/)
    relay.changeAddress()
    await point.evaluate(() => window.dispatchEvent(new Event('online')))
    await expectMoving(() => framesOf(point, /Minh Họa/))
    await expectMoving(() => framesOf(chair, /Điểm cầu Hưng Yên/))
    expect(await gap()).toBeLessThan(asLongAs(3_000))
  })

  await test.step('[L2] a killed media worker: sound and pictures come back by themselves, nobody leaves', async () => {
    const gap = await watchGap(point, /Minh Họa/)
    const [worker] = processesOf(program)
    process.kill(worker ?? 0, 'SIGKILL')
    await expect.poll(() => processesOf(program).filter((pid) => pid !== worker)).toHaveLength(1)
    await expectMoving(() => framesOf(chair, /Điểm cầu Hưng Yên/))
    await expectMoving(() => framesOf(point, /Minh Họa/))
    expect(await gap()).toBeLessThan(asLongAs(3_000))
    // The tile is the same one: nobody left, nobody came.
    expect(await stayed?.evaluate((one) => one.isConnected)).toBe(true)
  })

  await test.step('[L4] UDP blocked: sound and pictures go by TCP, and the person is told, at the door and inside', async () => {
    await other.goto(`${origin}${ROOM}`)
    await expect(other.getByText('Mạng này chặn UDP.')).toBeVisible({ timeout: 60_000 })
    await other.getByRole('button', { name: 'Vào phòng họp' }).click()
    await expectMoving(() => framesOf(other, /Minh Họa/))
    const before = await countMedia(other)
    expect(before.protocols.every((protocol) => protocol === 'tcp')).toBe(true)
    await expect.poll(async () => (await countMedia(other)).audioSamples).toBeGreaterThan(before.audioSamples + 48_000)
    await expect(other.getByText('Mạng này chặn UDP, đang đi đường dự phòng.')).toBeVisible({ timeout: 30_000 })
  })

  await test.step('[L9] into groups and back: each group hears itself alone, and everybody is heard again afterwards', async () => {
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
  })
  relay.close()
  await rm(path.dirname(program), { recursive: true })
})
