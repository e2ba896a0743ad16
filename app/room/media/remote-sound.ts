import type { MediaSource } from '#realtime/protocol/room-protocol.ts'
import type { HeardSource } from './heard-sources.ts'
import { playOn } from './sound-level.ts'

/** Plays what is heard, outside the page's tree: a tile that goes away silences nobody. */
export interface RemoteSound {
  /** Plays the microphones and the sound of screens among them; what is not among them falls silent. */
  follow(heard: readonly HeardSource[]): void
  setSpeaker(id: string): void
  /** Idempotent. */
  close(): void
}

const AUDIBLE: readonly MediaSource[] = ['microphone', 'screen-audio']

export function createRemoteSound(): RemoteSound {
  const players = new Map<string, HTMLAudioElement>()
  const playing = new Map<string, MediaStreamTrack>()
  let speaker = ''

  function stop(id: string): void {
    const player = players.get(id)
    players.delete(id)
    if (!player) return
    player.pause()
    player.srcObject = null
  }

  function play(id: string, track: MediaStreamTrack): void {
    stop(id)
    const player = new Audio()
    player.autoplay = true
    player.srcObject = new MediaStream([track])
    players.set(id, player)
    void playOn(player, speaker)
    // Browsers hold sound back until the page was pressed once, e.g. after a reload: then with the next press.
    player.play().catch(() => {
      window.addEventListener('pointerdown', () => void player.play().catch(() => undefined), { once: true })
    })
  }

  return {
    follow(heard) {
      const voices = heard.filter(({ source, track }) => AUDIBLE.includes(source) && track?.kind === 'audio')
      for (const { producerId, track } of voices) {
        if (!track || playing.get(producerId) === track) continue
        playing.set(producerId, track)
        play(producerId, track)
      }
      for (const producerId of [...playing.keys()]) {
        if (voices.some((one) => one.producerId === producerId)) continue
        playing.delete(producerId)
        stop(producerId)
      }
    },
    setSpeaker(id) {
      speaker = id
      for (const player of players.values()) void playOn(player, id)
    },
    close() {
      for (const id of [...players.keys()]) stop(id)
    },
  }
}
