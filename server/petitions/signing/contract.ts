import { z } from 'zod'
import { codePointLength, toNfc } from '#server/language/nfc.ts'

/** In which order the bodies confirm; the words of each are `petitionSigning.orders.<order>`. */
export const CONFIRMING_ORDERS = ['together', 'lead_last', 'protocol'] as const
export type ConfirmingOrder = (typeof CONFIRMING_ORDERS)[number]

/** What a body says of a frozen text. */
export const VERDICTS = [
  'confirmed' /* xác nhận thống nhất */,
  'reserved' /* xác nhận, có bảo lưu */,
  'returned' /* trả lại */,
] as const
export type Verdict = (typeof VERDICTS)[number]

/** Every refusal of this module beside those of petitions; the text of each is `failures.<code>`. */
export const SIGNING_FAILURES = [
  'petition-round-open',
  'petition-proposals-open',
  'petition-document-faulty',
  'petition-files-missing',
  'petition-quorum-impossible',
  'petition-revision-changed',
  'petition-not-your-turn',
  'petition-already-answered',
  'petition-reservation-missing',
  'petition-reservation-clause',
  'petition-reason-missing',
  'petition-not-agreed',
  'reauthentication-needed',
] as const
export type SigningFailureCode = (typeof SIGNING_FAILURES)[number]

export const MOST_WORDS = 4_000

const id = z.uuid({ error: 'field-missing' }).transform((value) => value.toLowerCase())
const hash = z.string().regex(/^[0-9a-f]{64}$/, 'petition-revision-changed')
const words = (missing: string) =>
  z
    .string({ error: missing })
    .transform((value) => toNfc(value).trim())
    .refine((value) => value !== '', missing)
    .refine((value) => codePointLength(value) <= MOST_WORDS, 'field-too-long')

/** `hash`: of the text as it was seen; `leaving`: how many proposals are knowingly left undecided. */
export const FreezeInput = z.object({
  id,
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'petition-changed-meanwhile'),
  leaving: z.coerce.number().int().min(0),
  order: z.enum(CONFIRMING_ORDERS),
  quorum: z.coerce.number({ error: 'petition-quorum-impossible' }).int().min(1, 'petition-quorum-impossible'),
})
export type FreezeInput = z.output<typeof FreezeInput>

const Reservation = z.object({
  cid: z.string().regex(/^[\w-]{4,40}$/, 'petition-reservation-clause'),
  text: words('petition-reservation-missing'),
})
export type Reservation = z.output<typeof Reservation>

/** A form has one field for the reservations: their JSON. */
const reservations = z.preprocess((value, context) => {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    context.addIssue({ code: 'custom', message: 'petition-reservation-missing' })
    return z.NEVER
  }
}, z.array(Reservation).min(1, 'petition-reservation-missing').max(200))

const seen = { id, revisionId: id, hash }

/** What a body answers to exactly the revision that was seen. */
export const AnswerInput = z.discriminatedUnion('verdict', [
  z.object({ ...seen, verdict: z.literal('confirmed') }),
  z.object({ ...seen, verdict: z.literal('reserved'), reservations }),
  z.object({ ...seen, verdict: z.literal('returned'), reason: words('petition-reason-missing') }),
])
export type AnswerInput = z.output<typeof AnswerInput>

/** Opens the text again: every answer becomes void. */
export const ReopenInput = z.object({ id, revisionId: id, reason: words('petition-reason-missing') })
export type ReopenInput = z.output<typeof ReopenInput>

/** "Trình ký": the confirming is over. */
export const SubmitInput = z.object({ id, revisionId: id })
export type SubmitInput = z.output<typeof SubmitInput>
