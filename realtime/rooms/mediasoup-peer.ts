import type { types } from 'mediasoup'
import type { MediaSource } from '#realtime/protocol/room-protocol.ts'
import { fail, ok } from '#server/kernel/result.ts'
import type { MediaPeer, PeerEars } from './media-engine.ts'
import { media } from './media-refusal.ts'
import type { RoomOfPeer } from './mediasoup-room.ts'

/** Three layers of a camera and a screen with sound; more is no honest browser. */
const MOST_INCOMING_BITS = 6_000_000
const FIRST_OUTGOING_BITS = 600_000
/** A room of a hundred people with two lines each, and their screens. */
const MOST_CONSUMERS = 256

/** Of 1 to 255; a camera has 1. */
const SCREEN_FIRST = 10

const kindOf = { microphone: 'audio', camera: 'video', screen: 'video', 'screen-audio': 'audio' } as const

/** Tells how a picture in layers comes: what the line to this peer bears, and what its sender sends at all. */
function followLayers(consumer: types.Consumer, ears: PeerEars): void {
  let told = ''
  const tell = () => {
    const spatialLayer = consumer.currentLayers?.spatialLayer ?? null
    const sent = consumer.score.producerScores.findLastIndex((score) => score > 0)
    const layer = { consumerId: consumer.id, spatialLayer, sentLayer: sent === -1 ? null : sent }
    if (told === JSON.stringify(layer)) return
    told = JSON.stringify(layer)
    ears.layer(layer)
  }
  consumer.on('layerschange', tell)
  consumer.on('score', tell)
}

/** What one person sends and takes. Closing it frees every line; a line that the worker closed is forgotten by itself. */
export function createMediasoupPeer(deps: { id: string; ears: PeerEars; room: RoomOfPeer }): MediaPeer {
  const { ears, room } = deps
  const transports = new Map<'send' | 'receive', types.WebRtcTransport>()
  const producers = new Map<MediaSource, types.Producer>()
  const consumers = new Map<string, types.Consumer>()
  let closed = false

  const unknown = () => fail('room-media-unknown')
  const transportOf = (id: string) => [...transports.values()].find((transport) => transport.id === id)

  async function openTransport(direction: 'send' | 'receive') {
    const transport = await room.router.createWebRtcTransport({
      webRtcServer: room.server,
      enableUdp: true,
      enableTcp: true,
      preferUdp: true,
      initialAvailableOutgoingBitrate: FIRST_OUTGOING_BITS,
    })
    if (closed) {
      transport.close()
      return unknown()
    }
    transports.get(direction)?.close()
    transports.set(direction, transport)
    transport.observer.once('close', () => {
      if (transports.get(direction) === transport) transports.delete(direction)
    })
    if (direction === 'send') await transport.setMaxIncomingBitrate(MOST_INCOMING_BITS)
    const { id, iceParameters, iceCandidates, dtlsParameters } = transport
    return ok({ id, iceParameters, iceCandidates, dtlsParameters })
  }

  /** Of an open source. */
  async function onProducer(source: MediaSource, act: (producer: types.Producer) => Promise<void>) {
    const producer = producers.get(source)
    if (!producer) return unknown()
    await act(producer)
    room.changed(producer)
    return ok()
  }

  async function onConsumer(id: string, act: (consumer: types.Consumer) => Promise<void>) {
    const consumer = consumers.get(id)
    if (!consumer) return unknown()
    await act(consumer)
    return ok()
  }

  const peer: MediaPeer = {
    openTransport: (direction) => media(() => openTransport(direction)),
    connectTransport: (id, dtlsParameters) =>
      media(async () => {
        const transport = transportOf(id)
        if (!transport) return unknown()
        await transport.connect({ dtlsParameters })
        return ok()
      }),
    restartIce: (id) =>
      media(async () => {
        const transport = transportOf(id)
        return transport ? ok(await transport.restartIce()) : unknown()
      }),
    produce: (transportId, source, rtpParameters) =>
      media(async () => {
        const transport = transports.get('send')
        if (transport?.id !== transportId) return unknown()
        producers.get(source)?.close()
        const producer = await transport.produce({ kind: kindOf[source], rtpParameters, appData: { source } })
        if (closed) producer.close()
        if (producer.closed) return unknown()
        producers.set(source, producer)
        producer.observer.once('close', () => {
          if (producers.get(source) === producer) producers.delete(source)
          room.closed(producer)
        })
        room.opened(deps.id, source, producer)
        return ok({ producerId: producer.id })
      }),
    stateOf(source) {
      const producer = producers.get(source)
      if (!producer) return 'closed'
      return producer.paused ? 'paused' : 'open'
    },
    pause: (source) => media(() => onProducer(source, (producer) => producer.pause())),
    resume: (source) => media(() => onProducer(source, (producer) => producer.resume())),
    closeSource: (source) => producers.get(source)?.close(),
    consume: (producerId, rtpCapabilities) =>
      media(async () => {
        const transport = transports.get('receive')
        const producer = room.findProducer(producerId, deps.id)
        if (!transport || !producer || consumers.size >= MOST_CONSUMERS) return unknown()
        if (!room.router.canConsume({ producerId, rtpCapabilities })) return fail('room-media-refused')
        // Paused until the browser is ready: a key frame sent before that would be lost.
        const consumer = await transport.consume({ producerId, rtpCapabilities, paused: true })
        consumers.set(consumer.id, consumer)
        if (consumer.type === 'simulcast') {
          followLayers(consumer, ears)
          // Where the line is narrow letters come before faces.
          if (producer.appData.source === 'screen') await consumer.setPriority(SCREEN_FIRST)
        }
        consumer.observer.once('close', () => {
          if (consumers.delete(consumer.id) && !closed) ears.consumerClosed(consumer.id)
        })
        const { id, kind, rtpParameters } = consumer
        return ok({ id, producerId, kind, rtpParameters, isSourcePaused: producer.paused })
      }),
    pauseConsumer: (id) => media(() => onConsumer(id, (consumer) => consumer.pause())),
    resumeConsumer: (id) => media(() => onConsumer(id, (consumer) => consumer.resume())),
    closeConsumer(id) {
      const consumer = consumers.get(id)
      // Whoever closes it needs no telling.
      consumers.delete(id)
      consumer?.close()
    },
    chooseLayer: (id, layers) => media(() => onConsumer(id, (consumer) => consumer.setPreferredLayers(layers))),
    close() {
      if (closed) return
      closed = true
      for (const transport of [...transports.values()]) transport.close()
      room.left(peer)
    },
  }
  return peer
}
