import { addItem, DEPUTY, openAgenda, rowOf, SECRETARY, SUGGESTER } from './support/agenda.ts'
import { expect, expectAccessible, test } from './support/journey.ts'

test('"Chốt chương trình" makes everyone a reader; later changes are amendments with a reason, shown to all', async ({
  startOwnProduct,
  openAs,
}) => {
  const { origin } = await startOwnProduct()
  const giang = await openAgenda(openAs, SECRETARY, { origin })
  const an = await openAgenda(openAs, DEPUTY, { origin })
  const huy = await openAgenda(openAs, SUGGESTER, { origin })
  await addItem(giang, 'Mục trước khi chốt')
  await (await rowOf(an, 'Mục trước khi chốt')).locator('[data-cell=title]').click()

  await giang.getByRole('button', { name: 'Chốt chương trình' }).click()
  await giang.getByRole('dialog').getByRole('button', { name: 'Chốt chương trình' }).click()
  for (const page of [giang, an, huy]) {
    await expect(page.getByText('Bản chốt số 1').filter({ visible: true })).toBeVisible()
    await expect(page.locator('textarea')).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Thêm mục' })).toHaveCount(0)
  }
  await expect(giang.getByText(/^Mã băm: [0-9a-f]{4}( [0-9a-f]{4}){15}$/)).toBeVisible()
  await expectAccessible(giang)
  await expect(huy.getByRole('button', { name: 'Điều chỉnh…' })).toHaveCount(0)

  await giang.getByRole('button', { name: 'Điều chỉnh…' }).click()
  const mine = await rowOf(giang, 'Mục trước khi chốt')
  await mine.locator('[data-cell=minutes]').fill('40')
  await giang.keyboard.press('Enter')
  const dialog = giang.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Ghi điều chỉnh' }).click()
  await expect(dialog.getByText('Nhập lý do điều chỉnh.')).toBeVisible()
  await expectAccessible(giang)
  await dialog.getByLabel('Lý do điều chỉnh').fill('Thêm phần hỏi đáp')
  await dialog.getByRole('button', { name: 'Ghi điều chỉnh' }).click()
  await expect(dialog).toBeHidden()
  for (const page of [an, huy]) {
    const theirs = await rowOf(page, 'Mục trước khi chốt')
    await expect(theirs.locator('[data-place=minutes]')).toContainText('40')
    await expect(theirs).toContainText('Thêm phần hỏi đáp')
    await expect(page.getByRole('complementary').getByText('Lê Thu Giang', { exact: false }).last()).toBeVisible()
  }
})

test('[late edits] what was typed offline before a freeze is shown on return and becomes an amendment', async ({
  startOwnProduct,
  openAs,
  expectConsole,
}) => {
  expectConsole((text) => /ERR_INTERNET_DISCONNECTED|WebSocket|Failed to (load|fetch)/.test(text))
  const { origin } = await startOwnProduct()
  const giang = await openAgenda(openAs, SECRETARY, { origin })
  const an = await openAgenda(openAs, DEPUTY, { origin })
  await addItem(an, 'Mục hai người')
  const theirs = await rowOf(giang, 'Mục hai người')
  await an.context().setOffline(true)
  await expect(an.getByText('Mất kết nối. Cứ soạn tiếp').first()).toBeVisible()
  await (await rowOf(an, 'Mục hai người')).locator('[data-cell=title]').click()
  await an.keyboard.press('End')
  await an.keyboard.type(' sửa trên tàu')
  await expect(an.getByText(/Chưa lưu – \d+ thay đổi chưa gửi/).first()).toBeVisible()

  await giang.getByRole('button', { name: 'Chốt chương trình' }).click()
  await giang.getByRole('dialog').getByRole('button', { name: 'Chốt chương trình' }).click()
  await expect(giang.getByText('Bản chốt số 1').filter({ visible: true })).toBeVisible()
  await an.context().setOffline(false)

  const late = an.locator('[data-late]')
  await expect(late).toContainText('sửa trên tàu', { timeout: 30_000 })
  await late.getByRole('button', { name: 'Đưa vào điều chỉnh' }).click()
  await an.getByRole('dialog').getByLabel('Lý do điều chỉnh').fill('Soạn khi mất mạng')
  await an.getByRole('dialog').getByRole('button', { name: 'Ghi điều chỉnh' }).click()
  await expect(late).toHaveCount(0)
  await expect(theirs).toContainText('Mục hai người sửa trên tàu')
})
