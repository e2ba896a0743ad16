import { fail, ok } from '#server/kernel/result.ts'
import { MEDIA_CODECS } from './media-codecs.ts'
import type { MediaEngine, MediaResources, MediaRoom } from './media-engine.ts'
import { openMediasoupProbe } from './mediasoup-probe.ts'
import { createMediasoupRoom, type MediasoupRoom } from './mediasoup-room.ts'
import { type MediaWorker, type MediaWorkersOptions, startMediaWorkers } from './mediasoup-workers.ts'

interface Home {
  readonly worker: MediaWorker
  readonly room: Promise<MediasoupRoom>
}

/** Rooms on mediasoup: each is one router on the worker that has the fewest. */
export async function startMediasoupEngine(options: Omit<MediaWorkersOptions, 'onDied'>): Promise<MediaEngine> {
  const homes = new Map<string, Home>()
  const listeners = new Set<(id: string) => void>()
  const workers = await startMediaWorkers({
    ...options,
    onDied(dead) {
      for (const [id, { worker }] of homes) {
        if (worker !== dead) continue
        homes.delete(id)
        for (const listener of listeners) listener(id)
      }
    },
  })

  function settle(id: string): Home | null {
    const crowd = (worker: MediaWorker) => [...homes.values()].filter((home) => home.worker === worker).length
    const [worker] = workers.living().toSorted((a, b) => crowd(a) - crowd(b))
    if (!worker) return null
    const room = worker.worker
      .createRouter({ mediaCodecs: MEDIA_CODECS })
      .then((router) => createMediasoupRoom({ router, server: worker.server, onEmpty: () => leave(id, home) }))
    const home: Home = { worker, room }
    homes.set(id, home)
    room.catch(() => leave(id, home))
    return home
  }

  function leave(id: string, home: Home): void {
    if (homes.get(id) === home) homes.delete(id)
  }

  return {
    async openRoom(id) {
      const home = homes.get(id) ?? settle(id)
      if (!home) return fail('room-media-lost')
      try {
        return ok<MediaRoom>(await home.room)
      } catch {
        // The worker died while it made the room: who asks again finds another one.
        return fail('room-media-lost')
      }
    },
    async openProbe(protocol) {
      const [worker] = workers.living()
      return worker ? openMediasoupProbe(worker, protocol) : fail('room-media-lost')
    },
    onRoomLost: (listener) => void listeners.add(listener),
    async resources() {
      const living = workers.living()
      const dumps = await Promise.all(living.map(({ worker }) => worker.dump()))
      const rooms = await Promise.all([...homes.values()].map(async ({ room }) => (await room).resources()))
      const sum = (key: keyof (typeof rooms)[number]) => rooms.reduce((total, room) => total + room[key], 0)
      const routers = dumps.reduce((total, { routerIds }) => total + routerIds.length, 0)
      const held = { transports: sum('transports'), producers: sum('producers'), consumers: sum('consumers') }
      return { workers: living.length, routers, ...held } satisfies MediaResources
    },
    close: () => workers.close(),
  }
}
