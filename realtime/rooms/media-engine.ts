import type { types } from 'mediasoup'
import type { LayerView, MediaSource, ProbeProtocol, SourceView, VoicesView } from '#realtime/protocol/room-protocol.ts'
import type { Failure, Result } from '#server/kernel/result.ts'
import type { RoomFailureCode } from '#server/rooms/contract.ts'

/** Refusals of the media half. */
export type MediaRefusal = Failure<Extract<RoomFailureCode, `room-media-${string}`>>

/** Forwards sound and pictures; knows neither people nor rules. */
export interface MediaEngine {
  /** The room of that name, made when there is none; it ends when its last peer has left. */
  openRoom(id: string): Promise<Result<MediaRoom, MediaRefusal>>
  /** A way to nowhere over one protocol, to find out whether it can be gone at all. */
  openProbe(protocol: ProbeProtocol): Promise<Result<MediaProbe, MediaRefusal>>
  /** Rooms whose worker died, with everything in them; the next openRoom finds a living one. */
  onRoomLost(listener: (id: string) => void): void
  resources(): Promise<MediaResources>
  /** Idempotent. */
  close(): Promise<void>
}

export interface MediaProbe {
  readonly rtpCapabilities: types.RtpCapabilities
  readonly transport: TransportOffer
  connect(dtlsParameters: types.DtlsParameters): Promise<Result<void, MediaRefusal>>
  /** Idempotent. */
  close(): void
}

/** What is held in the workers themselves: asked of them, not counted here. */
export interface MediaResources {
  readonly workers: number
  readonly routers: number
  readonly transports: number
  readonly producers: number
  readonly consumers: number
}

export interface MediaRoom {
  readonly rtpCapabilities: types.RtpCapabilities
  /** Of one person; a second peer of that id takes the place of the first. */
  openPeer(id: string, heard: PeerEars): MediaPeer
  /** What everybody but that one sends. */
  sources(exceptPeer: string): readonly SourceView[]
  /** Ends the room where nobody is in it: who asked for it has gone before they came in. */
  endIfEmpty(): void
}

/** What a peer is told without having asked. */
export interface PeerEars {
  /** Lines of others in the room. */
  source(source: SourceView): void
  sourceClosed(producerId: string): void
  consumerClosed(consumerId: string): void
  /** Whose voice is heard now, of all in the room. */
  voices(voices: VoicesView): void
  /** How a picture comes now. */
  layer(layer: LayerView): void
}

export interface TransportOffer {
  readonly id: string
  readonly iceParameters: types.IceParameters
  readonly iceCandidates: readonly types.IceCandidate[]
  readonly dtlsParameters: types.DtlsParameters
}

export interface ConsumerOffer {
  readonly id: string
  readonly producerId: string
  readonly kind: types.MediaKind
  readonly rtpParameters: types.RtpParameters
  /** Of the line itself; the consumer begins paused in any case. */
  readonly isSourcePaused: boolean
}

type Media<T = void> = Promise<Result<T, MediaRefusal>>

export interface MediaPeer {
  /** One of each direction; another one closes the first. */
  openTransport(direction: 'send' | 'receive'): Media<TransportOffer>
  connectTransport(id: string, dtlsParameters: types.DtlsParameters): Media
  restartIce(id: string): Media<types.IceParameters>
  produce(transportId: string, source: MediaSource, rtpParameters: types.RtpParameters): Media<{ producerId: string }>
  /** Whether that source is open, and paused. */
  stateOf(source: MediaSource): 'closed' | 'paused' | 'open'
  pause(source: MediaSource): Media
  resume(source: MediaSource): Media
  /** Nothing happens where it is closed. */
  closeSource(source: MediaSource): void
  consume(producerId: string, rtpCapabilities: types.RtpCapabilities): Media<ConsumerOffer>
  pauseConsumer(id: string): Media
  resumeConsumer(id: string): Media
  closeConsumer(id: string): void
  chooseLayer(id: string, layers: { spatialLayer: number; temporalLayer?: number | undefined }): Media
  /** Frees every line of the person. Idempotent. */
  close(): void
}
