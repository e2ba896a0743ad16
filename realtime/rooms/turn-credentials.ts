import { createHmac } from 'node:crypto'
import type { Clock } from '#server/kernel/clock.ts'

/** TURN servers that share a secret with us (coturn: use-auth-secret); null where there are none. */
export interface TurnServers {
  readonly urls: readonly string[]
  readonly secret: string
}

export interface IceServer {
  readonly urls: readonly string[]
  readonly username: string
  readonly credential: string
}

/** Longer than any meeting: an ICE restart late in it asks with the same ones. */
const GOOD_FOR_SECONDS = 12 * 60 * 60

/**
 * Credentials of one person for a while: the name says until when, the password is its HMAC-SHA-1 with the shared secret
 * (draft-uberti-behave-turn-rest, as coturn checks it).
 */
export function turnCredentials(turn: TurnServers | null, userId: string, clock: Clock): IceServer[] {
  if (!turn) return []
  const username = `${Math.floor(clock.now().getTime() / 1000) + GOOD_FOR_SECONDS}:${userId}`
  const credential = createHmac('sha1', turn.secret).update(username).digest('base64')
  return [{ urls: turn.urls, username, credential }]
}
