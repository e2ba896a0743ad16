import { playOn } from './sound-level.ts'

/** Plays what is heard, outside the page's tree: a tile that goes away silences nobody. */
export interface RemoteSound {
  play(id: string, track: MediaStreamTrack): void
  stop(id: string): void
  setSpeaker(id: string): void
  /** Idempotent. */
  close(): void
}

export function createRemoteSound(): RemoteSound {
  const players = new Map<string, HTMLAudioElement>()
  let speaker = ''

  function stop(id: string): void {
    const player = players.get(id)
    players.delete(id)
    if (!player) return
    player.pause()
    player.srcObject = null
  }

  return {
    play(id, track) {
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
    },
    stop,
    setSpeaker(id) {
      speaker = id
      for (const player of players.values()) void playOn(player, id)
    },
    close() {
      for (const id of [...players.keys()]) stop(id)
    },
  }
}
