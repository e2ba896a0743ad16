import { expect, expectAccessible, expectGoodWindow, test } from './support/journey.ts'
import {
  bar,
  beginTechnicalCheck,
  CHAIR,
  currentItem,
  DEPUTY,
  dialog,
  floor,
  LEADER,
  LIVE,
  openLive,
  POINT,
  queue,
  WORKSHOP,
} from './support/meeting.ts'
import { enterRoom, mediaSettings, bar as roomBar } from './support/room.ts'

/** Four browsers and a server of their own, perhaps on a machine that does much else. */
test.describe.configure({ timeout: 600_000 })

test('four people hold a meeting: opened, queued, spoken, voted, gone on and closed, each screen by itself', async ({
  openAs,
  startOwnProduct,
  expectConsole,
}) => {
  // Remix notes a reading that it gives up for what is sent.
  expectConsole((text) => /AbortError: signal is aborted/.test(text))
  const { origin } = await startOwnProduct({ env: await mediaSettings() })

  // Who comes too early is told when it opens, and need not reload.
  const early = await openAs(LEADER, { readNotice: true, origin })
  await early.goto(`${origin}${LIVE}`)
  await expect(early.getByText('Phiên họp chưa mở')).toBeVisible()
  await expectGoodWindow(early)
  const secretary = await beginTechnicalCheck(openAs, origin)
  await secretary.getByRole('link', { name: 'Vào phiên họp' }).click()
  await expect(early.getByText('Phiên họp sẵn sàng, chờ chủ tọa khai mạc.')).toBeVisible()
  const leader = early
  const chair = await openLive(openAs, CHAIR, origin)
  const point = await openLive(openAs, POINT, origin)
  const everybody = [chair, secretary, leader, point]

  // Opened by the chair alone, after a question.
  await expect(bar(secretary).getByRole('button', { name: 'Khai mạc' })).toHaveCount(0)
  await bar(chair).getByRole('button', { name: 'Khai mạc' }).click()
  await dialog(chair).getByRole('button', { name: 'Khai mạc' }).click()
  for (const page of everybody) await expect(page.getByText('Đang diễn ra')).toBeVisible()
  await bar(chair).getByRole('button', { name: 'Vào mục đầu tiên' }).click()
  for (const page of everybody) await expect(currentItem(page, /^Kiểm tra kỹ thuật, điểm danh/)).toBeVisible()

  // Attendance counts delegates on the list.
  await bar(secretary).getByRole('button', { name: 'Điểm danh' }).click()
  await secretary.getByRole('button', { name: 'Điểm danh điểm cầu Hưng Yên' }).click()
  await secretary.getByRole('button', { name: 'Chọn tất cả' }).click()
  await secretary.getByRole('button', { name: 'Ghi điểm danh' }).click()
  await expect(secretary.getByText('Đã ghi điểm danh điểm cầu Hưng Yên.').first()).toBeVisible()
  // A department that is not there gives its voice to another one, and takes it back.
  await secretary.getByLabel('Sở ủy quyền').selectOption('Sở NN&MT tỉnh Phú Thọ')
  await secretary.getByLabel('Sở biểu quyết thay').selectOption('Sở NN&MT TP. Hà Nội')
  await secretary.getByRole('button', { name: 'Ghi ủy quyền' }).click()
  await expect(secretary.getByText('Sở NN&MT tỉnh Phú Thọ ủy quyền cho Sở NN&MT TP. Hà Nội')).toBeVisible()
  await expectAccessible(secretary)
  await secretary.getByRole('button', { name: 'Bỏ ủy quyền của Sở NN&MT tỉnh Phú Thọ' }).click()
  await expect(secretary.getByLabel('Sở ủy quyền').getByRole('option', { name: /Phú Thọ/ })).toBeAttached()
  await secretary.getByRole('button', { name: 'Đóng ngăn' }).click()
  await expect(chair.getByText('12 đại biểu có mặt').first()).toBeVisible()
  await bar(chair).getByRole('button', { name: 'Mục tiếp theo' }).click()

  // By keyboard alone one asks for the floor; a point names its delegate.
  await bar(leader).getByRole('button', { name: 'Đăng ký phát biểu' }).focus()
  await leader.keyboard.press('Enter')
  await expect(dialog(leader).getByRole('button', { name: 'Đăng ký' })).toBeFocused()
  await leader.keyboard.press('Enter')
  await expect(leader.getByText('Đứng thứ 1 trong hàng đợi')).toBeVisible()
  // The button that was pressed is gone; the focus stays at its place.
  await expect(bar(leader)).toBeFocused()
  await bar(point).getByRole('button', { name: 'Đăng ký phát biểu' }).click()
  await dialog(point)
    .getByRole('radio', { name: /Ý kiến về thủ tục/ })
    .check()
  const delegate = await dialog(point).getByLabel('Đại biểu phát biểu').locator('option').first().textContent()
  await dialog(point).getByRole('button', { name: 'Đăng ký' }).click()
  await expect(queue(chair)).toHaveCount(2)
  await expect(queue(chair).first()).toContainText('Ý kiến về thủ tục')
  await expect(queue(chair).first()).toContainText('Điểm cầu Hưng Yên')
  await expect(queue(chair).nth(1)).toContainText('Phạm Thị Ngọc')
  await expectGoodWindow(chair)

  // The point sits in the video room too, with a closed microphone.
  const pointRoom = await point.context().newPage()
  await enterRoom(pointRoom, origin)
  await roomBar(pointRoom, 'Tắt tiếng').click()
  await expect(roomBar(pointRoom, 'Bật tiếng')).toBeVisible()

  // The chair arranges, gives the floor, and ends it.
  await chair.getByRole('button', { name: 'Thao tác với lượt của Phạm Thị Ngọc' }).click()
  await chair.getByRole('menuitem', { name: 'Lên một chỗ' }).click()
  await expect(queue(secretary).first()).toContainText('Phạm Thị Ngọc')
  await chair.getByRole('button', { name: 'Mời Phạm Thị Ngọc phát biểu' }).click()
  for (const page of everybody) await expect(floor(page)).toContainText('Phạm Thị Ngọc')
  await expect(leader.getByText('Đến lượt phát biểu')).toBeVisible()
  await expect(floor(point).getByRole('timer')).toContainText(/04:5\d|05:00/)
  await expectGoodWindow(leader)
  // Going on would cut off the speech: asked first.
  await bar(chair).getByRole('button', { name: 'Mục tiếp theo' }).click()
  await expect(dialog(chair)).toContainText('Phạm Thị Ngọc đang phát biểu; lượt này kết thúc.')
  await dialog(chair).getByRole('button', { name: 'Thôi' }).click()

  // A vote: what is being chosen stays, whatever happens meanwhile.
  await bar(chair).getByRole('button', { name: 'Mở biểu quyết' }).click()
  await dialog(chair).getByLabel('Nội dung biểu quyết').fill('Thống nhất khoản 1 như dự thảo.')
  await expectAccessible(chair)
  await dialog(chair).getByRole('button', { name: 'Mở biểu quyết' }).click()
  await expect(leader.getByText('Thống nhất khoản 1 như dự thảo.').first()).toBeVisible()
  await leader.getByText('Nhất trí', { exact: true }).first().click()
  await chair.getByRole('button', { name: 'Kết thúc lượt' }).click()
  await chair.getByRole('button', { name: `Mời ${delegate?.split(',')[0]} phát biểu` }).click()
  await expect(floor(leader)).toContainText(delegate?.split(',')[0] ?? '')
  // Called after having asked, the point is heard at once; what it means is said.
  await expect(pointRoom.getByText('Micrô đã bật, mọi người đang nghe.')).toBeVisible()
  await expect(roomBar(pointRoom, 'Tắt tiếng').first()).toBeVisible()
  await expect(leader.getByRole('radio', { name: 'Nhất trí', exact: true })).toBeChecked()
  await leader.getByRole('button', { name: 'Gửi phiếu' }).click()
  await expect(leader.getByText(/^Phiếu của .*: Nhất trí\.$/)).toBeVisible()
  // Until it is closed a department may say something else.
  await leader.getByRole('button', { name: 'Đổi phiếu' }).click()
  await leader.getByRole('radio', { name: 'Bảo lưu', exact: true }).check({ force: true })
  await leader.getByRole('button', { name: 'Gửi phiếu mới' }).click()
  await expect(leader.getByText(/^Phiếu của .*: Bảo lưu\.$/)).toBeVisible()
  await point.getByRole('radio', { name: 'Nhất trí, có ý kiến' }).check({ force: true })
  await point.getByRole('button', { name: 'Gửi phiếu' }).click()
  await expect(secretary.getByText('2/6 Sở đã gửi phiếu')).toBeVisible()
  await expect(secretary.getByText('Không có phiếu ở biểu quyết này.')).toBeVisible()
  await expectGoodWindow(chair)
  await chair.getByRole('button', { name: 'Đóng biểu quyết…' }).click()
  await expect(dialog(chair)).toContainText('Còn 4 phiếu chưa gửi.')
  await dialog(chair).getByRole('button', { name: 'Đóng biểu quyết' }).click()
  for (const page of everybody) await expect(page.getByText('Nhất trí, có ý kiến: 1')).toBeVisible()
  await expect(leader.getByText('Chưa đủ số tối thiểu 4')).toBeVisible()

  // Back with a reason, a break, on again; with the speech its microphone ends.
  await chair.getByRole('button', { name: /Kiểm tra kỹ thuật, điểm danh.*Chuyển đến mục này/ }).click()
  await dialog(chair).getByLabel('Lý do quay lại').fill('Bổ sung điểm cầu vào muộn.')
  await dialog(chair).getByRole('button', { name: 'Quay lại mục này' }).click()
  for (const page of everybody) await expect(currentItem(page, /^Kiểm tra kỹ thuật, điểm danh/)).toBeVisible()
  await expect(roomBar(pointRoom, 'Bật tiếng')).toBeVisible()
  await pointRoom.close()
  await bar(chair).getByRole('button', { name: 'Giải lao' }).click()
  await expect(leader.getByText('Đồng hồ của mục đứng lại.')).toBeVisible()
  await expect(bar(leader).getByText('Đăng ký được khi phiên đang họp.')).toBeVisible()
  await bar(chair).getByRole('button', { name: 'Họp lại' }).click()
  await expect(leader.getByText('Đang diễn ra')).toBeVisible()

  // Closed with a conclusion, kept while one goes on for a moment.
  await bar(chair).getByRole('button', { name: 'Thêm' }).click()
  await chair.getByRole('menuitem', { name: 'Bế mạc…' }).click()
  await dialog(chair).getByLabel('Kết luận của chủ tọa').fill('Sáu Sở thống nhất.')
  await dialog(chair).getByRole('button', { name: 'Họp tiếp' }).click()
  await bar(chair).getByRole('button', { name: 'Thêm' }).click()
  await chair.getByRole('menuitem', { name: 'Bế mạc…' }).click()
  await expect(dialog(chair).getByLabel('Kết luận của chủ tọa')).toHaveValue('Sáu Sở thống nhất.')
  await dialog(chair).getByRole('button', { name: 'Bế mạc', exact: true }).click()
  for (const page of everybody) await expect(page.getByText(/^Phiên họp đã bế mạc lúc/)).toBeVisible()
  await expectGoodWindow(leader)
  await secretary.goto(`${origin}${WORKSHOP}`)
  await expect(secretary.getByRole('link', { name: 'Diễn biến phiên họp' })).toBeVisible()
  // Before their server ends: a page that is open calls it again and again.
  await Promise.all(everybody.map((page) => page.close()))
})

test('the deputy takes over when the chair hands over, and has the chair ten seconds after the chair is gone [L8]', async ({
  openAs,
  startOwnProduct,
  expectConsole,
}) => {
  // Remix notes a reading that it gives up for what is sent.
  expectConsole((text) => /AbortError: signal is aborted/.test(text))
  const { origin } = await startOwnProduct()
  const secretary = await beginTechnicalCheck(openAs, origin)
  await secretary.close()
  const chair = await openLive(openAs, CHAIR, origin)
  const deputy = await openLive(openAs, DEPUTY, origin)
  await bar(chair).getByRole('button', { name: 'Khai mạc' }).click()
  await dialog(chair).getByRole('button', { name: 'Khai mạc' }).click()
  await expect(deputy.getByText('Nguyễn Văn Minh Họa điều hành').first()).toBeVisible()

  await bar(chair).getByRole('button', { name: 'Thêm' }).click()
  await chair.getByRole('menuitem', { name: /^Bàn giao cho Trần Quốc Ân/ }).click()
  await dialog(chair).getByRole('button', { name: 'Bàn giao' }).click()
  await expect(bar(deputy).getByRole('button', { name: 'Vào mục đầu tiên' })).toBeVisible()
  await expect(bar(chair).getByRole('button', { name: 'Vào mục đầu tiên' })).toHaveCount(0)

  await bar(chair).getByRole('button', { name: 'Nhận quyền điều hành' }).click()
  await dialog(chair).getByRole('button', { name: 'Nhận quyền' }).click()
  await bar(chair).getByRole('button', { name: 'Vào mục đầu tiên' }).click()
  await expect(currentItem(deputy, /^Kiểm tra kỹ thuật, điểm danh/)).toBeVisible()
  await expect(bar(deputy).getByRole('button', { name: 'Mục tiếp theo' })).toHaveCount(0)

  await chair.close()
  await expect(bar(deputy).getByRole('button', { name: 'Mục tiếp theo' })).toBeVisible({ timeout: 30_000 })
  await deputy.close()
})
