import { expect, test } from 'vitest'
import { diffWords, wordTokens } from './word-diff.ts'

const shown = (before: string, after: string) =>
  diffWords(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : `[${kind === 'added' ? '+' : '-'}${text}]`))
    .join('')

test('[editor 3] an amount is one word: 1.250.000.000 never becomes half another', () => {
  expect(shown('Kinh phí 1.250.000.000 đồng, 82,5%.', 'Kinh phí 1.520.000.000 đồng, 85,5%.')).toBe(
    'Kinh phí [-1.250.000.000][+1.520.000.000] đồng, [-82,5%][+85,5%].',
  )
})

test('[editor 3] a reworded phrase reads as one change, not as islands of spaces', () => {
  expect(shown('Giao Sở Tài chính chủ trì', 'Giao Sở Kế hoạch đầu tư chủ trì')).toBe(
    'Giao Sở [-Tài chính ][+Kế hoạch đầu tư ]chủ trì',
  )
})

test('the same words typed in another normal form are no change', () => {
  expect(diffWords('Nghị quyết'.normalize('NFD'), 'Nghị quyết')).toEqual([{ kind: 'same', text: 'Nghị quyết' }])
  expect(wordTokens('ngày 05/11')).toEqual(['ngày', ' ', '05/11'])
})

test('the kept and removed stretches make up the former text, the kept and added ones the later', () => {
  const [before, after] = ['a b  c\n- d e 1,5 tỷ', 'a x c\n- e 1,6 tỷ đồng\n']
  const segments = diffWords(before, after)
  const without = (kind: string) =>
    segments
      .filter((s) => s.kind !== kind)
      .map((s) => s.text)
      .join('')
  expect([without('added'), without('removed')]).toEqual([before, after])
})
