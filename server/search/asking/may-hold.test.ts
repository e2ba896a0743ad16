import { expect, it } from 'vitest'
import { TOPICS } from '#test/search-evaluation/corpus.ts'
import { analyse } from '../analyse.ts'
import { mayHold } from './may-hold.ts'

const ODD = [
  'Sở TN&MT, T.N.M.T, TN & MT và R&D; QSDĐ, GCN-QSDĐ.',
  'Nghị định số 43/2014/NĐ-CP, nđ 71/2024, Điều 61a, khoản 2, điểm b.',
  '1.250,5 ha; 28%; ngày 05/10/1993; 500 m³/ngày đêm; 12m2 đất, 5m3.',
  'KỸ thuật, kĩ thuật, kỹ sư Ly, hoà giải, hòa giải, THUỶ lợi, thủy lợi, ĐẤT ĐAI'.normalize('NFD'),
  'Ðất của ông Ý, yêu cầu, ỷ lại, İstanbul, ﬁnal, Kelvin K',
]

it('no piece of a text that holds a form is passed over, however it is written', () => {
  const lines = [...ODD, ...TOPICS.flatMap(({ title, situation, obstacle }) => [title, situation, obstacle])]
  const missed: string[] = []
  for (const line of lines) {
    for (const token of analyse(line)) {
      for (const form of [token, ...token.parts]) {
        for (const asked of [form.toned, form.folded]) {
          if (!mayHold([asked], [])(line)) missed.push(`${asked} in ${line}`)
        }
        if (!mayHold([], [form.folded.slice(0, 2)])(line)) missed.push(`${form.folded.slice(0, 2)}… in ${line}`)
      }
    }
  }
  expect(missed).toEqual([])
})

it('a piece without any of the words is not looked at', () => {
  const asked = mayHold(['boi', 'thường'], [])
  expect(asked('Bồi thường, hỗ trợ')).toBe(true)
  expect(asked('Quan trắc nước thải; bồ hòn; thượng lưu, Thuong')).toBe(true) // by its letters
  expect(asked('Quan trắc nước thải, bông lau, thươngmại')).toBe(false)
  expect(mayHold([], [])('gì cũng được')).toBe(false)
})
