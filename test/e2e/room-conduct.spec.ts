import type { Page } from '@playwright/test'
import { CHAIR } from './support/agenda.ts'
import { expect, test } from './support/journey.ts'
import {
  bar,
  enterRoom,
  expectMoving,
  expectOpenDevices,
  framesOf,
  mediaSettings,
  POINT,
  ROOM,
  tile,
} from './support/room.ts'

/** What those who conduct do, seen from both sides. On a bare machine the worker is built here and now. */
test.describe.configure({ timeout: 400_000 })

const people = (page: Page) => page.getByRole('complementary')

async function actOn(page: Page, act: string): Promise<void> {
  await people(page).getByRole('button', { name: 'Thao tác với Điểm cầu Hưng Yên' }).click()
  await page.getByRole('menuitem', { name: act, exact: true }).click()
}

test('the chair admits, forbids, invites, stops, removes and locks; the point sees what it means, and comes back', async ({
  openAs,
  startOwnProduct,
}) => {
  const { origin } = await startOwnProduct({ env: await mediaSettings() })
  const chair = await openAs(CHAIR, { readNotice: true, origin })
  const point = await openAs(POINT, { readNotice: true, origin })
  await enterRoom(chair, origin)
  await bar(chair, /Người dự/).click()

  // The boxes show what the room says, not what was pressed.
  // The lobby: nobody comes in by themselves now.
  await chair.getByLabel('Người đã đăng ký tự vào').click()
  await expect(chair.getByLabel('Người đã đăng ký tự vào')).not.toBeChecked()
  await point.goto(`${origin}${ROOM}`)
  await expectOpenDevices(point)
  await point.getByRole('button', { name: 'Vào phòng họp' }).click()
  await expect(point.getByText('Đang ở phòng chờ')).toBeVisible()
  // What one sets while waiting holds inside.
  await point.getByRole('button', { name: 'Tắt tiếng' }).click()
  await expect(point.getByRole('button', { name: 'Bật tiếng' })).toBeVisible()
  await people(chair)
    .getByRole('button', { name: /^Mời Điểm cầu Hưng Yên vào/ })
    .click()
  await expect(point.getByRole('toolbar', { name: 'Điều khiển' })).toBeVisible()
  await expectMoving(() => framesOf(chair, /Điểm cầu Hưng Yên/))
  await bar(point, 'Bật tiếng').click()
  await expect(tile(chair, /Hưng Yên/)).not.toContainText('Micrô tắt')

  // Nobody unmutes themselves: what the point presses is refused and said.
  await chair.getByLabel('Được tự bật micrô').click()
  await actOn(chair, 'Tắt micrô')
  await expect(point.getByText('Chủ tọa chưa cho tự bật micrô.')).toBeVisible()
  await bar(point, 'Bật tiếng').click()
  await expect(point.getByText('Giơ tay và chờ được mời phát biểu.')).toBeVisible()
  await expect(bar(point, 'Bật tiếng')).toBeVisible()
  await expect(tile(chair, /Hưng Yên/)).toContainText('Micrô tắt')

  // With the floor it may.
  await actOn(chair, 'Mời phát biểu')
  // The invitation stands where the refusal stood.
  await expect(point.getByText('Bấm “Bật tiếng” để nói.')).toBeVisible()
  await bar(point, 'Bật tiếng').click()
  await expect(tile(chair, /Hưng Yên/)).not.toContainText('Micrô tắt')
  await expect(tile(chair, /Hưng Yên/)).toContainText('Đang phát biểu')
  // All but who speaks, then all.
  await bar(chair, 'Điều hành').click()
  await chair.getByRole('menuitem', { name: 'Tắt tiếng, trừ người phát biểu' }).click()
  await expect(chair.getByText('Không có micrô nào phải tắt.')).toBeVisible()
  await expect(tile(chair, /Hưng Yên/)).not.toContainText('Micrô tắt')
  await bar(chair, 'Điều hành').click()
  await chair.getByRole('menuitem', { name: 'Tắt tiếng tất cả' }).click()
  await expect(tile(chair, /Hưng Yên/)).toContainText('Micrô tắt')
  await actOn(chair, 'Kết thúc lượt')
  await expect(tile(chair, /Hưng Yên/)).not.toContainText('Đang phát biểu')

  // A share and a camera are stopped.
  await bar(point, 'Trình chiếu').click()
  await expect(chair.locator('[data-screen] video')).toBeVisible()
  await actOn(chair, 'Dừng trình chiếu')
  await expect(chair.locator('[data-screen]')).toHaveCount(0)
  await expect(bar(point, 'Trình chiếu')).toBeVisible()
  await actOn(chair, 'Tắt máy quay')
  await expect(bar(point, 'Bật hình')).toBeVisible()
  await expect(tile(chair, /Hưng Yên/)).toContainText('Không có hình')
  await bar(point, 'Bật hình').click()
  await expectMoving(() => framesOf(chair, /Điểm cầu Hưng Yên/))

  // The seat of who types captions.
  await actOn(chair, 'Giao gõ phụ đề')
  await point.getByLabel('Gõ phụ đề').pressSequentially('Kính thưa các đồng chí. ')
  await expect(chair.getByRole('region', { name: 'Phụ đề' })).toContainText('Kính thưa các đồng chí.')
  await expect(point.getByLabel('Gõ phụ đề')).toHaveValue('')
  await point.getByRole('button', { name: 'Thôi gõ phụ đề' }).click()
  await expect(point.getByLabel('Gõ phụ đề')).toHaveCount(0)

  // A locked room takes back who belongs to it.
  await chair.getByLabel('Khóa phòng').click()
  await expect(chair.getByLabel('Khóa phòng')).toBeChecked()
  await bar(point, 'Rời phòng').click()
  await point.getByRole('dialog').getByRole('button', { name: 'Rời phòng' }).click()
  await expect(tile(chair, /Hưng Yên/)).toHaveCount(0)
  await expect(point.getByRole('button', { name: 'Vào phòng họp' })).toBeVisible()
  await point.getByRole('button', { name: 'Vào phòng họp' }).click()
  await expect(point.getByRole('toolbar', { name: 'Điều khiển' })).toBeVisible()

  // Removed: out, with the reason; a new request waits in the lobby of the unlocked room.
  await actOn(chair, 'Mời ra khỏi phòng…')
  await chair.getByRole('dialog').getByRole('button', { name: 'Mời ra', exact: true }).click()
  await expect(point.getByText('Chủ tọa hoặc thư ký đã mời ra khỏi phòng họp.')).toBeVisible()
  await point.getByRole('button', { name: 'Vào lại' }).click()
  await point.getByRole('button', { name: 'Vào phòng họp' }).click()
  await expect(point.getByText('Phòng họp đang khóa.')).toBeVisible()
  await chair.getByLabel('Khóa phòng').click()
  await point.getByRole('button', { name: 'Vào lại' }).click()
  await point.getByRole('button', { name: 'Vào phòng họp' }).click()
  await expect(point.getByText('Đang ở phòng chờ')).toBeVisible()
  await people(chair)
    .getByRole('button', { name: /^Mời Điểm cầu Hưng Yên vào/ })
    .click()
  await expect(point.getByRole('toolbar', { name: 'Điều khiển' })).toBeVisible()

  // Blocked: out, and not in again.
  await actOn(chair, 'Chặn…')
  await chair.getByRole('dialog').getByRole('button', { name: 'Chặn', exact: true }).click()
  await expect(point.getByText('Đã ra khỏi phòng họp')).toBeVisible()
  await point.getByRole('button', { name: 'Vào lại' }).click()
  await point.getByRole('button', { name: 'Vào phòng họp' }).click()
  await expect(point.getByText('Chưa vào được phòng họp')).toBeVisible()
})
