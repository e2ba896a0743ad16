import type { types } from 'mediasoup-client'
import { MEDIA_SOURCES, type MediaSource } from '#realtime/protocol/room-protocol.ts'
import { answered, type MediaLines, RoomRefusal } from './media-lines.ts'
import type { RoomLine, RoomRefusalCode } from './room-line.ts'
import type { PictureMode } from './shown-sizes.ts'

/** What is to be sent: a track, and whether it is open (a muted microphone stays ready). */
export interface Wish {
  readonly track: MediaStreamTrack
  readonly isOpen: boolean
  /** Of a camera: the best layer (0…2) that is sent; all of them unless told. */
  readonly bestLayer?: number
}
export type Wishes = ReadonlyMap<MediaSource, Wish>

/** Three sizes of a camera, so that each gets the one for its tile and its line. */
const CAMERA_LAYERS = [
  { scaleResolutionDownBy: 4, maxBitrate: 150_000, scalabilityMode: 'L1T3' },
  { scaleResolutionDownBy: 2, maxBitrate: 500_000, scalabilityMode: 'L1T3' },
  { scaleResolutionDownBy: 1, maxBitrate: 1_500_000, scalabilityMode: 'L1T3' },
]

const ALL_LAYERS = CAMERA_LAYERS.length - 1

/** Who saves data sends no large picture either. */
export function bestLayerIn(mode: PictureMode): number {
  return mode === 'saving' ? ALL_LAYERS - 1 : ALL_LAYERS
}

const HOW: Record<MediaSource, types.ProducerOptions> = {
  // Lost packets are made up from the next (FEC), silence costs nothing (DTX).
  microphone: { codecOptions: { opusFec: true, opusDtx: true, opusStereo: false } },
  camera: { encodings: CAMERA_LAYERS, codecOptions: { videoGoogleStartBitrate: 600 } },
  // Letters need sharpness, not motion; who cannot take that gets half the size, five times a second.
  screen: {
    encodings: [
      { scaleResolutionDownBy: 2, maxBitrate: 400_000, maxFramerate: 5, scalabilityMode: 'L1T1' },
      { scaleResolutionDownBy: 1, maxBitrate: 2_500_000, maxFramerate: 10, scalabilityMode: 'L1T1' },
    ],
    codecOptions: { videoGoogleStartBitrate: 1_000 },
  },
  'screen-audio': { codecOptions: { opusFec: true, opusStereo: true } },
}

export interface OwnSources {
  /** Makes what is sent be what is wished. A refusal of one source is told and hinders no other. */
  follow(wishes: Wishes): Promise<void>
  /** The room paused, resumed or closed it. */
  wasPaused(source: MediaSource): void
  wasResumed(source: MediaSource): void
  wasClosed(source: MediaSource): void
}

export function createOwnSources(deps: {
  readonly ask: RoomLine['ask']
  readonly lines: MediaLines
  readonly onRefused: (source: MediaSource, code: RoomRefusalCode) => void
}): OwnSources {
  const { ask, lines } = deps
  const producers = new Map<MediaSource, types.Producer>()

  async function open(source: MediaSource, { track, bestLayer = ALL_LAYERS }: Wish): Promise<void> {
    const transport = await lines.of('send')
    const producer = await transport.produce({
      ...HOW[source],
      track,
      stopTracks: false,
      // The track goes on while nothing is sent, so that the page can say "speaking while muted".
      disableTrackOnPause: false,
      zeroRtpOnPause: true,
      appData: { source },
    })
    producers.set(source, producer)
    if (source === 'camera' && bestLayer < ALL_LAYERS) await producer.setMaxSpatialLayer(bestLayer)
  }

  async function change(source: MediaSource, producer: types.Producer, wish: Wish): Promise<void> {
    const { track, isOpen, bestLayer = ALL_LAYERS } = wish
    if (source === 'camera' && (producer.maxSpatialLayer ?? ALL_LAYERS) !== bestLayer) {
      await producer.setMaxSpatialLayer(bestLayer)
    }
    if (producer.track !== track) await producer.replaceTrack({ track })
    if (isOpen && producer.paused) {
      await answered(ask({ ask: 'resume-source', source }))
      producer.resume()
    }
    if (!isOpen && !producer.paused) {
      producer.pause()
      await answered(ask({ ask: 'pause-source', source }))
    }
  }

  async function followOne(source: MediaSource, wish: Wish | undefined): Promise<void> {
    const producer = producers.get(source)
    if (!wish) {
      if (!producer) return
      producers.delete(source)
      producer.close()
      await answered(ask({ ask: 'close-source', source }))
    } else if (producer && !producer.closed) await change(source, producer, wish)
    else if (wish.isOpen && wish.track.readyState === 'live') await open(source, wish)
  }

  return {
    async follow(wishes) {
      for (const source of MEDIA_SOURCES) {
        try {
          await followOne(source, wishes.get(source))
        } catch (error) {
          if (!(error instanceof RoomRefusal) || !isFinal(error.code)) throw error
          deps.onRefused(source, error.code)
        }
      }
    },
    wasPaused: (source) => void producers.get(source)?.pause(),
    wasResumed: (source) => void producers.get(source)?.resume(),
    wasClosed(source) {
      producers.get(source)?.close()
      producers.delete(source)
    },
  }
}

/** Decided by the room; everything else is an accident of the lines, after which all begins anew. */
function isFinal(code: RoomRefusalCode): boolean {
  return ['room-unmute-not-allowed', 'room-share-taken', 'room-media-refused', 'room-not-allowed'].includes(code)
}
