/** So many bytes of words are kept; the whole vocabulary of a language takes less. */
const MOST_BYTES = 4_000_000

const numbers = new Map<string, number>()
let letters: Uint8Array[] = []
let kept = 0
const encoder = new TextEncoder()

/**
 * The number of a word, from 1, the same until words are forgotten. Texts say the same words again and again: what is
 * made of two of them is then known by two numbers, and its letters need not be put together to be compared.
 */
export function numberOfWord(word: string): number {
  const known = numbers.get(word)
  if (known !== undefined) return known
  const bytes = encoder.encode(word)
  kept += bytes.length
  const number = letters.push(bytes)
  numbers.set(word, number)
  return number
}

/** Its letters in UTF-8. */
export function lettersOf(number: number): Uint8Array {
  const bytes = letters[number - 1]
  if (!bytes) throw new Error(`no word has the number ${number}`)
  return bytes
}

/** Between two texts only: the numbers of the words begin anew when too many are known. */
export function forgetTooMany(): void {
  if (kept < MOST_BYTES) return
  numbers.clear()
  letters = []
  kept = 0
}
