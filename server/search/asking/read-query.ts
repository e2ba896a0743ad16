import { isLocalDate, type LocalDate } from '#server/language/dates.ts'
import { fold } from '#server/language/fold.ts'
import { SEARCH_KINDS, type SearchKind } from './contract.ts'

/** What somebody typed: words, quoted phrases, and operators. */
export interface TypedQuery {
  /** Without operators and without the quoted parts. */
  readonly words: string
  readonly phrases: readonly string[]
  readonly kind: SearchKind | null
  /** Text of a field operator, for whoever knows the names. */
  readonly field: string | null
  readonly department: string | null
  readonly status: string | null
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  /** Operators whose value says nothing. */
  readonly unread: readonly string[]
  /** The last word may go on: no blank stands behind it. */
  readonly isOpen: boolean
}

type Operator = 'kind' | 'field' | 'department' | 'status' | 'from' | 'to' | 'year'

/** Keys as they are typed, folded, without blanks. */
const OPERATORS: Readonly<Record<string, Operator>> = {
  loai: 'kind',
  kind: 'kind',
  linhvuc: 'field',
  lv: 'field',
  field: 'field',
  so: 'department',
  donvi: 'department',
  coquan: 'department',
  department: 'department',
  trangthai: 'status',
  status: 'status',
  tu: 'from',
  from: 'from',
  den: 'to',
  to: 'to',
  nam: 'year',
  year: 'year',
}

const KIND_NAMES: Readonly<Record<string, SearchKind>> = {
  'vu viec': 'case',
  'tinh huong': 'case',
  'trao doi': 'discussion',
  'chu de': 'discussion',
  'tep dinh kem': 'attachment',
  tep: 'attachment',
  'hoi thao': 'workshop',
  'tham luan': 'paper',
  'bien ban': 'minutes',
  'kien nghi': 'petition',
  'kien nghi chung': 'petition',
  'muc kien nghi': 'petition-item',
  muc: 'petition-item',
  'van ban': 'legal-document',
  'phap luat': 'legal-document',
}

/** `key:"a value"` or `key:value`; the key of one or two words, with or without tones. */
const OPERATOR =
  /(?<![\p{L}\p{N}])((?:lĩnh vực|linh vuc|trạng thái|trang thai|đơn vị|don vi|cơ quan|co quan|\p{L}+)):\s?(?:["“]([^"“”]*)["”]|(\S+))/giu
const QUOTED = /["“]([^"“”]+)["”]/gu

export function readQuery(query: string): TypedQuery {
  const values = new Map<Operator, string>()
  const unread: string[] = []
  const rest = query.replace(OPERATOR, (whole, key: string, quoted: string | undefined, bare: string | undefined) => {
    const operator = OPERATORS[fold(key).replaceAll(' ', '')]
    // "Số: 43/2014" is how a document is numbered, not a body.
    if (!operator || key.toLocaleLowerCase('vi') === 'số') return whole
    const value = (quoted ?? bare ?? '').trim()
    if (isReadable(operator, value)) values.set(operator, value)
    else unread.push(whole)
    return ' '
  })
  const phrases: string[] = []
  const words = rest.replace(QUOTED, (_whole, phrase: string) => {
    phrases.push(phrase)
    return ' '
  })
  const year = values.get('year')
  return {
    words: words.trim(),
    phrases,
    kind: kindOf(values.get('kind')),
    field: values.get('field') ?? null,
    department: values.get('department') ?? null,
    status: values.get('status') ?? null,
    from: dayOf(values.get('from') ?? year, '01-01'),
    to: dayOf(values.get('to') ?? year, '12-31'),
    unread,
    isOpen: /[\p{L}\p{M}\p{N}]$/u.test(query) && /[\p{L}\p{M}\p{N}]\s*$/u.test(words),
  }
}

function isReadable(operator: Operator, value: string): boolean {
  if (value === '') return false
  if (operator === 'kind') return kindOf(value) !== null
  return operator === 'from' || operator === 'to' || operator === 'year' ? dayOf(value, '01-01') !== null : true
}

function kindOf(value: string | undefined): SearchKind | null {
  if (value === undefined) return null
  return SEARCH_KINDS.find((kind) => kind === value) ?? KIND_NAMES[fold(value)] ?? null
}

/** 2026 · 03/2026 · 15/03/2026 · 2026-03-15; what is missing of it is the first or the last of its kind. */
function dayOf(value: string | undefined, missing: '01-01' | '12-31'): LocalDate | null {
  if (value === undefined) return null
  const [, day, month, year] = /^(?:(\d{1,2})\/)?(?:(\d{1,2})\/)?(\d{4})$/.exec(value) ?? []
  if (year === undefined) return asDay(value)
  const known = month ?? day
  const two = (part: string) => part.padStart(2, '0')
  if (known === undefined) return asDay(`${year}-${missing}`)
  if (month !== undefined && day !== undefined) return asDay(`${year}-${two(month)}-${two(day)}`)
  if (missing === '01-01') return asDay(`${year}-${two(known)}-01`)
  return asDay(new Date(Date.UTC(Number(year), Number(known), 0)).toISOString().slice(0, 10))
}

function asDay(text: string): LocalDate | null {
  return isLocalDate(text) ? (text as LocalDate) : null // just looked at
}
