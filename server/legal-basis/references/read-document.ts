import {
  kindPartOf,
  type LegalNumber,
  type Read,
  readLegalNumber,
  readNumberOfYear,
} from '#server/language/legal-number.ts'
import { toNfc } from '#server/language/nfc.ts'
import { type Atom, foldWord } from '#server/language/word-scan.ts'
import { KIND_WORDS, kindOfSymbol, type LegalDocumentKind } from './document-kind.ts'
import { LAW_NAMES, SHORT_LAW_NAMES } from './law-names.ts'
import type { DocumentMention } from './reference.ts'

/** Names of laws by their first word, the longest first: "Đầu tư công" before "Đầu tư". */
export type LawNames = ReadonlyMap<string, readonly { readonly name: string; readonly words: readonly string[] }[]>

/** Longest name that is read without being known, in words, when a year follows it. */
const MOST_NAME_WORDS = 14

export function lawNames(further: readonly string[] = []): LawNames {
  const byFirst = new Map<string, { name: string; words: string[] }[]>()
  for (const name of new Set([...LAW_NAMES, ...further])) {
    const words = name.split(/[^\p{L}\p{M}\p{N}]+/u).map(foldWord)
    const first = words[0]
    if (first) byFirst.set(first, [...(byFirst.get(first) ?? []), { name, words }])
  }
  for (const names of byFirst.values()) names.sort((a, b) => b.words.length - a.words.length)
  return byFirst
}

/**
 * A document from here on: by its number ("43/2014/NĐ-CP"), by kind and number ("Nghị định số 101/2024", "NĐ 71/2024"),
 * or by the name of a law ("Luật Đất đai năm 2024", "Luật BVMT 2020"). "Luật này" is none.
 */
export function readDocument(atoms: readonly Atom[], at: number, names: LawNames): Read<DocumentMention> | null {
  const bare = readLegalNumber(atoms, at)
  if (bare) return past(atoms, byNumber(bare.value, null), bare.next)
  const kind = readKind(atoms, at)
  if (!kind) return null
  const numbered = readSaidNumber(atoms, kind.next)
  if (numbered) return past(atoms, byNumber(numbered.value, kind.value), numbered.next)
  if (kind.value !== 'law' || isPartOfPhrase(atoms, at)) return null
  return readLawName(atoms, kind.next, names)
}

/** A further number of the same list, "… và 102/2024": its kind was said before. */
export function readFurtherNumber(
  atoms: readonly Atom[],
  at: number,
  kind: LegalDocumentKind,
): Read<DocumentMention> | null {
  const number = readNumberOfYear(atoms, at)
  return number && past(atoms, byNumber(number.value, kind), number.next)
}

/** "số 31/2024/QH15", "số: 71/2024/NĐ-CP", "71/2024". */
function readSaidNumber(atoms: readonly Atom[], at: number): Read<LegalNumber> | null {
  let next = at
  if (isWord(atoms[next], 'so')) next += atoms[next + 1]?.text === ':' ? 2 : 1
  return readLegalNumber(atoms, next) ?? readNumberOfYear(atoms, next)
}

function readKind(atoms: readonly Atom[], at: number): Read<LegalDocumentKind> | null {
  const first = atoms[at]
  if (first?.kind !== 'word') return null
  for (const [words, kind] of KIND_WORDS) {
    if (words.every((word, index) => isWord(atoms[at + index], word))) return { value: kind, next: at + words.length }
  }
  return null
}

/** "pháp luật", "kỷ luật", "quy luật", "dự án luật": no name of a law follows. */
function isPartOfPhrase(atoms: readonly Atom[], at: number): boolean {
  const before = atoms[at - 1]
  if (before?.kind !== 'word') return false
  return ['phap', 'ky', 'quy'].includes(before.folded)
}

function readLawName(atoms: readonly Atom[], at: number, names: LawNames): Read<DocumentMention> | null {
  const known = readKnownName(atoms, at, names)
  if (known) {
    const said = readBracketedNumber(atoms, known.next) ?? readSaidNumber(atoms, known.next)
    if (said?.value.code) return past(atoms, byNumber(said.value, 'law'), said.next)
    const year = readYear(atoms, isAmended(atoms, known.next) ? known.next + 4 : known.next)
    const mention = { by: 'name', kind: 'law', name: known.value, year: year?.value ?? null } as const
    return { value: mention, next: year?.next ?? known.next }
  }
  return readUnknownName(atoms, at)
}

function readKnownName(atoms: readonly Atom[], at: number, names: LawNames): Read<string> | null {
  const first = atoms[at]
  if (first?.kind !== 'word') return null
  const { folded } = first
  const short = SHORT_LAW_NAMES[folded]
  if (short && toNfc(first.text) === toNfc(first.text).toLocaleUpperCase('vi')) return { value: short, next: at + 1 }
  for (const { name, words } of names.get(folded) ?? []) {
    const next = readWords(atoms, at, words)
    if (next !== null) return { value: name, next }
  }
  return null
}

/** The words in order; commas inside a name ("Thi đua, khen thưởng") may be typed or not. */
function readWords(atoms: readonly Atom[], at: number, words: readonly string[]): number | null {
  let next = at
  for (const [index, word] of words.entries()) {
    if (index > 0 && (atoms[next]?.text === ',' || atoms[next]?.text === '-')) next += 1
    if (!isWord(atoms[next], word)) return null
    next += 1
  }
  return next
}

/** A name that is not in the list ends at its year: "Luật Hợp tác xã năm 2023". It begins with a capital. */
function readUnknownName(atoms: readonly Atom[], at: number): Read<DocumentMention> | null {
  const first = atoms[at]
  if (first?.kind !== 'word' || !/^\p{Lu}/u.test(first.text)) return null
  for (let next = at + 1; next <= at + MOST_NAME_WORDS; next += 1) {
    const year = isWord(atoms[next], 'nam') || atoms[next]?.kind === 'figures' ? readYear(atoms, next) : null
    const last = atoms[next - 1]
    if (year && last) {
      const name = atoms
        .slice(at, next)
        .map((atom, index) => (index > 0 && atom.hasGap ? ' ' : '') + toNfc(atom.text))
        .join('')
      return { value: { by: 'name', kind: 'law', name, year: year.value }, next: year.next }
    }
    if (atoms[next]?.kind === 'mark' && atoms[next]?.text !== ',') return null
    if (!atoms[next]) return null
  }
  return null
}

/** "(31/2024/QH15)", "(Luật số 31/2024/QH15)". */
function readBracketedNumber(atoms: readonly Atom[], at: number): Read<LegalNumber> | null {
  if (atoms[at]?.text !== '(') return null
  const said = readSaidNumber(atoms, isWord(atoms[at + 1], 'luat') ? at + 2 : at + 1)
  return said && atoms[said.next]?.text === ')' ? { value: said.value, next: said.next + 1 } : null
}

/** "(sửa đổi)" between the name and its year. */
function isAmended(atoms: readonly Atom[], at: number): boolean {
  return (
    atoms[at]?.text === '(' &&
    isWord(atoms[at + 1], 'sua') &&
    isWord(atoms[at + 2], 'doi') &&
    atoms[at + 3]?.text === ')'
  )
}

/** "năm 2024", "2024", or the year of a day. */
function readYear(atoms: readonly Atom[], at: number): Read<string> | null {
  const day = readDay(atoms, at)
  if (day) return day
  const next = isWord(atoms[at], 'nam') ? at + 1 : at
  const year = atoms[next]
  if (year?.kind !== 'figures' || !/^(19[4-9]\d|20\d\d)$/.test(year.text)) return null
  const after = atoms[next + 1]
  const isNumber =
    after?.text === '/' || (after && !after.hasGap && /^[.,]$/.test(after.text) && isTightFigures(atoms[next + 2]))
  return isNumber ? null : { value: year.text, next: next + 1 }
}

/** "ngày 18 tháng 01 năm 2024" or "ngày 18/01/2024"; answers the year. */
function readDay(atoms: readonly Atom[], at: number): Read<string> | null {
  if (!isWord(atoms[at], 'ngay') || atoms[at + 1]?.kind !== 'figures') return null
  const isWritten = isWord(atoms[at + 2], 'thang') && isWord(atoms[at + 4], 'nam')
  const year = atoms[at + 5]
  if (year?.kind !== 'figures' || year.text.length !== 4) return null
  if (isWritten) return { value: year.text, next: at + 6 }
  return /^[/.-]$/.test(atoms[at + 2]?.text ?? '') && atoms[at + 4]?.text === atoms[at + 2]?.text
    ? { value: year.text, next: at + 6 }
    : null
}

/** The day after a number belongs to the reference. */
function past(atoms: readonly Atom[], value: DocumentMention, next: number): Read<DocumentMention> {
  const from = atoms[next]?.text === ',' ? next + 1 : next
  return { value, next: readDay(atoms, from)?.next ?? next }
}

function byNumber(number: LegalNumber, said: LegalDocumentKind | null): DocumentMention {
  return { by: 'number', number, kind: kindOfSymbol(kindPartOf(number)) ?? said }
}

function isTightFigures(atom: Atom | undefined): boolean {
  return atom?.kind === 'figures' && !atom.hasGap
}

function isWord(atom: Atom | undefined, folded: string): boolean {
  return atom?.kind === 'word' && atom.folded === folded
}
