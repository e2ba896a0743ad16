import { expect, it } from 'vitest'
import { createDictionary } from '../dictionary/dictionary.ts'
import { highlightsOf, markWhole } from './highlight.ts'
import { planQuery } from './plan-query.ts'

const dictionary = createDictionary([
  { left: 'bồi thường', right: 'đền bù', isWeak: false },
  { left: 'GPMB', right: 'giải phóng mặt bằng', isWeak: false },
])
const marked = (query: string, text: string) =>
  markWhole(text, planQuery(query, [], dictionary).shown).flatMap((one) => (one.isHit ? [one.text] : []))

it('of another name of several words the whole is marked, not each of its words wherever it stands', () => {
  expect(marked('boi thuong', 'Chênh lệch từ 18% đến 28%, bù trừ; nay đền bù, bồi hoàn')).toEqual(['đền bù', 'bồi'])
  expect(marked('GPMB', 'Giải phóng mặt bằng; mặt tiền, phóng viên, GPMB')).toEqual(['Giải phóng mặt bằng', 'GPMB'])
  const decomposed = 'giải phóng mặt bằng'.normalize('NFD')
  expect(marked('GPMB', `Vụ ${decomposed}`)).toEqual([decomposed])
})

it('names the section, and shows the words of the text as they stand', () => {
  const sections = [
    { section: 'context' as const, text: 'Không có gì.' },
    { section: 'outcome' as const, text: 'Đã bồi thường cho 615 hộ.' },
  ]
  expect(highlightsOf(sections, planQuery('bồi thường 615', [], dictionary).shown)).toEqual([
    {
      section: 'outcome',
      label: '',
      fragments: [
        { text: 'Đã ', isHit: false },
        { text: 'bồi thường', isHit: true },
        { text: ' cho ', isHit: false },
        { text: '615', isHit: true },
        { text: ' hộ.', isHit: false },
      ],
    },
  ])
})
