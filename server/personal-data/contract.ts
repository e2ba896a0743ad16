import { z } from 'zod'
import type { LocalDate } from '#server/language/dates.ts'
import { toNfc } from '#server/language/nfc.ts'

/** Kinds of data about a person, in the order they are shown; the words are `personalData.held.<kind>`. */
export const HELD_KINDS = [
  'account',
  'roles',
  'safety',
  'sessions',
  'notices',
  'tasks',
  'participation',
  'authored',
  'files',
  'requests',
  'searches',
  'record',
] as const
export type HeldKind = (typeof HELD_KINDS)[number]

/** What is held of one kind: how many entries, and from when to when. */
export interface HeldPart {
  readonly kind: HeldKind
  readonly count: number
  readonly from: Date | null
  readonly to: Date | null
  /** What happens to it when the account is erased. */
  readonly erasure: 'removed' | 'kept' | 'anonymised'
}

export const REQUEST_KINDS = ['correct', 'erase', 'object'] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]
export type RequestState = 'open' | 'fulfilled' | 'refused' | 'withdrawn'

/** On what law a request is refused; the sentence of each is `personalData.grounds.<ground>`. */
export const REFUSAL_GROUNDS = ['archive-law', 'security-law', 'public-duty', 'others-rights', 'not-proven'] as const
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number]

export const PERSONAL_DATA_FAILURES = [
  'data-requests-not-allowed',
  'data-request-not-found',
  'data-request-own',
  'data-request-answered',
  'data-request-open-already',
  'data-request-nothing-asked',
  'data-request-text-missing',
  'data-request-text-too-long',
  'data-request-answer-missing',
  'data-request-ground-missing',
  'data-request-not-for-connection-point',
  'data-export-too-often',
  'own-phone-invalid',
  'reauthentication-needed',
] as const
export type PersonalDataFailureCode = (typeof PERSONAL_DATA_FAILURES)[number]

/** Copies a person may take in 24 hours. */
export const MOST_EXPORTS = 5
const MOST_TEXT = 2000

const words = (most: number, tooLong: PersonalDataFailureCode) =>
  z
    .string()
    .default('')
    .transform((typed) => toNfc(typed).trim())
    .refine((text) => [...text].length <= most, tooLong)

const line = z
  .string()
  .default('')
  .transform((typed) => toNfc(typed).trim().replace(/\s+/gu, ' '))

/** What a person changes at once: how to be reached, and the form of address. */
export const CorrectOwnInput = z.object({
  phone: line.pipe(
    z.string().regex(/^(\+?[0-9][0-9 .()-]{5,24}([ ,;]*(máy lẻ|ext\.?) ?[0-9]{1,6})?)?$/iu, 'own-phone-invalid'),
  ),
  honorific: z
    .enum(['', 'ong', 'ba'])
    .default('')
    .transform((chosen) => chosen || null),
})
export type CorrectOwnInput = z.output<typeof CorrectOwnInput>

/** What stands in documents and opens the account goes through an administrator. */
export const ProposedDetails = z.object({
  fullName: line.pipe(z.string().min(1, 'person-name-missing').max(120, 'person-name-too-long')).optional(),
  email: z.string().trim().toLowerCase().max(254, 'email-invalid').pipe(z.email('email-invalid')).optional(),
  office: line.pipe(z.string().min(1, 'person-office-missing').max(200, 'person-office-too-long')).optional(),
})
export type ProposedDetails = z.output<typeof ProposedDetails>

export const AskCorrectionInput = ProposedDetails.required().extend({
  text: words(MOST_TEXT, 'data-request-text-too-long'),
})
export type AskCorrectionInput = z.output<typeof AskCorrectionInput>

/** Deletion, or an objection; without reasons a deletion is as good as with. */
export const AskInput = z
  .object({ kind: z.enum(['erase', 'object']), text: words(MOST_TEXT, 'data-request-text-too-long') })
  .refine(({ kind, text }) => kind === 'erase' || text !== '', { path: ['text'], message: 'data-request-text-missing' })
export type AskInput = z.output<typeof AskInput>

export const AnswerInput = z
  .object({
    requestId: z.uuid('data-request-not-found'),
    decision: z.enum(['fulfil', 'refuse']),
    ground: z.enum(REFUSAL_GROUNDS).optional().catch(undefined),
    answer: words(MOST_TEXT, 'data-request-text-too-long'),
  })
  .refine(({ decision, ground }) => decision === 'fulfil' || ground, {
    path: ['ground'],
    message: 'data-request-ground-missing',
  })
  .refine(({ decision, answer }) => decision === 'fulfil' || answer !== '', {
    path: ['answer'],
    message: 'data-request-answer-missing',
  })
export type AnswerInput = z.output<typeof AnswerInput>

/** A request as its person sees it. */
export interface RequestView {
  readonly id: string
  readonly kind: RequestKind
  readonly state: RequestState
  readonly text: string
  readonly proposed: ProposedDetails | null
  readonly receivedAt: Date
  readonly dueOn: LocalDate
  /** Working days to the due day; negative when it is over. */
  readonly daysLeft: number
  readonly endedAt: Date | null
  readonly endedBy: string
  readonly ground: RefusalGround | null
  readonly answer: string
}

/** The same as an administrator sees it. */
export interface QueuedRequest extends RequestView {
  readonly requester: {
    readonly id: string
    readonly fullName: string
    readonly email: string
    readonly office: string
    readonly department: string
    readonly isErased: boolean
  }
  /** Why this administrator may not answer it; null: may. */
  readonly refusal: PersonalDataFailureCode | null
}

export interface OwnDataView {
  readonly parts: readonly HeldPart[]
  readonly details: {
    readonly fullName: string
    readonly email: string
    readonly office: string
    readonly phone: string
    readonly honorific: 'ong' | 'ba' | null
    readonly department: string
    readonly kind: 'person' | 'connection_point'
  }
  readonly requests: readonly RequestView[]
  /** Working days within which a request is answered. */
  readonly answerDays: number
  readonly lastExportAt: Date | null
}
