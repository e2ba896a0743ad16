import { z } from 'zod'
import { REQUEST_KINDS } from './contract.ts'

/** Who speaks, as they were called then: the log is material of the minutes. A point speaks through a delegate it names. */
const Speaker = z.object({
  /** The account at whose screen it happens. */
  userId: z.string(),
  delegateId: z.string().nullable(),
  fullName: z.string(),
  office: z.string(),
  departmentId: z.string(),
  departmentShortName: z.string(),
  /** What stands after "Điểm cầu"; null for who sits at an own screen. */
  pointName: z.string().nullable(),
})
export type Speaker = z.infer<typeof Speaker>

/** A clause of a petition, named as it was then; `code` is that of the petition, which the first logs do not hold. */
const NamedClause = z.object({
  petitionId: z.string(),
  cid: z.string(),
  code: z.string().default(''),
  label: z.string(),
  heading: z.string(),
})
export type NamedClause = z.infer<typeof NamedClause>

const of = <Kind extends string, Payload extends z.ZodRawShape>(kind: Kind, payload: Payload) =>
  z.object({ kind: z.literal(kind), v: z.literal(1), payload: z.object(payload) })

const Choice = z.string()

/**
 * What happens in a live meeting, version 1; the room writes its own kinds into the same log (server/rooms). A payload
 * that must change gets a new version beside the old one.
 */
export const MeetingEvent = z.discriminatedUnion('kind', [
  of('came', {
    userId: z.string(),
    fullName: z.string(),
    departmentId: z.string(),
    mayChair: z.enum(['chair', 'deputy-chair']).nullable(),
  }),
  /** `since`: when the line broke, a moment before it was written. */
  of('went', { userId: z.string(), since: z.iso.datetime() }),
  of('lease-taken', {
    userId: z.string(),
    fullName: z.string(),
    from: z.string().nullable(),
    how: z.enum(['took', 'absence', 'handed-over']),
  }),
  of('meeting-opened', {}),
  of('meeting-paused', {}),
  of('meeting-resumed', {}),
  of('meeting-closed', { conclusion: z.string() }),
  of('item-called', {
    itemId: z.string(),
    title: z.string(),
    from: z.string().nullable(),
    /** Only of going back. */
    reason: z.string().nullable(),
  }),
  /** Put before everybody who follows along; null: nothing is any more. Named as it was then. */
  of('clause-shown', {
    itemId: z.string().nullable(),
    clause: NamedClause.nullable(),
  }),
  /** The page of a paper that is spoken of: whoever opens it, opens it there. */
  of('page-shown', { itemId: z.string(), paperId: z.string(), page: z.number().int() }),
  of('speech-requested', {
    requestId: z.string(),
    itemId: z.string().nullable(),
    kind: z.enum(REQUEST_KINDS),
    speaker: Speaker,
  }),
  of('request-withdrawn', { requestId: z.string() }),
  of('queue-ordered', { order: z.enum(['arrival', 'protocol', 'chair']), requestIds: z.array(z.string()) }),
  of('limit-set', { seconds: z.number().int().nullable() }),
  of('speech-started', {
    requestId: z.string(),
    itemId: z.string().nullable(),
    kind: z.enum(REQUEST_KINDS),
    speaker: Speaker,
    limitSeconds: z.number().nullable(),
  }),
  of('speech-ended', { requestId: z.string() }),
  of('roll-called', {
    pointId: z.string(),
    departmentId: z.string(),
    delegates: z.array(z.object({ id: z.string(), fullName: z.string(), office: z.string() })),
  }),
  of('vote-opened', {
    voteId: z.string(),
    itemId: z.string().nullable(),
    about: z.enum(['clause', 'item', 'text']),
    /** Of a vote about one; the first logs know none. */
    clause: NamedClause.nullable().default(null),
    text: z.string(),
    way: z.enum(['open', 'secret', 'straw']),
    options: z.array(Choice),
    quorum: z.number().int(),
    /** Who has a voice: departments; empty for a straw poll, where everybody present has one. */
    roll: z.array(z.object({ departmentId: z.string(), shortName: z.string() })),
  }),
  of('proxy-named', { departmentId: z.string(), shortName: z.string(), byDepartmentId: z.string().nullable() }),
  of('vote-cast', { voteId: z.string(), voice: z.string(), choice: Choice }),
  /** A secret voice: that it was given, never what. */
  of('ballot-given', { voteId: z.string(), voice: z.string() }),
  of('vote-closed', { voteId: z.string(), counts: z.record(z.string(), z.number().int()) }),
])
export type MeetingEvent = z.infer<typeof MeetingEvent>
export type MeetingEventKind = MeetingEvent['kind']
export type PayloadOf<Kind extends MeetingEventKind> = Extract<MeetingEvent, { kind: Kind }>['payload']

/** What a command decides to append. */
export function happened<Kind extends MeetingEventKind>(kind: Kind, payload: PayloadOf<Kind>): MeetingEvent {
  return { kind, v: 1, payload } as MeetingEvent // kind and payload come from one member of the union
}

const KINDS = new Set<string>(MeetingEvent.options.map((option) => option.shape.kind.value))

export function isMeetingKind(kind: string): boolean {
  return KINDS.has(kind)
}

/** Of the room's kinds those that the meeting heeds: who is in the room is in the meeting. Anything else in it is ignored. */
export const RoomPresence = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('entered'), payload: z.object({ userId: z.string() }) }),
  z.object({ kind: z.literal('admitted'), payload: z.object({ userIds: z.array(z.string()) }) }),
  z.object({ kind: z.enum(['left', 'removed', 'blocked']), payload: z.object({ userId: z.string() }) }),
])
export type RoomPresence = z.infer<typeof RoomPresence>
