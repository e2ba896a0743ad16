import type { MediaStanding } from '#realtime/protocol/room-protocol.ts'
import type { MediaEngine } from './media-engine.ts'

/** Sound and pictures come on when the media worker has been obtained, which may take minutes after the start. */
export interface MediaSwitch {
  standing(): MediaStanding
  engine(): MediaEngine | null
  /** Called once, when it is known whether there are sound and pictures; at once where it is. */
  onDecided(listener: () => void): void
  /** Idempotent. */
  close(): Promise<void>
}

export function createMediaSwitch(deps: {
  /** The worker's program; null: there is none. */
  readonly program: Promise<string | null>
  readonly start: (program: string) => Promise<MediaEngine>
  readonly reportError: (error: unknown) => void
}): MediaSwitch {
  let standing: MediaStanding = 'preparing'
  let engine: MediaEngine | null = null
  let closed = false
  const listeners = new Set<() => void>()

  async function turnOn(): Promise<void> {
    const program = await deps.program
    if (closed || program === null) return
    const started = await deps.start(program)
    if (closed) return started.close()
    engine = started
  }

  turnOn()
    .catch(deps.reportError)
    .then(() => {
      if (closed) return
      standing = engine ? 'on' : 'off'
      for (const listener of listeners) listener()
    })
    .catch(deps.reportError)

  return {
    standing: () => standing,
    engine: () => engine,
    onDecided(listener) {
      if (standing === 'preparing') listeners.add(listener)
      else listener()
    },
    async close() {
      if (closed) return
      closed = true
      await engine?.close()
    },
  }
}
