import { z } from 'zod'

/**
 * The subject channel (socket.io): "subject X is now at version n", nothing more.
 * A page follows the subjects it shows and reloads its data, with its own rights, when one moves.
 * Some kinds are also shown: what the page would read is worked out for each follower, with their own rights, and what of
 * it has changed is sent, so that two hundred screens need not ask at once.
 */
export const FollowMessage = z.object({
  kind: z.string().min(1).max(40),
  id: z.uuid(),
  /** How old what the page shows may be, in milliseconds: what moved since then is told in the answer. */
  ageMs: z.number().nonnegative().default(0),
  /** Wants to be shown it instead of being told that it moved. */
  isShown: z.boolean().default(false),
})
export type FollowMessage = z.input<typeof FollowMessage>

export type FollowAnswer =
  /** `moved`: since the page was read, or it may have; the page reads its data anew. */
  | { readonly ok: true; readonly moved: boolean }
  | { readonly ok: false; readonly code: 'not-found' | 'too-many' | 'invalid' }

export interface SubjectMoved {
  readonly kind: string
  readonly id: string
  readonly version: number
}

/** The first one of a connection has every part; later ones those that differ from what was sent before. */
export interface SubjectShown {
  readonly kind: string
  readonly id: string
  readonly version: number
  /** The server's clock, in ms. */
  readonly now: number
  /** null: it may not be seen any more, and nothing more of it comes. */
  readonly parts: Readonly<Record<string, unknown>> | null
}

export interface ClientToServer {
  follow(message: FollowMessage, answer: (answer: FollowAnswer) => void): void
  unfollow(message: FollowMessage): void
  /** A person touched this page since the last one; says nothing about what. */
  input(): void
}

export interface ServerToClient {
  moved(message: SubjectMoved): void
  shown(message: SubjectShown): void
}

/** Subjects one connection may follow at once. */
export const MAX_FOLLOWED = 50
