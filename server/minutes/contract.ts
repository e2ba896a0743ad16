import { z } from 'zod'
import { isLocalDate, type LocalDate, parseDate } from '#server/language/dates.ts'
import { codePointLength, toNfc } from '#server/language/nfc.ts'

/** Every refusal of the minutes; the sentence of each is `failures.<code>`. */
export const MINUTES_FAILURES = [
  'minutes-not-found',
  'minutes-not-allowed',
  'minutes-too-early',
  'minutes-log-broken',
  'minutes-closed',
  'minutes-meeting-running',
  'minutes-conclusion-gone',
  'minutes-conclusion-text',
  'minutes-responsible-unsuitable',
  'minutes-too-many',
  'minutes-review-open',
  'minutes-review-needed',
  'minutes-review-over',
  'minutes-deadline-past',
  'minutes-comment-gone',
  'minutes-comment-text',
  'minutes-answer-missing',
  'minutes-comments-open',
  'minutes-changed-meanwhile',
  'minutes-document-faulty',
  'minutes-same-person',
  'minutes-reason-missing',
  'minutes-not-approved',
  'minutes-done-already',
  'minutes-notice-issued',
  'minutes-number-missing',
] as const
export type MinutesFailureCode = (typeof MINUTES_FAILURES)[number]

/** Published after each commit that changed minutes; subject 'minutes', id of the workshop. */
export const MINUTES_CHANGED = 'minutes-changed'

/** Draft.kind of what the secretary writes; its subjectId is the workshop. */
export const MINUTES_DRAFT = 'minutes'
/** Kind of a conclusion as a subject of tasks and links. */
export const MINUTES_CONCLUSION = 'minutes-conclusion'

/** đang soạn, lấy ý kiến, chờ chủ tọa ký, đã thông qua */
export const MINUTES_STAGES = ['drafting', 'review', 'signing', 'approved'] as const
export type MinutesStage = (typeof MINUTES_STAGES)[number]

/** Files made of minutes: biên bản, thông báo kết luận. */
export const MINUTES_DOCUMENTS = ['minutes', 'notice'] as const
export type MinutesDocumentName = (typeof MINUTES_DOCUMENTS)[number]

export const MINUTES_LIMITS = { words: 4_000, conclusions: 100, comments: 1_000 } as const

const id = z.uuid({ error: 'minutes-not-found' }).transform((value) => value.toLowerCase())
const words = (missing: MinutesFailureCode, max: number = MINUTES_LIMITS.words) =>
  z
    .string({ error: missing })
    .transform((value) => toNfc(value).replace(/\r\n?/g, '\n').trim())
    .refine((value) => value !== '', missing)
    .refine((value) => codePointLength(value) <= max, 'field-too-long')
const someWords = z
  .string()
  .default('')
  .transform((value) => toNfc(value).replace(/\r\n?/g, '\n').trim())
  .refine((value) => codePointLength(value) <= MINUTES_LIMITS.words, 'field-too-long')
const orNull = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), schema.nullable())
/** As the date field types it, or as a calendar day. */
const day = z.string({ error: 'date-empty' }).transform((value, context): LocalDate => {
  if (isLocalDate(value)) return value
  const parsed = parseDate(value)
  if (parsed.ok) return parsed.value
  context.addIssue({ code: 'custom', message: parsed.failure.code === 'date-empty' ? 'date-empty' : 'date-form' })
  return z.NEVER
})
const base = { workshopId: id }

export const MinutesInput = z.object(base)
export type MinutesInput = z.output<typeof MinutesInput>

/** `id` is made by the page: a second click finds the first conclusion, and changes it. */
export const WriteConclusionInput = z.object({
  ...base,
  id,
  itemId: orNull(id),
  text: words('minutes-conclusion-text'),
  departmentId: z.uuid({ error: 'minutes-responsible-unsuitable' }),
  personId: orNull(id),
  due: orNull(day),
})
export type WriteConclusionInput = z.output<typeof WriteConclusionInput>

export const ConclusionInput = z.object({ ...base, id })
export type ConclusionInput = z.output<typeof ConclusionInput>
export const MoveConclusionInput = z.object({ ...base, id, by: z.enum(['up', 'down']) })
export type MoveConclusionInput = z.output<typeof MoveConclusionInput>
export const CompleteConclusionInput = z.object({ ...base, id, note: someWords })
export type CompleteConclusionInput = z.output<typeof CompleteConclusionInput>

export const OpenReviewInput = z.object({ ...base, deadline: day })
export type OpenReviewInput = z.output<typeof OpenReviewInput>

const part = z.union([z.enum(['whole', 'opening', 'other', 'conclusions']), id], { error: 'minutes-comment-gone' })
export const CommentInput = z.object({ ...base, id, part, text: words('minutes-comment-text') })
export type CommentInput = z.output<typeof CommentInput>

/** Tiếp thu may say how; giải trình must say why. */
export const AnswerCommentInput = z
  .object({ ...base, id, verdict: z.enum(['accepted', 'explained']), answer: someWords })
  .refine(({ verdict, answer }) => verdict === 'accepted' || answer !== '', { message: 'minutes-answer-missing' })
export type AnswerCommentInput = z.output<typeof AnswerCommentInput>

/** `hash`: of the text that was seen. */
export const SignInput = z.object({ ...base, hash: z.string().regex(/^[0-9a-f]{64}$/, 'minutes-changed-meanwhile') })
export type SignInput = z.output<typeof SignInput>
export const ReopenInput = z.object({ ...base, reason: words('minutes-reason-missing') })
export type ReopenInput = z.output<typeof ReopenInput>

/** What the records clerk typed: the number, without its symbol, and the day. */
export const IssueNoticeInput = z.object({
  ...base,
  number: z
    .string({ error: 'minutes-number-missing' })
    .trim()
    .regex(/^(?:0[1-9]|[1-9]\d{1,5})$/, 'minutes-number-missing'),
  date: day,
})
export type IssueNoticeInput = z.output<typeof IssueNoticeInput>
