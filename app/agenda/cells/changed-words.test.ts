import { expect, it } from 'vitest'
import { changedWords } from './changed-words.ts'

it('shows a change in whole words', () => {
  expect(changedWords('Đường liên tỉnh: bài học', 'Đường liên vùng: bài học')).toEqual({
    head: 'Đường liên ',
    removed: 'tỉnh',
    inserted: 'vùng',
    tail: ': bài học',
  })
})

it('leaves the word before alone when something follows it, and never cuts a figure', () => {
  expect(changedWords('Phát biểu của Bộ', 'Phát biểu của Bộ; hỏi đáp')).toMatchObject({
    removed: '',
    inserted: '; hỏi đáp',
  })
  expect(changedWords('Kinh phí 1.250.000 đồng', 'Kinh phí 1.520.000 đồng')).toMatchObject({
    removed: '1.250.000',
    inserted: '1.520.000',
  })
  expect(changedWords('Luật 31/2024', 'Luật 32/2024')).toMatchObject({ removed: '31/2024', inserted: '32/2024' })
})

it('gives both texts back, whatever changed', () => {
  const texts = [
    '',
    'một',
    'một hai',
    'hai một',
    'một  hai',
    'mốt hai ba',
    'ba',
    'ba; hai',
    'hai, ba',
    '1.250',
    '1.520,5',
  ]
  for (const before of texts) {
    for (const after of texts) {
      const { head, removed, inserted, tail } = changedWords(before, after)
      expect([head + removed + tail, head + inserted + tail]).toEqual([before, after])
    }
  }
})
