import { fold } from '#server/language/fold.ts'
import { toNfc } from '#server/language/nfc.ts'

/** Pieces of a line that may hold what is looked for, in order; outside them it surely does not stand. */
export type MayHold = (line: string) => readonly Piece[]

export interface Piece {
  readonly start: number
  readonly end: number
}

const NOTHING: readonly Piece[] = []

/**
 * Finds the pieces of a line in which one of these forms may stand, however it is written: the rest need not be analysed.
 * Some of them hold none. Analysed alone a piece says what it says in the line. `begun`: beginnings of words. A pattern
 * would cost more to make for one question than it saves.
 */
export function mayHold(forms: Iterable<string>, begun: readonly string[]): MayHold {
  const starts = new Set(begun.map(firstRun))
  const whole = new Set([...forms].map(firstRun).filter((run) => !starts.has(run)))
  if (whole.has('') || starts.has('')) return (line) => [{ start: 0, end: line.length }]
  if (whole.size + starts.size === 0) return () => NOTHING
  return (line) => {
    const places: number[] = []
    const plain = plainOf(line, places)
    for (const run of whole) addPlaces(places, plain, run, true)
    for (const run of starts) addPlaces(places, plain, run, false)
    for (let at = line.indexOf('&'); at >= 0; at = line.indexOf('&', at + 1)) places.push(at)
    if (places.length === 0) return NOTHING
    // Marks that stand by themselves were left out: the places are not those of the line.
    if (plain.length !== line.length) return [{ start: 0, end: line.length }]
    return piecesAround(places.sort(ascending), line, plain)
  }
}

const ascending = (one: number, other: number) => one - other

function piecesAround(places: readonly number[], line: string, plain: string): Piece[] {
  const pieces: Piece[] = []
  let read = 0
  for (const place of places) {
    if (place < read) continue
    let start = place
    while (start > read && !isParted(line, plain, start)) start -= 1
    let end = place + 1
    while (end < line.length && !isParted(line, plain, end)) end += 1
    pieces.push({ start, end })
    read = end
  }
  return pieces
}

const ENDS_CLAUSE = '.,;:!?'

/**
 * No token reaches across a blank behind a mark that ends a clause, nor across one between two words of which the second
 * is a longer one in small letters ("điểm b", "TN MT" and "ngày đêm" are one token).
 */
function isParted(line: string, plain: string, at: number): boolean {
  if (line.charCodeAt(at) !== BLANK) return false
  if (ENDS_CLAUSE.includes(line.charAt(at - 1))) return true
  const next = plain.charCodeAt(at + 1)
  return (
    isLetter(plain.charCodeAt(at - 1)) &&
    isLetter(next) &&
    next !== LETTER_D &&
    capitals[line.charCodeAt(at + 1)] === 0 &&
    isLetter(plain.charCodeAt(at + 2)) &&
    isLetter(plain.charCodeAt(at + 3))
  )
}

/** The letters of a form as far as one word goes; of figures the first alone: they may be grouped ("1.250"). */
function firstRun(form: string): string {
  const plain = plainOf(fold(toNfc(form)), [])
  return /^(?:[a-z][a-z0-9]*|[0-9])/.exec(plain)?.[0] ?? ''
}

/** Places of it as a word of its own, or as the beginning of one; of figures any. */
function addPlaces(places: number[], plain: string, run: string, isWhole: boolean): void {
  const isAnywhere = isFigure(run.charCodeAt(0))
  for (let at = plain.indexOf(run); at >= 0; at = plain.indexOf(run, at + 1)) {
    const [before, after] = [plain.charCodeAt(at - 1), plain.charCodeAt(at + run.length)]
    if (isAnywhere || !(isLetter(before) || (isWhole && (isLetter(after) || isFigure(after))))) places.push(at)
  }
}

const isLetter = (code: number) => (code >= 0x61 && code <= 0x7a) || code === OTHER_LETTER
const isFigure = (code: number) => code >= 0x30 && code <= 0x39

const BLANK = 0x20
const LETTER_D = 0x64
const OTHER_LETTER = 0xff
const DROPPED = 0
const UNKNOWN = 1
/** What each character is compared as: a plain letter, a figure, another letter, a blank, or nothing. */
const plainCodes = new Uint8Array(0x1_0000).fill(UNKNOWN)
const capitals = new Uint8Array(0x1_0000)
const decoder = new TextDecoder('latin1')
let buffer = new Uint8Array(1024)

/**
 * The letters of a line without marks, i and y as one, everything else a blank; its length is not that of the line where
 * marks stand by themselves. `joined` is given the places of capitals that only marks or gaps part from the capital before:
 * "T.N.M.T", "TN MT" may be abbreviations, which are compared by their letters alone.
 */
function plainOf(line: string, joined: number[]): string {
  if (buffer.length < line.length) buffer = new Uint8Array(line.length * 2)
  let length = 0
  let isBehindCapital = false
  let isParted = false
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at)
    let plain = plainCodes[code] ?? BLANK
    if (plain === UNKNOWN) {
      const character = String.fromCharCode(code)
      plain = plainCodeOf(character)
      plainCodes[code] = plain
      if (/\p{Lu}/u.test(character)) capitals[code] = 1
    }
    if (plain === DROPPED) continue
    if (plain === BLANK) isParted = true
    else {
      const isCapital = capitals[code] === 1
      if (isCapital && isBehindCapital && isParted) joined.push(at)
      isBehindCapital = isCapital
      isParted = false
    }
    buffer[length] = plain
    length += 1
  }
  return decoder.decode(buffer.subarray(0, length))
}

function plainCodeOf(character: string): number {
  if (/\p{M}/u.test(character)) return DROPPED
  const folded = fold(character).replace('²', '2').replace('³', '3').replace('y', 'i')
  if (/^[a-z0-9]$/.test(folded)) return folded.charCodeAt(0)
  return /\p{L}/u.test(character) ? OTHER_LETTER : BLANK
}
