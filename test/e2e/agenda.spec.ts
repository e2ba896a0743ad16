import {
  addItem,
  DEPUTY,
  expectSaved,
  openAgenda,
  READER,
  row,
  rowOf,
  SECRETARY,
  SUGGESTER,
  TODAY,
  title,
  titles,
} from './support/agenda.ts'
import { expect, expectAccessible, test } from './support/journey.ts'

test('two people write the same agenda: texts, carets and presence arrive at the other', async ({ openAs }) => {
  const giang = await openAgenda(openAs, SECRETARY)
  const an = await openAgenda(openAs, DEPUTY)
  const mine = await title(giang, 'Rà soát, biểu quyết danh mục kiến nghị')
  const theirs = await title(an, 'Rà soát, biểu quyết danh mục kiến nghị')
  await mine.click()
  await giang.keyboard.press('End')
  await giang.keyboard.type(' của Cụm')
  await expect(theirs).toHaveValue('Rà soát, biểu quyết danh mục kiến nghị của Cụm')
  await expectSaved(giang)

  const panel = an.getByRole('complementary', { name: 'Cùng soạn' })
  await expect(panel.getByText('Lê Thu Giang', { exact: true })).toBeVisible()
  await expect(panel.getByText('2 soạn, 0 xem')).toBeVisible()
  await expect(an.getByText('Thư ký · đang sửa Rà soát, biểu quyết danh mục kiến nghị của Cụm')).toBeVisible()
  const caret = an.locator('[data-caret]')
  await expect(caret).toHaveCount(1)
  await giang.keyboard.type('.')
  await expect(caret).toContainText('Giang · Bắc Ninh')

  await theirs.click()
  await an.keyboard.press('Control+Home')
  await an.keyboard.type('Cùng ')
  await expect(mine).toHaveValue('Cùng Rà soát, biểu quyết danh mục kiến nghị của Cụm.')
  await giang.keyboard.type('..')
  await expect(theirs).toHaveValue('Cùng Rà soát, biểu quyết danh mục kiến nghị của Cụm...')
})

test('rows move by keyboard, menu and drag; the start times follow', async ({ openAs }) => {
  const giang = await openAgenda(openAs, SECRETARY)
  const an = await openAgenda(openAs, DEPUTY)
  for (const content of ['Hàng một', 'Hàng hai', 'Hàng ba']) await addItem(giang, content)
  const last = async () => (await titles(an)).slice(-3)
  await expect.poll(last).toEqual(['Hàng một', 'Hàng hai', 'Hàng ba'])

  const third = await rowOf(giang, 'Hàng ba')
  await third.locator('[data-cell=title]').click()
  await giang.keyboard.press('Alt+ArrowUp')
  await expect.poll(last).toEqual(['Hàng một', 'Hàng ba', 'Hàng hai'])
  await expect(third.locator('[data-cell=title]')).toBeFocused()
  await giang.keyboard.press('Alt+ArrowRight')
  await expect(giang.getByText('Đã đưa “Hàng ba” vào nhóm “Hàng một”.')).toBeAttached()
  await expect((await rowOf(giang, 'Hàng một')).getByText('1 mục')).toBeVisible()
  await giang.keyboard.press('Alt+ArrowLeft')
  await expect(giang.getByText('Đã đưa “Hàng ba” ra khỏi nhóm.')).toBeAttached()

  const dragged = await rowOf(giang, 'Hàng hai')
  await dragged.scrollIntoViewIfNeeded()
  await dragged.locator('[data-grip]').dragTo(await rowOf(giang, 'Hàng một'), { targetPosition: { x: 300, y: 3 } })
  await expect.poll(last).toEqual(['Hàng hai', 'Hàng một', 'Hàng ba'])

  await third.locator('[data-grip] button').click()
  await giang.getByRole('menuitem', { name: 'Chuyển đến…' }).click()
  const dialog = giang.getByRole('dialog')
  const first = dialog.getByLabel('Đứng sau').locator('option', { hasText: '1. ' }).first()
  await dialog.getByLabel('Đứng sau').selectOption((await first.getAttribute('value')) ?? '')
  await expectAccessible(giang)
  await dialog.getByRole('button', { name: 'Chuyển' }).click()
  await expect.poll(async () => (await titles(an))[1]).toBe('Hàng ba')
  const endOfFirst = /–(\d\d:\d\d)/.exec((await row(an, 0).textContent()) ?? '')?.[1]
  await expect(row(an, 1)).toContainText(`${endOfFirst}–`)
})

test('[F15] undo takes back only what I did, step by step; what others wrote stays', async ({ openAs }) => {
  const giang = await openAgenda(openAs, SECRETARY)
  const an = await openAgenda(openAs, DEPUTY)
  const before = await titles(giang)
  await row(giang, 0).locator('[data-cell=title]').click()
  for (let i = 0; i < 20; i++) await giang.keyboard.press('Control+z')
  expect(await titles(giang)).toEqual(before)

  await addItem(giang, 'Mục của Giang')
  await addItem(an, 'Mục của Ân')
  await (await title(giang, 'Mục của Giang')).click()
  await expect.poll(() => titles(giang)).toContain('Mục của Ân')
  for (let i = 0; i < 10; i++) await giang.keyboard.press('Control+z')
  await expect.poll(() => titles(giang)).toEqual([...before, 'Mục của Ân'])
  await expect.poll(() => titles(an)).toEqual([...before, 'Mục của Ân'])
  await giang.getByRole('button', { name: 'Làm lại' }).click()
  await giang.getByRole('button', { name: 'Làm lại' }).click()
  await expect.poll(() => titles(giang)).toContain('Mục của Giang')
})

test('a removed row comes back by its toast', async ({ openAs }) => {
  const giang = await openAgenda(openAs, SECRETARY)
  await addItem(giang, 'Mục sẽ xóa')
  await giang.keyboard.press('Escape')
  await giang.keyboard.press('Delete')
  await expect.poll(() => titles(giang)).not.toContain('Mục sẽ xóa')
  await giang.getByRole('region', { name: 'Thông báo' }).getByRole('button', { name: 'Hoàn tác' }).click()
  await expect.poll(() => titles(giang)).toContain('Mục sẽ xóa')
})

test('arrows, Enter and Escape walk the sheet', async ({ openAs }) => {
  const giang = await openAgenda(openAs, SECRETARY)
  const [first, second] = [row(giang, 0), row(giang, 1)]
  await first.locator('[data-cell=title]').click()
  await giang.keyboard.press('Enter')
  await expect(second.locator('[data-cell=title]')).toBeFocused()
  await giang.keyboard.press('End')
  await giang.keyboard.press('ArrowRight')
  await expect(second.locator('[data-cell=presenterName]')).toBeFocused()
  await giang.keyboard.press('Shift+Enter')
  await expect(first.locator('[data-cell=presenterName]')).toBeFocused()
  await giang.keyboard.press('Escape')
  await expect(first.getByRole('button', { name: /^Mục 1:/ })).toBeFocused()
})

test('kind, department, minutes, notes and papers are chosen in their cells', async ({ openAs }) => {
  const giang = await openAgenda(openAs, SECRETARY)
  const an = await openAgenda(openAs, DEPUTY)
  await addItem(giang, 'Mục đủ ô')
  const [mine, theirs] = [await rowOf(giang, 'Mục đủ ô'), await rowOf(an, 'Mục đủ ô')]
  await mine.locator('[data-cell=kind]').click()
  await giang.keyboard.type('b')
  await giang.keyboard.press('Enter')
  await expect(theirs.locator('[data-cell=kind]')).toContainText('Biểu quyết')
  await mine.locator('[data-cell=presenterDepartmentId]').click()
  await giang.getByRole('option', { name: 'Ninh Bình' }).click()
  await expect(theirs).toContainText('NB')
  await mine.locator('[data-cell=minutes]').fill('1 giờ 30')
  await giang.keyboard.press('Enter')
  await expect(theirs.locator('[data-cell=minutes]')).toHaveValue('90')
  await mine.locator('[data-grip] button').click()
  await giang.getByRole('menuitem', { name: 'Ghi chú' }).click()
  await expect(mine.locator('[data-cell=notes]')).toBeFocused()
  await giang.keyboard.type('Bỏ phiếu kín')
  await expect(theirs.locator('[data-cell=notes]')).toHaveValue('Bỏ phiếu kín')
  await mine.locator('[data-grip] button').click()
  await giang.getByRole('menuitem', { name: 'Bài tham luận đính kèm…' }).click()
  await giang.getByRole('dialog').getByRole('checkbox').first().check()
  await giang.getByRole('dialog').getByRole('button', { name: 'Ghi lại' }).click()
  await expect(theirs.getByText('1 bài tham luận')).toBeAttached()
})

test('a suggestion is shown in place, accepted by the secretary, and reaches everyone', async ({ openAs }) => {
  const giang = await openAgenda(openAs, SECRETARY)
  const huy = await openAgenda(openAs, SUGGESTER)
  const mai = await openAgenda(openAs, READER)
  await expect(mai.locator('textarea')).toHaveCount(0)

  const content = 'Đường liên tỉnh: bài học từ 615 hộ'
  const [mine, theirs] = [await rowOf(huy, content), await rowOf(giang, content)]
  await mine.locator('[data-cell=minutes]').fill('25')
  await huy.keyboard.press('Enter')
  await expect(huy.getByText('Đã gửi đề xuất. Thư ký sẽ xem và trả lời.').first()).toBeVisible()

  const inPlace = theirs.locator('[data-place=minutes]')
  await expect(inPlace.locator('del')).toHaveText('15')
  await expect(inPlace.locator('ins')).toHaveText('25')
  await expect(inPlace).toContainText('Huy đề xuất')
  await expect(giang.getByText(/Nếu nhận đề xuất: /)).toBeVisible()
  await expectAccessible(giang)
  const card = giang.locator('[data-proposal-card]').filter({ hasText: content })
  await card.getByRole('button', { name: 'Chấp nhận' }).click()
  await expect(card).toHaveCount(0)
  // The proposal stands in the place as a button; what is awaited is the field.
  await expect(mine.locator('input[data-cell=minutes]')).toHaveValue('25')
  await expect((await rowOf(mai, content)).locator('[data-place=minutes]')).toContainText('25')
})

test('a whole item can be suggested; it stands in its place until it is answered', async ({ openAs }) => {
  const giang = await openAgenda(openAs, SECRETARY)
  const huy = await openAgenda(openAs, SUGGESTER)
  const after = await rowOf(huy, 'Tham vấn giá trước khi thu hồi đất')
  await after.locator('[data-grip] button').click()
  await huy.getByRole('menuitem', { name: 'Thêm mục phía dưới' }).click()
  const dialog = huy.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Thêm mục' }).click()
  await expect(dialog.getByText('Nhập nội dung của mục.')).toBeVisible()
  await dialog.getByLabel('Nội dung').fill('Trao đổi sau biểu quyết')
  await dialog.getByLabel('Số phút').fill('10')
  await expectAccessible(huy)
  await dialog.getByRole('button', { name: 'Thêm mục' }).click()
  await expect(dialog).toBeHidden()

  const ghost = giang.locator('tr[data-proposal]').filter({ hasText: 'Trao đổi sau biểu quyết' })
  await expect(ghost).toContainText('Huy đề xuất thêm')
  await expectAccessible(giang)
  const card = giang.locator('[data-proposal-card]').filter({ hasText: 'Trao đổi sau biểu quyết' })
  await card.getByRole('button', { name: 'Chấp nhận' }).click()
  await expect(ghost).toHaveCount(0)
  await expect((await rowOf(giang, 'Trao đổi sau biểu quyết')).locator('[data-cell=minutes]')).toHaveValue('10')
})

test('rows copied from Word or Excel are understood, shown, and only then added', async ({ openAs }) => {
  const giang = await openAgenda(openAs, SECRETARY)
  const count = (await titles(giang)).length
  await giang.getByRole('button', { name: 'Dán từ Word, Excel' }).click()
  const html = `<table><tr><th>Thời gian</th><th>Nội dung</th><th>Thực hiện</th></tr>
    <tr><td>7h30-8h00</td><td>Phát biểu chào mừng</td><td>Sở NN&amp;MT tỉnh Ninh Bình</td></tr>
    <tr><td>8h00-8h10</td><td>Giải lao giữa giờ</td><td></td></tr></table><img src="https://example.com/track.png">`
  await giang.getByLabel('Bảng cần dán').evaluate((area, pasted) => {
    const data = new DataTransfer()
    data.setData('text/html', pasted)
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, html)
  const dialog = giang.getByRole('dialog')
  await expect(dialog.getByText('Nhận ra 2 dòng')).toBeVisible()
  expect(await titles(giang)).toHaveLength(count)
  await expectAccessible(giang)
  await dialog.getByRole('button', { name: 'Thêm 2 mục' }).click()
  await expect.poll(() => titles(giang)).toHaveLength(count + 2)
  await expect(row(giang, count).locator('[data-cell=minutes]')).toHaveValue('30')
  await expect(row(giang, count)).toContainText('NB')
  await expect(row(giang, count + 1).locator('[data-cell=kind]')).toContainText('Giải lao')
})

test('[L6] what others do neither moves nor resets what I am filling in', async ({ openAs }) => {
  const giang = await openAgenda(openAs, SECRETARY)
  const an = await openAgenda(openAs, DEPUTY)
  await addItem(giang, 'Chỗ đang đứng')
  const mine = await rowOf(giang, 'Chỗ đang đứng')
  const minutes = mine.locator('[data-cell=minutes]')
  await minutes.click()
  await giang.keyboard.type('4')
  const topOf = () => minutes.evaluate((element) => element.getBoundingClientRect().top)
  const top = await topOf()

  await row(an, 0).locator('[data-grip] button').click()
  await an.getByRole('menuitem', { name: 'Thêm mục phía dưới' }).click()
  await an.keyboard.type('Chen lên trên')
  await an.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => titles(giang)).toContain('Chen lên trên')
  await expect(minutes).toBeFocused()
  await expect(minutes).toHaveValue('4')
  expect(Math.abs((await topOf()) - top)).toBeLessThan(2)
  await giang.keyboard.type('5')
  await giang.keyboard.press('Enter')
  await expect((await rowOf(an, 'Chỗ đang đứng')).locator('[data-cell=minutes]')).toHaveValue('45')
})

test('[L6] a row that others move while I type in it keeps my caret, and what I type goes on', async ({ openAs }) => {
  const giang = await openAgenda(openAs, SECRETARY)
  const an = await openAgenda(openAs, DEPUTY)
  for (const content of ['Hàng A', 'Hàng B', 'Hàng C']) await addItem(giang, content)
  const mine = (await rowOf(giang, 'Hàng B')).locator('[data-cell=title]')
  const theirs = await rowOf(an, 'Hàng B')
  await mine.click()
  await giang.keyboard.press('Home')
  await theirs.locator('[data-grip] button').focus()
  for (const [index, key] of ['ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp'].entries()) {
    await giang.keyboard.type(String(index))
    await an.keyboard.press(`Alt+${key}`)
    await expect(mine).toBeFocused()
  }
  await expect.poll(async () => (await titles(giang)).slice(-3)).toEqual(['01234Hàng B', 'Hàng A', 'Hàng C'])
  await giang.keyboard.type('5')
  await expect(theirs.locator('[data-cell=title]')).toHaveValue('012345Hàng B')
})

test('the page is accessible, shows the stored agenda before any script runs, and fits 360 px', async ({
  openAs,
  browser,
  watch,
}) => {
  const giang = await openAgenda(openAs, SECRETARY)
  await expectAccessible(giang)
  await giang.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(giang)
  await giang.setViewportSize({ width: 360, height: 740 })
  const overflow = () =>
    giang.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(await overflow()).toBe(0)
  await row(giang, 1).locator('[data-cell=title]').click()
  await giang.keyboard.press('End')
  await giang.keyboard.type(' nhé')
  // At the end of the page nothing lies half under the bar of tabs, which would count as a small target.
  await giang.evaluate(() => window.scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }))
  await expectAccessible(giang)
  expect(await overflow()).toBe(0)

  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await giang.context().storageState(),
  })
  watch(plain)
  const page = await plain.newPage()
  await page.goto(new URL(TODAY, giang.url()).href)
  await expect(page.locator('[data-item]').filter({ hasText: 'Kiểm tra kỹ thuật' })).toBeVisible()
  await plain.close()
})
