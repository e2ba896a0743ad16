import type { Browser, BrowserContext, Page } from '@playwright/test'
import { openMailbox } from '#server/notifications/testing/open-mailbox.ts'
import { codeInApp } from '#test/factories/authenticator-app.ts'
import { expect, expectAccessible, test } from './support/journey.ts'

const PASSWORD = 'đê sông Cái vững chãi'
const BODY = 'Sở NN&MT tỉnh Sông Cái'
const PEOPLE = [
  { name: 'Ngô Thị Hường', email: 'huong@songcai.example', office: 'Giám đốc', role: 'Lãnh đạo' },
  { name: 'Phạm Văn Ẩn', email: 'an@songcai.example', office: 'Phó Giám đốc', role: 'Lãnh đạo' },
  { name: 'Vũ Thị Ước', email: 'uoc@songcai.example', office: 'Chuyên viên', role: 'Chuyên viên' },
  { name: 'Đỗ Quỳnh Chi', email: 'chi@songcai.example', office: 'Chuyên viên', role: 'Chuyên viên' },
  { name: 'Hồ Sỹ Đằng', email: 'dang@songcai.example', office: 'Văn thư', role: 'Văn thư' },
]
const LEADER = 'huong@songcai.example'

/** A workday five weeks ahead, as people type it. */
function someDay(): string {
  const day = new Date(Date.now() + 35 * 24 * 60 * 60 * 1000)
  while (day.getDay() === 0 || day.getDay() === 6) day.setDate(day.getDate() + 1)
  return [day.getDate(), day.getMonth() + 1, day.getFullYear()].map((part) => String(part).padStart(2, '0')).join('/')
}

/** Sets the password behind a one-time link and turns the second factor on; answers the open page. */
async function enter(browser: Browser, watch: (context: BrowserContext) => void, link: string): Promise<Page> {
  const context = await browser.newContext()
  watch(context)
  const page = await context.newPage()
  await page.goto(link)
  await page.getByLabel('Mật khẩu mới').fill(PASSWORD)
  await page.getByLabel('Nhập lại mật khẩu').fill(PASSWORD)
  await page.getByRole('button', { name: 'Đặt mật khẩu và vào' }).click()
  await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click()
  const key = await page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).innerText()
  await page.getByLabel('Mã xác thực').fill(codeInApp(key, new Date()))
  await page.getByRole('button', { name: 'Xác nhận mã' }).click()
  await expect(page.getByRole('list', { name: 'Mã khôi phục' }).getByRole('listitem')).toHaveCount(10)
  await page.getByRole('link', { name: /tiếp tục/ }).click()
  await page.getByRole('button', { name: 'Tôi đã đọc' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  return page
}

test('from nothing: an administrator records a body, brings five people in, each with a second factor; the invitation comes by mail and bell and opens the workshop; every step stands in the checked log', async ({
  startOwnProduct,
  openAs,
  browser,
  watch,
}) => {
  test.setTimeout(300_000)
  const mailbox = await openMailbox()
  const product = await startOwnProduct({
    env: { SMTP_URL: mailbox.url.href, MAIL_FROM: 'Tiếng Nói Chung <no-reply@cum.example>' },
  })
  const at = { origin: product.origin, readNotice: true }

  // The body, from today on, a member of the cluster.
  const page = await openAs('quantri@tnc.example', at)
  await page.goto('/admin/departments')
  await page.getByRole('link', { name: 'Ghi cơ quan mới' }).click()
  await expectAccessible(page)
  await page.getByLabel('Tên đầy đủ').fill('Sở Nông nghiệp và Môi trường tỉnh Sông Cái')
  await page.getByLabel('Tên viết gọn').fill(BODY)
  await page.getByLabel('Địa danh').fill('Sông Cái')
  await page.getByLabel('Cơ quan chủ quản').fill('UBND TỈNH SÔNG CÁI')
  await page.getByLabel(/^Mã/).fill('SC')
  await page.getByLabel('Ký hiệu văn bản').fill('SNNMT')
  await page.getByLabel(/^Có hiệu lực từ ngày/).fill('01/01/2026')
  await page.getByRole('button', { name: 'Ghi cơ quan mới' }).click()
  const asked = page.getByRole('dialog')
  await expect(asked).toContainText('Có hiệu lực từ 01/01/2026')
  await expectAccessible(page)
  await asked.getByRole('button', { name: 'Ghi cơ quan mới' }).click()
  await expect(page.getByText(`Đã ghi ${BODY}.`)).toBeVisible()

  // Its people, from the office's list.
  await page.goto('/admin/people/import')
  const rows = PEOPLE.map(({ name, email, office, role }) => [name, email, office, 'SC', '', role].join(';'))
  await page.getByLabel('Tệp danh sách').setInputFiles({
    name: 'danh-sach.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Họ và tên;Thư điện tử;Chức vụ;Cơ quan;Ông/Bà;Vai trò\r\n${rows.join('\r\n')}`),
  })
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await page.getByRole('button', { name: 'Nhập 5 người' }).click()
  await expect(page.getByText('Đã thêm 5 người')).toBeVisible()
  const links = (await page.locator('main').innerText()).match(/http\S+\/welcome\/[\w-]{43}/g) ?? []
  expect(links).toHaveLength(5)

  // Who holds a role of a department must have a second factor from now on.
  await page.goto('/admin/settings')
  const setting = page.getByRole('group', { name: 'Vai trò phải dùng xác thực hai lớp' })
  for (const role of ['Lãnh đạo Sở', 'Chuyên viên', 'Văn thư']) await setting.getByLabel(role, { exact: true }).check()
  await page.locator('form').filter({ has: setting }).getByRole('button', { name: 'Lưu' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Đổi' }).click()
  await expect(page.locator('form').filter({ has: setting })).toContainText('Đổi lần cuối')

  const entered: Page[] = []
  for (const link of links) entered.push(await enter(browser, watch, link))
  const leader = entered[0]
  if (!leader) throw new Error('nobody entered')
  // This journey may run at night.
  await leader.goto(`${product.origin}/account/notices`)
  await leader.getByLabel(/Không gửi thư trong giờ yên tĩnh/).uncheck()
  await leader.getByRole('button', { name: 'Lưu cài đặt' }).click()
  await expect(leader.getByText('Đã lưu cài đặt thông báo')).toBeVisible()

  // A workshop that invites the body.
  const title = 'Sử dụng chung nguồn nước sông Cái'
  const secretary = await openAs('thugiang@bacninh.example', at)
  await secretary.goto('/workshops/new')
  await secretary.getByLabel(/^Ngày họp/).fill(someDay())
  await secretary.getByLabel(/^Tên hội thảo/).fill(title)
  await secretary
    .getByLabel('Thư ký', { exact: true })
    .selectOption({ label: 'Lê Thu Giang – Trưởng phòng Tổng hợp, Bắc Ninh' })
  await secretary.getByRole('button', { name: 'Lập kế hoạch' }).click()
  await expect(secretary.getByRole('heading', { level: 1, name: title })).toBeVisible()
  const path = new URL(secretary.url()).pathname
  const head = await openAs('minhhoa@bacninh.example', at)
  for (const [who, act] of [
    [head, 'Duyệt kế hoạch'],
    [secretary, 'Gửi giấy mời'],
  ] as const) {
    await who.goto(path)
    await who.getByRole('button', { name: act, exact: true }).click()
    await who.getByRole('dialog').getByRole('button', { name: act, exact: true }).click()
    await expect(who.getByRole('dialog')).toBeHidden()
  }

  // In the bell, and in a real mailbox; the mail's link opens the letter, the letter the workshop.
  await expect(leader.getByRole('button', { name: 'Thông báo, 1 chưa đọc' })).toBeVisible()
  const linkInMail = () => {
    const invitation = mailbox.to(LEADER).find((mail) => mail.subject?.includes('Giấy mời'))
    return invitation?.text?.match(/https?:\/\/\S+\/invitation/)?.[0] ?? ''
  }
  await expect.poll(linkInMail).not.toBe('')
  await leader.goto(linkInMail())
  await expect(leader.getByRole('article')).toContainText('Sở Nông nghiệp và Môi trường tỉnh Sông Cái')
  await leader.goto(`${product.origin}${path}`)
  await expect(leader.getByRole('heading', { level: 1, name: title })).toBeVisible()

  // Every step, in a log whose seals hold.
  const officer = await openAs('anninh@tnc.example', at)
  await officer.goto('/audit')
  await officer.getByRole('button', { name: 'Kiểm tra chuỗi' }).click()
  await expect(officer.getByText(/^Chuỗi nguyên vẹn/)).toBeVisible()
  const log = await (await officer.request.get(`${product.origin}/audit/export`)).text()
  for (const [act, times] of [
    ['administration.record-department', 1],
    ['administration.import-people', 1],
    ['account.use-link', 5],
    ['account.turn-on-second-factor', 5],
    ['workshop.draft-plan', 1],
  ] as const) {
    expect(log.split(act).length - 1, act).toBeGreaterThanOrEqual(times)
  }
  for (const one of entered) await one.context().close()
  await mailbox.close()
})
