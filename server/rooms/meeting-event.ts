import { z } from 'zod'

/** A person as they were called when they came: the log of a meeting is material of its minutes. */
const Person = z.object({
  fullName: z.string(),
  office: z.string(),
  departmentId: z.string(),
  departmentShortName: z.string(),
  isConducting: z.boolean(),
  seat: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('individual') }),
    z.object({
      kind: z.literal('point'),
      pointId: z.string(),
      pointName: z.string(),
      headName: z.string(),
      technicianName: z.string(),
      delegatesPresent: z.number(),
    }),
  ]),
})
export type EventPerson = z.infer<typeof Person>

const of = <Kind extends string, Payload extends z.ZodRawShape>(kind: Kind, payload: Payload) =>
  z.object({ kind: z.literal(kind), v: z.literal(1), payload: z.object(payload) })

/**
 * What happens in a room, version 1. Ids are users' ids. A payload that must change gets a new version beside the old one,
 * never in its place: a log is read for years.
 */
export const MeetingEvent = z.discriminatedUnion('kind', [
  of('asked', { userId: z.string(), person: Person }),
  of('entered', { userId: z.string(), person: Person, isMuted: z.boolean() }),
  of('admitted', { userIds: z.array(z.string()) }),
  of('left', { userId: z.string() }),
  of('removed', { userId: z.string() }),
  of('blocked', { userId: z.string() }),
  of('unblocked', { userId: z.string() }),
  of('settings-changed', {
    isLocked: z.boolean().optional(),
    admitsRegistered: z.boolean().optional(),
    maySelfUnmute: z.boolean().optional(),
  }),
  of('muted', { userIds: z.array(z.string()) }),
  of('unmuted', { userId: z.string() }),
  of('camera-stopped', { userId: z.string() }),
  of('camera-allowed', { userId: z.string() }),
  of('share-started', { userId: z.string() }),
  of('share-stopped', { userId: z.string() }),
  /** `isCalled` (left out: no): it was asked for, so that microphone opens at once; else the person is invited to open it. */
  of('floor-given', { userId: z.string().nullable(), isCalled: z.boolean().optional() }),
  of('hand-raised', { userId: z.string() }),
  of('hands-lowered', { userIds: z.array(z.string()) }),
  /** Who types what is spoken, for all to read; null: nobody. */
  of('captioner-seated', { userId: z.string().nullable() }),
  of('captioned', { userId: z.string(), fullName: z.string(), text: z.string() }),
  /** Phòng thảo luận nhóm: who is in none stays in the room itself. */
  of('groups-opened', {
    groups: z.array(z.object({ id: z.string(), name: z.string() })),
    members: z.array(z.object({ userId: z.string(), groupId: z.string() })),
    mayChoose: z.boolean(),
    endsAt: z.iso.datetime().nullable(),
  }),
  of('group-entered', { userId: z.string(), groupId: z.string().nullable() }),
  of('groups-timed', { endsAt: z.iso.datetime().nullable() }),
  of('groups-addressed', { userId: z.string(), fullName: z.string(), text: z.string() }),
  of('groups-closed', {}),
  of('said', {
    id: z.string(),
    userId: z.string(),
    fullName: z.string(),
    departmentShortName: z.string(),
    pointName: z.string().nullable(),
    to: z.enum(['all', 'secretariat']),
    answerTo: z.object({ userId: z.string(), fullName: z.string() }).nullable(),
    text: z.string(),
    fileName: z.string().optional(),
  }),
])
export type MeetingEvent = z.infer<typeof MeetingEvent>
export type MeetingEventKind = MeetingEvent['kind']
export type PayloadOf<Kind extends MeetingEventKind> = Extract<MeetingEvent, { kind: Kind }>['payload']

/** What a command decides to append. */
export function happened<Kind extends MeetingEventKind>(kind: Kind, payload: PayloadOf<Kind>): MeetingEvent {
  return { kind, v: 1, payload } as MeetingEvent // kind and payload come from one member of the union
}

const KINDS = new Set<string>(MeetingEvent.options.map((option) => option.shape.kind.value))

/** Whether an event of the log is the room's; the live meeting writes its own into the same log (server/meetings). */
export function isRoomKind(kind: string): boolean {
  return KINDS.has(kind)
}
