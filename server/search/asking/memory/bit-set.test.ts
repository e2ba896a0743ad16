import { describe, expect, it } from 'vitest'
import { seededRandom } from '#test/search/generated-cases.ts'
import { createBitSet, eachInAll } from './bit-set.ts'

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
})
