import { z } from 'zod'
import type { AgendaBefore } from '#realtime/protocol/agenda-before.ts'
import { agendaCommandSchema } from '#realtime/protocol/agenda-command-schema.ts'
import type { AgendaCommand } from '#realtime/protocol/agenda-commands.ts'
import type { AgendaItemView } from '#realtime/protocol/agenda-document.ts'
import type { AccessLevel } from '#realtime/protocol/draft-protocol.ts'
import { toNfc } from '#server/language/nfc.ts'

/** Every refusal of the agenda; the text of each is `failures.<code>`. */
export const AGENDA_FAILURES = [
  'agenda-not-found',
  'agenda-not-allowed',
  'agenda-not-frozen',
  'agenda-reason-required',
  'agenda-proposal-not-found',
  'agenda-proposal-closed',
  'agenda-proposal-changed-meanwhile',
  'agenda-too-many-proposals',
  'agenda-item-missing',
  'agenda-item-exists',
  'agenda-too-many-items',
  'agenda-cannot-nest',
] as const
export type AgendaFailureCode = (typeof AGENDA_FAILURES)[number]

/** Published after each commit that changed proposals, amendments or the freeze of an agenda; subject 'agenda', id of the workshop. */
export const AGENDA_CHANGED = 'agenda-changed'

/** Task of who decides on proposals: `tasks.kinds.agenda-review-proposals` with { workshop, count }. */
export const AGENDA_PROPOSALS_TASK = 'agenda-review-proposals'

/** More waiting proposals than a secretary can read are refused. */
export const MAX_PENDING_PROPOSALS = 200

const id = z.uuid().transform((value) => value.toLowerCase())
const words = (longest: number) =>
  z
    .string()
    .default('')
    .transform((value) => toNfc(value).trim())
    .pipe(z.string().max(longest, 'too-long'))
/** A JSON object in a form field. */
const command = z
  .string()
  .transform((value, context): unknown => {
    try {
      return JSON.parse(value)
    } catch {
      context.addIssue('not-json')
      return z.NEVER
    }
  })
  .pipe(agendaCommandSchema)

/** `proposalId` is made by the browser: a second click finds the first proposal. */
export const ProposeInput = z.object({ workshopId: id, proposalId: id, command, note: words(1000) })
export type ProposeInput = z.infer<typeof ProposeInput>

export const ProposalInput = z.object({ workshopId: id, proposalId: id })
export type ProposalInput = z.infer<typeof ProposalInput>

/**
 * `seen` is what the proposal replaces as the decider has it on the screen (an AgendaBefore as JSON): a proposal whose
 * ground has moved is only accepted by someone who has seen how. After the freeze accepting is an amendment: `reason`.
 */
export const AcceptInput = z.object({
  workshopId: id,
  proposalId: id,
  seen: z.string().max(20_000).optional(),
  reason: words(1000),
})
export type AcceptInput = z.infer<typeof AcceptInput>

export const RejectInput = z.object({ workshopId: id, proposalId: id, reason: words(1000) })
export type RejectInput = z.infer<typeof RejectInput>

/** `amendmentId` is made by the browser: a second click changes nothing. */
export const AmendInput = z.object({ workshopId: id, amendmentId: id, command, reason: words(1000) })
export type AmendInput = z.infer<typeof AmendInput>

/** What one person may do with one agenda now. */
export interface AgendaAbilities {
  readonly level: AccessLevel
  readonly frozen: boolean
  /** The workshop is closed or cancelled: nothing is changed any more, not even by amendment. */
  readonly over: boolean
  /** May send proposals: those who edit may too (what they typed too late becomes one). */
  readonly propose: boolean
  readonly decide: boolean
  readonly amend: boolean
}

export interface AgendaPerson {
  readonly id: string
  readonly fullName: string
  readonly office: string
  readonly department: AgendaDepartment | null
}

export interface AgendaDepartment {
  readonly id: string
  readonly code: string
  readonly placeName: string
  readonly shortName: string
  readonly hue: number | null
}

export interface ProposalView {
  readonly id: string
  readonly command: AgendaCommand
  readonly before: AgendaBefore | null
  readonly note: string
  readonly createdAt: Date
  readonly author: AgendaPerson
  readonly mine: boolean
}

export interface AmendmentView {
  readonly id: string
  readonly command: AgendaCommand
  readonly before: AgendaBefore | null
  readonly reason: string
  readonly at: Date
  readonly author: AgendaPerson
}

export interface RevisionView {
  readonly number: number
  /** Lower-case hex SHA-256. */
  readonly hash: string
  readonly at: Date
  readonly author: AgendaPerson
}

/** Who holds which office in the workshop, for "Đang ở đây". */
export interface AgendaOfficer {
  readonly userId: string
  readonly role: 'chair' | 'deputy-chair' | 'secretary' | 'technician' | 'guest' | 'point-head' | 'delegate'
}

/** A tham luận that can be attached to an item. */
export interface AgendaPaper {
  readonly id: string
  readonly title: string
  readonly departmentId: string
}

/** Everything the page of an agenda shows before its document is live. */
export interface AgendaPageView {
  readonly workshop: {
    readonly id: string
    readonly title: string
    readonly startsAt: Date
    readonly endsAt: Date
    readonly zone: string
  }
  readonly draftId: string
  readonly schemaVersion: number
  readonly abilities: AgendaAbilities
  /** From the read-model, in reading order. */
  readonly items: readonly AgendaItemView[]
  /** Pending ones, the newest first. */
  readonly proposals: readonly ProposalView[]
  /** The newest first. */
  readonly amendments: readonly AmendmentView[]
  readonly revision: RevisionView | null
  /** Departments taking part, in protocol order, then others that items name. */
  readonly departments: readonly AgendaDepartment[]
  readonly papers: readonly AgendaPaper[]
  readonly officers: readonly AgendaOfficer[]
}
