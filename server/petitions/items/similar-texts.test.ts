import { expect, test } from 'vitest'
import { markShared, rankSimilarTexts } from './similar-texts.ts'

const PRICE_HY =
  'Hai tỉnh xác định giá đất cụ thể độc lập, không có thông tin thửa đất so sánh chung; đơn giá bồi thường phía tỉnh bạn cao hơn khoảng 28%.'
const PRICE_BN =
  'Không có thông tin thửa đất so sánh chung tại khu vực giáp ranh nên đơn giá bồi thường hai bên chênh lệch khoảng 25%, hộ dân chưa nhận tiền.'
const WASTE =
  'Chưa có định mức đơn giá để thu tiền dịch vụ theo khối lượng rác thải sinh hoạt; người dân phân loại xong bị thu gom chung.'
const SAND = 'Tàu không số hút cát tại đoạn sông giáp ranh hai tỉnh, mốc ranh giới trên sông chưa rõ.'

test('the item about the same difficulty comes first, one about another matter not at all', () => {
  const ranked = rankSimilarTexts(
    PRICE_HY,
    [
      { id: 'waste', text: WASTE },
      { id: 'price', text: PRICE_BN },
      { id: 'sand', text: SAND },
    ],
    5,
  )
  expect(ranked.map(({ id }) => id)).toEqual(['price'])
  expect(ranked[0]?.score).toBeGreaterThan(0.25)
})

test('[domain 7.3–7.5] typed without marks, in another tone placement or with i for y, it is as similar', () => {
  const plain = rankSimilarTexts(
    'Hoà giải tranh chấp, tỷ lệ thuỷ lợi phí',
    [{ id: 'a', text: 'hòa giải tranh chấp, tỉ lệ thủy lợi phí' }],
    1,
  )
  expect(plain[0]?.score).toBe(1)
})

test('an empty text is similar to nothing', () => {
  expect(rankSimilarTexts('', [{ id: 'a', text: WASTE }], 3)).toEqual([])
  expect(rankSimilarTexts(WASTE, [{ id: 'a', text: '' }], 3)).toEqual([])
})

test('shared phrases are marked in the words of each text; the stretches make up the text', () => {
  const marked = markShared(PRICE_HY, PRICE_BN)
  expect(marked.map(({ text }) => text).join('')).toBe(PRICE_HY)
  expect(marked.filter(({ isShared }) => isShared).map(({ text }) => text)).toEqual([
    'không có thông tin thửa đất so sánh chung; đơn giá bồi thường',
  ])
  expect(markShared(SAND, WASTE).some(({ isShared }) => isShared)).toBe(false)
})
