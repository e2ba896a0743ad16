import { expect, test } from 'vitest'
import { markShared } from './shared-phrases.ts'

const PRICE_HY =
  'Hai tỉnh xác định giá đất cụ thể độc lập, không có thông tin thửa đất so sánh chung; đơn giá bồi thường phía tỉnh bạn cao hơn khoảng 28%.'
const PRICE_BN =
  'Không có thông tin thửa đất so sánh chung tại khu vực giáp ranh nên đơn giá bồi thường hai bên chênh lệch khoảng 25%, hộ dân chưa nhận tiền.'
const WASTE =
  'Chưa có định mức đơn giá để thu tiền dịch vụ theo khối lượng rác thải sinh hoạt; người dân phân loại xong bị thu gom chung.'
const SAND = 'Tàu không số hút cát tại đoạn sông giáp ranh hai tỉnh, mốc ranh giới trên sông chưa rõ.'

test('shared phrases are marked in the words of each text; the stretches make up the text', () => {
  const marked = markShared(PRICE_HY, PRICE_BN)
  expect(marked.map(({ text }) => text).join('')).toBe(PRICE_HY)
  expect(marked.filter(({ isShared }) => isShared).map(({ text }) => text)).toEqual([
    'không có thông tin thửa đất so sánh chung; đơn giá bồi thường',
  ])
  expect(markShared(SAND, WASTE).some(({ isShared }) => isShared)).toBe(false)
})
