import { expect, expectAccessible, test } from './support/journey.ts'

const LIBRARIAN = 'thugiang@bacninh.example'
const HA_NOI = 'khanhlinh@hanoi.example'

test('a librarian marks a decree replaced; a specialist finds it without tones and sees what stands in its place', async ({
  openAs,
  expectConsole,
}) => {
  test.setTimeout(240_000)
  expectConsole((text) => /\b422\b/.test(text)) // refusals that this journey provokes
  const stamp = String(Date.now()).slice(-5)
  const number = `${Number(stamp)}/2026/NĐ-CP`
  const title = `Nghị định quy định về khoanh nuôi rừng ngập mặn ${stamp} Ỗ Ẩ Ặ`

  // From the home page; only a librarian is offered the forms.
  const specialist = await openAs(HA_NOI, { readNotice: true })
  await specialist.goto('/')
  await specialist.getByRole('link', { name: 'Văn bản pháp luật' }).click()
  await expect(specialist.getByRole('heading', { level: 1, name: 'Văn bản pháp luật' })).toBeVisible()
  await expect(specialist.getByRole('link', { name: 'Thêm văn bản' })).toHaveCount(0)
  await expectAccessible(specialist)

  // A refusal names the places and keeps what was typed.
  const librarian = await openAs(LIBRARIAN, { readNotice: true })
  await librarian.goto('/legal-basis')
  await librarian.getByRole('link', { name: 'Thêm văn bản' }).click()
  await librarian.getByLabel(/^Tên văn bản/).fill(title)
  await librarian.getByRole('button', { name: 'Thêm vào danh mục' }).click()
  await expect(librarian.getByText('Còn 4 chỗ cần sửa')).toBeVisible()
  await expect(librarian.getByLabel(/^Tên văn bản/)).toHaveValue(title)
  await expectAccessible(librarian)
  await librarian.getByLabel(/^Loại văn bản/).selectOption({ label: 'Nghị định' })
  await librarian.getByLabel(/^Số, ký hiệu/).fill('71/2024/nd-cp')
  await librarian.getByLabel(/^Cơ quan ban hành/).fill('Chính phủ')
  await librarian.getByLabel(/^Ngày ban hành/).fill('05/01/2026')
  await librarian.getByLabel(/^Có hiệu lực từ ngày/).fill('15/01/2026')
  await librarian.getByLabel(/^Mức đối chiếu/).selectOption({ label: 'Theo hiểu biết chung, nên đối chiếu' })
  await librarian.getByRole('button', { name: 'Thêm vào danh mục' }).click()
  await expect(librarian.getByText('Danh mục đã có văn bản số')).toBeVisible()
  await librarian.getByLabel(/^Số, ký hiệu/).fill(number)
  await librarian.getByRole('button', { name: 'Thêm vào danh mục' }).click()
  await expect(librarian.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(librarian.getByText('Còn hiệu lực', { exact: true })).toBeVisible()

  // The specialist finds it by words without tones, and by the number however it is typed.
  const search = specialist.getByLabel('Tìm theo số, tên, cơ quan')
  await search.fill(`khoanh nuoi rung ngap man ${stamp}`)
  await search.press('Enter')
  await expect(specialist.getByText(/^1 văn bản, hiệu lực tính đến ngày/)).toBeVisible()
  await search.fill(`nd ${Number(stamp)}/2026`)
  await search.press('Enter')
  await specialist.getByRole('link', { name: title }).click()
  await expect(specialist.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(specialist.getByRole('button', { name: 'Ghi nhận thay thế…' })).toHaveCount(0)

  // Replaced: by keyboard in the picker, from today on; the open page of the specialist follows by itself.
  await librarian.getByRole('button', { name: 'Ghi nhận thay thế…' }).click()
  const dialog = librarian.getByRole('dialog')
  await expect(dialog.getByText(`${number} hết hiệu lực`)).toBeVisible()
  const picker = dialog.getByRole('combobox', { name: /^Văn bản thay thế/ })
  await picker.fill('226/2025')
  await expect(dialog.getByRole('option')).toHaveCount(1)
  await expect(dialog.getByRole('option')).toContainText('226/2025/NĐ-CP')
  await expect(dialog.getByRole('option')).toContainText('Còn hiệu lực')
  await expectAccessible(librarian)
  await picker.press('ArrowDown')
  await picker.press('Enter')
  await expect(picker).toHaveValue(/^226\/2025\/NĐ-CP/)
  const day = dialog.getByLabel(/^Thay thế từ ngày/)
  await expect(day).toHaveValue('15/08/2025') // the day the other came into force: before this one did
  const act = dialog.getByRole('button', { name: 'Ghi nhận thay thế' })
  await act.click()
  await expect(dialog.getByText('ngày thay thế phải sau ngày văn bản có hiệu lực')).toBeVisible()
  await day.fill('01/11/2026')
  await act.click()
  await expect(librarian.getByRole('dialog')).toBeHidden()
  await expect(librarian.getByText('Hết hiệu lực từ ngày 01/11/2026.')).toBeVisible()
  await expect(specialist.getByText('Hết hiệu lực, đã thay thế')).toBeVisible()
  await expect(specialist.getByRole('link', { name: /\(226\/2025\/NĐ-CP\)/ }).first()).toBeVisible()
  await expectAccessible(specialist)

  // On an earlier day it was in force.
  await specialist.goto(`/legal-basis?text=${encodeURIComponent(number)}&on=2026-02-01&status=in-force`)
  await expect(specialist.getByRole('link', { name: title })).toBeVisible()
  await specialist.goto(`/legal-basis?text=${encodeURIComponent(number)}&status=in-force`)
  await expect(specialist.getByText('Không có văn bản nào khớp')).toBeVisible()

  // A mistake is taken back.
  await librarian.getByRole('button', { name: 'Bỏ ghi nhận 226/2025/NĐ-CP' }).click()
  await librarian.getByRole('dialog').getByRole('button', { name: 'Bỏ ghi nhận' }).click()
  await expect(librarian.getByRole('dialog')).toBeHidden()
  await expect(librarian.getByText('Còn hiệu lực', { exact: true })).toBeVisible()

  // Provisions that were compared.
  await librarian.getByLabel('Điều, khoản vừa đối chiếu').fill('Điều 9, điểm b khoản 2 Điều 61')
  await librarian.getByRole('button', { name: 'Ghi nhận', exact: true }).click()
  await expect(librarian.getByText('điểm b khoản 2 Điều 61')).toBeVisible()

  // The facts are revised.
  await librarian.getByRole('button', { name: 'Cập nhật khác' }).click()
  await librarian.getByRole('menuitem', { name: 'Sửa thông tin' }).click()
  await librarian.getByLabel(/^Ghi chú/).fill('Áp dụng cho rừng phòng hộ ven biển.')
  await librarian.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(librarian.getByText('Áp dụng cho rừng phòng hộ ven biển.')).toBeVisible()
})
