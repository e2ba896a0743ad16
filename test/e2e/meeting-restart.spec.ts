import { expect, test } from './support/journey.ts'
import {
  bar,
  beginTechnicalCheck,
  CHAIR,
  currentItem,
  dialog,
  floor,
  LEADER,
  LIVE,
  openLive,
  POINT,
  queue,
} from './support/meeting.ts'

/** Of reliability.md: agenda, queue, timer and votes stand so soon after the server answers again. */
const STANDS_WITHIN_MS = 5_000

/** Several browsers, perhaps on a machine that does much else. */
test.describe.configure({ timeout: 600_000 })

test('[L1] [L6] [L7] [L8] kill -9 in the middle of a speech and a vote: everything stands again, nothing that was chosen is lost', async ({
  openAs,
  startOwnProduct,
  expectConsole,
}) => {
  expectConsole((text) => /AbortError|WebSocket|ERR_CONNECTION|Failed to (load|fetch)/.test(text))
  const product = await startOwnProduct()
  const { origin } = product
  const secretary = await beginTechnicalCheck(openAs, origin)
  const chair = await openLive(openAs, CHAIR, origin)
  const leader = await openLive(openAs, LEADER, origin)
  const point = await openLive(openAs, POINT, origin)
  await bar(chair).getByRole('button', { name: 'Khai mạc' }).click()
  await dialog(chair).getByRole('button', { name: 'Khai mạc' }).click()
  await bar(chair).getByRole('button', { name: 'Vào mục đầu tiên' }).click()
  await bar(leader).getByRole('button', { name: 'Đăng ký phát biểu' }).click()
  await dialog(leader).getByRole('button', { name: 'Đăng ký' }).click()
  await bar(point).getByRole('button', { name: 'Đăng ký phát biểu' }).click()
  await dialog(point).getByRole('button', { name: 'Đăng ký' }).click()
  await expect(queue(chair)).toHaveCount(2)
  await chair.getByRole('button', { name: 'Mời Phạm Thị Ngọc phát biểu' }).click()
  await expect(floor(point)).toContainText('Phạm Thị Ngọc')
  const startedAt = Date.now()
  await bar(chair).getByRole('button', { name: 'Mở biểu quyết' }).click()
  await dialog(chair).getByRole('button', { name: 'Mở biểu quyết' }).click()
  await point.getByRole('radio', { name: 'Bảo lưu' }).check({ force: true })
  await point.getByRole('button', { name: 'Gửi phiếu' }).click()
  await expect(chair.getByText('1/6 Sở đã gửi phiếu')).toBeVisible()
  await leader.getByRole('radio', { name: 'Không nhất trí' }).check({ force: true })

  await product.kill()
  const port = Number(new URL(origin).port)
  await startOwnProduct({ dataDirectory: product.dataDirectory, port })
  const readyAt = Date.now()
  const page = await (await chair.request.get(`${origin}${LIVE}`)).text()
  expect(Date.now() - readyAt).toBeLessThan(STANDS_WITHIN_MS)
  for (const words of ['Phạm Thị Ngọc', '1/6 Sở đã gửi phiếu', '1 lượt chờ', 'Nguyễn Văn Minh Họa điều hành']) {
    expect(page).toContain(words)
  }

  // What the pages showed stays; who acts is answered by the server that knows it all again.
  const fresh = await openLive(openAs, CHAIR, origin)
  await expect(currentItem(fresh, /^Kiểm tra kỹ thuật, điểm danh/)).toBeVisible()
  await expect(queue(fresh)).toHaveCount(1)
  await expect(fresh.getByText('1/6 Sở đã gửi phiếu')).toBeVisible()
  await expect(floor(fresh)).toContainText('Phạm Thị Ngọc')
  // The clock of the speech ran on: what is left is the limit without what has gone by, the restart included.
  const left = await secondsLeft(fresh)
  expect(Math.abs(300 - left - (Date.now() - startedAt) / 1000)).toBeLessThan(10)

  // The pages that were open come back by themselves: the chosen ballot is still chosen and is taken now, once.
  await expect(leader.getByText('Kết nối tốt')).toBeVisible({ timeout: 60_000 })
  await expect(leader.getByRole('radio', { name: 'Không nhất trí' })).toBeChecked()
  await leader.getByRole('button', { name: 'Gửi phiếu' }).click()
  await expect(fresh.getByText('2/6 Sở đã gửi phiếu')).toBeVisible()
  // One chair, the same as before.
  await expect(fresh.getByText('Nguyễn Văn Minh Họa điều hành').first()).toBeVisible()
  await fresh.getByRole('button', { name: 'Kết thúc lượt' }).click()
  await expect(floor(leader)).toContainText('Chưa mời ai phát biểu')
  await Promise.all([secretary, chair, leader, point, fresh].map((page) => page.close()))
})

async function secondsLeft(page: Awaited<ReturnType<typeof openLive>>): Promise<number> {
  const figures = (await floor(page).getByRole('timer').textContent()) ?? ''
  const [minutes = 0, seconds = 0] = (/(\d\d):(\d\d)/.exec(figures)?.slice(1) ?? []).map(Number)
  return minutes * 60 + seconds
}
