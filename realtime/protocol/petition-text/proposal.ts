import type { Mark } from '@tiptap/pm/model'
import { ID_PATTERN } from './text-schema.ts'

/** Whose proposals: a person, speaking for a department. Stored with each proposal under the short names. */
export interface Proposer {
  /** User id. */
  readonly u: string
  /** Department code. */
  readonly d: string
}

/** What every mark and every entry of a list says: which proposal, and whose. */
export interface ProposalEntry extends Proposer {
  readonly id: string
}

/** An entry of `sgIns` may say which clause its block was moved from. */
export interface InsertionEntry extends ProposalEntry {
  readonly from?: string
}

/** An entry of `sgAttr` says which attributes the block would get. */
export interface AttributeEntry extends ProposalEntry {
  readonly attrs: Readonly<Record<string, unknown>>
}

export const PROPOSAL_MARKS = ['ins', 'del', 'fmt'] as const
export const PROPOSAL_LISTS = ['sgIns', 'sgDel', 'sgJoin', 'sgAttr'] as const
export type ProposalList = (typeof PROPOSAL_LISTS)[number]

/**
 * A proposed line break: this character with an `ins` mark whose `br` says what becomes of it. Not an inline node: that
 * would cut the shared text (see text-schema.ts, mention).
 */
export const BREAK = '\u21B5'

/** What a proposed break becomes: a new paragraph with this id and style, or a line break in the same one. */
export interface ProposedBreak {
  readonly cid: string
  readonly style?: string
  readonly line?: true
}

export function isProposalMark(name: string): boolean {
  return PROPOSAL_MARKS.some((mark) => mark === name)
}

export function isProposalList(name: string): name is ProposalList {
  return PROPOSAL_LISTS.some((list) => list === name)
}

/** The entries of a list attribute; nothing when it is no list. */
export function entriesIn<Entry extends ProposalEntry = AnyEntry>(list: unknown): Entry[] {
  if (typeof list !== 'string') return []
  try {
    const parsed: unknown = JSON.parse(list)
    // The guard lets only well-formed entries into a document; others of a forged update are refused with it.
    return Array.isArray(parsed)
      ? (parsed.filter((entry) => typeof entry === 'object' && entry !== null) as Entry[])
      : []
  } catch (error) {
    if (error instanceof SyntaxError) return []
    throw error
  }
}

/** Any entry with what only some of them have. */
export type AnyEntry = ProposalEntry & { readonly from?: string; readonly attrs?: Readonly<Record<string, unknown>> }

/** The list with this entry instead of any other of the same person; in one order for everybody. */
export function withEntry(list: unknown, entry: AnyEntry): string {
  return listOf([...entriesIn(list).filter(({ u }) => u !== entry.u), entry]) ?? '[]'
}

/** The list without the entries that fit; null when nothing is left. */
export function withoutEntries(list: unknown, fits: (entry: AnyEntry) => boolean): string | null {
  return listOf(entriesIn(list).filter((entry) => !fits(entry)))
}

/** The list attribute of these entries. */
export function listOf(entries: readonly AnyEntry[]): string | null {
  if (entries.length === 0) return null
  return JSON.stringify([...entries].sort((a, b) => (a.u < b.u ? -1 : a.u > b.u ? 1 : 0)))
}

/** This person's mark of the given name among a text's marks. */
export function markOf(marks: readonly Mark[], name: 'ins' | 'del' | 'fmt', { u }: Proposer): Mark | undefined {
  return marks.find((mark) => mark.type.name === name && mark.attrs.u === u)
}

/** What a `br` says; null when it is not well-formed. */
export function readBreak(br: unknown): ProposedBreak | null {
  if (typeof br !== 'string') return null
  try {
    const parsed: unknown = JSON.parse(br)
    if (typeof parsed !== 'object' || parsed === null || !('cid' in parsed)) return null
    const { cid, style, line, ...rest } = parsed as Record<string, unknown>
    if (typeof cid !== 'string' || !ID_PATTERN.test(cid) || Object.keys(rest).length > 0) return null
    if (line !== undefined && line !== true) return null
    if (style !== undefined && typeof style !== 'string') return null
    return { cid, ...(style !== undefined && { style }), ...(line === true && { line }) }
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** A new id for a clause or a proposal: 12 characters of 36. */
export function newTextId(random: () => number = Math.random): string {
  let id = ''
  while (id.length < 12) id += Math.floor(random() * 36).toString(36)
  return id
}
