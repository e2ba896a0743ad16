import type { Read } from '#server/language/legal-number.ts'
import { toNfc } from '#server/language/nfc.ts'
import type { Atom } from '#server/language/word-scan.ts'
import type { ProvisionPlace } from './reference.ts'

type Level = 'article' | 'clause' | 'point'

interface Group {
  readonly level: Level
  /** Empty for "Điều này", "khoản này": a text that speaks of itself. */
  readonly values: readonly string[]
}

const LEVELS: Readonly<Record<string, Level>> = { dieu: 'article', khoan: 'clause', diem: 'point' }
/** Numbers beyond these are no list of provisions any more; they also bound the work from each place of a text. */
const MOST_VALUES = 60
const MOST_CHAINS = 40
/** What may follow the last number of a list: anything else makes it a quantity ("Điều 5, 100 hộ"). */
const AFTER_LIST = new Set(
  `va hoac hay den cua tai theo trong thuoc dieu khoan diem luat bo nghi thong quyet phap chi nd nq qd tt duoc thi nay
  do quy co la neu da ma tren duoi ve khong`.split(/\s+/),
)

/**
 * Places of a document from here on: "điểm b khoản 2 Điều 61", "khoản 1, 2 và 3 Điều 5", "Điều 74, Điều 114",
 * "Điều 8, 9", "Điều 5 khoản 2 điểm b", "Điều 5 đến Điều 9". A clause or point without its Điều is not one, and what a
 * text says of itself ("khoản 2 Điều này") gives no place but is read past.
 */
export function readProvisions(atoms: readonly Atom[], at: number): Read<ProvisionPlace[]> | null {
  const places: ProvisionPlace[] = []
  let next = at
  let isRead = false
  for (let chains = 0; chains < MOST_CHAINS; chains += 1) {
    const from = chains === 0 ? at : skipSeparator(atoms, next)
    if (from === null) break
    const chain = readChain(atoms, from)
    if (!chain) break
    places.push(...chain.value)
    next = chain.next
    isRead = true
    const through = readThrough(atoms, next, places.at(-1))
    if (through) {
      places.push(...through.value)
      next = through.next
    }
  }
  return isRead ? { value: places, next } : null
}

/** One article with its clauses and points, named downwards or upwards. */
function readChain(atoms: readonly Atom[], at: number): Read<ProvisionPlace[]> | null {
  const first = readGroup(atoms, at)
  if (!first) return null
  const groups = [first.value]
  let next = first.next
  if (first.value.level === 'article') {
    // Upwards, "Điều 5 khoản 2 điểm b", unless that clause belongs to the next article: "Điều 5, khoản 2 Điều 6".
    for (const level of ['clause', 'point'] as const) {
      const from = atoms[next]?.text === ',' ? next + 1 : next
      const group = readGroup(atoms, from)
      if (group?.value.level !== level || startsChain(atoms, from)) continue
      groups.push(group.value)
      next = group.next
    }
  } else {
    for (const level of first.value.level === 'point' ? (['clause', 'article'] as const) : (['article'] as const)) {
      const group = readGroup(atoms, isWord(atoms[next], 'cua') ? next + 1 : next)
      if (group?.value.level !== level) return null
      groups.push(group.value)
      next = group.next
    }
  }
  const valuesOf = (level: Level) => groups.find((group) => group.level === level)?.values
  if (valuesOf('article')?.length === 0) return { value: [], next }
  const [article = '', ...others] = valuesOf('article') ?? []
  const clauses = valuesOf('clause') ?? [null]
  const points = valuesOf('point') ?? [null]
  const places = clauses.flatMap((clause) => points.map((point) => ({ article, clause, point })))
  return { value: [...places, ...others.map((other) => ({ article: other, clause: null, point: null }))], next }
}

/** Whether a clause or point here leads down to an article of its own. */
function startsChain(atoms: readonly Atom[], at: number): boolean {
  const group = readGroup(atoms, at)
  if (!group || group.value.level === 'article') return false
  const above = readGroup(atoms, group.next)
  return above !== null && (above.value.level === 'article' || startsChain(atoms, group.next))
}

/** "đến Điều 9" after "Điều 5": the articles between, at most as many as a list may have. */
function readThrough(
  atoms: readonly Atom[],
  at: number,
  last: ProvisionPlace | undefined,
): Read<ProvisionPlace[]> | null {
  if (!last || !isWord(atoms[at], 'den')) return null
  const group = readGroup(atoms, at + 1)
  if (group?.value.level !== 'article') return null
  const [from, to] = [Number(last.article), Number(group.value.values[0])]
  if (!(to > from && to - from <= MOST_VALUES)) return null
  const articles = Array.from({ length: to - from }, (_, index) => String(from + 1 + index))
  return { value: articles.map((article) => ({ article, clause: null, point: null })), next: group.next }
}

/** A level and its values: "khoản 1, 2 và 3", "các điểm a, b", "Điều 8, 9", "Điều này". */
function readGroup(atoms: readonly Atom[], at: number): Read<Group> | null {
  const start = isWord(atoms[at], 'cac') || isWord(atoms[at], 'nhung') ? at + 1 : at
  const word = atoms[start]
  const level = word?.kind === 'word' ? LEVELS[word.folded] : undefined
  if (!level) return null
  if (isWord(atoms[start + 1], 'nay')) return { value: { level, values: [] }, next: start + 2 }
  const values: string[] = []
  let next = start + 1
  while (values.length < MOST_VALUES) {
    const from = values.length === 0 ? next : skipSeparator(atoms, next)
    if (from === null) break
    const value = readValue(atoms, from, level)
    if (!value || (values.length > 0 && !endsList(atoms, value.next, level))) break
    values.push(value.value)
    next = value.next
  }
  return values.length > 0 ? { value: { level, values }, next } : null
}

/** "61", "61a"; of points "b", "đ" or a figure. */
function readValue(atoms: readonly Atom[], at: number, level: Level): Read<string> | null {
  const atom = atoms[at]
  if (atom?.kind === 'word' && level === 'point') {
    const letter = toNfc(atom.text)
    return /^[a-zđ]\d?$/u.test(letter) ? { value: letter, next: closed(atoms, at + 1) } : null
  }
  if (atom?.kind !== 'figures' || atom.text.length > 3) return null
  const after = atoms[at + 1]
  if (after && !after.hasGap && /^[/%]$/.test(after.text)) return null
  if (after && !after.hasGap && /^[.,]$/.test(after.text) && isTightFigures(atoms[at + 2])) return null
  const letter = after?.kind === 'word' && !after.hasGap ? toNfc(after.text) : ''
  if (letter !== '') return /^[a-zđ]$/u.test(letter) ? { value: atom.text + letter, next: at + 2 } : null
  return { value: atom.text, next: at + 1 }
}

/** The bracket of "a)" belongs to the letter. */
function closed(atoms: readonly Atom[], at: number): number {
  return atoms[at]?.text === ')' && !atoms[at]?.hasGap && atoms[at - 2]?.text !== '(' ? at + 1 : at
}

function endsList(atoms: readonly Atom[], at: number, level: Level): boolean {
  const after = atoms[at]
  if (after?.kind !== 'word') return true
  return level === 'point' || AFTER_LIST.has(after.folded)
}

/** Past ",", ";", "và", "hoặc" or ", và"; null where nothing separates. */
function skipSeparator(atoms: readonly Atom[], at: number): number | null {
  let next = at
  if (atoms[next]?.text === ',' || atoms[next]?.text === ';') next += 1
  if (isWord(atoms[next], 'va') || isWord(atoms[next], 'hoac') || isWord(atoms[next], 'hay')) next += 1
  return next === at ? null : next
}

function isTightFigures(atom: Atom | undefined): boolean {
  return atom?.kind === 'figures' && !atom.hasGap
}

function isWord(atom: Atom | undefined, folded: string): boolean {
  return atom?.kind === 'word' && atom.folded === folded
}
