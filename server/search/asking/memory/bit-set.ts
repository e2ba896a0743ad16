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
  const length = Math.min(...all.map((words) => words.length))
  for (let at = 0; all.length > 0 && at < length; at += 1) {
    let left = -1
    for (const words of all) left &= words[at] ?? 0
    while (left !== 0) {
      const lowest = left & -left
      call(at * 32 + 31 - Math.clz32(lowest))
      left ^= lowest
    }
  }
}
