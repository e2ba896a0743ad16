import { describe, expect, it } from 'vitest'
import { allOf, anyOf, lexeme, oneOfEach } from './tsquery.ts'

const LETTERS = ['a', 'b', 'c', 'd', 'e']

/** Whether a text of these words is found. */
function finds(query: string, words: ReadonlySet<string>): boolean {
  const asked = query.replace(/'(\w)'/g, (_, word: string) => String(words.has(word)))
  return new Function(`return ${asked.replaceAll('&', '&&').replaceAll('|', '||')}`)() === true
}

/** Every text of these five words. */
const TEXTS = Array.from(
  { length: 2 ** LETTERS.length },
  (_, bits) => new Set(LETTERS.filter((_word, at) => bits & (1 << at))),
)

const ASKED: readonly (readonly string[][])[] = [
  [['a'], ['b']],
  [
    ['a', 'c'],
    ['b', 'c'],
  ],
  [
    ['a', 'c', 'd'],
    ['b', 'c', 'd'],
    ['e', 'd'],
  ],
  [['a', 'b'], ['b'], ['c', 'b', 'd']],
  [
    ['a', 'd'],
    ['b', 'd', 'e'],
    ['c', 'e'],
    ['a', 'e'],
  ],
  [['a', 'a'], ['a']],
]

describe('one of each of several choices', () => {
  it.each(ASKED)('finds what the choices find one beside the other: %j', (...choices) => {
    const queries = choices.map((one) => one.map((word) => lexeme(word)))
    const plain = allOf(queries.map(anyOf))
    for (const text of TEXTS) expect(finds(oneOfEach(queries), text)).toBe(finds(plain, text))
  })

  it('says a synonym of many words once', () => {
    const choices = [
      ["'a'", "'s'"],
      ["'b'", "'s'"],
      ["'c'", "'s'"],
    ]
    expect(oneOfEach(choices)).toBe("(('a' & 'b' & 'c') | 's')")
  })
})
