import { z } from 'zod'
import { type LocalDate, parseDate } from '#server/language/dates.ts'
import { codePointLength, toNfc } from '#server/language/nfc.ts'
import { ANSWER_KINDS, MAX_COMMENT, MAX_LETTER, MAX_REASON, POSITIONS } from './content/contract.ts'

/** Every refusal of this module beside those of petitions; the text of each is `failures.<code>`. */
export const CONSULTATION_FAILURES = [
  'consultation-not-allowed',
  'consultation-round-not-found',
  'consultation-open-already',
  'consultation-none-open',
  'consultation-no-clauses',
  'consultation-deadline-past',
  'consultation-silence-differs',
  'consultation-clause-missing',
  'consultation-comment-missing',
  'consultation-text-changed',
  'consultation-said-meanwhile',
  'consultation-comment-changed',
  'consultation-explanation-missing',
  'consultation-unanswered',
  'consultation-reason-missing',
] as const
export type ConsultationFailureCode = (typeof CONSULTATION_FAILURES)[number]

const id = z.uuid({ error: 'field-missing' }).transform((value) => value.toLowerCase())
const textId = z.string().regex(/^[\w-]{4,40}$/, 'petition-clause-not-found')
const words = (max: number) =>
  z
    .string()
    .transform((value) => toNfc(value).replace(/\r\n?/g, '\n').trim())
    .refine((value) => codePointLength(value) <= max, 'field-too-long')
const someWords = (max: number) => words(max).refine((value) => value !== '', 'field-missing')
const day = z.string({ error: 'date-empty' }).transform((value, context): LocalDate => {
  const parsed = parseDate(value)
  if (parsed.ok) return parsed.value
  context.addIssue({ code: 'custom', message: parsed.failure.code })
  return z.NEVER
})

/** `roundId` is made when the form is opened: a second click finds the round of the first. */
export const OpenRoundInput = z.object({
  id,
  roundId: id,
  letter: someWords(MAX_LETTER),
  deadline: day,
  silenceAgrees: z.literal('on').optional().transform(Boolean),
})
export type OpenRoundInput = z.output<typeof OpenRoundInput>

const line = z.object({
  cid: textId,
  /** Of the text that was read. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/, 'consultation-text-changed'),
  position: z.enum(POSITIONS),
  comment: words(MAX_COMMENT),
})

/**
 * A department's word on every clause of the round. `statementId` is made by the page: a retry finds the first.
 * `basedOn` is the number of its last word that was seen, 0 for none.
 */
export const SendPositionInput = z.object({
  id,
  roundId: id,
  statementId: id,
  basedOn: z.coerce.number().int().min(0),
  lines: z.array(line).max(500),
})
export type SendPositionInput = z.output<typeof SendPositionInput>

/** One clause of a position that is still being written. */
export const SavePositionInput = z.object({
  id,
  roundId: id,
  cid: textId,
  position: z.preprocess((value) => (value === '' || value === undefined ? null : value), z.enum(POSITIONS).nullable()),
  comment: z
    .string()
    .transform((value) => toNfc(value).replace(/\r\n?/g, '\n'))
    .refine((value) => codePointLength(value) <= MAX_COMMENT, 'field-too-long'),
})
export type SavePositionInput = z.output<typeof SavePositionInput>

/** `statementId` is the word that was read: one said anew meanwhile is read before it is answered. */
export const AnswerCommentInput = z.object({
  id,
  roundId: id,
  departmentId: id,
  cid: textId,
  statementId: id,
  kind: z.enum(ANSWER_KINDS, { error: 'field-missing' }),
  words: words(MAX_COMMENT),
})
export type AnswerCommentInput = z.output<typeof AnswerCommentInput>

export const CloseRoundInput = z.object({ id, roundId: id, reason: words(MAX_REASON) })
export type CloseRoundInput = z.output<typeof CloseRoundInput>

/** The documents of a round, as their address names them. */
export interface WantedRoundDocument {
  readonly petitionId: string
  readonly number: number
  readonly format: 'pdf' | 'docx'
}
