import { expect, it } from 'vitest'
import { changedWords } from './changed-words.ts'

it('shows a change in whole words', () => {
  expect(changedWords('Đường liên tỉnh: bài học', 'Đường liên vùng: bài học')).toEqual({
    head: 'Đường liên ',
    removed: 'tỉnh:',
    inserted: 'vùng:',
    tail: ' bài học',
  })
})

it('gives both texts back, whatever changed', () => {
  const texts = ['', 'một', 'một hai', 'hai một', 'một  hai', 'mốt hai ba', 'ba']
  for (const before of texts) {
    for (const after of texts) {
      const { head, removed, inserted, tail } = changedWords(before, after)
      expect([head + removed + tail, head + inserted + tail]).toEqual([before, after])
    }
  }
})
