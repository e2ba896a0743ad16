import { z } from 'zod'
import { isLocalDate, type LocalDate, parseDate } from '#server/language/dates.ts'
import { codePointLength, toNfc } from '#server/language/nfc.ts'
import { type FieldCode, isFieldCode } from '#server/taxonomy/contract.ts'
import { OUTCOMES, SHOWN_TOPICS, TOPIC_PLACES } from './content/contract.ts'

/** Every refusal of this module; the text of each is `failures.<code>`. */
export const DISCUSSION_FAILURES = [
  'discussion-not-found',
  'discussion-post-not-found',
  'discussion-attachment-not-found',
  'discussion-not-allowed',
  'discussion-closed',
  'discussion-empty',
  'discussion-too-long',
  'discussion-text-unreadable',
  'discussion-text-secret',
  'discussion-names-denouncer',
  'discussion-person-unsuitable',
  'discussion-too-many',
  'discussion-changed-meanwhile',
  'discussion-reason-required',
  'discussion-scope-required',
  'discussion-validity-reversed',
  'discussion-place-other',
  'discussion-files-too-many',
] as const
export type DiscussionFailureCode = (typeof DISCUSSION_FAILURES)[number]

/** Published after each commit that changed a topic: subject kinds `discussion`, `discussions`, `case-discussions`. */
export const DISCUSSION_MOVED = 'discussion-moved'

const MOST_TITLE = 300
const line = (max: number) =>
  z
    .string()
    .default('')
    .transform((value) => toNfc(value).replace(/\s+/g, ' ').trim())
    .refine((value) => codePointLength(value) <= max, 'field-too-long')
const filled = (max: number, code: string) => line(max).refine((value) => value !== '', code)
const id = z.uuid({ error: 'field-missing' }).transform((value) => value.toLowerCase())
const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), schema.nullable())
const field = z
  .string()
  .refine(isFieldCode, 'field-missing')
  .transform((value) => value as FieldCode) // refined just above
const day = z.string().transform((value, context): LocalDate => {
  if (isLocalDate(value)) return value
  const parsed = parseDate(value)
  if (parsed.ok) return parsed.value
  context.addIssue({ code: 'custom', message: 'date-form' })
  return z.NEVER
})
/** A document of the editor as JSON; read-post-text.ts says what may stand in it. */
const content = z.string({ error: 'discussion-empty' }).max(400_000, 'discussion-too-long')
const yes = z.preprocess((value) => value === 'yes' || value === 'on' || value === true, z.boolean())

/** What a topic may arise from, beside a case: a part of a programme, or a workshop (a line of its chat). */
export interface TopicOrigin {
  readonly kind: 'agenda-item' | 'workshop'
  readonly id: string
}
export const MOST_QUOTED = 500

/** "agenda-item:<id>", as an address names it; null where it names nothing. */
export function originOf(text: string): TopicOrigin | null {
  const [, kind, id] = /^(agenda-item|workshop):([0-9a-f-]{36})$/i.exec(text) ?? []
  return kind && id ? { kind: kind.toLowerCase() as TopicOrigin['kind'], id: id.toLowerCase() } : null
}

/** Ids are made by the browser: a second click finds the first. */
export const StartDiscussionInput = z.object({
  id,
  postId: id,
  caseId: orNull(id),
  title: filled(MOST_TITLE, 'field-missing'),
  field: orNull(field),
  content,
  /** What gave rise to it, with the words that did. */
  origin: orNull(z.string().transform(originOf)),
  quote: z.preprocess((value) => (typeof value === 'string' ? value.trim().slice(0, MOST_QUOTED) : ''), z.string()),
})
type StartDiscussion = z.output<typeof StartDiscussionInput>
/** Most topics arise from nothing but a question. */
export type StartDiscussionInput = Omit<StartDiscussion, 'origin' | 'quote'> &
  Partial<Pick<StartDiscussion, 'origin' | 'quote'>>

/** `parentId`: the answer that it replies to; without one it answers the opening. */
export const PostInput = z.object({ id, postId: id, parentId: orNull(id), content })
export type PostInput = z.output<typeof PostInput>

/** `basedOn` is the version of the post that was opened for changing. */
export const EditPostInput = z.object({ id, postId: id, basedOn: z.coerce.number().int().positive(), content })
export type EditPostInput = z.output<typeof EditPostInput>

export const PostOnlyInput = z.object({ id, postId: id })
export type PostOnlyInput = z.output<typeof PostOnlyInput>

export const ModeratePostInput = z.object({ id, postId: id, reason: filled(1000, 'discussion-reason-required') })
export type ModeratePostInput = z.output<typeof ModeratePostInput>

/** Where and for what an accepted answer holds, and from when until when. */
export const AcceptAnswerInput = z
  .object({
    ...{ id, postId: id },
    scope: filled(500, 'discussion-scope-required'),
    from: orNull(day),
    until: orNull(day),
  })
  .refine(({ from, until }) => !from || !until || from <= until, {
    message: 'discussion-validity-reversed',
    path: ['until'],
  })
export type AcceptAnswerInput = z.output<typeof AcceptAnswerInput>

export const MarkHelpfulInput = z.object({ id, postId: id, isHelpful: yes })
export type MarkHelpfulInput = z.output<typeof MarkHelpfulInput>

export const FollowInput = z.object({ id, isFollowing: yes })
export type FollowInput = z.output<typeof FollowInput>

/** `until` is the moment of the last post that was seen. */
export const MarkSeenInput = z.object({ id, until: z.coerce.date() })
export type MarkSeenInput = z.output<typeof MarkSeenInput>

export const ReportApplicationInput = z.object({
  ...{ id, postId: id, applicationId: id },
  place: filled(200, 'field-missing'),
  outcome: z.enum(OUTCOMES, { error: 'field-missing' }),
  note: line(2000),
  appliedOn: orNull(day),
})
export type ReportApplicationInput = z.output<typeof ReportApplicationInput>

export const WithdrawApplicationInput = z.object({ id, applicationId: id })
export type WithdrawApplicationInput = z.output<typeof WithdrawApplicationInput>

export const PinInput = z.object({ id, isPinned: yes })
export type PinInput = z.output<typeof PinInput>

/** A post becomes a topic of its own, with what replies to it. */
export const SplitInput = z.object({ id, postId: id, newId: id, title: filled(MOST_TITLE, 'field-missing') })
export type SplitInput = z.output<typeof SplitInput>

/** An answer goes to another topic of the same place, with what replies to it. */
export const MovePostInput = z.object({ id, postId: id, targetId: id })
export type MovePostInput = z.output<typeof MovePostInput>

/** A whole topic goes into another of the same place; its address leads there. */
export const MergeInput = z.object({ id, targetId: id })
export type MergeInput = z.output<typeof MergeInput>

export const AddPostFileInput = z.object({ id, postId: id, attachmentId: id, title: filled(300, 'field-missing') })
export type AddPostFileInput = z.output<typeof AddPostFileInput>
export const RemovePostFileInput = z.object({ id, attachmentId: id })
export type RemovePostFileInput = z.output<typeof RemovePostFileInput>

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional()).catch(undefined)
/** Filters of the list as they stand in the address; what cannot be read is left out. */
export const DiscussionListInput = z.object({
  show: z.enum(SHOWN_TOPICS).catch('all'),
  place: optional(z.enum(TOPIC_PLACES)),
  field: optional(field),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type DiscussionListInput = z.output<typeof DiscussionListInput>
