import type { types } from 'mediasoup'
import type { MediaSource, SourceView } from '#realtime/protocol/room-protocol.ts'
import { offeredCapabilities } from './media-codecs.ts'
import type { MediaPeer, MediaRoom, PeerEars } from './media-engine.ts'
import { createMediasoupPeer } from './mediasoup-peer.ts'
import { createRoomVoices } from './room-voices.ts'

export interface MediasoupRoom extends MediaRoom {
  resources(): Promise<{ transports: number; producers: number; consumers: number }>
}

/** What its peers need of a room. */
export interface RoomOfPeer {
  readonly router: types.Router
  readonly server: types.WebRtcServer
  /** A line by its id, unless it is of that peer itself. */
  findProducer(id: string, exceptPeer: string): types.Producer | null
  opened(peerId: string, source: MediaSource, producer: types.Producer): void
  changed(producer: types.Producer): void
  closed(producer: types.Producer): void
  left(peer: MediaPeer): void
}

/** One room: a router, its peers and what each sends. The router is freed when the last peer has left. */
export async function createMediasoupRoom(deps: {
  readonly router: types.Router
  readonly server: types.WebRtcServer
  readonly onEmpty: () => void
}): Promise<MediasoupRoom> {
  const { router } = deps
  const peers = new Map<string, { peer: MediaPeer; ears: PeerEars }>()
  const lines = new Map<string, { producer: types.Producer; userId: string; source: MediaSource }>()

  const voices = await createRoomVoices({
    router,
    speakerOf: (producerId) => lines.get(producerId)?.userId ?? null,
    onChange(now) {
      for (const { ears } of peers.values()) ears.voices(now)
    },
  })

  function viewOf(producer: types.Producer): SourceView | null {
    const line = lines.get(producer.id)
    if (!line) return null
    return { producerId: producer.id, userId: line.userId, source: line.source, isPaused: producer.paused }
  }

  function tellOthers(userId: string, tell: (ears: PeerEars) => void): void {
    for (const [id, { ears }] of peers) if (id !== userId) tell(ears)
  }

  const ofPeer: RoomOfPeer = {
    router,
    server: deps.server,
    findProducer(id, exceptPeer) {
      const line = lines.get(id)
      return line && line.userId !== exceptPeer ? line.producer : null
    },
    opened(userId, source, producer) {
      lines.set(producer.id, { producer, userId, source })
      if (source === 'microphone') voices.add(producer)
      ofPeer.changed(producer)
    },
    changed(producer) {
      const view = viewOf(producer)
      if (view) tellOthers(view.userId, (ears) => ears.source(view))
    },
    closed(producer) {
      const line = lines.get(producer.id)
      if (!line) return
      lines.delete(producer.id)
      if (line.source === 'microphone') voices.forget(line.userId)
      tellOthers(line.userId, (ears) => ears.sourceClosed(producer.id))
    },
    left(peer) {
      for (const [id, one] of peers) if (one.peer === peer) peers.delete(id)
      endIfEmpty()
    },
  }

  function endIfEmpty(): void {
    if (peers.size > 0) return
    deps.onEmpty()
    router.close()
  }

  return {
    rtpCapabilities: offeredCapabilities(router.rtpCapabilities),
    openPeer(id, ears) {
      const before = peers.get(id)
      const peer = createMediasoupPeer({ id, ears, room: ofPeer })
      // The newcomer first: the room is never empty in between.
      peers.set(id, { peer, ears })
      ears.voices(voices.now())
      before?.peer.close()
      return peer
    },
    sources: (exceptPeer) =>
      [...lines.values()].flatMap(({ producer, userId }) => {
        const view = userId === exceptPeer ? null : viewOf(producer)
        return view ? [view] : []
      }),
    endIfEmpty,
    async resources() {
      const dump = await router.dump()
      return {
        transports: dump.transportIds.length,
        producers: dump.mapProducerIdConsumerIds.length,
        consumers: dump.mapConsumerIdProducerId.length,
      }
    },
  }
}
