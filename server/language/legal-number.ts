import { toNfc } from './nfc.ts'
import { remembered } from './remembered.ts'
import { type Atom, foldWord } from './word-scan.ts'

/** The number of a document as it was written: "43/2014/NĐ-CP", "31/2024/QH15", "05/TTr-STNMT". */
export interface LegalNumber {
  /** Figures before the first stroke, as written: "43", "05". */
  readonly figure: string
  /** Absent in numbers of letters: "123/STNMT-QLĐĐ". */
  readonly year: string | null
  /** Symbol after the last stroke in its official writing; null when only number and year were given. */
  readonly code: string | null
}

/** Something read from a row of atoms, and where reading goes on. */
export interface Read<T> {
  readonly value: T
  readonly next: number
}

/** Parts of symbols whose official writing is not all capitals, or that people type in small letters. */
const OFFICIAL_PARTS: Readonly<Record<string, string>> = {
  nd: 'NĐ',
  qd: 'QĐ',
  nq: 'NQ',
  tt: 'TT',
  ct: 'CT',
  cd: 'CĐ',
  ttlt: 'TTLT',
  vbhn: 'VBHN',
  cp: 'CP',
  ttg: 'TTg',
  ttr: 'TTr',
  hdnd: 'HĐND',
  ubnd: 'UBND',
  ubtvqh: 'UBTVQH',
  btnmt: 'BTNMT',
  bnnmt: 'BNNMT',
  bnnptnt: 'BNNPTNT',
  bxd: 'BXD',
  btc: 'BTC',
  bkhdt: 'BKHĐT',
  bct: 'BCT',
  btttt: 'BTTTT',
  bnv: 'BNV',
  byt: 'BYT',
  stnmt: 'STNMT',
  snnmt: 'SNNMT',
  tw: 'TW',
}

/** First parts of symbols that name the kind of a document. */
const KIND_PARTS: ReadonlySet<string> = new Set(
  'nd qd nq tt ct cd ttlt vbhn ttr bc kh tb hd bb gm cv ctr qc'.split(' '),
)

const FUSED: Readonly<Record<string, string>> = { ndcp: 'NĐ-CP', qdttg: 'QĐ-TTg' }
const NATIONAL_ASSEMBLY = /^(ub?tv)?qh\d{1,2}$/
const MOST_PARTS = 5

/** A whole number with its symbol, typed officially or loosely ("43/2014/nd-cp", "43 / 2014 / NĐ - CP"), else null. */
export function readLegalNumber(atoms: readonly Atom[], at: number): Read<LegalNumber> | null {
  const figure = atoms[at]
  if (figure?.kind !== 'figures' || figure.text.length > 5 || !isStroke(atoms[at + 1])) return null
  const year = atoms[at + 2]
  if (year?.kind === 'figures' && isYear(year.text) && isStroke(atoms[at + 3])) {
    const code = readCode(atoms, at + 4, true)
    return code && { value: { figure: figure.text, year: year.text, code: code.value }, next: code.next }
  }
  const code = readCode(atoms, at + 2, false)
  return code && { value: { figure: figure.text, year: null, code: code.value }, next: code.next }
}

/** Number and year alone, "43/2014": a document only where its kind stands before it (it may as well be 06/2023). */
export function readNumberOfYear(atoms: readonly Atom[], at: number): Read<LegalNumber> | null {
  const [figure, stroke, year, after] = atoms.slice(at, at + 4)
  if (figure?.kind !== 'figures' || figure.text.length > 5 || !isStroke(stroke)) return null
  if (year?.kind !== 'figures' || !isYear(year.text) || isStroke(after)) return null
  return { value: { figure: figure.text, year: year.text, code: null }, next: at + 3 }
}

/** "43/2014/NĐ-CP" in its official writing. */
export function formatLegalNumber({ figure, year, code }: LegalNumber): string {
  return [figure, year, code].filter(Boolean).join('/')
}

/** Equal for every way of typing the same number: "08/2022/NĐ-CP" and "8/2022/nd-cp" are "8/2022/nd-cp". */
export function legalNumberKey({ figure, year, code }: LegalNumber): string {
  return [figure.replace(/^0+(?=\d)/, ''), year, code && foldWord(code)].filter(Boolean).join('/')
}

/** First part of the symbol without marks: "nd" of NĐ-CP, "qh15", "tt"; '' without a symbol. */
export function kindPartOf({ code }: LegalNumber): string {
  return foldWord(code?.split('-')[0] ?? '')
}

function readCode(atoms: readonly Atom[], at: number, hasYear: boolean): Read<string> | null {
  const first = atoms[at]
  if (first?.kind !== 'word') return null
  const { folded } = first
  const isKind = KIND_PARTS.has(folded)
  const parts = [first.text]
  let next = at + 1
  while (parts.length < MOST_PARTS) {
    const [joint, part] = [atoms[next], atoms[next + 1]]
    if (!joint || part?.kind !== 'word' || !/^[-‐‑–&]$/.test(joint.text)) break
    const isTight = !joint.hasGap && !part.hasGap
    // "NĐ - CP" is one symbol, "31/2024/QH15 - Luật …" is a number and a sentence.
    const isLoose = parts.length === 1 && isKind && part.folded in OFFICIAL_PARTS
    if (!isTight && !isLoose) break
    parts.push(joint.text === '&' ? '&' : '-', part.text)
    next += 2
  }
  const isAssembly = NATIONAL_ASSEMBLY.test(folded)
  if (parts.length === 1 && folded in FUSED) return { value: FUSED[folded] ?? '', next }
  const looksOfficial = isShouted(first.text)
  const isTypedKind = isKind && (hasYear || parts.length > 1)
  if (!isAssembly && !looksOfficial && !isTypedKind) return null
  if (isAssembly && !hasYear) return null
  return { value: officialCode(parts), next }
}

function officialCode(parts: readonly string[]): string {
  return parts.map(officialPart).join('')
}

/** Capitals are kept as typed ("TTr", "QyĐ"); small letters get the official writing. */
const officialPart = remembered((part) => {
  const typed = toNfc(part)
  const isSmall = typed === typed.toLocaleLowerCase('vi')
  const official = OFFICIAL_PARTS[foldWord(typed)]
  if (official && (isSmall || typed === foldWord(typed).toUpperCase())) return official
  return isSmall ? typed.toLocaleUpperCase('vi') : typed
})

/** Symbols begin with two capitals or more: "STNMT", "TTr", "QĐ"; "QyĐ" and "CTr" are kinds of their own. */
function isShouted(word: string): boolean {
  return /^(\p{Lu}\p{M}*){2}/u.test(word) || /^(QyĐ)$/u.test(toNfc(word))
}

function isStroke(atom: Atom | undefined): boolean {
  return atom?.text === '/'
}

function isYear(figures: string): boolean {
  return /^(19[4-9]\d|20\d\d)$/.test(figures)
}
