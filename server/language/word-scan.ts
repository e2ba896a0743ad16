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

// What a character is, asked once of each: patterns of letters are far slower than a look into a table. 0: not asked yet.
const LETTER = 1
/** Belongs to the letter before it ("ê" + U+0323). */
const MARK = 2
const FIGURE = 3
/** Raised figures that follow letters ("m³"). */
const RAISED = 4
const SPACE = 5
const OTHER = 6
const classes = new Uint8Array(0x1_0000)

/**
 * Cuts a text into atoms in one pass: a letter with the letters, marks and figures behind it, a run of figures, or one
 * mark. Offsets are those of the text as given, composed or not.
 */
export function scanWords(text: string): Atom[] {
  const atoms: Atom[] = []
  let hasGap = false
  let startsLine = false
  let at = 0
  while (at < text.length) {
    const start = at
    const first = classAt(text, at)
    at += widthAt(text, at)
    if (first === SPACE) {
      hasGap = true
      startsLine ||= endsLine(text.charCodeAt(start))
      continue
    }
    if (first === LETTER) {
      while (at < text.length && belongsToWord(classAt(text, at))) at += widthAt(text, at)
      const word = knownWord(text.slice(start, at))
      atoms.push({ kind: 'word', text: word.text, folded: word.folded, start, end: at, hasGap, startsLine })
    } else {
      if (first === FIGURE) while (at < text.length && classAt(text, at) === FIGURE) at += widthAt(text, at)
      const piece = text.slice(start, at)
      const kind = first === FIGURE ? 'figures' : 'mark'
      atoms.push({ kind, text: piece, folded: piece, start, end: at, hasGap, startsLine })
    }
    hasGap = false
    startsLine = false
  }
  return atoms
}

function belongsToWord(one: number): boolean {
  return one === LETTER || one === MARK || one === FIGURE || one === RAISED
}

function endsLine(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029
}

function classAt(text: string, at: number): number {
  return classes[text.charCodeAt(at)] || learnClass(text, at)
}

/** What is not in the table yet, and what is written with two units: these never are. */
function learnClass(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (isHalf(code)) return classOf(String.fromCodePoint(text.codePointAt(at) ?? code))
  const found = classOf(text.charAt(at))
  classes[code] = found
  return found
}

function widthAt(text: string, at: number): number {
  return isHalf(text.charCodeAt(at)) && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

/** One of the two units that a character outside the basic plane is written with. */
function isHalf(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff
}

function classOf(character: string): number {
  if (/^\p{L}/u.test(character)) return LETTER
  if (/^\p{M}/u.test(character)) return MARK
  if (/^\p{Nd}/u.test(character)) return FIGURE
  if (/^[²³]/u.test(character)) return RAISED
  return /^\s/u.test(character) ? SPACE : OTHER
}

const PLAIN = /^[a-z0-9]*$/

/** Search fold of one word: "Điều" → "dieu", "m³" → "m3". */
export function foldWord(word: string): string {
  return PLAIN.test(word) ? word : foldedWord(word)
}

const foldedWord = remembered((word) => fold(word).replaceAll('²', '2').replaceAll('³', '3'))

/** A word that was met before is the same string again: whoever looks for it in a table finds it at once. */
const knownWord = remembered((word) => ({ text: word, folded: foldWord(word) }))
