import type { Page } from '@playwright/test'
import { CHAIR, SECRETARY } from './support/agenda.ts'
import { expect, expectGoodWindow, test } from './support/journey.ts'
import { bar, enterRoom, POINT, tile } from './support/room.ts'

const messages = (page: Page) => page.getByRole('log', { name: 'Tin trao đổi' })
const announced = (page: Page) => page.locator('[data-announcements]')

async function write(page: Page, text: string): Promise<void> {
  await page.getByLabel('Nội dung tin').fill(text)
  await page.getByLabel('Nội dung tin').press('Enter')
}

/** Two people in a room without sound and pictures: what is written, shown and pressed needs none. */
test('two write to all and to the secretariat; what is not read is marked, what is not sent survives', async ({
  openAs,
}) => {
  const chair = await openAs(CHAIR, { readNotice: true })
  const point = await openAs(POINT, { readNotice: true })
  await enterRoom(chair)
  await enterRoom(point)

  await bar(point, 'Trao đổi').click()
  await expect(messages(point)).toContainText('Chưa có tin nào')
  await write(point, 'Đề nghị chiếu lại phụ lục 2: Ỗ Ẩ Ặ')
  await expect(messages(point)).toContainText('phụ lục 2: Ỗ Ẩ Ặ')

  // The other one has the panel shut: a mark, and words for who hears the page.
  await expect(bar(chair, /1 tin chưa đọc/)).toBeVisible()
  await expect(announced(chair)).toContainText('nhắn: Đề nghị chiếu lại phụ lục 2')
  await bar(chair, /Trao đổi/).click()
  await expect(messages(chair)).toContainText('phụ lục 2: Ỗ Ẩ Ặ')
  await expect(bar(chair, /chưa đọc/)).toHaveCount(0)

  // To the secretariat, and its answer to one.
  await point.getByLabel('Gửi tới').selectOption('secretariat')
  await write(point, 'Điểm cầu mất tiếng')
  await expect(messages(chair)).toContainText('Chỉ gửi chủ tọa, thư ký')
  await chair.getByRole('button', { name: /^Trả lời riêng/ }).click()
  await write(chair, 'Kỹ thuật đang xem')
  await expect(messages(point)).toContainText('Kỹ thuật đang xem')
  // A file comes with a message: sent to the store, scanned, there to be taken.
  const file = { name: 'phu-luc-2.txt', mimeType: 'text/plain', buffer: Buffer.from('Bảng giá đất năm 2026\n') }
  await point.getByLabel('Gửi tới').selectOption('all')
  const files = point.getByRole('complementary').locator('input[type=file]')
  await files.setInputFiles(file)
  const link = messages(chair).getByRole('link', { name: 'phu-luc-2.txt' })
  await expect(link).toBeVisible({ timeout: 60_000 })
  expect(await (await chair.request.get((await link.getAttribute('href')) ?? '')).text()).toBe(
    'Bảng giá đất năm 2026\n',
  )
  // One that the store would not take is not announced to the others.
  await files.setInputFiles({ name: 'cai-dat.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') })
  await expect(point.getByRole('alert')).toContainText('cai-dat.exe: Không nhận tệp')
  await expect(messages(point)).not.toContainText('cai-dat.exe')
  await expectGoodWindow(chair)
  await expectGoodWindow(point)

  // The mark of a secret: refused, with the text to take back.
  await write(point, 'TUYỆT MẬT')
  await expect(point.getByRole('alert')).toHaveText(/bí mật nhà nước/)
  await point.getByRole('button', { name: 'Sửa lại' }).click()
  await expect(point.getByLabel('Nội dung tin')).toHaveValue('TUYỆT MẬT')

  // One's own unsent text is there after a reload, and so is what was said.
  await point.getByLabel('Nội dung tin').fill('Chưa gửi')
  await point.reload()
  await enterRoom(point)
  await bar(point, 'Trao đổi').click()
  await expect(point.getByLabel('Nội dung tin')).toHaveValue('Chưa gửi')
  await expect(messages(point)).toContainText('Kỹ thuật đang xem')
  await expect(bar(point, /chưa đọc/)).toHaveCount(0)

  // Who is neither reads what is for all, and nothing else.
  const other = await openAs('diemcau@ninhbinh.example', { readNotice: true })
  await enterRoom(other)
  await expect(announced(chair)).toContainText('vào phòng')
  await bar(other, 'Trao đổi').click()
  await expect(messages(other)).toContainText('phụ lục 2')
  await expect(messages(other)).not.toContainText('Kỹ thuật đang xem')
  await expect(messages(other)).not.toContainText('Điểm cầu mất tiếng')
})

test('a hand goes up and is called; signs show for a moment', async ({ openAs }) => {
  const secretary = await openAs(SECRETARY, { readNotice: true })
  const point = await openAs(POINT, { readNotice: true })
  await enterRoom(secretary)
  await enterRoom(point)
  await bar(point, 'Giơ tay').click()
  await expect(bar(point, 'Hạ tay')).toBeVisible()
  await expect(tile(secretary, /Hưng Yên/)).toContainText('Giơ tay')
  await expect(announced(secretary)).toContainText('giơ tay')
  await bar(secretary, /1 giơ tay/).click()
  await expect(secretary.getByRole('region', { name: 'Giơ tay (1)' })).toBeVisible()
  await expectGoodWindow(secretary)
  await secretary.getByRole('button', { name: /^Mời .* phát biểu$/ }).click()
  await expect(bar(point, 'Giơ tay')).toBeVisible()
  await expect(tile(point, /Hưng Yên/)).toContainText('Đang phát biểu')
  await expect(announced(point)).toContainText('Được mời phát biểu.')

  await bar(point, 'Ra hiệu').click()
  await point.getByRole('menuitem', { name: 'Không nghe rõ' }).click()
  await expect(tile(secretary, /Hưng Yên/)).toContainText('Không nghe rõ')
  await expect(announced(secretary)).toContainText('Không nghe rõ')
  await expect(tile(secretary, /Hưng Yên/)).not.toContainText('Không nghe rõ', { timeout: 15_000 })
})

test('keys do what the help sheet says; letters that are written do nothing; they can be turned off', async ({
  openAs,
}) => {
  const page = await openAs(SECRETARY, { readNotice: true })
  await enterRoom(page)
  await expect(bar(page, 'Tắt tiếng')).toBeVisible()
  await page.keyboard.press('m')
  await expect(bar(page, 'Bật tiếng')).toBeVisible()

  // Held to speak, let go to be silent; also after a button was pressed by the mouse.
  await page.keyboard.down(' ')
  await expect(bar(page, 'Tắt tiếng')).toBeVisible()
  await expect(page.getByText('Thả phím cách thì micrô tắt.')).toBeVisible()
  await page.keyboard.up(' ')
  await expect(bar(page, 'Bật tiếng')).toBeVisible()
  await bar(page, /Người dự/).click()
  await page.keyboard.down(' ')
  await expect(bar(page, 'Tắt tiếng')).toBeVisible()
  await page.keyboard.up(' ')
  await expect(bar(page, 'Bật tiếng')).toBeVisible()
  await expect(page.getByRole('complementary')).toBeVisible()

  await page.keyboard.press('t')
  await page.getByLabel('Nội dung tin').fill('')
  await page.getByLabel('Nội dung tin').pressSequentially('m g')
  await expect(page.getByLabel('Nội dung tin')).toHaveValue('m g')
  await expect(bar(page, 'Bật tiếng')).toBeVisible()
  await expect(bar(page, 'Giơ tay')).toBeVisible()
  await page.keyboard.press('Escape')

  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Phím tắt' })).toBeVisible()
  await expectGoodWindow(page)
  await page.getByLabel('Dùng phím tắt').uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('m')
  await expect(bar(page, 'Bật tiếng')).toBeVisible()
})

test('a microphone that is on and brings nothing is told, and so is one that is off while its person speaks', async ({
  openAs,
}) => {
  const page = await openAs(SECRETARY, { readNotice: true })
  const speaker = await openAs(POINT, { readNotice: true })
  await speaker.addInitScript(() => {
    // Somebody who does not draw breath.
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
    navigator.mediaDevices.getUserMedia = async (wanted) => {
      const real = await ask(wanted)
      if (!wanted?.audio) return real
      // A page that captures may make sound at once; any other waits for a gesture.
      const context = new AudioContext()
      const voice = context.createOscillator()
      const out = context.createMediaStreamDestination()
      voice.connect(out)
      voice.start()
      return out.stream
    }
  })
  await enterRoom(speaker)
  await bar(speaker, 'Tắt tiếng').click()
  await expect(speaker.getByText('Đang nói nhưng micrô tắt.')).toBeVisible({ timeout: 30_000 })
  await page.addInitScript(() => {
    // A microphone whose own switch is off.
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
    navigator.mediaDevices.getUserMedia = async (wanted) => {
      const real = await ask(wanted)
      return wanted?.audio ? new AudioContext().createMediaStreamDestination().stream : real
    }
  })
  await enterRoom(page)
  await expect(page.getByText('Micrô đang bật nhưng không có tiếng.')).toBeVisible({ timeout: 30_000 })
  await page.getByRole('status').getByRole('button', { name: 'Thiết bị' }).click()
  await expect(page.getByRole('dialog', { name: 'Thiết bị' })).toBeVisible()
})
