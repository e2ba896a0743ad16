import { z } from 'zod'
import { codePointLength, toNfc } from '#server/language/nfc.ts'
import { QUEUE_ORDERS, REQUEST_KINDS } from './board/contract.ts'

/** Every refusal of the live meeting; the sentence of each is `failures.<code>`. */
export const MEETING_FAILURES = [
  'meeting-not-allowed',
  'meeting-not-open',
  'meeting-not-running',
  'meeting-chair-elsewhere',
  'meeting-chair-present',
  'meeting-chair-unsuitable',
  'meeting-item-changed-meanwhile',
  'meeting-item-missing',
  'meeting-reason-required',
  'meeting-conclusion-required',
  'meeting-vote-still-open',
  'meeting-waiting-already',
  'meeting-delegate-unsuitable',
  'meeting-request-gone',
  'meeting-floor-changed-meanwhile',
  'meeting-point-unsuitable',
  'meeting-vote-missing',
  'meeting-vote-closed',
  'meeting-vote-options',
  'meeting-quorum-unsuitable',
  'meeting-no-voice',
  'meeting-voice-given',
  'meeting-proxy-unsuitable',
  'meeting-clause-missing',
  'meeting-clause-changed-meanwhile',
  'meeting-paper-unsuitable',
] as const
export type MeetingFailureCode = (typeof MEETING_FAILURES)[number]

/** Published after each commit that the meeting wrote; subject 'meeting', id of the workshop, version the seq of its log. */
export const MEETING_CHANGED = 'meeting-changed'

export type { QueueOrder, RequestKind } from './board/contract.ts'
export {
  ABSTAIN,
  AGENDA_ITEM,
  DISCUSSED_IN,
  KEEP_PLACE_MS,
  QUEUE_ORDERS,
  REQUEST_KINDS,
  VOTE_VALUES,
} from './board/contract.ts'

/** After so long without the chair the deputy may take it (L8). */
export const CHAIR_ABSENCE_MS = 10_000

const id = z.uuid().transform((value) => value.toLowerCase())
const words = (max: number) =>
  z
    .string()
    .default('')
    .transform((value) => toNfc(value).replace(/\r\n?/g, '\n').trim())
    .refine((value) => codePointLength(value) <= max, 'field-too-long')
const orNull = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? null : value), schema.nullable())
const on = z.literal('on').optional().transform(Boolean)
const base = { workshopId: id }
const CID = z.string().regex(/^[\w-]{4,40}$/)

export const MeetingInput = z.object(base)
export const HandOverInput = z.object({ ...base, userId: id })
/** `expected`: the item that the chair saw as the current one, empty for none. */
export const CallItemInput = z.object({ ...base, itemId: id, expected: orNull(id), reason: words(1000) })
export const CloseMeetingInput = z.object({ ...base, conclusion: words(4000) })
/** `requestId` is made by the page: a second click finds the first request. A point names its delegate. */
export const AskToSpeakInput = z.object({
  ...base,
  requestId: id,
  kind: z.enum(REQUEST_KINDS),
  delegateId: orNull(id).optional(),
})
export const RequestInput = z.object({ ...base, requestId: id })
/** `expected`: the request whose speech the chair saw under way, empty for none. */
export const GiveFloorInput = z.object({ ...base, requestId: id, expected: orNull(id) })
export const OrderQueueInput = z.object({ ...base, order: z.enum(QUEUE_ORDERS) })
export const MoveRequestInput = z.object({ ...base, requestId: id, by: z.enum(['up', 'down']) })
export const SetLimitInput = z.object({ ...base, seconds: orNull(z.coerce.number().int().min(30).max(7200)) })
export const RollCallInput = z.object({ ...base, pointId: id, delegateIds: z.array(id).max(500) })
export const OpenVoteInput = z.object({
  ...base,
  voteId: id,
  about: z.enum(['clause', 'item', 'text']),
  text: words(2000).refine((value) => value !== '', 'field-missing'),
  way: z.enum(['open', 'secret', 'straw']),
  allowsAbstention: on,
  /** Empty: more than half of the departments with a voice. */
  quorum: orNull(z.coerce.number().int().min(1).max(100)),
  /** Of a straw poll, one a line. */
  options: words(600),
  /** Of a vote about a clause: the one that the chair saw before everybody. */
  petitionId: orNull(id).optional(),
  cid: CID.optional(),
})
export const NameProxyInput = z.object({ ...base, departmentId: id, byDepartmentId: orNull(id) })
/**
 * `voice`: the department it is given for; empty in a straw poll. `expected`: what this voice had said when the page was
 * seen, empty for nothing: of an open vote it may say something else until the closing.
 */
export const CastVoteInput = z.object({
  ...base,
  voteId: id,
  voice: orNull(id),
  choice: words(120),
  expected: orNull(words(120)).optional(),
})
/** Of a petition that the one who shows it reads; without it nothing is shown any more. */
export const ShowClauseInput = z
  .object({
    ...base,
    petitionId: id.optional(),
    cid: CID.optional(),
  })
  .transform(({ workshopId, petitionId, cid }) => ({
    workshopId,
    clause: petitionId === undefined || cid === undefined ? null : { petitionId, cid },
  }))
export const ShowPageInput = z.object({ ...base, paperId: id, page: z.coerce.number().int().min(1).max(5000) })
export const VoteInput = z.object({ ...base, voteId: id })

export type MeetingInput = z.output<typeof MeetingInput>
export type HandOverInput = z.output<typeof HandOverInput>
export type CallItemInput = z.output<typeof CallItemInput>
export type CloseMeetingInput = z.output<typeof CloseMeetingInput>
export type AskToSpeakInput = z.output<typeof AskToSpeakInput>
export type RequestInput = z.output<typeof RequestInput>
export type GiveFloorInput = z.output<typeof GiveFloorInput>
export type OrderQueueInput = z.output<typeof OrderQueueInput>
export type MoveRequestInput = z.output<typeof MoveRequestInput>
export type SetLimitInput = z.output<typeof SetLimitInput>
export type RollCallInput = z.output<typeof RollCallInput>
export type OpenVoteInput = z.output<typeof OpenVoteInput>
export type NameProxyInput = z.output<typeof NameProxyInput>
export type CastVoteInput = z.output<typeof CastVoteInput>
export type ShowClauseInput = z.output<typeof ShowClauseInput>
export type ShowPageInput = z.output<typeof ShowPageInput>
export type VoteInput = z.output<typeof VoteInput>
