import { beforeAll, expect, it } from 'vitest'
import { installDom } from '#realtime/protocol/petition-text/testing/text-lab.ts'
import { shapeLines } from './shape-lines.ts'

beforeAll(installDom)

function shaped(html: string): { lines: string[]; frame: number } {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const frame = shapeLines(body)
  const lines = [...body.children].map(
    (one) => `${(one as HTMLElement).dataset?.style ?? one.tagName}: ${one.textContent}`,
  )
  return { lines, frame }
}

it('typed numbers become styles, and lose the number that the text counts by itself', () => {
  const { lines } = shaped(
    '<h2>I. THỰC TRẠNG</h2><p><strong>1. Về giá đất</strong></p><p>2. Đề nghị Bộ hướng dẫn.</p><p>đ) thống nhất;</p>' +
      '<p>- công khai</p><p>Iệp là họ tên</p><p>15/6/2022 ban hành luật</p><p>XIV) Mục mười bốn</p><p> </p>',
  )
  expect(lines).toEqual([
    'H2: THỰC TRẠNG',
    'title: Về giá đất',
    'clause: Đề nghị Bộ hướng dẫn.',
    'point: thống nhất;',
    'dash: công khai',
    'P: Iệp là họ tên',
    'P: 15/6/2022 ban hành luật',
    'section: Mục mười bốn',
  ])
})

it('the form of a document is left out: its head, to whom it goes, who receives it', () => {
  const { lines, frame } = shaped(
    '<table><tr><td>UBND TỈNH</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</td></tr></table><p>Kính gửi: Bộ</p>' +
      '<table><tr><td>Số hộ</td></tr></table><p>Nội dung</p><table><tr><td>Nơi nhận: - Như trên</td></tr></table>',
  )
  expect(frame).toBe(3)
  expect(lines).toEqual(['TABLE: Số hộ', 'P: Nội dung'])
})

it('an annex is one, under its own name; only the first row of a table is its heading', () => {
  const { body } = new DOMParser().parseFromString(
    '<p><b>Phụ lục II</b></p><p><b>BẢNG SỐ LIỆU</b></p><p>(Kèm theo Công văn số 12)</p>' +
      '<table><thead><tr><th>Sở</th></tr><tr><th colspan="2">Hà Nội</th></tr></thead></table>',
    'text/html',
  )
  expect(shapeLines(body)).toBe(1)
  expect(body.innerHTML).toBe(
    '<h3 data-style="section" data-section="appendix"><b>BẢNG SỐ LIỆU</b></h3>' +
      '<table><thead><tr><th>Sở</th></tr><tr><td colspan="2">Hà Nội</td></tr></thead></table>',
  )
})
