/** A set of small whole numbers, a bit for each; grows with the largest. */
export interface BitSet {
  readonly words: Uint32Array
  add(number: number): void
  remove(number: number): void
}

export function createBitSet(numbers: Iterable<number> = []): BitSet {
  let words = new Uint32Array(32)
  const set: BitSet = {
    get words() {
      return words
    },
    add(number) {
      const at = number >>> 5
      if (at >= words.length) {
        const grown = new Uint32Array(Math.max(at + 1, words.length * 2))
        grown.set(words)
        words = grown
      }
      words[at] = (words[at] ?? 0) | (1 << (number & 31))
    },
    remove(number) {
      const at = number >>> 5
      if (at < words.length) words[at] = (words[at] ?? 0) & ~(1 << (number & 31))
    },
  }
  for (const number of numbers) set.add(number)
  return set
}

/** Calls with each number that is in all of these sets, the smallest first; with none where there is no set. */
export function eachInAll(sets: readonly BitSet[], call: (number: number) => void): void {
  const all = sets.map(({ words }) => words)
  const length = all.length === 0 ? 0 : Math.min(...all.map((words) => words.length))
  for (let at = 0; at < length; at += 1) {
    let left = -1
    for (const words of all) left &= words[at] ?? 0
    eachBit(at, left, call)
  }
}

/** A set whose numbers weigh so much. */
export interface Weighed {
  readonly set: BitSet
  readonly weight: number
}

/** Calls with each number whose sets come to at least so much, and with what they come to. */
export function eachWeighing(
  sets: readonly Weighed[],
  least: number,
  call: (number: number, weight: number) => void,
): void {
  const all = sets.map(({ set, weight }) => ({ words: set.words, weight }))
  const length = Math.max(0, ...all.map(({ words }) => words.length))
  for (let at = 0; at < length; at += 1) {
    let any = 0
    for (const { words } of all) any |= words[at] ?? 0
    eachBit(at, any, (number) => {
      const bit = 1 << (number & 31)
      let sum = 0
      for (const { words, weight } of all) if (((words[at] ?? 0) & bit) !== 0) sum += weight
      if (sum >= least) call(number, sum)
    })
  }
}

function eachBit(at: number, bits: number, call: (number: number) => void): void {
  for (let left = bits; left !== 0; ) {
    const lowest = left & -left
    call(at * 32 + 31 - Math.clz32(lowest))
    left ^= lowest
  }
}

/** Whether a number is in all of these sets. */
export function isInAll(sets: readonly BitSet[], number: number): boolean {
  return sets.every(({ words }) => ((words[number >>> 5] ?? 0) & (1 << (number & 31))) !== 0)
}
