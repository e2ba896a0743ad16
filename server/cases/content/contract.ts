import type { TextJson } from '#realtime/protocol/petition-text/strip-proposals.ts'
import { CASE_SECTIONS, type CaseSection } from '#realtime/protocol/petition-text/text-styles.ts'
import type { LocalDate } from '#server/language/dates.ts'
import type { FieldCode } from '#server/taxonomy/contract.ts'

// What a case says and where it can stand: pure, without a schema library behind it, so that list pages stay light.
// Aliases, not interfaces: they are kept as JSON, and only an alias is known to hold nothing else.

export { CASE_SECTIONS, type CaseSection }

export const CASE_STATES = ['draft' /* nháp */, 'published' /* đã công bố */, 'withdrawn' /* đã thu hồi */] as const
export type CaseState = (typeof CASE_STATES)[number]

/** Where the matter stands, as its department says. */
export const CASE_STATUSES = [
  'stuck' /* đang vướng */,
  'solved' /* đã có giải pháp */,
  'petitioned' /* đã kiến nghị */,
] as const
export type CaseStatus = (typeof CASE_STATUSES)[number]

/** What readers are shown: `review` (cần xem lại) while a document that it cites was amended or replaced. */
export const SHOWN_STATUSES = [...CASE_STATUSES, 'review'] as const
export type ShownStatus = (typeof SHOWN_STATUSES)[number]

/** Who may read it once it is published, the narrowest first. */
export const CASE_VISIBILITIES = ['department', 'departments', 'cluster', 'ministry'] as const
export type CaseVisibility = (typeof CASE_VISIBILITIES)[number]

/** Orders of the list. */
export const CASE_SORTS = ['recent', 'period', 'title'] as const

/** Draft of a case's text in the hub (realtime/drafts). */
export const CASE_TEXT = 'case-text'
/** Whether an address names one by its id. */
export function isCaseId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}

/** Kind of subject, for links, events and the log. */
export const CASE = 'case'

export const MAX_ATTACHMENTS = 20

/** Everything about a case beside its text. */
export type CaseHead = {
  readonly title: string
  readonly field: FieldCode | null
  readonly place: string
  readonly periodFrom: LocalDate | null
  readonly periodTo: LocalDate | null
  readonly status: CaseStatus
  readonly visibility: CaseVisibility
  readonly sharedWith: readonly string[]
}

/** One of the six parts, in their order; `blocks` only where it is more than plain paragraphs, a line each. */
export type CaseSectionText = {
  readonly section: CaseSection
  readonly text: string
  readonly blocks?: readonly TextJson[]
}

/** What a case must say before others are given it. */
export const REQUIRED_HEAD = ['title', 'field', 'periodFrom'] as const
export const REQUIRED_SECTIONS = ['context', 'obstacle', 'handling'] as const satisfies readonly CaseSection[]
export type MissingPart = (typeof REQUIRED_HEAD)[number] | CaseSection | 'sharedWith'

/** The required parts that are still empty, in the order of the form. */
export function missingIn(head: CaseHead, sections: readonly CaseSectionText[]): MissingPart[] {
  const said = (wanted: CaseSection) => sections.some(({ section, text }) => section === wanted && text.trim() !== '')
  const isSolved = head.status === 'solved'
  return [
    ...REQUIRED_HEAD.filter((part) => !head[part]?.trim()),
    ...(head.visibility === 'departments' && head.sharedWith.length === 0 ? (['sharedWith'] as const) : []),
    // What is still stuck has no way of handling to tell; what is solved says how it came out.
    ...REQUIRED_SECTIONS.filter((part) => (part !== 'handling' || isSolved) && !said(part)),
    ...(isSolved && !said('outcome') ? (['outcome'] as const) : []),
  ]
}

/** Anchor of a part in an address: `/cases/:id#handling`. */
export function anchorOf(section: CaseSection): string {
  return section
}

/** The day on which its law is judged: the end of the matter, else its beginning. */
export function dayOf(head: Pick<CaseHead, 'periodFrom' | 'periodTo'>): LocalDate | null {
  return head.periodTo ?? head.periodFrom
}

/** Matters about denunciations ask for a second person (R3). */
export function isAboutDenunciation({ field }: Pick<CaseHead, 'field'>): boolean {
  return field === 'KNTC'
}

/** How a cited case stands beside the version that was cited: 'newer' where it says something else by now. */
export type CitedStanding = 'as-cited' | 'newer' | 'gone'

/** `known`: the cited cases as the reader gets them today; of what was withdrawn, or is not to be read, nothing is told. */
export function citedStanding(
  { caseId, version }: { readonly caseId: string; readonly version: number | null },
  known: readonly { readonly id: string; readonly version: number }[],
): CitedStanding {
  const now = known.find(({ id }) => id === caseId)
  if (!now) return 'gone'
  return version !== null && now.version > version ? 'newer' : 'as-cited'
}
