import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './support/journey.ts'

const SPECIALIST = 'quanghuy@hungyen.example'
const LEADER = 'thienphuc@hungyen.example'
const PASSWORD = 'tieng-noi-chung'
/** The editor is a download of its own: on a busy machine it takes its time. */
const SLOW = { timeout: 30_000 }
/** What Remix leaves in the window. */
interface WithRouter {
  readonly __remixRouter: { revalidate(): void; readonly state: { readonly revalidation: string } }
}

/** React has taken the page over: what is pressed from now on is heard. */
async function alive(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const [first] = document.querySelectorAll('main button')
    return first !== undefined && Object.keys(first).some((key) => key.startsWith('__react'))
  })
}

/** What a session that ended by its time leaves in the browser. */
const endSession = (page: Page) => page.context().clearCookies()

/** On the sign-in page that an act led to: back on the page that sent it. */
async function signInAgain(page: Page, email: string, path: string): Promise<void> {
  await expect(page).toHaveURL((url) => url.pathname === '/sign-in' && url.searchParams.get('next') === path)
  await page.getByLabel('Thư điện tử công vụ').fill(email)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await expect(page).toHaveURL((url) => url.pathname + url.search === path)
  const read = page.waitForResponse(/\/notice/)
  await page.getByRole('button', { name: 'Tôi đã đọc' }).click()
  await read
  await expect(page.getByRole('dialog')).toBeHidden()
}

const TITLE = 'Mất mạng giữa chừng khi lập vụ việc Ỗ Ẩ Ặ'

test('neither a lost line nor a faulty server takes the page and what was typed away', async ({
  openAs,
  expectConsole,
}) => {
  expectConsole((text) => /ERR_INTERNET_DISCONNECTED|WebSocket|Failed to (load|fetch)|\b50[03]\b/.test(text))
  const page = await openAs(SPECIALIST, { readNotice: true })
  await page.goto('/cases/new')
  const title = page.getByLabel(/^Tên vụ việc/)
  const begin = page.getByRole('button', { name: 'Bắt đầu soạn' })
  await alive(page)
  await title.click() // a press makes React finish at once what it has begun
  await title.fill(TITLE)

  // A command without network: said, not sent, not lost.
  await page.context().setOffline(true)
  await begin.click()
  await expect(
    page
      .getByRole('alert')
      .or(page.locator('[aria-live=assertive]'))
      .getByText(/^Chưa gửi được/),
  ).toBeVisible()
  await expect(title).toHaveValue(TITLE)

  // A page without network: it waits, and comes when the line is back.
  await page.getByRole('link', { name: 'Hội thảo', exact: true }).first().click()
  await expect(page.getByText(/Trang vừa chọn sẽ tự mở khi có mạng/)).toBeVisible()
  await expect(page).toHaveURL(/\/cases\/new$/)
  await page.context().setOffline(false)
  await expect(page.getByRole('heading', { level: 1, name: 'Hội thảo' })).toBeVisible({ timeout: 20_000 })

  // What was typed is offered there again. A command the server answers with a fault; then one it takes.
  await page.goto('/cases/new')
  await page.getByRole('button', { name: 'Lấy lại' }).click()
  await expect(title).toHaveValue(TITLE)
  await page.route('**/cases/new.data*', (route) => route.fulfill({ status: 500, body: 'fault' }), { times: 1 })
  await begin.click()
  await expect(page.getByText(/^Chưa làm được: máy chủ gặp lỗi/)).toBeVisible()
  await expect(title).toHaveValue(TITLE)
  // The session ended meanwhile: after the sign-in the page is there again, and what was typed.
  await endSession(page)
  await begin.click()
  await signInAgain(page, SPECIALIST, '/cases/new')
  await page.getByRole('button', { name: 'Lấy lại' }).click()
  await expect(title).toHaveValue(TITLE)
  // Its answer leads to the next page, which the server cannot read at once.
  await page.route('**/edit.data*', (route) => route.fulfill({ status: 500, body: 'fault' }), { times: 1 })
  await begin.click()
  await expect(page).toHaveURL(/\/cases\/[0-9a-f-]{36}\/edit$/)
  await expect(page.getByRole('textbox', { name: /^Nội dung vụ việc/ })).toBeVisible({ timeout: 30_000 })
})

test('what is written in a discussion outlives a lost line, a lost answer and the session, is said once, and shown to nobody else', async ({
  openAs,
  expectConsole,
}) => {
  expectConsole((text) => /ERR_INTERNET_DISCONNECTED|WebSocket|Failed to (load|fetch)/.test(text))
  const page = await openAs(SPECIALIST, { readNotice: true })
  const unsent = page.getByText(/^Chưa gửi được: mất kết nối/)
  const field = (name: string | RegExp) => page.getByRole('textbox', { name })
  const write = async (name: string | RegExp, words: string) => {
    await expect(field(name)).toBeVisible(SLOW)
    await field(name).click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(words)
  }

  // A topic of one's own: without network it stays, with what it is about.
  const topic = 'Mất mạng khi mở chủ đề Ỗ Ẩ Ặ'
  await page.goto('/discussions/new')
  await write('Nội dung', 'Xin hỏi cách làm.')
  await page.getByLabel(/^Chủ đề/).fill(topic)
  await page.getByLabel(/^Lĩnh vực/).selectOption('DD-THU')
  const start = page.getByRole('button', { name: 'Đăng chủ đề' })
  await page.context().setOffline(true)
  await expect(page.getByText('Đang mất kết nối. Chữ đã gõ được giữ lại; gửi khi có mạng.')).toBeVisible()
  await start.click()
  await expect(unsent).toBeVisible()
  await expect(field('Nội dung')).toContainText('Xin hỏi cách làm.')
  await expectAccessible(page)
  // The server takes it, and its answer is lost on its way: after a reload it is sent again, and stands there once.
  await page.context().setOffline(false)
  await page.route(
    '**/acts',
    async (route) => {
      await route.fetch()
      await route.abort()
    },
    { times: 1 },
  )
  const lost = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/acts'))
  await start.click()
  await lost
  await expect(unsent).toBeVisible()
  await page.reload()
  await expect(page.getByLabel(/^Chủ đề/)).toHaveValue(topic)
  await expect(page.getByLabel(/^Lĩnh vực/)).toHaveValue('DD-THU')
  await expect(field('Nội dung')).toContainText('Xin hỏi cách làm.', SLOW)
  await start.click()
  await expect(page).toHaveURL(/\/discussions\/[0-9a-f-]{36}$/)
  const path = new URL(page.url()).pathname
  await page.goto(`/discussions?${new URLSearchParams({ q: topic })}`)
  await expect(page.getByRole('link', { name: topic })).toHaveCount(1)

  // The session ends while two things are written: an own post, and an answer.
  await page.goto(path)
  await alive(page)
  await page.getByRole('button', { name: /^Việc khác với bài của/ }).click()
  await page.getByRole('menuitem', { name: 'Sửa' }).click()
  await write('Sửa bài viết', ' Hỏi thêm.')
  await page.getByRole('button', { name: 'Trả lời', exact: true }).click()
  await write('Trả lời chủ đề này', 'Tự trả lời: hợp thửa.')
  await endSession(page)
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await signInAgain(page, SPECIALIST, path)
  await expect(field('Sửa bài viết')).toContainText('Xin hỏi cách làm. Hỏi thêm.', SLOW)
  await expect(field('Trả lời chủ đề này')).toContainText('Tự trả lời: hợp thửa.', SLOW)
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(field('Sửa bài viết')).toBeHidden()
  await page.getByRole('button', { name: 'Gửi', exact: true }).click()
  await expect(field('Trả lời chủ đề này')).toBeHidden()
  await expect(page.getByRole('article').getByText('Xin hỏi cách làm. Hỏi thêm.')).toHaveCount(1)
  await expect(page.getByRole('article').getByText('Tự trả lời: hợp thửa.')).toHaveCount(1)

  // A reply, at the second level; and words in a dialog.
  await page.getByRole('button', { name: 'Góp ý thêm' }).click()
  await write(/^Góp ý thêm cho câu trả lời/, 'Còn một ý nữa.')
  await page
    .getByRole('button', { name: /^Việc khác với bài của/ })
    .last()
    .click()
  await page.getByRole('menuitem', { name: 'Chấp nhận câu trả lời…' }).click()
  await page.getByLabel(/^Áp dụng cho/).fill('Dải đất liền thửa')
  await endSession(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Chấp nhận câu trả lời này' }).click()
  await signInAgain(page, SPECIALIST, path)
  await expect(field(/^Góp ý thêm cho câu trả lời/)).toContainText('Còn một ý nữa.', SLOW)
  await page
    .getByRole('button', { name: /^Việc khác với bài của/ })
    .last()
    .click()
  await page.getByRole('menuitem', { name: 'Chấp nhận câu trả lời…' }).click()
  await expect(page.getByLabel(/^Áp dụng cho/)).toHaveValue('Dải đất liền thửa')
  await page.keyboard.press('Escape')

  // Somebody else who signs in here finds nothing of it, on the page and behind it.
  await endSession(page)
  await page.getByRole('button', { name: 'Gửi', exact: true }).click()
  await signInAgain(page, LEADER, path)
  await expect(page.getByRole('article').getByText('Tự trả lời: hợp thửa.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Góp ý thêm' })).toBeVisible()
  await expect(page.getByText('Còn một ý nữa.')).toHaveCount(0)
  expect(await page.evaluate(() => JSON.stringify({ ...window.sessionStorage }))).not.toContain('Còn một ý nữa')
})

test('a page that reads itself anew while a part of it looks for its routes stays as it is', async ({
  openAs,
  expectConsole,
}) => {
  // The answer waits for its proof.
  expectConsole((text) => /\b403\b/.test(text))
  const page = await openAs('hungcuong@phutho.example', { readNotice: true })
  await page.goto('/petitions/0190e0a0-0000-7000-8500-000000000002/signing')
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/__manifest\?p=%2Freauthenticate/, async (route) => {
    await held
    await route.continue()
  })
  await page.getByRole('button', { name: 'Xác nhận thống nhất' }).click()
  const question = page.getByRole('dialog', { name: /^Xác nhận thống nhất/ })
  await question.getByRole('button', { name: 'Xác nhận thống nhất' }).click()
  const proof = page.getByRole('dialog', { name: 'Xác nhận lại chính mình' })
  await expect(proof).toBeVisible()
  // What somebody else's act would bring about.
  await page.evaluate(() => (window as unknown as WithRouter).__remixRouter.revalidate())
  await page.waitForFunction(() => (window as unknown as WithRouter).__remixRouter.state.revalidation === 'idle')
  release()
  await expect(proof.locator('input[name=proof]')).toBeVisible()
  await proof.getByRole('button', { name: 'Thôi' }).click()
  await expect(question).toBeVisible()
})
