/** Longer ones are no words, and would fill the memory. */
const LONGEST = 40

/**
 * A pure function of one word with what it said before: Vietnamese has some seven thousand syllables, so that texts say
 * the same words again and again. Begins anew when `most` are known.
 */
export function remembered<T>(make: (word: string) => T, most = 20_000): (word: string) => T {
  const known = new Map<string, T>()
  return (word) => {
    const found = known.get(word)
    if (found !== undefined) return found
    const made = make(word)
    if (word.length > LONGEST) return made
    if (known.size >= most) known.clear()
    known.set(word, made)
    return made
  }
}
