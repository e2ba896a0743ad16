import { z } from 'zod'
import { isLocalDate, type LocalDate } from '#server/language/dates.ts'
import { toNfc } from '#server/language/nfc.ts'
import { type FieldCode, isFieldCode } from '#server/taxonomy/contract.ts'
import { MOST_QUERY } from '../content/contract.ts'

/** What can be found, in the order in which kinds are shown. */
export const SEARCH_KINDS = [
  'case',
  'attachment',
  'discussion',
  'workshop',
  'paper',
  'minutes',
  'petition',
  'petition-item',
  'legal-document',
] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

/** Parts of a text, as a highlight names them: `search.sections.<code>`. */
export const SEARCH_SECTIONS = [
  'theme',
  'purpose',
  'agenda',
  'conclusion',
  'situation',
  'figures',
  'provisions',
  'cause',
  'consequence',
  'proposal',
  'authority',
  'recipient',
  'clause',
  'reply',
  'number',
  'issuer',
  'note',
  'context',
  'obstacle',
  'basis',
  'handling',
  'outcome',
  'lessons',
  'place',
  'question',
  'answer',
  'accepted',
  'remark',
  'page',
  'file',
  'of-case',
  'author',
  'of-workshop',
] as const
export type SearchSection = (typeof SEARCH_SECTIONS)[number]

/** Deeper pages are asked for by nobody: words or filters are added instead. */
export const MOST_PAGES = 50
export const PAGE_SIZE = 20

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional()).catch(undefined)
const day = z
  .string()
  .refine(isLocalDate)
  .transform((value) => value as LocalDate) // refined just above
const words = (max: number) =>
  z
    .string()
    .transform((value) => toNfc(value).trim())
    .pipe(z.string().max(max))

/** A search as it stands in an address; what cannot be read is left out, never an error. */
export const SearchInput = z.object({
  // The last blank is kept: it says that the last word is whole.
  q: z
    .string()
    .optional()
    .catch(undefined)
    .transform((value) =>
      toNfc(value ?? '')
        .trimStart()
        .slice(0, MOST_QUERY),
    ),
  kind: optional(z.enum(SEARCH_KINDS)),
  field: optional(
    z
      .string()
      .refine(isFieldCode)
      .transform((value) => value as FieldCode), // refined just above
  ),
  /** Id, code or any old or new name of a body. */
  department: optional(words(200)),
  from: optional(day),
  to: optional(day),
  status: optional(words(40)),
  /** Only what was written, or changed in what can be found of it, after this moment. */
  since: optional(z.iso.datetime()),
  /** Expansions that the person took away, by what they add. */
  without: z
    .preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(words(100)))
    .catch([]),
  page: z.coerce.number().int().min(1).max(MOST_PAGES).catch(1),
})
export type SearchInput = z.output<typeof SearchInput>

/** The input that an address holds. */
export function readSearchInput(query: URLSearchParams): SearchInput {
  return SearchInput.parse({ ...Object.fromEntries(query), without: query.getAll('without') })
}

/** A piece of the original text around what was found. */
export interface Highlight {
  /** Null: the title. */
  readonly section: SearchSection | null
  /** What the section is called beyond its code: the number of a clause, the title of an agenda item's group. */
  readonly label: string
  readonly fragments: readonly Fragment[]
}

export interface Fragment {
  readonly text: string
  readonly isHit: boolean
}

export interface SearchHit {
  readonly kind: SearchKind
  readonly id: string
  /** What people call it: TH-2026-107. */
  readonly code: string | null
  /** What programs know it by: the id it was imported under, else its code. */
  readonly externalId: string | null
  readonly title: string
  readonly path: string
  readonly field: FieldCode | null
  readonly departments: readonly SearchDepartment[]
  readonly status: string | null
  readonly from: string | null
  readonly to: string | null
  readonly isDemo: boolean
  readonly score: number
  readonly titleFragments: readonly Fragment[]
  readonly highlights: readonly Highlight[]
}

export interface SearchDepartment {
  readonly id: string
  readonly code: string
  readonly shortName: string
  readonly placeName: string
  readonly hue: number | null
}

/** How many there are with each value, all other filters applied, of what the person may read. */
export interface SearchFacets {
  readonly kinds: readonly { readonly kind: SearchKind; readonly count: number }[]
  readonly fields: readonly { readonly field: FieldCode; readonly count: number }[]
  readonly departments: readonly (SearchDepartment & { readonly count: number })[]
  readonly statuses: readonly { readonly kind: SearchKind; readonly status: string; readonly count: number }[]
  readonly years: readonly { readonly year: number; readonly count: number }[]
}

/** Something that was looked for beside what was typed; `without` it the search is narrower. */
export interface Expansion {
  readonly typed: string
  readonly other: string
  readonly isWeak: boolean
}

export interface SearchAnswer {
  readonly total: number
  /** Of those, the ones that hold every word; the others hold most of the words. */
  readonly exact: number
  readonly page: number
  readonly pageSize: number
  readonly hits: readonly SearchHit[]
  readonly facets: SearchFacets
  readonly expansions: readonly Expansion[]
  /** "Có phải ý là …": the query with what is most likely meant. */
  readonly suggestion: string | null
  /** Operators of the query that mean nothing here: `sở:"Cà Mau"`. */
  readonly unread: readonly string[]
  /** The body that `department` means today. */
  readonly department: SearchDepartment | null
}
