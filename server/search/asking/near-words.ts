const LETTERS = 'abcdefghiklmnopqrstuvxy'
const LONGEST = 12

/** One slip of the finger away from a folded word, words run together, and what an input method left undone. */
export function nearWords(word: string): string[] {
  const near = new Set<string>([...withoutInputMethod(word), ...apart(word)])
  if (word.length >= 2 && word.length <= LONGEST && /^[a-z]+$/.test(word)) {
    for (let at = 0; at <= word.length; at += 1) {
      const [head, tail] = [word.slice(0, at), word.slice(at)]
      if (tail !== '') near.add(head + tail.slice(1))
      if (tail.length > 1) near.add(head + tail.charAt(1) + tail.charAt(0) + tail.slice(2))
      for (const letter of LETTERS) {
        near.add(head + letter + tail)
        if (tail !== '') near.add(head + letter + tail.slice(1))
      }
    }
  }
  near.delete(word)
  return [...near].filter((one) => one.length >= 2)
}

/** "booif" (Telex) and "bo6i2" (VNI) as they were meant, folded: bồi. */
function withoutInputMethod(word: string): string[] {
  const vni = word.replace(/(?<=[a-z])\d/g, '')
  const single = word.replace(/([aeod])\1/g, '$1').replace(/(?<=[aou])w/g, '')
  const telex = single.replace(/[sfrxj](?=$|[a-z]?$)/, '').replace(/[sfrxj]$/, '')
  return [vni, single, telex, single.replace(/[sfrxj]$/, '')].filter((one) => /^[a-z]{2,}$/.test(one))
}

/** "boithuong" as two words. */
function apart(word: string): string[] {
  if (word.length < 5 || !/^[a-z]+$/.test(word)) return []
  return Array.from({ length: word.length - 3 }, (_, at) => `${word.slice(0, at + 2)} ${word.slice(at + 2)}`)
}
