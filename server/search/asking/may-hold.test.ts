import { isDeepStrictEqual } from 'node:util'
import { expect, it } from 'vitest'
import { TOPICS } from '#test/search-evaluation/corpus.ts'
import { analyse } from '../analyse.ts'
import type { Token } from '../token.ts'
import { mayHold, type Piece } from './may-hold.ts'

const ODD = [
  'Sở TN&MT, T.N.M.T, TN & MT và R&D; QSDĐ, GCN-QSDĐ.',
  'Nghị định số 43/2014/NĐ-CP, nđ 71/2024, Điều 61a, khoản 2, điểm b.',
  '1.250,5 ha; 28%; ngày 05/10/1993; 500 m³/ngày đêm; 12m2 đất, 5m3.',
  'KỸ thuật, kĩ thuật, kỹ sư Ly, hoà giải, hòa giải, THUỶ lợi, thủy lợi, ĐẤT ĐAI'.normalize('NFD'),
  'tn&mt, tn & mt, r&d, qsdđ; UBND TP, B.T.N.M.T, QH-SDĐ',
  'Ðất của ông Ý, yêu cầu, ỷ lại, İstanbul, ﬁnal, Kelvin K',
]

it('no word of a text is passed over, however it is written: the pieces that may hold it say it as the text does', () => {
  const lines = [...ODD, ...TOPICS.flatMap(({ title, situation, obstacle }) => [title, situation, obstacle])]
  const missed: string[] = []
  for (const line of lines) {
    for (const token of analyse(line)) {
      for (const form of [token, ...token.parts]) {
        for (const asked of [form.toned, form.folded]) {
          if (!isSaid(token, line, mayHold([asked], [])(line))) missed.push(`${asked} in ${line}`)
        }
        const start = form.folded.slice(0, 2)
        if (!isSaid(token, line, mayHold([], [start])(line))) missed.push(`${start}… in ${line}`)
      }
    }
  }
  expect(missed).toEqual([])
})

function isSaid({ clause: _, ...token }: Token, line: string, pieces: readonly Piece[]): boolean {
  return pieces.some(({ start, end }) =>
    analyse(line.slice(start, end)).some(({ clause: _, ...found }) =>
      isDeepStrictEqual({ ...found, start: start + found.start, end: start + found.end }, token),
    ),
  )
}

it('what holds none of the words is not looked at', () => {
  const read = (line: string) => mayHold(['boi', 'thường'], [])(line).map(({ start, end }) => line.slice(start, end))
  expect(read('Bồi thường, hỗ trợ')).toEqual(['Bồi', ' thường,'])
  // By its letters.
  expect(read('Quan trắc nước thải; bồ hòn; thượng lưu, Thuong')).toEqual([' thượng', ' Thuong'])
  expect(read('Quan trắc nước thải, bông lau, thươngmại')).toEqual([])
  expect(mayHold([], [])('gì cũng được')).toEqual([])
})
