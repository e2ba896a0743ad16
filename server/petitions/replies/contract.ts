import { z } from 'zod'
import { toNfc } from '#server/language/nfc.ts'
import { petitionId, typedDay, words } from '../issuing/contract.ts'
import { FOLLOW_STATES, REPLY_LENGTHS, REPLY_OUTCOMES } from './content/contract.ts'

/** Every refusal of this module beside those of petitions and issuing; the text of each is `failures.<code>`. */
export const REPLY_FAILURES = [
  'petition-not-issued',
  'petition-reply-no-clause',
  'petition-reply-clause',
  'petition-reply-day',
  'petition-reply-reminder-past',
  'petition-reply-not-found',
  'petition-reply-has-letter',
  'petition-due-before-issue',
  'petition-nothing-answered',
  'petition-nothing-to-ask-again',
] as const
export type ReplyFailureCode = (typeof REPLY_FAILURES)[number]

const cid = z.string().regex(/^[\w-]{4,40}$/, 'petition-reply-clause')

/** A form has one field for them: their JSON. */
const json = <Schema extends z.ZodType>(schema: Schema, code: string) =>
  z.preprocess((value, context) => {
    if (typeof value !== 'string') return value
    try {
      return JSON.parse(value)
    } catch {
      context.addIssue({ code: 'custom', message: code })
      return z.NEVER
    }
  }, schema)

/**
 * A letter that answers, and what it says of which clauses; `replyId` is made when the form is opened. What was recorded
 * is never changed: another reply takes its place.
 */
export const RecordReplyInput = z.object({
  id: petitionId,
  replyId: petitionId,
  reference: words(REPLY_LENGTHS.reference),
  repliedOn: typedDay,
  authority: words(REPLY_LENGTHS.authority),
  summary: words(REPLY_LENGTHS.summary),
  /** When the sender is asked again; null: not. */
  remindOn: z.preprocess((value) => (value === '' || value === undefined ? null : value), typedDay.nullable()),
  lines: json(
    z
      .array(z.object({ cid, outcome: z.enum(REPLY_OUTCOMES) }))
      .min(1, 'petition-reply-no-clause')
      .max(200),
    'petition-reply-no-clause',
  ),
})
export type RecordReplyInput = z.output<typeof RecordReplyInput>

/** "Đóng": the waiting is over; why, where a clause stays without an answer. */
export const ClosePetitionInput = z.object({
  id: petitionId,
  reason: z.string().transform((value) => toNfc(value).trim().slice(0, 2_000)),
})
export type ClosePetitionInput = z.output<typeof ClosePetitionInput>

/** The day until which the petition asks to be answered. */
export const SetDueInput = z.object({ id: petitionId, dueOn: typedDay })
export type SetDueInput = z.output<typeof SetDueInput>

/** `nextId` is made when the form is opened: a second click finds the petition of the first. */
export const NextPetitionInput = z.object({
  id: petitionId,
  nextId: petitionId,
  title: words(300),
  cids: json(z.array(cid).min(1, 'petition-nothing-to-ask-again').max(200), 'petition-nothing-to-ask-again'),
})
export type NextPetitionInput = z.output<typeof NextPetitionInput>

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional()).catch(undefined)

/** The overview as it stands in an address; what cannot be read is left out. */
export const FollowListInput = z.object({
  state: optional(z.enum(FOLLOW_STATES)),
  authority: optional(z.string().max(300)),
  field: optional(z.string().max(20)),
  department: optional(z.uuid()),
})
export type FollowListInput = z.output<typeof FollowListInput>
