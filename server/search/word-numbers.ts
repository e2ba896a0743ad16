/** So many bytes of words are kept; the whole vocabulary of a language takes less. */
const MOST_BYTES = 4_000_000

const numbers = new Map<string, number>()
const encoder = new TextEncoder()
// The letters of all words in UTF-8, one behind the other, and where each ends: the first has the number 1.
let letters = new Uint8Array(65_536)
let ends = new Uint32Array(8192)
let known = 0
let kept = 0

/**
 * The number of a word, from 1, the same until words are forgotten. Texts say the same words again and again: what is
 * made of two of them is then known by two numbers, and its letters need not be put together to be compared.
 */
export function numberOfWord(word: string): number {
  const number = numbers.get(word)
  return number === undefined ? learn(word) : number
}

function learn(word: string): number {
  const bytes = encoder.encode(word)
  if (kept + bytes.length > letters.length) {
    const wider = new Uint8Array(Math.max(letters.length * 2, kept + bytes.length))
    wider.set(letters)
    letters = wider
  }
  if (known + 2 > ends.length) {
    const longer = new Uint32Array(ends.length * 2)
    longer.set(ends)
    ends = longer
  }
  letters.set(bytes, kept)
  kept += bytes.length
  known += 1
  ends[known] = kept
  numbers.set(word, known)
  return known
}

/** Of how many bytes it is in UTF-8. */
export function lengthOfWord(number: number): number {
  return (ends[number] ?? 0) - (ends[number - 1] ?? 0)
}

/** Writes its letters in UTF-8; answers where they end. */
export function writeWord(number: number, into: Uint8Array, at: number): number {
  const end = ends[number] ?? 0
  let to = at
  // They are short: copied faster letter by letter.
  for (let from = ends[number - 1] ?? 0; from < end; from += 1) into[to++] = letters[from] ?? 0
  return to
}

/** Between two texts only: the numbers of the words begin anew when too many are known. */
export function forgetTooMany(): void {
  if (kept < MOST_BYTES) return
  numbers.clear()
  known = 0
  kept = 0
}
