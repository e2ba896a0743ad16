import { expect, test } from './support/journey.ts'
import { bar, beginTechnicalCheck, CHAIR, dialog, openLive, queue } from './support/meeting.ts'

/** Several browsers, perhaps on a machine that does much else. */
test.describe.configure({ timeout: 600_000 })

test('one person alone feels a whole meeting: the other points come, raise hands and vote', async ({
  openAs,
  startOwnProduct,
  expectConsole,
}) => {
  expectConsole((text) => /AbortError: signal is aborted/.test(text))
  const { origin } = await startOwnProduct()
  const secretary = await beginTechnicalCheck(openAs, origin)
  await secretary.close()
  const chair = await openLive(openAs, CHAIR, origin)
  await bar(chair).getByRole('button', { name: 'Khai mạc' }).click()
  await dialog(chair).getByRole('button', { name: 'Khai mạc' }).click()
  await bar(chair).getByRole('button', { name: 'Vào mục đầu tiên' }).click()
  await bar(chair).getByRole('button', { name: 'Thêm' }).click()
  await chair.getByRole('menuitem', { name: 'Tập dượt với các điểm cầu khác' }).click()
  await expect(chair.getByText('Đang tập dượt: các điểm cầu khác do máy đóng vai', { exact: false })).toBeVisible()
  await expect(chair.getByText('5/6 điểm cầu').first()).toBeVisible()
  await expect(queue(chair).first()).toContainText('Điểm cầu', { timeout: 60_000 })
  await bar(chair).getByRole('button', { name: 'Mở biểu quyết' }).click()
  await dialog(chair).getByRole('button', { name: 'Mở biểu quyết' }).click()
  await expect(chair.getByText('5/6 Sở đã gửi phiếu')).toBeVisible({ timeout: 60_000 })
  await bar(chair).getByRole('button', { name: 'Thêm' }).click()
  await chair.getByRole('menuitem', { name: 'Thôi tập dượt' }).click()
  await expect(chair.getByText('0/6 điểm cầu').first()).toBeVisible()
  await chair.close()
})
