import { expect, it } from 'vitest'
import { diffText } from './text-diff.ts'

function apply(before: string, after: string, caret?: number): string {
  const change = diffText(before, after, caret)
  if (!change) return before
  return before.slice(0, change.index) + change.insert + before.slice(change.index + change.remove)
}

it('is nothing for equal texts', () => {
  expect(diffText('Khai mạc', 'Khai mạc')).toBeNull()
})

it('touches only what changed', () => {
  expect(diffText('Đề dẫn', 'Đề mục dẫn', 7)).toEqual({ index: 3, remove: 0, insert: 'mục ' })
  expect(diffText('tham luan', 'tham luân')).toEqual({ index: 7, remove: 1, insert: 'â' })
})

it('knows from the caret which of several equal letters was typed', () => {
  expect(diffText('aaa', 'aaaa', 1)).toEqual({ index: 0, remove: 0, insert: 'a' })
  expect(diffText('aaa', 'aaaa', 4)).toEqual({ index: 3, remove: 0, insert: 'a' })
})

it('never cuts a surrogate pair', () => {
  const change = diffText('x😀y', 'x😁y')
  expect(change).toEqual({ index: 1, remove: 2, insert: '😁' })
  expect(diffText('😀', '🤀')).toEqual({ index: 0, remove: 2, insert: '🤀' })
})

it('turns any text into any other', () => {
  let seed = 7
  const next = (n: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed % n
  }
  const word = () => Array.from({ length: next(8) }, () => 'abă😀ệ'[next(6)] ?? '').join('')
  for (let round = 0; round < 2000; round++) {
    const [before, after] = [word(), word()]
    expect(apply(before, after, next(after.length + 1))).toBe(after)
  }
})
