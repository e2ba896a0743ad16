import { expect, expectGoodLooks, test } from './support/journey.ts'

test('every part meets WCAG 2.2 AA', async ({ page }) => {
  await page.goto('/styleguide')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectGoodLooks(page)
})

test('nothing is wider than a phone of 360 px', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/styleguide')
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(excess).toBe(0)
})

test('lines are high enough that Ỗ and Ặ of neighbouring lines never touch', async ({ page }) => {
  await page.goto('/styleguide')
  const tight = await page.evaluate(() => {
    const found: string[] = []
    for (const element of document.querySelectorAll('body *')) {
      const own = [...element.childNodes].some(
        (node) => node.nodeType === 3 && (node.textContent ?? '').trim().length > 1,
      )
      if (!own || element.closest('script, style, svg')) continue
      const { lineHeight, fontSize } = getComputedStyle(element)
      if (Number.parseFloat(lineHeight) / Number.parseFloat(fontSize) < 1.4) found.push(element.textContent ?? '')
    }
    return found
  })
  expect(tight).toEqual([])
})

test('language, theme and easy reading change at once, keep what is being typed, and are remembered', async ({
  page,
}) => {
  await page.goto('/styleguide')
  const typed = 'Chưa gửi: Ỗ Ẩ Ặ'
  await page.getByLabel('Mục đích').fill(typed)
  const choices = page.getByRole('main')
  await choices.getByRole('button', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('navigation', { name: 'Main navigation' })).toBeVisible()
  await choices.getByRole('button', { name: 'Dark' }).click()
  await choices.getByRole('switch', { name: /Easy reading/ }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.locator('html')).toHaveAttribute('data-reading', 'easy')
  await expect(page.getByLabel('Mục đích')).toHaveValue(typed)
  await expect(choices.getByRole('switch', { name: /Easy reading/ })).toBeChecked()
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('a dialog starts on its safe answer, keeps the page behind out of reach, and gives the focus back', async ({
  page,
}) => {
  await page.goto('/styleguide')
  const opener = page.getByRole('button', { name: 'Bế mạc hội thảo…' })
  await opener.click()
  const dialog = page.getByRole('dialog', { name: 'Bế mạc hội thảo?' })
  await expect(dialog.getByRole('button', { name: 'Họp tiếp' })).toBeFocused()
  for (let stop = 0; stop < 6; stop += 1) {
    await page.keyboard.press('Tab')
    const isOutside = await page.evaluate(() => {
      const focused = document.activeElement
      return focused !== document.body && !focused?.closest('dialog')
    })
    expect(isOutside).toBe(false)
  }
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(opener).toBeFocused()

  // Text selected with the mouse may end outside: only a press that begins and ends there closes.
  await opener.click()
  await dialog.getByRole('heading').hover()
  await page.mouse.down()
  await page.mouse.move(5, 5)
  await page.mouse.up()
  await expect(dialog).toBeVisible()
  await page.mouse.click(5, 5)
  await expect(dialog).toBeHidden()
})

test('a department is found without tone marks, in protocol order, by keyboard alone', async ({ page }) => {
  await page.goto('/styleguide')
  const field = page.getByRole('combobox', { name: /Đơn vị chủ trì/ })
  await field.click()
  await field.fill('ha')
  await expect(page.getByRole('listbox', { name: 'Đơn vị chủ trì' }).getByRole('option')).toHaveText([
    /Hà Nội/,
    /Hải Phòng/,
    /Hải Dương.*nay thuộc/,
    /Hà Nam.*nay thuộc/,
  ])
  await field.fill('hai d')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue('Hải Dương')
  await field.fill('không có')
  await expect(page.getByText('Không có đơn vị nào khớp', { exact: false }).first()).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(field).toHaveValue('Hải Dương')
})

test('a day can be typed or chosen; a fault is named when the field is left', async ({ page }) => {
  await page.goto('/styleguide')
  const field = page.getByRole('textbox', { name: 'Ngày họp' })
  await field.fill('31/02/2025')
  await page.keyboard.press('Tab')
  await expect(field).toHaveAccessibleDescription(/Tháng 2 năm 2025 có 28 ngày/)
  await field.fill('5/12/2024')
  await page.keyboard.press('Tab')
  await expect(field).toHaveValue('05/12/2024')
  await page.getByRole('button', { name: 'Mở lịch' }).click()
  await expect(page.getByRole('button', { name: /Thứ Năm, 05\/12\/2024/ })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue('11/12/2024')
  await expect(field).toBeFocused()
})

test('a time understands "7h30" and moves by the arrow keys', async ({ page }) => {
  await page.goto('/styleguide')
  const field = page.getByRole('textbox', { name: 'Bắt đầu' })
  await field.fill('7h30')
  await page.keyboard.press('ArrowUp')
  await expect(field).toHaveValue('07:35')
})

test('a menu is worked by keys; what cannot be chosen says why; an act can be undone from its toast', async ({
  page,
}) => {
  await page.goto('/styleguide')
  const opener = page.getByRole('button', { name: 'Việc khác' })
  await opener.focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitem', { name: 'Sửa mục' })).toBeFocused()
  await expect(page.getByRole('menuitem', { name: /Chốt chương trình Còn 2 đề xuất/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await page.keyboard.press('x')
  await expect(page.getByRole('menuitem', { name: 'Xóa mục' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(opener).toBeFocused()
  await expect(page.getByText('Mục 2: đã xóa')).toBeVisible()
  await page.getByRole('region', { name: 'Thông báo' }).getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(page.getByText('Mục 2: còn trong chương trình')).toBeVisible()
})

test('the first Tab leads past the frame, and no more than three toasts stand at once', async ({ page }) => {
  await page.goto('/styleguide')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Đến nội dung chính' })
  await expect(skip).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  for (let count = 0; count < 5; count += 1) await page.getByRole('button', { name: 'Báo lỗi' }).click()
  await expect(page.getByRole('region', { name: 'Thông báo' }).getByRole('listitem')).toHaveCount(3)
})

test('on paper the frame is gone', async ({ page }) => {
  await page.goto('/styleguide')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation', { name: 'Điều hướng chính' }).first()).toBeHidden()
  await expect(page.getByRole('contentinfo')).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
