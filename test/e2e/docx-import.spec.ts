import type { Page } from '@playwright/test'
import { DeletedTextRun, Document, InsertedTextRun, Packer, Paragraph, TextRun } from 'docx'
import { createDocuments } from '#server/documents/documents.ts'
import { composeDocument } from '#server/petitions/document/compose-document.ts'
import { SAMPLE_HEAD, SAMPLE_TEXT } from '#server/petitions/document/testing/sample-text.ts'
import { expect, expectGoodLooks, test } from './support/journey.ts'

const by = { id: 1, author: 'Nguyễn Thị Thử', date: '2026-11-20T01:00:00Z' }

async function letter(): Promise<Buffer> {
  const documents = createDocuments({ fontFolder: null })
  const made = await documents.render(
    composeDocument(SAMPLE_HEAD, SAMPLE_TEXT),
    'docx',
    new Date('2026-11-23T01:00:00Z'),
  )
  await documents.close()
  if (!made.ok) throw new Error('not made')
  return Buffer.from(made.value.bytes)
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  const file = page.getByRole('dialog').getByLabel(/Tệp Word/)
  await file.setInputFiles({ name, buffer, mimeType: 'application/octet-stream' })
}

test('a Word draft comes in without its form, numbered by the text, and goes out again with one undo', async ({
  page,
}) => {
  await page.goto('/styleguide/editor')
  const text = page.getByRole('textbox', { name: /Lê Thu Giang/ })
  await expect(text).toBeVisible()
  const before = await text.innerText()
  await page.getByRole('button', { name: 'Nhập từ tệp Word' }).first().click()
  await choose(page, 'Công văn kiến nghị.docx', await letter())
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/phần thể thức/)).toBeVisible()
  await expect(dialog.getByRole('region', { name: 'Xem trước nội dung nhập' })).toContainText('Mật độ dân cư cao.')
  await expectGoodLooks(page)
  await dialog.getByRole('button', { name: 'Thêm vào cuối văn bản' }).click()
  await expect(text.getByText('Mật độ dân cư cao.')).toBeVisible()
  await expect(text.locator('[data-style=title]', { hasText: 'Về giá đất' })).toHaveCount(1)
  await expect(text.locator('td', { hasText: '615 hộ, 42 ha' })).toHaveCount(1)
  await expect(text).not.toContainText('CỘNG HÒA XÃ HỘI')
  await expect(text).not.toContainText('Kính gửi')
  await expect(text).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect.poll(() => text.innerText()).toBe(before)
})

test('tracked changes are told and taken as made; who may only suggest proposes the whole; what is no .docx is refused in words', async ({
  page,
}) => {
  await page.goto('/styleguide/editor')
  const huy = page.getByRole('textbox', { name: /Đỗ Quang Huy/ })
  await expect(huy).toBeVisible()
  await page.getByRole('button', { name: 'Nhập từ tệp Word' }).nth(1).click()
  const dialog = page.getByRole('dialog')
  await choose(page, 'cũ.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex'))
  await expect(dialog.getByText(/tệp .doc cũ hoặc tệp có mật khẩu/)).toBeVisible()
  await choose(page, 'ảnh.docx', Buffer.from('PNG'))
  await expect(dialog.getByText(/Không đọc được tệp này/)).toBeVisible()
  const children = [
    new TextRun('Đề nghị '),
    new InsertedTextRun({ ...by, text: 'sớm ' }),
    new DeletedTextRun({ ...by, text: 'muộn ' }),
  ]
  const tracked = new Document({
    sections: [{ children: [new Paragraph({ children }), new Paragraph('b) ban hành;')] }],
  })
  await choose(page, 'góp ý.docx', await Packer.toBuffer(tracked))
  await expect(dialog.getByText('1 chỗ đang đề nghị xóa')).toBeVisible()
  await expect(dialog.getByText('1 chỗ đang đề nghị thêm')).toBeVisible()
  await dialog.getByRole('button', { name: 'Đề xuất thêm vào cuối' }).click()
  const giang = page.getByRole('textbox', { name: /Lê Thu Giang/ })
  await expect(giang.getByText('Đề nghị sớm', { exact: false })).toBeVisible()
  await expect(giang).not.toContainText('muộn')
  await page.locator('.text-proposals').first().getByRole('button', { name: 'Chấp nhận', exact: true }).first().click()
  await expect(giang.getByText('Đề nghị sớm', { exact: false })).toBeVisible()
})
