import { z } from 'zod'
import { FINDING_CODES, type FindingCode, type ScanFailureCode, type ScanFinding } from '../contract.ts'

/** Every refusal of the quarantine; the text of each is `failures.<code>`. */
export const QUARANTINE_FAILURES = [
  'quarantine-not-allowed',
  'quarantined-file-not-found',
  'quarantine-decided',
  'quarantine-reason-missing',
  'quarantine-own-file',
] as const
export type QuarantineFailureCode = (typeof QUARANTINE_FAILURES)[number] | 'reauthentication-needed'

export const HELD_STATES = ['held', 'released', 'removed'] as const
export type HeldState = (typeof HELD_STATES)[number]

export const QUARANTINE_PAGE_SIZE = 25
const LONGEST_REASON = 1000

/** The list's address: what cannot be read narrows nothing; undecided files unless told. */
export const QuarantineListInput = z.object({
  state: z.enum([...HELD_STATES, 'all']).catch('held'),
  code: z.enum(FINDING_CODES).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type QuarantineListInput = z.output<typeof QuarantineListInput>

export const ReleaseInput = z.object({
  id: z.string(),
  reason: z
    .string('quarantine-reason-missing')
    .trim()
    .min(1, 'quarantine-reason-missing')
    .max(LONGEST_REASON, 'field-too-long'),
})
export type ReleaseInput = z.output<typeof ReleaseInput>

export interface PersonBadge {
  readonly id: string
  readonly fullName: string
  readonly office: string
}

/** Who holds a file, and where. */
export interface HolderView {
  readonly name: string
  readonly sentAt: Date
  readonly sender: PersonBadge | null
  readonly department: { readonly code: string; readonly hue: number | null; readonly shortName: string } | null
  /** Of what kind, its code and title; null once it is gone. */
  readonly place: {
    readonly kind: 'workshop' | 'petition-item' | 'petition' | 'case' | 'discussion'
    readonly code: string
    readonly title: string
  } | null
}

export interface HeldFileLine {
  readonly id: string
  readonly state: HeldState
  readonly heldAt: Date
  readonly size: number
  readonly codes: readonly FindingCode[]
  readonly holders: readonly HolderView[]
}

export interface HeldFileView extends Omit<HeldFileLine, 'codes'> {
  readonly sha256: string
  readonly mediaType: string
  readonly findings: readonly ScanFinding[]
  readonly decision: { readonly at: Date; readonly by: PersonBadge | null; readonly reason: string | null } | null
  /** `own`: sent by this very officer, somebody else lets it go. */
  readonly mayRelease: true | 'own' | false
  readonly mayRemove: boolean
}

/** A file whose scan keeps failing. */
export interface FailingFileView {
  readonly sha256: string
  readonly attempts: number
  readonly failure: ScanFailureCode | null
  readonly nextAt: Date | null
  readonly holders: readonly HolderView[]
}

export interface QuarantineList {
  readonly rows: readonly HeldFileLine[]
  readonly total: number
  readonly page: number
  readonly failing: readonly FailingFileView[]
}
