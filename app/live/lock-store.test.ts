import { describe, expect, test } from 'vitest'
import { placeOfCaret } from './lock-store.ts'

describe('where the caret belongs after the lock', () => {
  const caret = { before: 'Mục ', behind: 'đang soạn' }
  test.each([
    ['nothing changed', 'Mục đang soạn', 4],
    ['others wrote behind it', 'Mục đang soạn cùng nhau', 4],
    ['others wrote before it', 'Chung: Mục đang soạn', 11],
    ['others wrote on both sides: as far in as it was', 'Chung: Mục đang soạn cùng', 4],
    ['others deleted it all', '', 0],
  ])('%s', (_why, text, place) => {
    expect(placeOfCaret(caret, text)).toBe(place)
  })
})
