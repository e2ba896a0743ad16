import { fold } from './fold.ts'
import { remembered } from './remembered.ts'

/** A word, a run of figures or one mark of a text; white space stands between them and is only remembered. */
export interface Atom {
  readonly kind: 'word' | 'figures' | 'mark'
  /** As it stands in the text, not normalised. */
  readonly text: string
  /** Search fold of a word ("Điều" → "dieu", "m³" → "m3"); of figures and marks the text itself. */
  readonly folded: string
  /** UTF-16 offsets into the text that was scanned. */
  readonly start: number
  readonly end: number
  /** White space of any kind (non-breaking too) stands before it. */
  readonly hasGap: boolean
  /** A line ends before it. */
  readonly startsLine: boolean
}

/** A letter with what belongs to it ("ê" + U+0323), figures that follow letters ("QH15", "m3") and raised ones ("m³"). */
const ATOM = /\p{L}[\p{L}\p{M}\p{Nd}²³]*|\p{Nd}+|\s+|\S/gu

/** Cuts a text into atoms in one pass; offsets are those of the text as given, composed or not. */
export function scanWords(text: string): Atom[] {
  const atoms: Atom[] = []
  let hasGap = false
  let startsLine = false
  for (const match of text.matchAll(ATOM)) {
    const [piece] = match
    if (/^\s/u.test(piece)) {
      hasGap = true
      startsLine ||= /[\n\r\u2028\u2029]/.test(piece)
      continue
    }
    const kind = /^\p{L}/u.test(piece) ? 'word' : /^\p{Nd}/u.test(piece) ? 'figures' : 'mark'
    const folded = kind === 'word' ? foldWord(piece) : piece
    atoms.push({ kind, text: piece, folded, start: match.index, end: match.index + piece.length, hasGap, startsLine })
    hasGap = false
    startsLine = false
  }
  return atoms
}

const PLAIN = /^[a-z0-9]*$/

/** Search fold of one word: "Điều" → "dieu", "m³" → "m3". */
export function foldWord(word: string): string {
  return PLAIN.test(word) ? word : foldedWord(word)
}

const foldedWord = remembered((word) => fold(word).replaceAll('²', '2').replaceAll('³', '3'))
