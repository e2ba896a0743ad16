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

/**
 * The tsvector of texts in our own analysis: words and bigrams of neighbours, toned with one weight (A) and folded with
 * another (D), so that a query with tones asks for `word:A` and one without asks for `word`. A word without marks is one
 * lexeme with the toned weight. Parts of a whole ("điều", "61") stand at its position. Positions of a further text go on
 * behind a gap, so that no phrase reaches across.
 */
export function toTsvector(texts: readonly (string | TsvectorText)[]): TsvectorLiteral {
  const words = collectWords()
  for (const text of texts) words.add(text)
  return words.literal()
}

/** The same, text after text. */
export interface CollectedWords {
  add(text: string | TsvectorText): void
  literal(): TsvectorLiteral
}

export function collectWords(): CollectedWords {
  const lexemes = new Map<string, Lexeme>()
  let bytes = 0
  let isCut = false
  let position = 0

  function add(text: string, at: number, weight: string): void {
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
  }

  function addForm(form: Form, at: number, weights: FormWeights, isTitle: boolean): void {
    add(form.toned, at, weights.toned)
    if (form.folded !== form.toned) add(form.folded, at, weights.folded)
    if (!isTitle) return
    add(TITLE_MARK + form.toned, at, weights.toned)
    if (form.folded !== form.toned) add(TITLE_MARK + form.folded, at, weights.folded)
  }

  return {
    add(given) {
      const one: TsvectorText = typeof given === 'string' ? { text: given } : given
      const { text, weights = { toned: 'A', folded: 'D' }, isTitle = false } = one
      const tokens: readonly Token[] = analyse(text)
      const start = position
      tokens.forEach((token, index) => {
        addForm(token, start + index + 1, weights, isTitle)
        for (const part of token.parts) addForm(part, start + index + 1, weights, isTitle)
      })
      for (const bigram of bigramsOf(tokens)) addForm(bigram, start + bigram.at + 1, weights, isTitle)
      position = start + tokens.length + 1
    },
    literal: () => ({ literal: write(lexemes), isCut }),
  }
}

/** Places of one lexeme, written as they come: what PostgreSQL gets twice for one place it takes once, the heavier. */
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
    const safe = UNSAFE.test(text) ? text.replaceAll('\\', '\\\\').replaceAll("'", "''") : text
    literal += `${literal === '' ? '' : ' '}'${safe}':${placeOf(lexeme)}`
  }
  return literal
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
