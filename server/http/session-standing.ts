import type { IncomingMessage } from 'node:http'
import type { SessionStanding } from '#server/accounts/session-locks.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { readSessionToken } from './session-cookie.ts'

/** Who sends a request, and whether the screen is locked; asked of the database once per request. */
export interface StandingReader {
  read(request: IncomingMessage): Promise<SessionStanding | null>
  /** The person, unless the screen is locked. */
  openActor(request: IncomingMessage): Promise<Actor | null>
}

export function createStandingReader(deps: {
  readonly standingOfToken: (token: string) => Promise<SessionStanding | null>
}): StandingReader {
  const known = new WeakMap<IncomingMessage, Promise<SessionStanding | null>>()

  function read(request: IncomingMessage): Promise<SessionStanding | null> {
    const before = known.get(request)
    if (before) return before
    const token = readSessionToken(request)
    const standing = token ? deps.standingOfToken(token) : Promise.resolve(null)
    known.set(request, standing)
    return standing
  }

  return {
    read,
    async openActor(request) {
      const standing = await read(request)
      return standing && !standing.isLocked ? standing.actor : null
    },
  }
}
