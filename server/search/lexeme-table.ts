import { forgetTooMany, lengthOfWord, numberOfWord, writeWord } from './word-numbers.ts'

/** PostgreSQL 18, ts_type.h: positions up to 16383 (later ones count as the last), 255 of them per lexeme here. */
export const LAST_POSITION = 16_383
export const MOST_POSITIONS = 255
/** Longest lexeme in bytes (MAXSTRLEN 2047), and room for all lexemes with their positions (MAXSTRPOS 1 MB). */
export const LONGEST_LEXEME = 2046
export const MOST_BYTES = 1_000_000

/** Above the position, the heavier the higher. */
const WEIGHTS = { D: 0, C: 1, B: 2, A: 3 } as const
export type Weight = keyof typeof WEIGHTS
const POSITION_BITS = 14
const POSITION = (1 << POSITION_BITS) - 1

// Columns of lexemes and of places, kept from text to text: objects would be made and thrown away by the thousand.
const SMALL = 4096
const LARGE = 65_536
let size = SMALL
let slots = new Uint32Array(size * 2)
let words = new Uint32Array(size)
let others = new Uint32Array(size)
let isTitle = new Uint8Array(size)
let firsts = new Uint32Array(size)
let lasts = new Uint32Array(size)
let counts = new Uint16Array(size)
let places = new Uint16Array(size)
let following = new Uint32Array(size)
let lexemes = 0
let used = 0
let bytes = 0
let isCut = false

/** The table is one: begun for a text, written at its end. */
export function beginLexemes(): void {
  forgetTooMany()
  // One very long text does not keep the short ones waiting afterwards.
  if (size > LARGE) resize(SMALL)
  slots.fill(0)
  lexemes = 0
  used = 0
  bytes = 0
  isCut = false
}

/** A word as a lexeme, as far as PostgreSQL stores it; one of two words is what `addPair` makes of them. */
export function addWord(text: string, at: number, weight: Weight, inTitle = false): void {
  const blank = text.indexOf(' ')
  if (blank > 0 && text.indexOf(' ', blank + 1) < 0) {
    addPair(numberOfWord(text.slice(0, blank)), numberOfWord(text.slice(blank + 1)), at, weight, inTitle)
  } else addPair(numberOfWord(text), 0, at, weight, inTitle)
}

/** Two words with a blank between them, by their numbers; a word alone has no other. */
export function addPair(word: number, other: number, at: number, weight: Weight, inTitle = false): void {
  const place = (WEIGHTS[weight] << POSITION_BITS) | Math.min(at, LAST_POSITION)
  const slot = slotOf(word, other, inTitle ? 1 : 0)
  const lexeme = slots[slot] ?? 0
  if (lexeme === 0) {
    const length = lengthOf(word, other, inTitle)
    if (length > LONGEST_LEXEME || bytes + length + 6 > MOST_BYTES) {
      isCut = true
      return
    }
    bytes += length + 6
    addLexeme(slot, word, other, inTitle, place)
  } else if (isSettled(lexeme, place)) return
  else if (bytes + 2 > MOST_BYTES || (counts[lexeme] ?? 0) >= MOST_POSITIONS) isCut = true
  else {
    bytes += 2
    addPlace(lexeme, keepPlace(place))
  }
}

/** Number of lexemes; of each its letters, a zero, the number of its places, and these (tsvectorrecv). */
export function writeLexemes(titleMark: string): { readonly bytes: Uint8Array; readonly isCut: boolean } {
  const written = new Uint8Array(4 + bytes + lexemes)
  const view = new DataView(written.buffer)
  view.setInt32(0, lexemes)
  let at = 4
  for (let lexeme = 1; lexeme <= lexemes; lexeme += 1) {
    if (isTitle[lexeme] === 1) written[at++] = titleMark.charCodeAt(0)
    at = writeWord(words[lexeme] ?? 0, written, at)
    const other = others[lexeme] ?? 0
    if (other > 0) {
      written[at++] = BLANK
      at = writeWord(other, written, at)
    }
    written[at] = 0
    view.setUint16(at + 1, counts[lexeme] ?? 0)
    at += 3
    for (let place = firsts[lexeme] ?? 0; place !== 0; place = following[place] ?? 0) {
      view.setUint16(at, places[place] ?? 0)
      at += 2
    }
  }
  return { bytes: written.subarray(0, at), isCut }
}

const BLANK = 0x20

function lengthOf(word: number, other: number, inTitle: boolean): number {
  return lengthOfWord(word) + (other > 0 ? 1 + lengthOfWord(other) : 0) + (inTitle ? 1 : 0)
}

/** Where it stands in the table, or will. */
function slotOf(word: number, other: number, title: number): number {
  const mask = slots.length - 1
  let slot = (Math.imul(word, 0x9e3779b1) ^ Math.imul(other + title, 0x85ebca6b)) >>> 7
  for (slot &= mask; ; slot = (slot + 1) & mask) {
    const lexeme = slots[slot] ?? 0
    if (lexeme === 0) return slot
    if (words[lexeme] === word && others[lexeme] === other && isTitle[lexeme] === title) return slot
  }
}

function addLexeme(slot: number, word: number, other: number, inTitle: boolean, place: number): void {
  lexemes += 1
  words[lexemes] = word
  others[lexemes] = other
  isTitle[lexemes] = inTitle ? 1 : 0
  counts[lexemes] = 1
  slots[slot] = lexemes
  const first = keepPlace(place)
  firsts[lexemes] = first
  lasts[lexemes] = first
}

function keepPlace(place: number): number {
  used += 1
  if (used + 1 >= size) grow()
  places[used] = place
  following[used] = 0
  return used
}

/** There are never more lexemes than places, and twice as many slots. */
function resize(to: number): void {
  size = to
  words = resized(words, new Uint32Array(to))
  others = resized(others, new Uint32Array(to))
  isTitle = resized(isTitle, new Uint8Array(to))
  firsts = resized(firsts, new Uint32Array(to))
  lasts = resized(lasts, new Uint32Array(to))
  counts = resized(counts, new Uint16Array(to))
  places = resized(places, new Uint16Array(to))
  following = resized(following, new Uint32Array(to))
  slots = new Uint32Array(to * 2)
}

function resized<Column extends Uint8Array | Uint16Array | Uint32Array>(column: Column, made: Column): Column {
  made.set(column.subarray(0, made.length))
  return made
}

function grow(): void {
  resize(size * 2)
  for (let lexeme = 1; lexeme <= lexemes; lexeme += 1) {
    slots[slotOf(words[lexeme] ?? 0, others[lexeme] ?? 0, isTitle[lexeme] ?? 0)] = lexeme
  }
}

function positionAt(place: number): number {
  return (places[place] ?? 0) & POSITION
}

/** At one place a lexeme stands once, with the heaviest of its weights. */
function isSettled(lexeme: number, place: number): boolean {
  const position = place & POSITION
  // Places come in order, but for few.
  if (positionAt(lasts[lexeme] ?? 0) < position) return false
  for (let index = firsts[lexeme] ?? 0; index !== 0; index = following[index] ?? 0) {
    if (positionAt(index) !== position) continue
    places[index] = Math.max(places[index] ?? 0, place)
    return true
  }
  return false
}

/** In order; one that comes before all others changes places with the first. */
function addPlace(lexeme: number, added: number): void {
  counts[lexeme] = (counts[lexeme] ?? 0) + 1
  const position = positionAt(added)
  const last = lasts[lexeme] ?? 0
  let before = last
  if (positionAt(last) > position) {
    before = firsts[lexeme] ?? 0
    if (position < positionAt(before)) {
      const place = places[added] ?? 0
      places[added] = places[before] ?? 0
      places[before] = place
    } else {
      for (let next = following[before] ?? 0; positionAt(next) < position; next = following[before] ?? 0) before = next
    }
  }
  following[added] = following[before] ?? 0
  following[before] = added
  if (before === last) lasts[lexeme] = added
}
