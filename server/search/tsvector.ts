import { analyse } from './analyse.ts'
import { bigramsOf } from './bigrams.ts'
import type { Form, Token } from './token.ts'

/** Weights of the two forms of a word. */
export interface FormWeights {
  readonly toned: 'A' | 'B' | 'C'
  readonly folded: 'B' | 'C' | 'D'
}

export interface TsvectorLiteral {
  /** Input of `::tsvector`. */
  readonly literal: string
  /** Whether lexemes were left out to stay within what PostgreSQL stores. */
  readonly isCut: boolean
}

/** PostgreSQL 18, ts_type.h: positions up to 16383 (later ones count as the last), 255 of them per lexeme here. */
export const LAST_POSITION = 16_383
export const MOST_POSITIONS = 255
/** Longest lexeme in bytes (MAXSTRLEN 2047), and room for all lexemes with their positions (MAXSTRPOS 1 MB). */
export const LONGEST_LEXEME = 2046
export const MOST_BYTES = 1_000_000

/** Stands before the words of a title, which are in the vector twice: as words of the text, and as words of its title. */
export const TITLE_MARK = '^'

const WEIGHT_ORDER = 'DCBA'

export interface TsvectorText {
  readonly text: string
  readonly weights?: FormWeights
  /** Its words can be asked for alone (TITLE_MARK). */
  readonly isTitle?: boolean
}

/** Shorter texts stay within all of these whatever they say, and need no counting. */
const SURELY_SHORT = 60_000
const SURELY_A_WORD = 600

/**
 * The tsvector of texts in our own analysis: words and bigrams of neighbours, toned with one weight (A) and folded with
 * another (D), so that a query with tones asks for `word:A` and one without asks for `word`. A word without marks is one
 * lexeme with the toned weight. Parts of a whole ("điều", "61") stand at its position. Positions of a further text go on
 * behind a gap, so that no phrase reaches across.
 */
export function toTsvector(texts: readonly (string | TsvectorText)[]): TsvectorLiteral {
  const given = texts.map((one): TsvectorText => (typeof one === 'string' ? { text: one } : one))
  const length = given.reduce((sum, { text }) => sum + text.length, 0)
  const words = length <= SURELY_SHORT ? listWords() : countWords()
  let position = 0
  for (const { text, weights = { toned: 'A', folded: 'D' }, isTitle = false } of given) {
    const tokens: readonly Token[] = analyse(text)
    const start = position + 1
    const add = (form: Form, at: number) => {
      words.add(form.toned, start + at, weights.toned)
      if (form.folded !== form.toned) words.add(form.folded, start + at, weights.folded)
      if (!isTitle) return
      words.add(TITLE_MARK + form.toned, start + at, weights.toned)
      if (form.folded !== form.toned) words.add(TITLE_MARK + form.folded, start + at, weights.folded)
    }
    tokens.forEach((token, index) => {
      add(token, index)
      for (const part of token.parts) add(part, index)
    })
    for (const bigram of bigramsOf(tokens)) add(bigram, bigram.at)
    position += tokens.length + 1
  }
  return words.literal()
}

interface Words {
  add(text: string, place: number, weight: string): void
  literal(): TsvectorLiteral
}

/** Every word as it comes: PostgreSQL joins what stands twice, the heavier where it stands at one place. */
function listWords(): Words {
  const pieces: string[] = []
  let isCut = false
  return {
    add: (text, place, weight) => {
      if (text.length > SURELY_A_WORD && utf8Length(text) > LONGEST_LEXEME) {
        isCut = true
        return
      }
      pieces.push(weight === 'D' ? `'${safe(text)}':${place}` : `'${safe(text)}':${place}${weight}`)
    },
    literal: () => ({ literal: pieces.join(' '), isCut }),
  }
}

/** Each word once with its places, as far as PostgreSQL stores them. */
function countWords(): Words {
  const lexemes = new Map<string, Lexeme>()
  let bytes = 0
  let isCut = false
  return {
    add(text, at, weight) {
      const place = Math.min(at, LAST_POSITION)
      const lexeme = lexemes.get(text)
      if (!lexeme) {
        const size = utf8Length(text)
        if (size > LONGEST_LEXEME || bytes + size + 6 > MOST_BYTES) {
          isCut = true
          return
        }
        bytes += size + 6
        lexemes.set(text, { before: '', place, weight, count: 1 })
        return
      }
      if (lexeme.place === place) {
        if (WEIGHT_ORDER.indexOf(weight) > WEIGHT_ORDER.indexOf(lexeme.weight)) lexeme.weight = weight
        return
      }
      if (bytes + 2 > MOST_BYTES || lexeme.count >= MOST_POSITIONS) {
        isCut = true
        return
      }
      bytes += 2
      lexeme.before = `${placeOf(lexeme)},`
      lexeme.place = place
      lexeme.weight = weight
      lexeme.count += 1
    },
    literal: () => ({ literal: write(lexemes), isCut }),
  }
}

/** Places of one lexeme, written as they come. */
interface Lexeme {
  before: string
  place: number
  weight: string
  count: number
}

const UNSAFE = /['\\]/

function write(lexemes: ReadonlyMap<string, Lexeme>): string {
  let literal = ''
  for (const [text, lexeme] of lexemes) {
    literal += `${literal === '' ? '' : ' '}'${safe(text)}':${placeOf(lexeme)}`
  }
  return literal
}

function safe(text: string): string {
  return UNSAFE.test(text) ? text.replaceAll('\\', '\\\\').replaceAll("'", "''") : text
}

function placeOf({ before, place, weight }: Lexeme): string {
  return weight === 'D' ? `${before}${place}` : `${before}${place}${weight}`
}

/** Bytes of a text in UTF-8, without a global of one platform. */
function utf8Length(text: string): number {
  let bytes = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    // Each half of a surrogate pair counts two of the four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : unit >= 0xd800 && unit <= 0xdfff ? 2 : 3
  }
  return bytes
}
