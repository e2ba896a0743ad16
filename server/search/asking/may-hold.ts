import { fold } from '#server/language/fold.ts'
import { toNfc } from '#server/language/nfc.ts'

/** Says of a piece of text whether it may hold what is looked for; false where it surely does not. */
export type MayHold = (piece: string) => boolean

/**
 * Passes every piece of text that holds one of these forms, however it is written: pieces that do not pass need not be
 * analysed. Some pass without holding any. `begun`: beginnings of words. A pattern would cost more to make for one
 * question than it saves.
 */
export function mayHold(forms: Iterable<string>, begun: readonly string[]): MayHold {
  const whole = new Set([...forms].map(firstRun))
  const starts = new Set(begun.map(firstRun))
  if (whole.has('') || starts.has('')) return () => true
  return (piece) => {
    const plain = plainOf(piece)
    for (const run of whole) if (stands(plain, run, true)) return true
    for (const run of starts) if (stands(plain, run, false)) return true
    return (whole.size > 0 || starts.size > 0) && JOINED.test(piece)
  }
}

/** Capitals side by side, or a mark between them: an abbreviation that is compared by its letters alone. */
const JOINED = /\p{Lu}\s*[&.\-‐‑]?\s*\p{Lu}/u

/** The letters of a form as far as one word goes; of figures the first alone: they may be grouped ("1.250"). */
function firstRun(form: string): string {
  const plain = plainOf(fold(toNfc(form)))
  return /^(?:[a-z][a-z0-9]*|[0-9])/.exec(plain)?.[0] ?? ''
}

/** As a word of its own, or at the beginning of one; figures anywhere. */
function stands(plain: string, run: string, isWhole: boolean): boolean {
  for (let at = plain.indexOf(run); at >= 0; at = plain.indexOf(run, at + 1)) {
    if (isFigure(run.charCodeAt(0))) return true
    const [before, after] = [plain.charCodeAt(at - 1), plain.charCodeAt(at + run.length)]
    if (isLetter(before)) continue
    if (!isWhole || !(isLetter(after) || isFigure(after))) return true
  }
  return false
}

const isLetter = (code: number) => (code >= 0x61 && code <= 0x7a) || code === OTHER_LETTER
const isFigure = (code: number) => code >= 0x30 && code <= 0x39

const BLANK = 0x20
const OTHER_LETTER = 0xff
const DROPPED = 0
const UNKNOWN = 1
/** What each character is compared as: a plain letter, a figure, another letter, a blank, or nothing. */
const plainCodes = new Uint8Array(0x1_0000).fill(UNKNOWN)
const decoder = new TextDecoder('latin1')
let buffer = new Uint8Array(1024)

/** The letters of a piece without marks, i and y as one, everything else a blank; its length is not that of the piece. */
function plainOf(piece: string): string {
  if (buffer.length < piece.length) buffer = new Uint8Array(piece.length * 2)
  let length = 0
  for (let at = 0; at < piece.length; at += 1) {
    const code = piece.charCodeAt(at)
    let plain = plainCodes[code] ?? BLANK
    if (plain === UNKNOWN) {
      plain = plainCodeOf(String.fromCharCode(code))
      plainCodes[code] = plain
    }
    if (plain === DROPPED) continue
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
