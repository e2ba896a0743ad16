import { z } from 'zod'
import type { FileView } from '#server/files/contract.ts'
import { localDate } from '#server/language/dates.ts'
import { codePointLength, toNfc } from '#server/language/nfc.ts'

/** Every refusal of rooms, of the domain, of the media and of the line itself; the sentence of each is `failures.<code>`. */
export const ROOM_FAILURES = [
  'room-not-open',
  'room-locked',
  'room-blocked',
  'room-removed',
  'room-replaced',
  'room-waiting',
  'room-not-entered',
  'room-not-allowed',
  'room-person-not-here',
  'room-point-unsuitable',
  'room-unmute-not-allowed',
  'room-share-taken',
  'room-text-secret',
  'room-groups-open',
  'room-groups-not-open',
  'room-caption-not-yours',
  'room-file-not-found',
  'room-message-invalid',
  'room-message-too-often',
  'room-media-preparing',
  'room-media-off',
  'room-media-lost',
  'room-media-unknown',
  'room-media-refused',
  'room-line-lost',
] as const
export type RoomFailureCode = (typeof ROOM_FAILURES)[number]

/** Published after each commit that appended to a meeting's log; the subject's id is the workshop's, the version the seq. */
export const ROOM_CHANGED = 'room-changed'
/** The same after something was said in writing: who is in the room did not change. */
export const ROOM_SAID = 'room-said'

const name = z
  .string()
  .max(120)
  .transform((value) => toNfc(value).trim())
const userId = z.uuid().transform((value) => value.toLowerCase())

/** As whom one sits in the room: oneself, or a điểm cầu with the people before its camera (domain.md §2.2). */
export const SeatInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('individual') }),
  z.object({
    kind: z.literal('point'),
    pointId: z.uuid(),
    headName: name,
    technicianName: name,
    delegatesPresent: z.number().int().min(0).max(500),
  }),
])
export type SeatInput = z.infer<typeof SeatInput>

/** Who is let in from the lobby: one, those of a department, everybody. */
export const AdmitInput = z.discriminatedUnion('who', [
  z.object({ who: z.literal('one'), userId }),
  z.object({ who: z.literal('department'), departmentId: z.uuid() }),
  z.object({ who: z.literal('all') }),
])
export type AdmitInput = z.infer<typeof AdmitInput>

/** Whose microphone is closed: one, all but those who conduct, all but them and the speaker. */
export const MuteInput = z.discriminatedUnion('who', [
  z.object({ who: z.literal('one'), userId }),
  z.object({ who: z.literal('all') }),
  z.object({ who: z.literal('all-but-speaker') }),
])
export type MuteInput = z.infer<typeof MuteInput>

export const RoomSettingsInput = z.object({
  /** Nobody new comes in, not even into the lobby. */
  isLocked: z.boolean().optional(),
  /** Who has a role or a place on a list of the workshop needs no admitting. */
  admitsRegistered: z.boolean().optional(),
  /** Whether who was muted may open the microphone again. */
  maySelfUnmute: z.boolean().optional(),
})
export type RoomSettingsInput = z.infer<typeof RoomSettingsInput>

/** Code points of one message. */
export const MOST_SAID = 1_000

/** A message to all or to the secretariat (chủ tọa, phó chủ tọa, thư ký). */
export const SayInput = z.object({
  /** Made by the sender: what is sent twice is said once. */
  id: z.uuid().transform((value) => value.toLowerCase()),
  to: z.enum(['all', 'secretariat']),
  /** Whom the secretariat answers: that person reads it too. */
  answerTo: userId.nullable(),
  /** The message brings a file of that name, which is sent to it afterwards. */
  fileName: name.refine((value) => value !== '').optional(),
  text: z
    .string()
    .max(4 * MOST_SAID)
    .transform((value) => toNfc(value.replace(/\r\n?/g, '\n')).trim())
    .refine((value) => value !== '' && codePointLength(value) <= MOST_SAID),
})
export type SayInput = z.infer<typeof SayInput>

/** Code points of one caption: two lines under a picture. */
export const MOST_CAPTIONED = 240

export const CaptionText = z
  .string()
  .max(4 * MOST_CAPTIONED)
  .transform((value) => toNfc(value.replace(/\s+/g, ' ')).trim())
  .refine((value) => value !== '' && codePointLength(value) <= MOST_CAPTIONED)

const MOST_GROUPS = 20

/** Phòng thảo luận nhóm: how many, who goes where, for how long. */
export const OpenGroupsInput = z.object({
  /** As each is called. */
  names: z
    .array(name.refine((value) => value !== ''))
    .min(2)
    .max(MOST_GROUPS),
  /** mixed: of each department somebody in each group, as far as it goes; chosen: everybody chooses. */
  how: z.enum(['mixed', 'chosen']),
  /** null: until those who conduct end it. */
  minutes: z.number().int().min(1).max(240).nullable(),
})
export type OpenGroupsInput = z.infer<typeof OpenGroupsInput>

/** A word to all groups at once. */
export const GroupsWord = z
  .string()
  .max(4 * MOST_CAPTIONED)
  .transform((value) => toNfc(value.replace(/\s+/g, ' ')).trim())
  .refine((value) => value !== '' && codePointLength(value) <= MOST_CAPTIONED)

/** Signs that pass: shown for a moment, kept nowhere. */
export const REACTIONS = ['agree', 'applause', 'thanks', 'cannot-hear', 'slower'] as const
export type Reaction = (typeof REACTIONS)[number]

/** Where a person stands in a room. */
export type Standing = 'waiting' | 'present' | 'absent' | 'removed' | 'blocked'

export type Seat =
  | { readonly kind: 'individual' }
  | {
      readonly kind: 'point'
      readonly pointId: string
      /** What stands after "Điểm cầu". */
      readonly pointName: string
      readonly headName: string
      readonly technicianName: string
      readonly delegatesPresent: number
    }

export interface RoomSettings {
  readonly isLocked: boolean
  readonly admitsRegistered: boolean
  readonly maySelfUnmute: boolean
}

/** A person as the others in the room see them. */
export interface RoomPersonView {
  readonly userId: string
  readonly fullName: string
  readonly office: string
  readonly departmentId: string
  readonly departmentShortName: string
  readonly seat: Seat
  readonly isConducting: boolean
  readonly isMuted: boolean
  /** The lower, the earlier the hand went up; null: it is down. */
  readonly handRaisedAt: number | null
  /** The group (phòng thảo luận nhóm) where the person is; null: in the room itself. */
  readonly groupId: string | null
}

/** A message as it stands in the log. */
export interface SaidView {
  /** Of the event in the log: in this order they were said. */
  readonly seq: number
  readonly id: string
  /** ISO instant. */
  readonly at: string
  readonly userId: string
  readonly fullName: string
  readonly departmentShortName: string
  /** What stands after "Điểm cầu"; null for who sits at an own screen. */
  readonly pointName: string | null
  readonly to: SayInput['to']
  readonly answerTo: { readonly userId: string; readonly fullName: string } | null
  readonly text: string
  /** Of the file that it brings. */
  readonly fileName?: string | undefined
  /** That file, once it has come. */
  readonly file: RoomFileView | null
}

export type RoomFileView = Pick<FileView, 'id' | 'name' | 'size' | 'scanState' | 'remarks'>
/** What owns the file of a message (server/files): the message's id. */
export const ROOM_MESSAGE = 'room-message'

/** What is spoken, typed by who has the seat for it. */
export interface CaptionView {
  readonly seq: number
  readonly userId: string
  readonly text: string
}

/** Some messages in their order, as far as the reader may see them. */
export interface SaidPage {
  readonly said: readonly SaidView[]
  /** Where earlier ones are read from; null: there are none. */
  readonly before: number | null
}

/** The groups into which a room is divided for a while. */
export interface RoomGroupsView {
  readonly groups: readonly { readonly id: string; readonly name: string }[]
  readonly mayChoose: boolean
  /** ISO instant; null: until it is ended. */
  readonly endsAt: string | null
  /** The last word to all groups. */
  readonly word: { readonly seq: number; readonly fullName: string; readonly text: string } | null
}

/** The room as one person sees it. */
export interface RoomView {
  readonly workshopId: string
  /** The number of the last event: the higher one is the newer. */
  readonly version: number
  readonly settings: RoomSettings
  readonly standing: Standing
  readonly isConducting: boolean
  readonly people: readonly RoomPersonView[]
  /** Empty for who does not conduct. */
  readonly lobby: readonly RoomPersonView[]
  readonly blocked: readonly RoomPersonView[]
  /** In the room itself, or in the group where the person is. */
  readonly presenterId: string | null
  readonly floorId: string | null
  /** Who types captions. */
  readonly captionerId: string | null
  readonly groups: RoomGroupsView | null
}

/** When a room is open is read off its workshop. */
export interface RoomTimes {
  /** Of server/workshops. */
  readonly state: string
  readonly startsAt: Date
  readonly zone: string
}

/** Before the technical check is declared, on the day itself: who comes early tries out the room. */
const OPEN_ON_THE_DAY = ['registering', 'agenda_frozen']

/** The room is open from the technical check to the closing, and on the day of the workshop from its first hour. */
export function isRoomOpen({ state, startsAt, zone }: RoomTimes, now: Date): boolean {
  if (['technical_check', 'in_session', 'paused'].includes(state)) return true
  return OPEN_ON_THE_DAY.includes(state) && localDate(now, zone) === localDate(startsAt, zone)
}

/** What a person needs before the door of a room. */
export interface RoomDoorView {
  readonly isOpen: boolean
  readonly isConducting: boolean
  /** Of the points (điểm cầu) of the workshop those where the person may sit. */
  readonly pointIds: readonly string[]
}
