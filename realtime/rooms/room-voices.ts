import type { types } from 'mediasoup'
import type { VoicesView } from '#realtime/protocol/room-protocol.ts'

/** Who is heard in a room. */
export interface RoomVoices {
  now(): VoicesView
  /** From now on this microphone counts. */
  add(producer: types.Producer): void
  /** Of a microphone that was closed. */
  forget(userId: string): void
}

/** A second's pause is no silence: the mark of who speaks must not flicker. */
const LOOK_EVERY_MS = 800
const STANDS_OUT_EVERY_MS = 300
/** dBov; breath and a fan stay below. */
const HEARD_FROM = -55
const MOST_HEARD = 6

/** Listens to a room's microphones: told again only when somebody else is heard. Ends with its router. */
export async function createRoomVoices(deps: {
  readonly router: types.Router
  readonly speakerOf: (producerId: string) => string | null
  readonly onChange: (voices: VoicesView) => void
}): Promise<RoomVoices> {
  const { router, speakerOf } = deps
  const [levels, dominance] = await Promise.all([
    router.createAudioLevelObserver({ interval: LOOK_EVERY_MS, threshold: HEARD_FROM, maxEntries: MOST_HEARD }),
    router.createActiveSpeakerObserver({ interval: STANDS_OUT_EVERY_MS }),
  ])
  let voices: VoicesView = { loudestId: null, speakingIds: [] }

  function set(next: Partial<VoicesView>): void {
    const changed = { ...voices, ...next }
    if (changed.loudestId === voices.loudestId && String(changed.speakingIds) === String(voices.speakingIds)) return
    voices = changed
    deps.onChange(voices)
  }

  levels.on('volumes', (volumes) => {
    const ids = volumes.map(({ producer }) => speakerOf(producer.id)).filter((id) => id !== null)
    set({ speakingIds: [...new Set(ids)].sort() })
  })
  levels.on('silence', () => set({ speakingIds: [] }))
  dominance.on('dominantspeaker', ({ producer }) => set({ loudestId: speakerOf(producer.id) }))

  return {
    now: () => voices,
    add(producer) {
      // It may have ended while it was added: then there is nothing to listen to.
      for (const observer of [levels, dominance]) {
        observer.addProducer({ producerId: producer.id }).catch(() => undefined)
      }
    },
    forget(userId) {
      const { loudestId, speakingIds } = voices
      set({
        loudestId: loudestId === userId ? null : loudestId,
        speakingIds: speakingIds.filter((id) => id !== userId),
      })
    },
  }
}
