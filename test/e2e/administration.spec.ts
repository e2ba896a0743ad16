import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectGoodLooks, test } from './support/journey.ts'

const ADMINISTRATOR = 'quantri@tnc.example'
const PASSWORD = 'đê sông Hồng vững chãi'
const IMPORTED = [
  { name: 'Phạm Văn Ẩn', email: 'an.pv@hungyen.example', office: 'Phó Giám đốc', honorific: 'Ông', role: 'Lãnh đạo' },
  { name: 'Vũ Thị Ước', email: 'uoc.vt@hungyen.example', office: 'Chuyên viên', honorific: 'Bà', role: 'Chuyên viên' },
  {
    name: 'Đỗ Quỳnh Chi',
    email: 'chi.dq@hungyen.example',
    office: 'Chuyên viên',
    honorific: 'Bà',
    role: 'Chuyên viên',
  },
  { name: 'Hồ Sỹ Đằng', email: 'dang.hs@hungyen.example', office: 'Văn thư', honorific: 'Ông', role: 'Văn thư' },
]

/** A list as an office sends it: semicolons, a byte order mark, one line with a fault. */
function listOfPeople(): Buffer {
  const lines = [
    'Họ và tên;Thư điện tử;Chức vụ;Cơ quan;Ông/Bà;Vai trò',
    ...IMPORTED.map(({ name, email, office, honorific, role }) =>
      [name, email, office, 'HY', honorific, role].join(';'),
    ),
    'Không Địa Chỉ;;Chuyên viên;HY;;',
  ]
  return Buffer.from(`\uFEFF${lines.join('\r\n')}`)
}

async function openAdministration(openAs: (email: string, options: object) => Promise<Page>): Promise<Page> {
  const page = await openAs(ADMINISTRATOR, { readNotice: true })
  await page.goto('/')
  await page.getByRole('navigation', { name: 'Điều hướng chính' }).getByRole('link', { name: 'Quản trị' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Người dùng' })).toBeVisible()
  return page
}

test('an administrator sets up five people of a department, one by hand and four from a list; each opens the link and enters', async ({
  openAs,
  browser,
  baseURL,
  watch,
  expectConsole,
}) => {
  expectConsole((text) => text.includes('422')) // the browser notes the refused form
  const page = await openAdministration(openAs)
  await page.getByRole('link', { name: 'Thêm người' }).click()
  await page.getByRole('button', { name: 'Thêm và tạo liên kết mời' }).click()
  await expect(page.getByText('Nhập họ và tên.')).toBeVisible()
  await page.getByLabel('Họ và tên').fill('Nguyễn Thị Hường')
  await page.getByLabel('Thư điện tử công vụ').fill('huong.nt@hungyen.example')
  await page.getByLabel('Chức vụ').fill('Chánh Văn phòng')
  await page.getByLabel('Cơ quan').selectOption({ label: 'Sở NN&MT tỉnh Hưng Yên' })
  await page.getByRole('button', { name: 'Thêm và tạo liên kết mời' }).click()
  const first = await page.getByLabel('Liên kết một lần').inputValue()
  expect(first).toMatch(/\/welcome\/[\w-]{43}$/)
  await expectAccessible(page)

  await page.goto('/admin/people/import')
  await page.getByLabel('Tệp danh sách').setInputFiles({
    name: 'danh-sach.csv',
    mimeType: 'text/csv',
    buffer: listOfPeople(),
  })
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await expect(page.getByText('4 dòng mới · 0 đã có tài khoản · 1 dòng có lỗi')).toBeVisible()
  await expect(page.getByRole('row', { name: /Không Địa Chỉ/ })).toContainText('Nhập thư điện tử công vụ.')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Nhập 4 người' }).click()
  await expect(page.getByText('Đã thêm 4 người, cập nhật 0, bỏ qua 1.')).toBeVisible()
  await expectAccessible(page)
  const shown = await page.locator('main').innerText()
  const links = [first, ...(shown.match(/http\S+\/welcome\/[\w-]{43}/g) ?? [])]
  expect(links).toHaveLength(5)

  for (const [index, link] of links.entries()) {
    const context = await browser.newContext({ baseURL })
    watch(context)
    const own = await context.newPage()
    await own.goto(link)
    if (index === 0) await expectAccessible(own)
    await own.getByLabel('Mật khẩu mới').fill(PASSWORD)
    await own.getByLabel('Nhập lại mật khẩu').fill(PASSWORD)
    await own.getByRole('button', { name: 'Đặt mật khẩu và vào' }).click()
    await expect(own.getByRole('button', { name: 'Tôi đã đọc' })).toBeVisible()
    await own.goto(link)
    await expect(own.getByRole('heading', { name: 'Liên kết này không còn dùng được' })).toBeVisible()
    await context.close()
  }
  await page.goto('/admin/people?text=uoc.vt')
  await expect(page.getByRole('row', { name: /Vũ Thị Ước/ })).toContainText('Đang dùng')
})

test('roles, a mandate, a reset and the end of an account, each asked for in words; the person is out at once', async ({
  openAs,
  expectConsole,
}) => {
  expectConsole((text) => text.includes('422'))
  const page = await openAdministration(openAs)
  const person = await openAs('nhatnam@ninhbinh.example', { readNotice: true })
  await person.goto('/tasks')
  await page.getByLabel('Tìm theo tên, thư điện tử, chức vụ').fill('nhat nam')
  await page.getByRole('button', { name: 'Tìm', exact: true }).click()
  await page.getByRole('link', { name: 'Trịnh Nhật Nam' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Trịnh Nhật Nam' })).toBeVisible()

  await page.getByRole('button', { name: 'Giao vai trò' }).click()
  const granting = page.getByRole('dialog')
  await granting.getByLabel('Vai trò').selectOption('cluster:moderator')
  await expect(granting.getByText('Duyệt, ẩn danh, sắp xếp tình huống và trao đổi.')).toBeVisible()
  await expectAccessible(page)
  await granting.getByRole('button', { name: 'Giao vai trò' }).click()
  await expect(page.getByText('Đã giao vai trò Điều hành.')).toBeVisible()
  await page.getByRole('button', { name: 'Thu vai trò Điều hành' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Thu vai trò Điều hành' }).click()
  await expect(page.getByText('Đã thu vai trò Điều hành.')).toBeVisible()

  await page.getByRole('button', { name: 'Ghi ủy quyền ký' }).click()
  const mandate = page.getByRole('dialog')
  await mandate.getByLabel('Từ ngày').fill('01/12/2099')
  await mandate.getByRole('button', { name: 'Ghi ủy quyền ký' }).click()
  await expect(mandate.getByText('thừa ủy quyền (TUQ.) phải có cả ngày cuối')).toBeVisible()
  await mandate.getByLabel('Đến hết ngày').fill('31/12/2099')
  await mandate.getByLabel('Số văn bản ủy quyền').fill('15/GUQ-SNNMT')
  await mandate.getByLabel('Ngày văn bản').fill('25/11/2026')
  await mandate.getByRole('button', { name: 'Ghi ủy quyền ký' }).click()
  await expect(page.getByText('01/12/2099 – 31/12/2099 · Số 15/GUQ-SNNMT ngày 25/11/2026')).toBeVisible()
  await page.goto('/admin/mandates')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Chấm dứt ủy quyền của Trịnh Nhật Nam' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Chấm dứt' }).click()
  await expect(page.getByText('Chấm dứt trước hạn')).toBeVisible()

  await page.getByRole('link', { name: 'Trịnh Nhật Nam' }).click()
  await page.getByRole('button', { name: 'Ngừng tài khoản' }).click()
  await expect(page.getByRole('dialog')).toContainText('Nội dung đã viết giữ nguyên')
  await page.getByRole('dialog').getByRole('button', { name: 'Ngừng tài khoản' }).click()
  await expect(page.getByText('Đã ngừng tài khoản của Trịnh Nhật Nam.')).toBeVisible()
  await person.goto('/tasks')
  await expect(person).toHaveURL(/\/sign-in/)
  await page.getByRole('button', { name: 'Mở lại tài khoản' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Mở lại tài khoản' }).click()
  await expect(page.getByText('Đã mở lại tài khoản của Trịnh Nhật Nam.')).toBeVisible()
})

test('a session is ended from the list, a setting is changed within its bounds, a contact is kept', async ({
  openAs,
  expectConsole,
}) => {
  expectConsole((text) => text.includes('422'))
  const page = await openAdministration(openAs)
  const person = await openAs('vanthu@hungyen.example', { readNotice: true })
  await person.goto('/tasks')
  await page.getByRole('link', { name: 'Đang đăng nhập' }).click()
  await page.getByRole('button', { name: 'Kết thúc phiên của Mai Bích Thảo' }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc' }).click()
  await expect(page.getByText('Đã kết thúc 1 phiên.')).toBeVisible()
  await person.reload()
  await expect(person).toHaveURL(/\/sign-in/)

  await page.getByRole('link', { name: 'Thiết lập' }).click()
  const dormant = page.getByRole('region', { name: 'Ngừng tài khoản không dùng sau (ngày)' })
  await dormant.getByRole('textbox').fill('90')
  await dormant.getByRole('button', { name: 'Lưu' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Đổi' }).click()
  await expect(page.getByRole('dialog')).toContainText('Nhập số nguyên từ 7 đến 45.')
  await page.getByRole('dialog').getByRole('button', { name: 'Giữ nguyên' }).click()
  await dormant.getByRole('textbox').fill('44')
  await dormant.getByRole('button', { name: 'Lưu' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Đổi' }).click()
  await expect(dormant.getByText(/Đổi lần cuối .*Lý Gia Bảo/)).toBeVisible()

  await page.getByRole('link', { name: 'Cơ quan', exact: true }).click()
  await page
    .getByRole('button', { name: /Sửa liên hệ của .*Bắc Ninh/ })
    .first()
    .click()
  await page.getByLabel('Địa chỉ').fill('11A Lý Thái Tổ, Bắc Ninh')
  await page.getByLabel('Mã định danh').fill('H05.01')
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByText('11A Lý Thái Tổ, Bắc Ninh · H05.01')).toBeVisible()
})

test('every screen of the administrator is accessible and fits a phone and a desk', async ({ openAs }) => {
  const page = await openAs(ADMINISTRATOR, { readNotice: true })
  await page.goto('/admin/people')
  const someone = await page.getByRole('link', { name: 'Phạm Thị Ngọc' }).getAttribute('href')
  const paths = ['people', 'people/new', 'people/import', 'departments', 'mandates', 'sessions', 'settings', 'mail']
  for (const path of [...paths.map((one) => `/admin/${one}`), someone ?? '', '/forgot-password', '/welcome/none']) {
    await page.goto(path)
    await expectGoodLooks(page)
  }
})

test('a forgotten password without mail leads to the administrator', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Quên mật khẩu?' }).click()
  await expect(page.getByText('Máy chủ này chưa gửi thư')).toBeVisible()
})
