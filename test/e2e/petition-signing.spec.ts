import type { Page } from '@playwright/test'
import { DEMO_PASSWORD } from '#server/accounts/contract.ts'
import { expect, expectAccessible, test } from './support/journey.ts'

const SECRETARY = 'thugiang@bacninh.example'
const HANOI = 'quocan@hanoi.example'
const HUNG_YEN = 'thienphuc@hungyen.example'
const HAI_PHONG = 'thingoc@haiphong.example'

/** A petition is a long transaction, and the engine of documents starts with the first page: both take their time. */
const SLOW = { timeout: 30_000 }

/** The secretary begins a petition without items; answers its address. */
async function start(page: Page): Promise<string> {
  const title = `V/v kiến nghị thử khóa bản ${Date.now()}`
  await page.goto('/petitions/joint')
  await page.getByRole('link', { name: 'Lập kiến nghị chung' }).click()
  await page.getByLabel(/^Trích yếu/).fill(title)
  await page.getByRole('button', { name: 'Lập dự thảo' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible(SLOW)
  return new URL(page.url()).pathname
}

/** The proof of who sits here, where the server asks for it. */
async function prove(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Xác nhận lại chính mình' })
  await expect(dialog).toBeVisible(SLOW)
  await dialog.locator('input[name=proof]').fill(DEMO_PASSWORD)
  await dialog.getByRole('button', { name: 'Xác nhận', exact: true }).click()
}

const row = (page: Page, department: string) =>
  page.getByRole('region', { name: 'Các đơn vị xác nhận' }).getByRole('listitem').filter({ hasText: department })

test('the secretary freezes; one department confirms, one with a reservation, one returns; opened, all of it is void', async ({
  openAs,
  expectConsole,
}) => {
  test.setTimeout(240_000)
  // The first answer of each is refused until they have proved to be there.
  expectConsole((text) => /\b403\b/.test(text))
  const secretary = await openAs(SECRETARY, { readNotice: true })
  const path = await start(secretary)

  // The document: its pages, checked by the rules.
  await secretary.getByRole('link', { name: 'Văn bản', exact: true }).click()
  await expect(secretary.getByRole('heading', { name: 'Kiểm tra thể thức' })).toBeVisible(SLOW)
  await expect(secretary.getByRole('img', { name: /như trong bản PDF/ })).toHaveJSProperty('complete', true)
  await expectAccessible(secretary)

  await secretary.getByRole('link', { name: 'Xác nhận', exact: true }).click()
  await secretary.getByLabel('Số đơn vị phải xác nhận').selectOption('2')
  await expectAccessible(secretary)
  await secretary.getByRole('button', { name: 'Khóa bản…' }).click()
  await secretary.getByRole('dialog').getByRole('button', { name: 'Khóa bản', exact: true }).click()
  await expect(secretary.getByRole('heading', { name: 'Bản khóa lần 1' })).toBeVisible(SLOW)
  await expect(secretary.getByText('Đã xác nhận 0/6 đơn vị, cần 2.')).toBeVisible()

  // Whose turn it is finds it among the own tasks.
  const hanoi = await openAs(HANOI, { readNotice: true })
  await hanoi.goto('/tasks')
  await expect(hanoi.getByText('Xác nhận bản khóa kiến nghị chung').first()).toBeVisible()
  await hanoi.goto(`${path}/signing`)
  await hanoi.getByRole('button', { name: 'Xác nhận thống nhất' }).click()
  await hanoi.getByRole('dialog').getByRole('button', { name: 'Xác nhận thống nhất' }).click()
  await prove(hanoi)
  await expect(row(hanoi, 'Hà Nội').getByText('Đã xác nhận thống nhất')).toBeVisible(SLOW)
  // Live, without reloading.
  await expect(row(secretary, 'Hà Nội').getByText('Đã xác nhận thống nhất')).toBeVisible(SLOW)

  const hungYen = await openAs(HUNG_YEN, { readNotice: true })
  await hungYen.goto(`${path}/signing`)
  await hungYen.getByRole('button', { name: 'Xác nhận, có bảo lưu…' }).click()
  await hungYen.getByRole('checkbox', { name: /Nội dung kiến nghị/ }).check()
  await hungYen.getByLabel(/^Ý kiến bảo lưu về/).fill('Chưa thống nhất mốc thời gian.')
  await hungYen.getByRole('dialog').getByRole('button', { name: 'Xác nhận thống nhất' }).click()
  await prove(hungYen)
  await expect(row(secretary, 'Hưng Yên').getByText('Chưa thống nhất mốc thời gian.')).toBeVisible(SLOW)
  await expect(secretary.getByText(/^Đã thống nhất lúc/)).toBeVisible()

  const haiPhong = await openAs(HAI_PHONG, { readNotice: true })
  await haiPhong.goto(`${path}/signing`)
  await haiPhong.getByRole('button', { name: 'Trả lại…' }).click()
  await haiPhong.getByLabel(/^Lý do trả lại/).fill('Chưa rõ nguồn lực.')
  await haiPhong.getByRole('dialog').getByRole('button', { name: 'Trả lại', exact: true }).click()
  await prove(haiPhong)
  await expect(row(secretary, 'Hải Phòng').getByText('Lý do: Chưa rõ nguồn lực.')).toBeVisible(SLOW)
  await expectAccessible(secretary)

  // Opened again: everything confirmed is void, and said so with its reason.
  await secretary.getByRole('button', { name: 'Mở lại bản…' }).click()
  await secretary.getByLabel(/^Lý do mở lại/).fill('Bổ sung nguồn lực.')
  await secretary.getByRole('dialog').getByRole('button', { name: 'Mở lại bản', exact: true }).click()
  await expect(secretary.getByRole('heading', { name: 'Các bản khóa trước' })).toBeVisible(SLOW)
  await expect(secretary.getByText('Lý do mở lại: Bổ sung nguồn lực.').first()).toBeVisible()
  await expect(hanoi.getByText('Dự thảo chưa khóa')).toBeVisible(SLOW)
  await hanoi.setViewportSize({ width: 360, height: 4000 })
  await expectAccessible(hanoi)
  expect(await hanoi.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
    0,
  )
})
