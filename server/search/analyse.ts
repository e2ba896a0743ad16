import { legalNumberKey, type Read, readLegalNumber, readNumberOfYear } from '#server/language/legal-number.ts'
import { remembered } from '#server/language/remembered.ts'
import { type Atom, foldWord, scanWords } from '#server/language/word-scan.ts'
import { abbreviationsWritten } from './abbreviations.ts'
import { formOf, joinForms, plainForm } from './comparing-form.ts'
import type { Form, Token, TokenKind } from './token.ts'

interface Piece {
  readonly kind: TokenKind
  readonly form: Form
  readonly parts: readonly Form[]
}

/** What ends a clause; a hyphen only with spaces around it. Strokes and quotes end one too: nothing is said across them. */
const ENDS_CLAUSE = /[^\p{L}\p{N}\-‐‑&'’_]/u
const LEVELS = new Set(['dieu', 'khoan', 'diem', 'muc', 'chuong', 'phan'])
const KINDS = new Set(['nd', 'nq', 'qd', 'tt', 'ct', 'dinh', 'quyet', 'tu', 'thi', 'luat', 'lenh', 'so'])
const UNITS = new Set(
  'm m2 m3 km km2 ha g kg mg ug μg µg tan ta l ml lit kw kwh mw w mpn dong ty trieu nguoi ho xe luot'.split(' '),
)
const MOST_JOINED = 6
/** What letters of an abbreviation are joined by. */
const JOINT = /^[&.\-‐‑]$/
/** Figures and the marks between them that are one number: more of them are no number any more. */
const MOST_FIGURES = 17

const form = remembered(formOf)

/**
 * The tokens of a text, in order, each with its offsets (stack.md §6, S2): syllables; numbers of documents, abbreviations
 * and provisions as wholes; figures with percentages and compound units. No word of the text is left out.
 */
export function analyse(text: string): Token[] {
  const atoms = scanWords(text)
  const tokens: Token[] = []
  let clause = 0
  let at = 0
  while (at < atoms.length) {
    const atom = atoms[at]
    if (!atom) break
    if (atom.startsLine) clause += 1
    if (atom.kind === 'mark') {
      const mark = markOf(atom.text)
      if (mark.endsClause || (mark.isDash && atom.hasGap)) clause += 1
      at += 1
      continue
    }
    if (atom.kind === 'word') {
      const word = wordOf(atom.text)
      if (standsAlone(word, atoms[at + 1])) {
        const { kind, toned, folded } = word
        tokens.push({ kind, start: atom.start, end: atom.end, toned, folded, parts: NO_PARTS, clause })
        at += 1
        continue
      }
    }
    const { value, next } = readPiece(atoms, at, form)
    const end = atoms[next - 1]?.end ?? atom.end
    const { toned, folded } = value.form
    tokens.push({ kind: value.kind, start: atom.start, end, toned, folded, parts: value.parts, clause })
    at = next
  }
  return tokens
}

const NO_PARTS: readonly Form[] = []

/** What is known of a mark: there are few, and every sentence has some. */
const markOf = remembered((text: string) => ({
  endsClause: ENDS_CLAUSE.test(text),
  isDash: /[-‐‑–—]/.test(text),
  isJoint: JOINT.test(text),
}))

/** What is known of a word, whatever stands beside it. */
interface Word extends Form {
  readonly kind: 'syllable' | 'abbreviation'
  /** A number, a provision or a unit may begin with it. */
  readonly mayBegin: boolean
  readonly isCapital: boolean
}

const wordOf = remembered((text: string): Word => {
  const letters = foldWord(text)
  return {
    ...form(text),
    kind: kindOf(text, letters),
    mayBegin: KINDS.has(letters) || LEVELS.has(letters) || UNITS.has(letters),
    isCapital: isCapital(text),
  }
})

/** Most words: nothing that begins with them goes on behind. */
function standsAlone(word: Word, next: Atom | undefined): boolean {
  if (word.mayBegin) return false
  if (next === undefined || next.kind === 'figures') return true
  return next.kind === 'word' ? !(word.isCapital && isCapital(next.text)) : !markOf(next.text).isJoint
}

function kindOf(text: string, letters: string | undefined): 'syllable' | 'abbreviation' {
  return abbreviationsWritten(text, letters).length > 0 ? 'abbreviation' : 'syllable'
}

function readPiece(atoms: readonly Atom[], at: number, form: (word: string) => Form): Read<Piece> {
  const atom = atoms[at]
  const read =
    atom?.kind === 'figures'
      ? (readNumber(atoms, at) ?? readFigures(atoms, at))
      : (readNumberOfKind(atoms, at, form) ??
        readProvision(atoms, at, form) ??
        readAbbreviation(atoms, at, form) ??
        readUnit(atoms, at, form))
  if (read) return read
  const word = atom?.text ?? ''
  return { value: { kind: kindOf(word, atom?.folded), form: form(word), parts: NO_PARTS }, next: at + 1 }
}

/** 43/2014/NĐ-CP: found whole, by kind and number ("NĐ 43/2014"), by number and year. */
function readNumber(atoms: readonly Atom[], at: number): Read<Piece> | null {
  const read = readLegalNumber(atoms, at)
  if (!read) return null
  const { figure, year, code } = read.value
  const short = year ? [legalNumberKey({ figure, year, code: null })] : []
  const kind = year && code?.includes('-') ? [legalNumberKey({ figure, year, code: code.split('-')[0] ?? '' })] : []
  const piece = {
    kind: 'legal-number',
    form: plainForm(legalNumberKey(read.value)),
    parts: [...kind, ...short],
  } as const
  return { value: { ...piece, parts: piece.parts.map(plainForm) }, next: read.next }
}

/** "NĐ 43/2014", "nd 43/2014": the kind and the number of its year. Longer names of kinds stay words beside the number. */
function readNumberOfKind(atoms: readonly Atom[], at: number, form: (word: string) => Form): Read<Piece> | null {
  const kind = atoms[at]
  if (!kind || !KINDS.has(kind.folded) || kind.text.length > 2) return null
  const number = readNumberOfYear(atoms, at + 1)
  if (!number) return null
  const whole = legalNumberKey({ ...number.value, code: kind.folded })
  const parts = [form(kind.text), plainForm(legalNumberKey(number.value))]
  return { value: { kind: 'legal-number', form: plainForm(whole), parts }, next: number.next }
}

/** "Điều 61", "khoản 2", "điểm b". */
function readProvision(atoms: readonly Atom[], at: number, form: (word: string) => Form): Read<Piece> | null {
  const level = atoms[at]
  if (!level || !LEVELS.has(level.folded)) return null
  const [value, after] = [atoms[at + 1], atoms[at + 2]]
  if (!value?.hasGap || value.startsLine) return null
  const isFigure = value.kind === 'figures' && value.text.length <= 3 && !isTight(after, /[/%.,]/, atoms[at + 3])
  const isLetter = value.kind === 'word' && level.folded === 'diem' && /^[a-zđ]\d?$/u.test(value.text.normalize('NFC'))
  if (!isFigure && !isLetter) return null
  const hasLetter = isFigure && after?.kind === 'word' && !after.hasGap && /^[a-zđ]$/u.test(after.text.normalize('NFC'))
  const number = form(hasLetter ? value.text + after.text : value.text)
  const parts = [form(level.text), number]
  return { value: { kind: 'provision', form: joinForms(parts), parts }, next: hasLetter ? at + 3 : at + 2 }
}

/** TN&MT, TN & MT, TN-MT, T.N.M.T, R&D: one token; its letters are what is compared. */
function readAbbreviation(atoms: readonly Atom[], at: number, form: (word: string) => Form): Read<Piece> | null {
  const first = atoms[at]
  if (!first) return null
  let next = at + 1
  let best: number | null = null
  let hasAnd = false
  for (let joined = 1; joined < MOST_JOINED; joined += 1) {
    const joint = atoms[next]
    const part = atoms[next + 1]
    const isPlain = joint?.kind === 'word' && joined === 1 && isCapital(first.text) && isCapital(joint.text)
    if (isPlain && !joint.startsLine && isKnown(atoms, at, next + 1) && joint.text.length >= 2) best = next + 1
    if (joint?.kind !== 'mark' || part?.kind !== 'word' || !JOINT.test(joint.text)) break
    const isSpaced = joint.hasGap || part.hasGap
    if (isSpaced && !(joint.text === '&' && isCapital(first.text) && isCapital(part.text))) break
    next += 2
    hasAnd ||= joint.text === '&'
    if (hasAnd || isKnown(atoms, at, next)) best = next
  }
  if (best === null) return null
  const words = atoms.slice(at, best).filter((atom) => atom.kind === 'word')
  const whole = form(words.map((word) => word.text).join(''))
  const parts = words.map((word) => form(word.text)).filter((part) => part.toned.length > 1)
  return { value: { kind: 'abbreviation', form: whole, parts }, next: best }
}

/** "1.250,5" is 1250,5; "28%"; "71/74"; "15/10/1993" with its year; "2,5" stays as it is. */
function readFigures(atoms: readonly Atom[], at: number): Read<Piece> {
  let next = at + 1
  const pieces = [atoms[at]?.text ?? '']
  while (pieces.length < MOST_FIGURES) {
    const [joint, part] = [atoms[next], atoms[next + 1]]
    if (!joint || joint.hasGap || !/^[.,/]$/.test(joint.text) || part?.kind !== 'figures' || part.hasGap) break
    pieces.push(joint.text, part.text)
    next += 2
  }
  const written = pieces.join('')
  const isGrouped = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(written)
  const slashed = written.includes('/') ? written.split('/').map((one) => one.replace(/^0+(?=\d)/, '')) : null
  const plain = isGrouped ? written.replaceAll('.', '') : (slashed?.join('/') ?? written)
  if (atoms[next]?.text === '%') {
    return { value: { kind: 'percentage', form: plainForm(`${plain}%`), parts: [plainForm(plain)] }, next: next + 1 }
  }
  const parts = slashed ? slashed.map(plainForm) : []
  return { value: { kind: 'number', form: plainForm(plain), parts }, next }
}

/** "m³/ngày đêm", "mg/l", "tấn/ngày": a unit by a time or a size is one token. */
function readUnit(atoms: readonly Atom[], at: number, form: (word: string) => Form): Read<Piece> | null {
  const unit = atoms[at]
  if (!unit || !UNITS.has(unit.folded)) return null
  const [stroke, per, more] = atoms.slice(at + 1, at + 4)
  if (stroke?.text !== '/' || per?.kind !== 'word') return null
  if (stroke.hasGap || per.hasGap || per.text.length > 6) return null
  const hasNight = per.folded === 'ngay' && more?.folded === 'dem'
  const parts = [unit, per, ...(hasNight && more ? [more] : [])].map((atom) => form(atom.text))
  const [first, ...rest] = parts
  const whole = joinForms([first ?? plainForm(''), joinForms(rest)], '/')
  return { value: { kind: 'unit', form: whole, parts }, next: at + (hasNight ? 4 : 3) }
}

function isKnown(atoms: readonly Atom[], from: number, to: number): boolean {
  let key = ''
  for (let at = from; at < to; at += 1) if (atoms[at]?.kind === 'word') key += atoms[at]?.folded
  return key.length >= 3 && key.length <= 12 && abbreviationsWritten(key, key).length > 0
}

function isCapital(word: string): boolean {
  const first = word.charCodeAt(0)
  // Most words begin with a small letter.
  if (first >= 0x61 && first <= 0x7a) return false
  return word.length <= 5 && /^(\p{Lu}\p{M}*)+$/u.test(word)
}

/** Whether figures go on behind a mark: "5.000", "61/2024", "5%". */
function isTight(mark: Atom | undefined, among: RegExp, after: Atom | undefined): boolean {
  if (!mark || mark.hasGap || !among.test(mark.text)) return false
  return mark.text === '%' || (after?.kind === 'figures' && !after.hasGap)
}
