import type { types } from 'mediasoup-client'
import type { LayerView, SourceView } from '#realtime/protocol/room-protocol.ts'
import { answered, type MediaLines, RoomRefusal } from './media-lines.ts'
import type { RoomLine } from './room-line.ts'

/** What others send, and the tracks of what is taken of it. */
export interface HeardSource extends SourceView {
  readonly track: MediaStreamTrack | null
}

/** How a line is wanted: not at all, or in the layer (0…2, of a screen 0…1) for the size in which it is seen; sound has one. */
export type Want = number | null

export interface HeardSources {
  /** Makes what is taken be what is wanted. */
  follow(sources: readonly SourceView[], wantOf: (source: SourceView) => Want): Promise<void>
  trackOf(producerId: string): MediaStreamTrack | null
  wasClosed(consumerId: string): void
  hearLayer(layer: LayerView): void
  pictures(): Pictures
  stats(): Promise<ReadonlyMap<string, RTCStatsReport>>
}

/** Cameras and screens that are seen: how many, how many come smaller than their tile, how many not at all. */
export interface Pictures {
  readonly wanted: number
  readonly reduced: number
  readonly withheld: number
}

interface Taken {
  readonly consumer: types.Consumer
  layer: number | null
  /** As the server says; null before it has said anything. */
  comes: LayerView | null
}

export function createHeardSources(deps: {
  readonly ask: RoomLine['ask']
  readonly lines: MediaLines
  readonly rtpCapabilities: types.RtpCapabilities
  readonly onTracks: () => void
}): HeardSources {
  const { ask, lines } = deps
  const taken = new Map<string, Taken>()

  async function take({ producerId }: SourceView): Promise<Taken> {
    const transport = await lines.of('receive')
    const rtpCapabilities = deps.rtpCapabilities as never // bounded by the protocol's schema, checked in depth by the server
    const offer = await answered(ask<types.ConsumerOptions>({ ask: 'consume', producerId, rtpCapabilities }))
    const consumer = await transport.consume(offer)
    const one: Taken = { consumer, layer: null, comes: null }
    taken.set(producerId, one)
    // A consumer begins paused on the server; it is opened below, as one that was paused before.
    consumer.pause()
    deps.onTracks()
    return one
  }

  async function followOne(source: SourceView, want: Want): Promise<void> {
    const known = taken.get(source.producerId)
    if (want === null) {
      if (!known || known.consumer.paused) return
      known.consumer.pause()
      await answered(ask({ ask: 'pause-consumer', consumerId: known.consumer.id }))
      return
    }
    const one = known ?? (await take(source))
    const consumerId = one.consumer.id
    if (one.consumer.kind === 'video' && one.layer !== want) {
      one.layer = want
      await answered(ask({ ask: 'choose-layer', consumerId, spatialLayer: want }))
    }
    if (one.consumer.paused) {
      one.consumer.resume()
      await answered(ask({ ask: 'resume-consumer', consumerId }))
    }
  }

  function drop(producerId: string): void {
    taken.get(producerId)?.consumer.close()
    if (taken.delete(producerId)) deps.onTracks()
  }

  return {
    async follow(sources, wantOf) {
      const there = new Set(sources.map(({ producerId }) => producerId))
      for (const producerId of taken.keys()) if (!there.has(producerId)) drop(producerId)
      await Promise.all(
        sources.map((source) =>
          followOne(source, wantOf(source)).catch((error: unknown) => {
            // It ended while it was asked for: the server tells, or has told.
            if (error instanceof RoomRefusal && error.code === 'room-media-unknown') return drop(source.producerId)
            throw error
          }),
        ),
      )
    },
    trackOf: (producerId) => taken.get(producerId)?.consumer.track ?? null,
    wasClosed(consumerId) {
      for (const [producerId, { consumer }] of taken) if (consumer.id === consumerId) drop(producerId)
    },
    hearLayer(layer) {
      for (const one of taken.values()) if (one.consumer.id === layer.consumerId) one.comes = layer
    },
    pictures() {
      const shown = [...taken.values()].filter(({ consumer, layer }) => layer !== null && !consumer.paused)
      // What its sender does not send is no fault of the line to this place.
      const told = shown.flatMap(({ layer, comes }) =>
        comes?.sentLayer == null ? [] : [{ comes: comes.spatialLayer, due: Math.min(layer ?? 0, comes.sentLayer) }],
      )
      return {
        wanted: shown.length,
        reduced: told.filter(({ comes, due }) => comes === null || comes < due).length,
        withheld: told.filter(({ comes }) => comes === null).length,
      }
    },
    async stats() {
      const all = [...taken].filter(([, { consumer }]) => !consumer.closed)
      return new Map(await Promise.all(all.map(async ([id, { consumer }]) => [id, await consumer.getStats()] as const)))
    },
  }
}
