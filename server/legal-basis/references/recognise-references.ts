import type { Read } from '#server/language/legal-number.ts'
import { type Atom, scanWords } from '#server/language/word-scan.ts'
import { type LawNames, lawNames, readDocument, readFurtherNumber } from './read-document.ts'
import { readProvisions } from './read-provisions.ts'
import type { DocumentMention, LegalReference, ProvisionPlace } from './reference.ts'

/** Words between a provision and its document: "Điều 61 của Luật …", "khoản 2 Điều 5 quy định tại Nghị định …". */
const TOWARDS = new Set(['cua', 'tai', 'trong', 'thuoc', 'theo', 'quy', 'dinh'])
const MOST_TOWARDS = 4
const KNOWN_NAMES = lawNames()

/**
 * Every reference to a legal document in a text, in its order: by number, by kind and number, by the name of a law, each
 * with the provisions named before it or behind it; provisions without a document stand alone. Offsets are those of the
 * text as given (NFC or NFD). One pass; the work from each place is bounded, so the time is linear in the text.
 */
export function recogniseReferences(text: string, options: { readonly names?: LawNames } = {}): LegalReference[] {
  const atoms = scanWords(text)
  const names = options.names ?? KNOWN_NAMES
  const found: LegalReference[] = []
  let at = 0
  while (at < atoms.length) {
    const read = canStart(atoms[at]) ? readReference(atoms, at, names) : null
    if (!read) {
      at += 1
      continue
    }
    const { document, provisions } = read.value
    if (document || provisions.length > 0) found.push(describe(text, atoms, at, read))
    at = read.next
    if (document) at = readFurther(text, atoms, at, document, found)
  }
  return found
}

interface Parts {
  readonly document: DocumentMention | null
  readonly provisions: readonly ProvisionPlace[]
}

function readReference(atoms: readonly Atom[], at: number, names: LawNames): Read<Parts> | null {
  const provisions = readProvisions(atoms, at)
  if (provisions) {
    const document = readDocument(atoms, skipTowards(atoms, provisions.next), names)
    if (document) return { value: { document: document.value, provisions: provisions.value }, next: document.next }
    return { value: { document: null, provisions: provisions.value }, next: provisions.next }
  }
  const document = readDocument(atoms, at, names)
  if (!document) return null
  const behind = readProvisionsBehind(atoms, document.next, names)
  return { value: { document: document.value, provisions: behind?.value ?? [] }, next: behind?.next ?? document.next }
}

/** "Luật Đất đai năm 2013 (Điều 74, Điều 114)", "Luật Đất đai, Điều 61", unless they lead on to another document. */
function readProvisionsBehind(atoms: readonly Atom[], at: number, names: LawNames): Read<ProvisionPlace[]> | null {
  const isBracketed = atoms[at]?.text === '('
  const isListed = atoms[at]?.text === ',' || atoms[at]?.text === ':'
  let from = isBracketed || isListed ? at + 1 : at
  if (isWord(atoms[from], 'tai')) from += 1
  const provisions = readProvisions(atoms, from)
  if (!provisions || provisions.value.length === 0) return null
  if (isBracketed) {
    return atoms[provisions.next]?.text === ')' ? { value: provisions.value, next: provisions.next + 1 } : null
  }
  return readDocument(atoms, skipTowards(atoms, provisions.next), names) ? null : provisions
}

/** "Nghị định số 101/2024/NĐ-CP, 102/2024 và 103/2024": later numbers take the kind of the first. */
function readFurther(
  text: string,
  atoms: readonly Atom[],
  at: number,
  first: DocumentMention,
  found: LegalReference[],
): number {
  let next = at
  while (first.kind) {
    const from = skipSeparator(atoms, next)
    const further = from === null ? null : readFurtherNumber(atoms, from, first.kind)
    if (from === null || !further) return next
    found.push(describe(text, atoms, from, { value: { document: further.value, provisions: [] }, next: further.next }))
    next = further.next
  }
  return next
}

function describe(text: string, atoms: readonly Atom[], at: number, { value, next }: Read<Parts>): LegalReference {
  const start = atoms[at]?.start ?? 0
  const end = atoms[next - 1]?.end ?? start
  return { start, end, quote: text.slice(start, end), ...value }
}

const STARTS = new Set('dieu khoan diem cac nhung luat bo phap nghi quyet thong chi nd nq qd tt ttlt ct'.split(' '))

function canStart(atom: Atom | undefined): boolean {
  if (!atom || atom.kind === 'mark') return false
  return atom.kind === 'figures' || STARTS.has(atom.folded)
}

function skipTowards(atoms: readonly Atom[], at: number): number {
  let next = at
  while (next < at + MOST_TOWARDS && atoms[next]?.kind === 'word' && TOWARDS.has(atoms[next]?.folded ?? '')) {
    next += 1
  }
  return next
}

function skipSeparator(atoms: readonly Atom[], at: number): number | null {
  let next = at
  if (atoms[next]?.text === ',' || atoms[next]?.text === ';') next += 1
  if (isWord(atoms[next], 'va')) next += 1
  return next === at ? null : next
}

function isWord(atom: Atom | undefined, folded: string): boolean {
  return atom?.kind === 'word' && atom.folded === folded
}
