import { analyse } from './analyse.ts'
import { isBigram, isWord } from './bigrams.ts'
import { addPair, addWord, beginLexemes, writeLexemes } from './lexeme-table.ts'
import type { Form, Token } from './token.ts'
import { numberOfWord } from './word-numbers.ts'

/** Weights of the two forms of a word. */
export interface FormWeights {
  readonly toned: 'A' | 'B' | 'C'
  readonly folded: 'B' | 'C' | 'D'
}

export interface Tsvector {
  /** As PostgreSQL receives a `tsvector` in binary: read in a third of the time that its text takes. */
  readonly bytes: Uint8Array
  /** Whether lexemes were left out to stay within what PostgreSQL stores. */
  readonly isCut: boolean
}

const USUAL: FormWeights = { toned: 'A', folded: 'D' }

/** Stands before the words of a title, which are in the vector twice: as words of the text, and as words of its title. */
export const TITLE_MARK = '^'

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
export function toTsvector(texts: readonly (string | TsvectorText)[]): Tsvector {
  beginLexemes()
  let position = 0
  for (const one of texts) {
    const { text, weights = USUAL, isTitle = false }: TsvectorText = typeof one === 'string' ? { text: one } : one
    const tokens: readonly Token[] = analyse(text)
    addTokens(tokens, position + 1, weights, false)
    if (isTitle) addTokens(tokens, position + 1, weights, true)
    position += tokens.length + 1
  }
  return writeLexemes(TITLE_MARK)
}

/** Words before pairs: where not all can be stored, no word is lost for a pair. */
function addTokens(tokens: readonly Token[], start: number, weights: FormWeights, inTitle: boolean): void {
  const [toned, folded]: [number[], number[]] = [[], []]
  let at = start
  for (const token of tokens) {
    if (isWord(token)) {
      const word = numberOfWord(token.toned)
      const plain = token.folded === token.toned ? word : numberOfWord(token.folded)
      addPair(word, 0, at, weights.toned, inTitle)
      if (plain !== word) addPair(plain, 0, at, weights.folded, inTitle)
      toned.push(word)
      folded.push(plain)
    } else {
      addForm(token, at, weights, inTitle)
      // Never one of a pair.
      toned.push(0)
      folded.push(0)
    }
    for (const part of token.parts) addForm(part, at, weights, inTitle)
    at += 1
  }
  for (let index = 0; index + 1 < tokens.length; index += 1) {
    const [token, next] = [tokens[index], tokens[index + 1]]
    if (!token || !next || !isBigram(token, next)) continue
    const [word, other] = [toned[index] ?? 0, toned[index + 1] ?? 0]
    const [plain, otherPlain] = [folded[index] ?? 0, folded[index + 1] ?? 0]
    addPair(word, other, start + index, weights.toned, inTitle)
    if (plain !== word || otherPlain !== other) addPair(plain, otherPlain, start + index, weights.folded, inTitle)
  }
}

function addForm({ toned, folded }: Form, at: number, weights: FormWeights, inTitle: boolean): void {
  addWord(toned, at, weights.toned, inTitle)
  if (folded !== toned) addWord(folded, at, weights.folded, inTitle)
}

/** OID of `tsvector`, the same in every PostgreSQL. */
const TSVECTOR = 3614

/** Several as one value of type `tsvector[]`, in binary; null stands for NULL. */
export function tsvectorArray(vectors: readonly (Uint8Array | null)[]): Uint8Array {
  const size = vectors.reduce((sum, vector) => sum + 4 + (vector?.length ?? 0), 20)
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  // Dimensions, whether there are NULLs, type, length, number of the first.
  const head = [1, vectors.includes(null) ? 1 : 0, TSVECTOR, vectors.length, 1]
  for (const [at, one] of head.entries()) view.setInt32(at * 4, one)
  let at = 20
  for (const vector of vectors) {
    view.setInt32(at, vector?.length ?? -1)
    if (vector) bytes.set(vector, at + 4)
    at += 4 + (vector?.length ?? 0)
  }
  return bytes
}
