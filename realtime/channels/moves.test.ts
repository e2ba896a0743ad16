import { expect, it } from 'vitest'
import { rememberMoves } from './moves.ts'

it('knows what moved after an instant, and says so when it no longer knows', () => {
  const moves = rememberMoves(2)
  expect(moves.since('a', 0)).toBe(false)
  moves.note('a', 10)
  expect([moves.since('a', 9), moves.since('a', 10), moves.since('a', 11), moves.since('b', 9)]).toEqual([
    true,
    true,
    false,
    false,
  ])
  moves.note('b', 20)
  moves.note('a', 30)
  moves.note('c', 40)
  // b is forgotten: before 20 nobody knows.
  expect([moves.since('b', 19), moves.since('b', 21), moves.since('a', 25)]).toEqual([true, false, true])
})
