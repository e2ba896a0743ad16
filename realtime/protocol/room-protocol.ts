import { z } from 'zod'
import {
  AdmitInput,
  CaptionText,
  type CaptionView,
  GroupsWord,
  MuteInput,
  OpenGroupsInput,
  REACTIONS,
  type Reaction,
  type RoomFailureCode,
  RoomSettingsInput,
  type RoomView,
  type SaidView,
  SayInput,
  SeatInput,
} from '#server/rooms/contract.ts'

/**
 * The room of a workshop (socket.io, namespace /rooms): one event `ask` with one message and an answer, and a few events
 * that the server tells. Rules with numbers: PROTOCOL.md, R1 and on.
 */
export const ROOMS_NAMESPACE = '/rooms'

/** What one person sends, at most one of each. */
export const MEDIA_SOURCES = ['microphone', 'camera', 'screen', 'screen-audio'] as const
export type MediaSource = (typeof MEDIA_SOURCES)[number]

/** Media go by UDP, and by TCP where a firewall swallows that: both are tried at the door. */
export const PROBE_PROTOCOLS = ['udp', 'tcp'] as const
export type ProbeProtocol = (typeof PROBE_PROTOCOLS)[number]

/** How well a person can be seen and heard, and what hinders: lost packets, a long way, too little of it, the machine. */
export const LINE_QUALITIES = ['good', 'weak', 'poor'] as const
export const LINE_REASONS = ['loss', 'delay', 'bandwidth', 'machine'] as const
export interface LineQuality {
  readonly quality: (typeof LINE_QUALITIES)[number]
  /** null: nothing hinders. */
  readonly reason: (typeof LINE_REASONS)[number] | null
}

/** Of one line of one person; unguessable (made by the media server). */
const mediaId = z.string().min(1).max(64)
const userId = z.uuid().transform((value) => value.toLowerCase())

/** Checked in depth by mediasoup; here bounded, so that nothing boundless goes there. */
const codec = z.looseObject({
  mimeType: z.string().max(60),
  clockRate: z.number().int().positive(),
})
const headerExtension = z.looseObject({ uri: z.string().max(120) })
const RtpParameters = z.looseObject({
  codecs: z.array(codec).min(1).max(20),
  headerExtensions: z.array(headerExtension).max(20).optional(),
  encodings: z.array(z.looseObject({})).max(8).optional(),
  rtcp: z.looseObject({ cname: z.string().max(100).optional() }).optional(),
})
const RtpCapabilities = z.looseObject({
  codecs: z.array(codec).max(40).optional(),
  headerExtensions: z.array(headerExtension).max(60).optional(),
})
const DtlsParameters = z.object({
  role: z.enum(['auto', 'client', 'server']).optional(),
  fingerprints: z
    .array(
      z.object({
        algorithm: z.enum(['sha-1', 'sha-224', 'sha-256', 'sha-384', 'sha-512']),
        value: z.string().max(200),
      }),
    )
    .min(1)
    .max(8),
})

const ask = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.object({ ask: z.literal(kind), ...shape })

export const RoomAsk = z.discriminatedUnion('ask', [
  // Coming and going
  ask('enter', { workshopId: z.uuid().transform((value) => value.toLowerCase()), seat: SeatInput }),
  ask('leave', {}),
  // At the door: whether media get through, before one comes in
  ask('open-probe', {
    workshopId: z.uuid().transform((value) => value.toLowerCase()),
    protocol: z.enum(PROBE_PROTOCOLS),
  }),
  ask('connect-probe', { dtlsParameters: DtlsParameters }),
  // For who conducts
  ask('admit', { admit: AdmitInput }),
  ask('remove', { userId }),
  ask('block', { userId }),
  ask('unblock', { userId }),
  ask('mute', { mute: MuteInput }),
  ask('stop-camera', { userId }),
  ask('give-floor', { userId: userId.nullable() }),
  ask('change-settings', { settings: RoomSettingsInput }),
  // Phòng thảo luận nhóm
  ask('open-groups', OpenGroupsInput.shape),
  ask('enter-group', { userId, groupId: z.string().max(64).nullable() }),
  ask('extend-groups', { minutes: z.number().int().min(1).max(60) }),
  ask('address-groups', { text: GroupsWord }),
  ask('close-groups', {}),
  // Talking beside the sound
  ask('say', SayInput.shape),
  ask('read-said', { before: z.number().int().positive().nullable() }),
  ask('raise-hand', { isRaised: z.boolean() }),
  ask('lower-hands', { userId: userId.nullable() }),
  ask('seat-captioner', { userId: userId.nullable() }),
  ask('caption', { text: CaptionText }),
  ask('react', { reaction: z.enum(REACTIONS) }),
  // Of one's own line, as this browser finds it
  ask('report-line', { quality: z.enum(LINE_QUALITIES), reason: z.enum(LINE_REASONS).nullable() }),
  // Presenting
  ask('start-share', { takeOver: z.boolean() }),
  ask('stop-share', {}),
  // Sound and pictures
  ask('open-media', { rtpCapabilities: RtpCapabilities.optional() }),
  ask('open-transport', { direction: z.enum(['send', 'receive']) }),
  ask('connect-transport', { transportId: mediaId, dtlsParameters: DtlsParameters }),
  ask('restart-ice', { transportId: mediaId }),
  ask('produce', {
    transportId: mediaId,
    source: z.enum(MEDIA_SOURCES),
    rtpParameters: RtpParameters,
  }),
  ask('pause-source', { source: z.enum(MEDIA_SOURCES) }),
  ask('resume-source', { source: z.enum(MEDIA_SOURCES) }),
  ask('close-source', { source: z.enum(MEDIA_SOURCES) }),
  ask('consume', { producerId: mediaId, rtpCapabilities: RtpCapabilities }),
  ask('resume-consumer', { consumerId: mediaId }),
  ask('pause-consumer', { consumerId: mediaId }),
  ask('close-consumer', { consumerId: mediaId }),
  ask('choose-layer', {
    consumerId: mediaId,
    spatialLayer: z.number().int().min(0).max(3),
    temporalLayer: z.number().int().min(0).max(3).optional(),
  }),
])
export type RoomAsk = z.infer<typeof RoomAsk>
export type RoomAskKind = RoomAsk['ask']

/** `value` depends on what was asked. */
export type RoomAnswer<Value = unknown> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: RoomFailureCode | 'workshop-not-found' | 'session-locked' | 'unknown' }

/** A line of sound or pictures that can be taken. */
export interface SourceView {
  readonly producerId: string
  readonly userId: string
  readonly source: MediaSource
  readonly isPaused: boolean
}

/** Who showed a sign just now. */
export interface ReactionView {
  readonly userId: string
  readonly reaction: Reaction
}

/** In which layer (0…2) a picture comes now, and the best that its sender sends; null: none. */
export interface LayerView {
  readonly consumerId: string
  readonly spatialLayer: number | null
  readonly sentLayer: number | null
}

/** Who is heard just now, and whose voice stands out for a while (null: nobody's yet). */
export interface VoicesView {
  readonly loudestId: string | null
  readonly speakingIds: readonly string[]
}

export interface LineView extends LineQuality {
  readonly userId: string
}

export type MediaStanding = 'preparing' | 'on' | 'off'

export interface RoomClientToServer {
  ask(message: z.input<typeof RoomAsk>, answer: (answer: RoomAnswer) => void): void
}

export interface RoomServerToClient {
  /** The whole small room; the highest version counts. */
  room(view: RoomView): void
  /** New messages that this person may read, in their order. */
  said(said: readonly SaidView[]): void
  captions(captions: readonly CaptionView[]): void
  reacted(reactions: readonly ReactionView[]): void
  /** A line that opened, or was paused or resumed. */
  source(source: SourceView): void
  'source-closed'(closed: { producerId: string }): void
  voices(voices: VoicesView): void
  /** The lines that are not good; all others are. */
  lines(lines: readonly LineView[]): void
  layer(layer: LayerView): void
  /** One's own line was closed or paused by the room: what the screen shows must follow. */
  'own-source'(own: { source: MediaSource; state: 'paused' | 'resumed' | 'closed' }): void
  'consumer-closed'(closed: { consumerId: string }): void
  /** Whether there are sound and pictures; on "lost" (a media worker died, or "moved": into a group or back) they are opened again, from `open-media` on. */
  media(state: { standing: MediaStanding; lost: boolean; moved?: boolean }): void
  /** The connection ends after this. */
  out(why: { code: RoomFailureCode | 'workshop-not-found' }): void
}

/** A browser's answer to an offer of many lines stays below; larger messages end the connection. */
export const ROOM_ASKS_PER_SECOND = 40
export const ROOM_ASKS_AT_ONCE = 200
/** Of messages, hands and signs: as fast as a person writes, with some in reserve. */
export const ROOM_WORDS_PER_SECOND = 1
export const ROOM_WORDS_AT_ONCE = 8
