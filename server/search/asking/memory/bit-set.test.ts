import { describe, expect, it } from 'vitest'
import { seededRandom } from '#test/search/generated-cases.ts'
import { createBitSet, eachInAll, eachWeighing, isInAll } from './bit-set.ts'

function inAll(...sets: Parameters<typeof eachInAll>[0]): number[] {
  const numbers: number[] = []
  eachInAll(sets, (number) => numbers.push(number))
  return numbers
}

describe('sets of small numbers', () => {
  it('hold what was added and not what was removed, wherever it lies, and grow', () => {
    const random = seededRandom(1)
    const [set, truth] = [createBitSet([0, 31, 32, 5000]), new Set([0, 31, 32, 5000])]
    for (let turn = 0; turn < 3000; turn += 1) {
      const number = Math.floor(random() * 6000)
      if (random() < 0.6) {
        set.add(number)
        truth.add(number)
      } else {
        set.remove(number)
        truth.delete(number)
      }
    }
    set.remove(1_000_000)
    expect(inAll(set)).toEqual([...truth].sort((a, b) => a - b))
  })

  it('name what is in all of them, whatever their lengths', () => {
    const [twos, threes] = [createBitSet(), createBitSet()]
    for (let number = 0; number < 4000; number += 2) twos.add(number)
    for (let number = 0; number < 9000; number += 3) threes.add(number)
    expect(inAll(twos, threes)).toEqual(Array.from({ length: 667 }, (_, at) => at * 6))
    expect(inAll(twos, createBitSet())).toEqual([])
    expect(inAll()).toEqual([])
  })

  it('are weighed together: what comes to enough, with what it comes to', () => {
    const sets = [createBitSet([1, 2, 3, 40]), createBitSet([2, 3, 5000]), createBitSet([3, 5000])]
    const found: [number, number][] = []
    eachWeighing(
      sets.map((set, at) => ({ set, weight: [1, 2, 4][at] ?? 0 })),
      3,
      (number, weight) => found.push([number, weight]),
    )
    expect(found).toEqual([
      [2, 3],
      [3, 7],
      [5000, 6],
    ])
    expect([1, 3, 5000, 99_999].map((number) => isInAll(sets, number))).toEqual([false, true, false, false])
  })
})
