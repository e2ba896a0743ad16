import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import ICAL from 'ical.js'
import { openMailbox } from '#server/notifications/testing/open-mailbox.ts'
import { expect, expectAccessible, test } from './support/journey.ts'

const SECRETARY = 'thugiang@bacninh.example'
const HEAD = 'minhhoa@bacninh.example'
const HA_NOI = 'khanhlinh@hanoi.example'
const ADMINISTRATOR = 'quantri@tnc.example'

/** A workday five weeks ahead, as people type it. */
function someDay(): string {
  const day = new Date(Date.now() + 35 * 24 * 60 * 60 * 1000)
  while (day.getDay() === 0 || day.getDay() === 6) day.setDate(day.getDate() + 1)
  return [day.getDate(), day.getMonth() + 1, day.getFullYear()].map((part) => String(part).padStart(2, '0')).join('/')
}

async function take(page: Page, act: string): Promise<void> {
  await page.getByRole('button', { name: act, exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: act, exact: true }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
}

test('an invitation lights up the bell of another department, stands as a letter and a calendar file, and is mailed once', async ({
  startOwnProduct,
  openAs,
  browser,
  watch,
}) => {
  test.setTimeout(180_000)
  const mailbox = await openMailbox()
  const product = await startOwnProduct({
    env: { SMTP_URL: mailbox.url.href, MAIL_FROM: 'Tiếng Nói Chung <no-reply@cum.example>' },
  })
  const at = { origin: product.origin, readNotice: true }
  const title = `Nước liên tỉnh Ỗ Ẩ Ặ ${Date.now()}`

  const secretary = await openAs(SECRETARY, at)
  await secretary.goto('/workshops/new')
  await secretary.getByLabel(/^Ngày họp/).fill(someDay())
  await secretary.getByLabel(/^Tên hội thảo/).fill(title)
  await secretary
    .getByLabel('Thư ký', { exact: true })
    .selectOption({ label: 'Lê Thu Giang – Trưởng phòng Tổng hợp, Bắc Ninh' })
  await secretary.getByRole('button', { name: 'Lập kế hoạch' }).click()
  await expect(secretary.getByRole('heading', { level: 1, name: title })).toBeVisible()
  const path = new URL(secretary.url()).pathname

  // Whoever approves is told in the bell.
  const head = await openAs(HEAD, at)
  await head.goto('/')
  await head.getByRole('button', { name: /^Thông báo/ }).click()
  await head
    .getByRole('link', { name: /Kế hoạch hội thảo chờ duyệt/ })
    .first()
    .click()
  await expect(head).toHaveURL(new RegExp(`${path}$`))
  await take(head, 'Duyệt kế hoạch')

  const haNoi = await openAs(HA_NOI, at)
  // This journey may run at night.
  await haNoi.goto('/account/notices')
  await haNoi.getByLabel(/Không gửi thư trong giờ yên tĩnh/).uncheck()
  await haNoi.getByRole('button', { name: 'Lưu cài đặt' }).click()
  await expect(haNoi.getByText('Đã lưu cài đặt thông báo')).toBeVisible()
  await haNoi.goto('/tasks')
  const bell = haNoi.getByRole('button', { name: /^Thông báo/ })
  const before = Number((await bell.getAttribute('aria-label'))?.match(/\d+/)?.[0] ?? 0)
  await take(secretary, 'Gửi giấy mời')

  // Live: nobody reloaded this page.
  await expect(bell).toHaveAccessibleName(`Thông báo, ${before + 1} chưa đọc`)
  await expect(haNoi.getByText(`Có thông báo mới: ${before + 1} chưa đọc`)).toBeAttached()
  await bell.focus()
  await haNoi.keyboard.press('Enter')
  const panel = haNoi.getByRole('group', { name: 'Thông báo mới nhất' })
  await expect(panel.getByText(title)).toBeVisible()
  await expectAccessible(haNoi)
  await haNoi.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(bell).toBeFocused()
  await bell.click()
  await panel
    .getByRole('link', { name: /Giấy mời dự hội thảo \(chưa đọc\)/ })
    .first()
    .click()

  // The letter, for the reader's own department; opening it was reading the notice.
  await expect(haNoi).toHaveURL(new RegExp(`${path}/invitation$`))
  const letter = haNoi.getByRole('article')
  await expect(letter.getByRole('heading', { name: 'GIẤY MỜI' })).toBeVisible()
  await expect(letter).toContainText('Sở Nông nghiệp và Môi trường thành phố Hà Nội')
  await expect(letter).toContainText('Điểm cầu Hà Nội:')
  await expect(bell).toHaveAccessibleName(before === 0 ? 'Thông báo' : `Thông báo, ${before} chưa đọc`)
  await expectAccessible(haNoi)

  for (const [format, begins] of [
    ['Văn bản Word (DOCX)', 'PK'],
    ['Bản in (PDF)', '%PDF-1.7'],
  ] as const) {
    await haNoi.getByRole('button', { name: 'Tải giấy mời' }).click()
    const arriving = haNoi.waitForEvent('download')
    await haNoi.getByRole('menuitem', { name: format }).click()
    const document = readFileSync(await (await arriving).path())
    expect(document.subarray(0, begins.length).toString('latin1')).toBe(begins)
  }
  const download = haNoi.waitForEvent('download')
  await haNoi.getByRole('link', { name: 'Thêm vào lịch (.ics)' }).click()
  const file = readFileSync(await (await download).path(), 'utf8')
  const event = new ICAL.Event(new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent') ?? undefined)
  expect(event.summary).toContain(title)
  expect(event.uid).toBe(`workshop-${path.split('/').at(-1)}@tiengnoichung`)

  // One mail, without the title, whose link opens the letter after the sign-in.
  await expect.poll(() => mailbox.to(HA_NOI).length).toBe(1)
  const [mail] = mailbox.to(HA_NOI)
  expect(mail?.subject).toMatch(/^HT-\d{4}-\d\d: Giấy mời dự hội thảo$/)
  expect(mail?.text).not.toContain('Nước liên tỉnh')
  const link = mail?.text?.match(/https?:\/\/\S+\/invitation/)?.[0] ?? ''
  const visitor = await browser.newContext({ baseURL: product.origin })
  watch(visitor)
  const page = await visitor.newPage()
  await page.goto(link)
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await page.getByLabel('Thư điện tử công vụ').fill(HA_NOI)
  await page.getByLabel('Mật khẩu', { exact: true }).fill('tieng-noi-chung')
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`${path}/invitation$`))
  await expect(page.getByRole('heading', { name: 'GIẤY MỜI' })).toBeVisible()
  await visitor.close()

  // Everything told, on one page; read all at once.
  await haNoi.goto('/notices?show=unread')
  await expectAccessible(haNoi)
  await haNoi.goto('/notices')
  await expect(haNoi.getByText(title)).toBeVisible()
  await expectAccessible(haNoi)
  // Another tab hears of what is read here.
  const tab = await haNoi.context().newPage()
  await tab.goto('/tasks')
  const all = haNoi.getByRole('button', { name: 'Đánh dấu tất cả đã đọc' })
  if (await all.isVisible()) await all.click()
  await expect(bell).toHaveAccessibleName('Thông báo')
  await expect(tab.getByRole('button', { name: /^Thông báo/ })).toHaveAccessibleName('Thông báo')
  await tab.close()

  // A refused mail is the administrator's to see and to send again.
  mailbox.refuse(550)
  await take(secretary, 'Mở đăng ký')
  const administrator = await openAs(ADMINISTRATOR, at)
  await expect
    .poll(async () => {
      await administrator.goto('/admin/mail')
      return administrator.getByText(/máy chủ thư từ chối/).count()
    })
    .toBeGreaterThan(0)
  await expectAccessible(administrator)
  mailbox.refuse(null)
  mailbox.forget()
  await administrator.getByRole('button', { name: 'Gửi lại tất cả' }).click()
  await expect.poll(() => mailbox.to(HA_NOI).length).toBe(1)
  await mailbox.close()
})

test('each chooses what comes how; the own calendar has a secret address that is shown once and can be revoked', async ({
  openAs,
  request,
}) => {
  const page = await openAs(HA_NOI, { readNotice: true })
  await page.goto('/account/notices')
  await expect(page.getByText('Luôn báo trong hệ thống và qua thư ngay').first()).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Chương trình đã chốt', { exact: true }).selectOption('none')
  await page.getByLabel('Từ giờ').fill('hai mươi')
  await page.getByRole('button', { name: 'Lưu cài đặt' }).click()
  await expect(page.getByText('Chưa đọc được giờ')).toBeVisible()
  await page.getByLabel('Từ giờ').fill('20:30')
  await page.getByRole('button', { name: 'Lưu cài đặt' }).click()
  await expect(page.getByText('Đã lưu cài đặt thông báo')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Chương trình đã chốt', { exact: true })).toHaveValue('none')
  await expect(page.getByLabel('Từ giờ')).toHaveValue('20:30')

  await page.getByRole('button', { name: 'Lập đường dẫn' }).click()
  const address = (await page.getByText(/\/calendar\/[\w-]+\.ics/).textContent()) ?? ''
  const feed = await request.get(address)
  expect(feed.status()).toBe(200)
  expect(feed.headers()['content-type']).toContain('text/calendar')
  const events = new ICAL.Component(ICAL.parse(await feed.text())).getAllSubcomponents('vevent')
  expect(events.length).toBeGreaterThan(0)
  const again = await request.get(address, { headers: { 'If-None-Match': feed.headers().etag ?? '' } })
  expect(again.status()).toBe(304)

  await page.reload()
  await expect(page.getByText(/\/calendar\//)).toHaveCount(0)
  await page.getByRole('button', { name: 'Thu hồi đường dẫn' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Thu hồi đường dẫn' }).click()
  await expect(page.getByText('Chưa có đường dẫn lịch.')).toBeVisible()
  expect((await request.get(address)).status()).toBe(404)
})
